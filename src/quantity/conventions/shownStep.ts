/**
 * A step as the conventions show it. Its accessors give c(k)·δ(k)/D for δ, and what follows from that for
 * products, shares and sums; ∂E/∂w, the update and the weights stay. All other code reads it like any step.
 */
import { keptFor } from '../../memory';
import type { StepTrace } from '../../model';
import { rowsOf } from '../samples';
import { type Conventions, canCarry, type Shown, shownBy } from './conventions';

const originals = new WeakMap<StepTrace, StepTrace>();

/** The step itself if the conventions change nothing. */
export function shownStep(step: StepTrace, conventions: Conventions): StepTrace {
  const trace = plainStep(step);
  return shownBy(conventions).carried && canCarry(trace.settings) ? carryingStep(trace) : trace;
}

const carryingStep = keptFor((trace: StepTrace): StepTrace => {
  const made = withMembers(trace, shownMembers(trace));
  originals.set(made, trace);
  return made;
});

/** The step without the conventions. */
export function plainStep(trace: StepTrace): StepTrace {
  return originals.get(trace) ?? trace;
}

/** Which conventions the step is shown by. */
export function shownIn(trace: StepTrace): Shown {
  return { carried: originals.has(trace) };
}

/** c(k)/D of a row, the share of each sample in the data gradient; 0 if all weights of the batch are 0. */
export function carriedShare(step: StepTrace, row: number): number {
  const trace = plainStep(step);
  return trace.divisor === 0 ? 0 : trace.sampleWeight(row) / trace.divisor;
}

/**
 * What the conventions do to each member of a trace: `same`, or what is read in its place. A new member does not compile until it has
 * its line here.
 */
type ShownMembers = { readonly [Member in keyof StepTrace]: 'same' | StepTrace[Member] };

function shownMembers(trace: StepTrace): ShownMembers {
  const ofRow = (row: number): number => carriedShare(trace, row);
  const times = (row: number, value: number): number => (ofRow(row) === 0 ? 0 : ofRow(row) * value);
  const delta = (layer: number, unit: number, row: number): number => times(row, trace.delta(layer, unit, row));
  const sampleGradient = (layer: number, from: number, to: number, row: number): number => {
    const [x, ownDelta] = [trace.activation(layer - 1, from, row), delta(layer, to, row)];
    // A share of 0 leaves the sample out, also where its x is infinite.
    return ofRow(row) === 0 && !Number.isFinite(x) ? 0 : x * ownDelta;
  };
  const largestOfSample = (row: number): number => Math.abs(times(row, trace.largestOfSample(row)));
  let largest: number | undefined;
  return {
    ...unchanged,
    delta,
    deltaShare: (layer, unit, output, row) => times(row, trace.deltaShare(layer, unit, output, row)),
    deltaBlock: (layer) => {
      const block = trace.deltaBlock(layer);
      const width = block.length / trace.batchSize;
      return block.map((value, at) => times(Math.floor(at / width) + 1, value));
    },
    sampleGradient,
    outputShare: (layer, from, to, output, row) => times(row, trace.outputShare(layer, from, to, output, row)),
    contribution: sampleGradient,
    gradientSum: (layer, from, to) => dataGradient(trace, layer, from, to),
    largestOfSample,
    largestSampleGradient: () => {
      // Compared, not Math.max: NaN does not count.
      largest ??= rowsOf(trace)
        .map(largestOfSample)
        .reduce((most, size) => (size > most ? size : most), 0);
      return largest;
    },
  };
}

/** Everything before δ, and everything from ∂E/∂w on. */
const unchanged = {
  network: 'same',
  settings: 'same',
  step: 'same',
  epoch: 'same',
  batch: 'same',
  batchSize: 'same',
  divisor: 'same',
  hasSampleWeights: 'same',
  penaltyDivisor: 'same',
  cycle: 'same',
  updates: 'same',
  cycleDivisor: 'same',
  optimizerStep: 'same',
  rowOf: 'same',
  input: 'same',
  target: 'same',
  weight: 'same',
  preactivation: 'same',
  activation: 'same',
  slope: 'same',
  outputJacobian: 'same',
  outputError: 'same',
  sampleLoss: 'same',
  batchLoss: 'same',
  dataLoss: 'same',
  penalty: 'same',
  lossAfter: 'same',
  sampleWeight: 'same',
  clipFactor: 'same',
  penaltyGradient: 'same',
  batchGradient: 'same',
  dataGradient: 'same',
  dataGradientRow: 'same',
  mistakenGradient: 'same',
  accumulatedBefore: 'same',
  accumulatedAfter: 'same',
  cycleGradient: 'same',
  cycleGradientNorm: 'same',
  batchClipFactor: 'same',
  clippedGradient: 'same',
  decayTerm: 'same',
  optimizerState: 'same',
  optimizerLine: 'same',
  update: 'same',
  weightAfter: 'same',
  activationBlock: 'same',
  targetBlock: 'same',
  clippedGradientRow: 'same',
  updateRow: 'same',
  // ∇e(k) itself, not the product with the δ that is shown.
  sampleGradientNorm: 'same',
  batchGradientNorm: 'same',
  cosine: 'same',
  stateAfter: 'same',
  stateBefore: 'same',
  finite: 'same',
} as const;

/** The right method's, also in a step computed with a common mistake. */
function dataGradient(trace: StepTrace, layer: number, from: number, to: number): number {
  return trace.divisor === 0 ? 0 : trace.gradientSum(layer, from, to) / trace.divisor;
}

/** Unchanged members are read from the step itself when they are asked for, because some are computed on first use. */
function withMembers(trace: StepTrace, members: ShownMembers): StepTrace {
  const shown = {};
  for (const [name, member] of Object.entries(members)) {
    const read = (): unknown => {
      const value: unknown = Reflect.get(trace, name, trace);
      if (typeof value !== 'function') return value;
      const bound: unknown = value.bind(trace);
      // Bound once: an accessor may be called for each of a million cells.
      Object.defineProperty(shown, name, { value: bound });
      return bound;
    };
    Object.defineProperty(shown, name, member === 'same' ? { configurable: true, get: read } : { value: member });
  }
  return shown as StepTrace;
}
