/** What a link opens, as numbers: its step, the other run's step, and both gradients, computed without a browser. */
import type { StepTrace } from '../../src/model';
import { parseAddress, quantityValue } from '../../src/quantity';
import { type Comparison, checkComparison, createOtherRun, type Run } from '../../src/run';
import { readAddress, runOf } from '../../src/store';
import { alignedStep, otherAtThisState } from '../../src/views/Compare/runPair';
import { compareVectors, type VectorPair } from '../../src/views/Compare/vectors';

export interface Screen {
  readonly run: Run;
  readonly trace: StepTrace;
  /** A number of this step, by its address. */
  readonly here: (address: string) => number;
  /** The same number of the run that Compare shows beside it, at this run's weights. */
  readonly other: (address: string) => number;
  readonly otherRun: () => Run;
  /** The two gradients as vectors of all parameters, and the two updates. */
  readonly gradients: () => VectorPair;
  readonly updates: () => VectorPair;
}

/** `link` is the part after `#`. */
export function screenOf(link: string): Screen {
  const { state, problems } = readAddress(link);
  if (problems.length > 0) throw new Error(`${link}: ${problems.join(' ')}`);
  const run = runOf(state);
  const { step } = state.cursor;
  const trace = run.traceAt(step);
  const otherRun = (): Run => otherOf(state, state.comparison, link);
  const otherTrace = (): StepTrace => {
    const runs = { run, other: otherRun() };
    return otherAtThisState(runs, trace, alignedStep(runs, step));
  };
  return {
    run,
    trace,
    here: (address) => valueAt(address, trace),
    other: (address) => valueAt(address, otherTrace()),
    otherRun,
    gradients: () => compareVectors(trace.clippedGradientRow(), otherTrace().clippedGradientRow()),
    updates: () => compareVectors(trace.updateRow(), otherTrace().updateRow()),
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

function valueAt(address: string, trace: StepTrace): number {
  const quantity = parseAddress(address);
  if (!quantity) throw new Error(`no quantity has the address ${address}`);
  return quantityValue(quantity, trace);
}
