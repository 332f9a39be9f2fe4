/**
 * A step as the conventions show it. Its accessors give c(k)·δ(k)/D or −δ(k) for δ, and what follows from that for
 * products, shares and sums; ∂E/∂w, the update and the weights stay. All other code reads it like any step.
 */
import type { StepTrace } from '../../model';
import { type Conventions, canCarry, type Shown, shownBy } from './conventions';

interface Original {
  readonly trace: StepTrace;
  readonly shown: Shown;
}

const originals = new WeakMap<StepTrace, Original>();
const known = new WeakMap<StepTrace, Map<string, StepTrace>>();
const plain: Shown = { carried: false, negated: false };

/** The step itself if the conventions change nothing. */
export function shownStep(step: StepTrace, conventions: Conventions): StepTrace {
  const trace = plainStep(step);
  const { carried: carries, negated } = shownBy(conventions);
  const carried = carries && canCarry(trace.settings);
  if (!carried && !negated) return trace;
  const key = `${carried} ${negated}`;
  const kept = known.get(trace) ?? new Map<string, StepTrace>();
  known.set(trace, kept);
  const made = kept.get(key) ?? withAccessors(trace, accessorsOf(trace, { carried, negated }));
  kept.set(key, made);
  originals.set(made, { trace, shown: { carried, negated } });
  return made;
}

/** The step without the conventions. */
export function plainStep(trace: StepTrace): StepTrace {
  return originals.get(trace)?.trace ?? trace;
}

/** The step with the division at the end, and the sign that it is shown with. */
export function undividedStep(trace: StepTrace): StepTrace {
  const sign = shownIn(trace).negated ? 'target-output' : 'output-target';
  return shownStep(trace, { divide: 'end', sign });
}

/** Which conventions the step is shown by. */
export function shownIn(trace: StepTrace): Shown {
  return originals.get(trace)?.shown ?? plain;
}

/** c(k)/D of a row, the share of each sample in the data gradient; 0 if all weights of the batch are 0. */
export function carriedShare(step: StepTrace, row: number): number {
  const trace = plainStep(step);
  return trace.divisor === 0 ? 0 : trace.sampleWeight(row) / trace.divisor;
}

function accessorsOf(trace: StepTrace, { carried, negated }: Shown): Partial<StepTrace> {
  const sign = negated ? -1 : 1;
  const ofRow = (row: number): number => (carried ? sign * carriedShare(trace, row) : sign);
  const times = (row: number, value: number): number => (ofRow(row) === 0 ? 0 : ofRow(row) * value);
  const delta = (layer: number, unit: number, row: number): number => times(row, trace.delta(layer, unit, row));
  const sampleGradient = (layer: number, from: number, to: number, row: number): number =>
    trace.activation(layer - 1, from, row) * delta(layer, to, row);
  let largest: number | undefined;
  return {
    outputError: (output, row) => sign * trace.outputError(output, row),
    delta,
    deltaShare: (layer, unit, output, row) => times(row, trace.deltaShare(layer, unit, output, row)),
    sampleGradient,
    outputShare: (layer, from, to, output, row) => times(row, trace.outputShare(layer, from, to, output, row)),
    contribution: (layer, from, to, row) =>
      carried ? sampleGradient(layer, from, to, row) : -trace.contribution(layer, from, to, row),
    gradientSum: (layer, from, to) =>
      sign * (carried ? dataGradient(trace, layer, from, to) : trace.gradientSum(layer, from, to)),
    // What the products give, so that sums and means of the step belong together; ∂E/∂w itself is `batchGradient`.
    dataGradient: (layer, from, to) => sign * trace.dataGradient(layer, from, to),
    dataGradientRow: () => trace.dataGradientRow().map((value) => sign * value),
    deltaBlock: (layer) => {
      const block = trace.deltaBlock(layer);
      const width = block.length / trace.batchSize;
      return block.map((value, at) => times(Math.floor(at / width) + 1, value));
    },
    largestOfSample: (row) => Math.abs(times(row, trace.largestOfSample(row))),
    largestSampleGradient: () => {
      if (!carried) return trace.largestSampleGradient();
      if (largest === undefined) {
        largest = 0;
        for (let row = 1; row <= trace.batchSize; row++) {
          const size = Math.abs(times(row, trace.largestOfSample(row)));
          if (size > largest) largest = size;
        }
      }
      return largest;
    },
  };
}

/** The right method's, also in a step computed with a common mistake. */
function dataGradient(trace: StepTrace, layer: number, from: number, to: number): number {
  return trace.divisor === 0 ? 0 : trace.gradientSum(layer, from, to) / trace.divisor;
}

/** Properties of the step are read from itself, because they are private. */
function withAccessors(trace: StepTrace, own: Partial<StepTrace>): StepTrace {
  const methods = new Map<PropertyKey, unknown>(Object.entries(own));
  return new Proxy(trace, {
    get: (step, name) => {
      const found = methods.get(name);
      if (found !== undefined) return found;
      const value: unknown = Reflect.get(step, name, step);
      if (typeof value !== 'function') return value;
      const bound: unknown = value.bind(step);
      methods.set(name, bound);
      return bound;
    },
  });
}
