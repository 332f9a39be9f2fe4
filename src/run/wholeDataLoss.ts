/**
 * L(w_t): the batch loss if a step's batch were the full data set, at the weights before the step. It is computed in
 * pieces of a millisecond or two; results are kept as long as the run.
 */
import { keptFor } from '../memory';
import { batchLoss, penaltyAt, penaltyDivisor, weightCount } from '../model';
import { lossesAt } from '../quantity';
import type { Run } from './run';
import { trainingInForce } from './settingValues';

export interface WholeDataLosses {
  /** L by step: all values computed so far; more are added with every piece. */
  readonly losses: ReadonlyMap<number, number>;
  /** L is computed every this many steps: 1 while all of them take no more than some seconds. */
  readonly every: number;
  /** The steps still to be computed, in order. */
  readonly missing: readonly number[];
  /** Computes them; yields the finished share before each piece. */
  readonly work: () => Generator<{ readonly share: number }, ReadonlyMap<number, number>>;
}

/** Multiplications and additions of a piece, about a millisecond, and of the whole job, about ten seconds. */
const pieceCost = 1e6;
const budget = 1e10;

const lossesOf = keptFor((_run: Run): Map<number, number> => new Map());

/**
 * The steps 1..upTo that are not computed yet, always including `upTo`; 0 before the loss of the first step is known.
 */
export function wholeDataLosses(run: Run, upTo: number): WholeDataLosses {
  const { sampleCount } = run.data;
  const losses = lossesOf(run);
  const cost = weightCount(run.network);
  let every = 1;
  // Long steps are not recomputed for this: only available states are used.
  const atLeast = upTo > 0 && run.hasLongSteps(upTo) ? run.keptEvery() : 1;
  const tooMany = (): boolean => (cost * sampleCount * upTo) / every > budget || every < atLeast;
  while (every < upTo && tooMany()) every *= 2;
  const missing = Array.from({ length: upTo }, (_, index) => index + 1).filter(
    (step) => !losses.has(step) && ((step - 1) % every === 0 || step === upTo),
  );
  const rows = Math.max(1, Math.floor(pieceCost / cost));
  function* work(): ReturnType<WholeDataLosses['work']> {
    const found = new Float64Array(sampleCount);
    for (const [index, step] of missing.entries()) {
      for (let first = 0; first < sampleCount; first += rows) {
        yield { share: (index + first / sampleCount) / missing.length };
        found.set(lossesOfRows(run, step, first, Math.min(sampleCount, first + rows)), first);
      }
      losses.set(step, reduced(run, step, found));
    }
    return losses;
  }
  return { losses, every, missing, work };
}

function lossesOfRows({ network, data, ...run }: Run, step: number, from: number, to: number): Float64Array {
  const { inputs, inputWidth, targets, targetWidth } = data;
  const samples = {
    rows: to - from,
    inputs: inputs.subarray(from * inputWidth, to * inputWidth),
    targets: targets.subarray(from * targetWidth, to * targetWidth),
  };
  return lossesAt(network, run.stateAt(step).weights, samples, run.settingsAt(step).loss);
}

/** Reduced as in the step: with the weights c(k) and the divisor; with the penalty of a batch of all the data. */
function reduced({ data, network, scenario, ...run }: Run, step: number, losses: Float64Array): number {
  const training = trainingInForce(scenario.training, run.settingsAt(step));
  const ofData = batchLoss(losses, training, data.sampleWeights);
  const { penalty } = training;
  if (!penalty) return ofData;
  const divisor = penaltyDivisor(penalty, { rows: data.sampleCount, sampleCount: data.sampleCount });
  return ofData + penaltyAt(network, run.stateAt(step).weights, { penalty, divisor });
}
