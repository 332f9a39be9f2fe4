/** What a link opens, as numbers: its step, the other run's step, and the epoch, computed without a browser. */

import { alignedStep, otherAtThisState } from '../../src/kit/comparedRuns/runPair';
import { compareVectors, type VectorPair } from '../../src/kit/comparedRuns/vectors';
import { Job } from '../../src/kit/work/job';
import { lastLayer, type StepTrace } from '../../src/model';
import { parseAddress, quantityValue, type WeightPlace } from '../../src/quantity';
import {
  batchSums,
  type Comparison,
  checkComparison,
  createOtherRun,
  dataContributions,
  type EpochTotals,
  epochAsOneStep,
  epochCost,
  epochPlan,
  epochTotals,
  type Run,
} from '../../src/run';
import { readAddress, runOf } from '../../src/store';
import { workerModel } from '../../src/views/Epoch/workerModel';
import { batchRuleOf } from '../../src/views/Noise/batchRule';
import { type BatchStatistics, batchStatistics } from '../../src/views/Noise/draws';

export interface Screen {
  /** A number of this step, by its address. */
  readonly here: (address: string) => number;
  /** The same number of the run that Compare shows beside it, at this run's weights. */
  readonly other: (address: string) => number;
  /** The two gradients as vectors of all parameters, and the two updates. */
  readonly gradients: () => VectorPair;
  readonly updates: () => VectorPair;
  /** The sums of the epoch's batches for the chosen weight, all at the weights before the epoch. */
  readonly epoch: () => EpochTotals;
  /** The same as trained: the sum of the batches' sums, each at its own weights, and the weight after the last of them. */
  readonly trained: () => { readonly sum: number; readonly weight: number };
  /** The chosen weight after one update for the whole epoch. */
  readonly afterOneUpdate: () => number;
  /** Passes, matrix products and updates of an epoch with batches of this size. */
  readonly cost: (batchSize: number) => ReturnType<typeof epochCost>;
  /** The mean of the means of this many workers. */
  readonly meanOfWorkers: (workers: number) => number;
  /** Batches of this size at the same weights. */
  readonly noise: (batchSize: number) => BatchStatistics;
}

/** `link` is the part after `#`. */
export function screenOf(link: string): Screen {
  const { state, problems } = readAddress(link);
  if (problems.length > 0) throw new Error(`${link}: ${problems.join(' ')}`);
  const run = runOf(state);
  const { step, weight } = state.cursor;
  const trace = run.traceAt(step);
  const plan = epochPlan(run, step);
  const contributionsAt = (owner: StepTrace): Float64Array =>
    new Job(dataContributions(owner, run.data, weight)).finish();
  const otherTrace = (): StepTrace => {
    const runs = { run, other: otherOf(state, state.comparison, link) };
    return otherAtThisState(runs, trace, alignedStep(runs, step));
  };
  return {
    here: (address) => valueAt(address, trace),
    other: (address) => valueAt(address, otherTrace()),
    gradients: () => compareVectors(trace.clippedGradientRow(), otherTrace().clippedGradientRow()),
    updates: () => compareVectors(trace.updateRow(), otherTrace().updateRow()),
    epoch: () => {
      const contributions = contributionsAt(run.traceAt(plan.batches[0]?.step ?? 1));
      return epochTotals(plan, batchSums(plan, contributions, run.data), run.data);
    },
    trained: () => trainedTo(run, step, weight),
    afterOneUpdate: () => epochAsOneStep(run, plan).weightAfter(weight.layer, weight.from, weight.to),
    cost: (batchSize) => epochCost(lastLayer(run.network), run.data.sampleCount, batchSize),
    meanOfWorkers: (workers) => workerModel(trace, weight, workers).means?.value ?? Number.NaN,
    noise: (size) => batchStatistics(contributionsAt(trace), { size, rule: batchRuleOf(trace, run.data) }),
  };
}

function otherOf(
  compared: Parameters<typeof createOtherRun>[0],
  comparison: Comparison | undefined,
  link: string,
): Run {
  const problem = comparison ? checkComparison(compared, comparison) : 'It compares nothing.';
  if (!comparison || problem !== undefined) throw new Error(`${link}: ${problem}`);
  return createOtherRun(compared, comparison);
}

function trainedTo(run: Run, last: number, { layer, from, to }: WeightPlace) {
  const steps = epochPlan(run, last).batches.filter(({ step }) => step <= last);
  const sum = steps.reduce((total, { step }) => total + run.traceAt(step).gradientSum(layer, from, to), 0);
  return { sum, weight: run.traceAt(last).weightAfter(layer, from, to) };
}

function valueAt(address: string, trace: StepTrace): number {
  const quantity = parseAddress(address);
  if (!quantity) throw new Error(`no quantity has the address ${address}`);
  return quantityValue(quantity, trace);
}
