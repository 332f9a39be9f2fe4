/**
 * L(w_t): what the batch loss would be if a step's batch were the whole data, at the weights the step starts from.
 * The work comes in pieces of a millisecond or two; what has been computed for a run stays as long as the run does.
 */
import { batchLoss, weightCount } from '../model';
import { lossesAt } from '../quantity';
import type { Run } from './run';
import { trainingInForce } from './settingValues';

export interface WholeDataLosses {
  /** L by step: all that is known of the run, more with every piece. */
  readonly losses: ReadonlyMap<number, number>;
  /** Every how many steps L is computed: 1 as long as all of them can be done in some seconds. */
  readonly every: number;
  /** The steps still to be computed, in their order. */
  readonly missing: readonly number[];
  /** Computes them; yields the share that is done before each piece. */
  readonly work: () => Generator<{ readonly share: number }, ReadonlyMap<number, number>>;
}

/** Multiplications and additions of a piece, and of the whole job: about a millisecond, and some ten seconds. */
const pieceCost = 1e6;
const budget = 1e10;

const known = new WeakMap<Run, Map<number, number>>();

/** The steps 1..upTo that are not known yet, `upTo` itself always among them; 0: none yet, before the first step's loss is known. */
export function wholeDataLosses(run: Run, upTo: number): WholeDataLosses {
  const { sampleCount } = run.data;
  const losses = known.get(run) ?? new Map<number, number>();
  known.set(run, losses);
  const cost = weightCount(run.network);
  let every = 1;
  // Long steps are not computed once more for this: only states that are at hand.
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

/** By the step's own rule: weights c(k), and what the sum is divided by. */
function reduced({ data, scenario, ...run }: Run, step: number, losses: Float64Array): number {
  return batchLoss(losses, trainingInForce(scenario.training, run.settingsAt(step)), data.sampleWeights);
}
