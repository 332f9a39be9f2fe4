/**
 * A computed step as plain values, to be handed from one thread to another and made a trace again there.
 * The numbers are moved, not copied: who hands them over keeps nothing of the step.
 */
import { batchRows } from './batchRows';
import { ComputedStep } from './computedStep';
import { computeStepArrays, type StepInput } from './computeStep';
import type { StepArrays } from './stepArrays';
import type { StepTrace } from './stepTrace';
import type { TrainingState } from './trainingState';

export interface PackedStep {
  readonly stateBefore: TrainingState;
  readonly stateAfter: TrainingState;
  readonly arrays: StepArrays;
  /** Both cost a forward pass, which the other thread is to be spared. */
  readonly lossAfter: number;
  readonly finite: boolean;
}

/**
 * Computes the step; throws as `computeStep` does. Every array of it has an allocation of its own: see `buffersOf`.
 * The state it started from is part of it, and goes with it; inputs and targets are not: the other side has the data.
 */
export function computePackedStep(input: StepInput): PackedStep {
  const { stateAfter, arrays } = computeStepArrays(input);
  const trace = new ComputedStep(input, stateAfter, arrays);
  const own = owner();
  const stateOf = ({ weights, firstMoments, secondMoments, optimizerStep }: TrainingState): TrainingState => ({
    weights: weights.map(own),
    ...(firstMoments && { firstMoments: firstMoments.map(own) }),
    ...(secondMoments && { secondMoments: secondMoments.map(own) }),
    optimizerStep,
  });
  return {
    stateBefore: stateOf(input.state),
    stateAfter: stateOf(stateAfter),
    arrays: ownArrays(arrays, own),
    lossAfter: trace.lossAfter(),
    finite: trace.finite,
  };
}

/** The allocations of all its numbers, to be transferred with it. */
export function buffersOf({ stateBefore, stateAfter, arrays }: PackedStep): readonly ArrayBuffer[] {
  const { pass, losses, deltas, sums, gradients, updates, factors, clipped } = arrays;
  const states = [stateBefore, stateAfter].flatMap(({ weights, firstMoments = [], secondMoments = [] }) => [
    ...weights,
    ...firstMoments,
    ...secondMoments,
  ]);
  const ofStep = [pass.preactivations, pass.activations, deltas, sums, gradients, updates, clipped].flat();
  const ofSamples = [losses, factors?.weights, factors?.clips, factors?.both];
  const buffers = [...states, ...ofStep, ...ofSamples].map((block) => block?.buffer);
  return [...new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer))];
}

/** The trace again; `input` is what it was computed from, but for the state, which comes with it. */
export function unpackedStep(input: Omit<StepInput, 'state'>, packed: PackedStep): StepTrace {
  const { stateBefore, stateAfter, arrays, lossAfter, finite } = packed;
  const { inputs, targets } = batchRows(input.data, input.batch);
  const [, ...activations] = arrays.pass.activations;
  const whole: StepArrays = {
    ...arrays,
    pass: { ...arrays.pass, activations: [inputs, ...activations] },
    outputs: { ...arrays.outputs, targets },
  };
  return new ComputedStep({ ...input, state: stateBefore }, stateAfter, whole, { lossAfter, finite });
}

/** An array itself where it has its allocation to itself, else a copy: the same one every time. */
function owner(): (block: Float64Array) => Float64Array {
  const copies = new Map<Float64Array, Float64Array>();
  return (block) => {
    if (block.byteLength === block.buffer.byteLength) return block;
    const copy = copies.get(block) ?? block.slice();
    copies.set(block, copy);
    return copy;
  };
}

function ownArrays(arrays: StepArrays, own: (block: Float64Array) => Float64Array): StepArrays {
  const { pass, outputs, losses, deltas, sums, gradients, updates, clipped } = arrays;
  return {
    ...arrays,
    pass: {
      ...pass,
      preactivations: pass.preactivations.map(own),
      activations: pass.activations.map((block, layer) => (layer === 0 ? new Float64Array(0) : own(block))),
    },
    outputs: {
      units: outputs.units,
      preactivations: own(outputs.preactivations),
      activations: own(outputs.activations),
      targets: new Float64Array(0),
    },
    losses: own(losses),
    deltas: deltas.map(own),
    sums: sums.map(own),
    gradients: gradients.map(own),
    updates: updates.map(own),
    clipped: clipped.map(own),
  };
}
