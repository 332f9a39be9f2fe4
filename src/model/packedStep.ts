/**
 * A computed step as plain values, to be sent to another thread and unpacked to a trace there. The arrays are
 * transferred, not copied: the sender loses them.
 */
import { outputsOf } from './backwardPass';
import { batchRows } from './batchRows';
import { ComputedStep } from './computedStep';
import { computeStepArrays } from './computeStep';
import type { StepArrays } from './stepArrays';
import type { StepInput } from './stepInput';
import type { StepTrace } from './stepTrace';
import { ownState, type TrainingState } from './trainingState';
import { ownBlock } from './zeros';

export interface PackedStep {
  readonly stateBefore: TrainingState;
  readonly stateAfter: TrainingState;
  /** The activations are those of layers 1..L; inputs and targets are in the data, which the receiver has. */
  readonly arrays: Omit<StepArrays, 'outputs'>;
  /** Both need a forward pass, which the receiving thread need not repeat. */
  readonly lossAfter: number;
  readonly finite: boolean;
}

/**
 * Computes the step; throws as `computeStep` does. Each of its arrays has its own buffer: see `buffersOf`. The starting
 * state is part of it and is transferred too.
 */
export function computePackedStep(input: StepInput): PackedStep {
  const { stateAfter, arrays } = computeStepArrays(input);
  const trace = new ComputedStep(input, stateAfter, arrays);
  const { outputs: _, pass, ...others } = arrays;
  const sent = { ...others, pass: { ...pass, activations: pass.activations.slice(1) } };
  return {
    stateBefore: ownState(input.state),
    stateAfter: ownState(stateAfter),
    arrays: withBlocks(sent, ownBlock),
    lossAfter: trace.lossAfter(),
    finite: trace.finite,
  };
}

/** The buffers of all its numbers, to be transferred with it. */
export function buffersOf({ stateBefore, stateAfter, arrays }: PackedStep): readonly ArrayBuffer[] {
  const buffers = new Set<ArrayBufferLike>();
  withBlocks([stateBefore, stateAfter, arrays], (block) => {
    buffers.add(block.buffer);
    return block;
  });
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}

/** The same plain values with each of their arrays of numbers replaced, however deep it is. */
function withBlocks<Values>(values: Values, replace: (block: Float64Array) => Float64Array): Values {
  const replaced = (value: unknown): unknown => {
    if (value instanceof Float64Array) return replace(value);
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one)]));
  };
  return replaced(values) as Values;
}

/** Unpacks the trace; `input` is the input of the step without the state, which is in `packed`. */
export function unpackedStep(input: Omit<StepInput, 'state'>, packed: PackedStep): StepTrace {
  const { stateBefore, stateAfter, arrays, lossAfter, finite } = packed;
  const { inputs, targets } = batchRows(input.data, input.batch);
  const pass = { ...arrays.pass, activations: [inputs, ...arrays.pass.activations] };
  const whole: StepArrays = { ...arrays, pass, outputs: outputsOf(input.network, pass, targets) };
  return new ComputedStep({ ...input, state: stateBefore }, stateAfter, whole, { lossAfter, finite });
}
