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
import { blocksOf, ownState, type TrainingState } from './trainingState';
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
  const { outputs: _, ...others } = arrays;
  const {
    pass,
    losses,
    penalty,
    deltas,
    sums,
    accumulated,
    updating,
    dataGradients,
    gradients,
    updates,
    clipped,
    counted,
  } = others;
  return {
    stateBefore: ownState(input.state),
    stateAfter: ownState(stateAfter),
    arrays: {
      ...others,
      pass: {
        ...pass,
        preactivations: pass.preactivations.map(ownBlock),
        activations: pass.activations.slice(1).map(ownBlock),
      },
      losses: ownBlock(losses),
      deltas: deltas.map(ownBlock),
      sums: sums.map(ownBlock),
      dataGradients: dataGradients.map(ownBlock),
      gradients: gradients.map(ownBlock),
      penalty: penalty && { ...penalty, gradients: penalty.gradients.map(ownBlock) },
      updates: updates.map(ownBlock),
      clipped: clipped.map(ownBlock),
      counted: counted.map(ownBlock),
      accumulated: accumulated?.map(ownBlock),
      updating: updating.map(ownBlock),
    },
    lossAfter: trace.lossAfter(),
    finite: trace.finite,
  };
}

/** The buffers of all its numbers, to be transferred with it. */
export function buffersOf({ stateBefore, stateAfter, arrays }: PackedStep): readonly ArrayBuffer[] {
  const {
    pass,
    losses,
    penalty,
    deltas,
    sums,
    accumulated,
    updating,
    dataGradients,
    gradients,
    updates,
    factors,
    clipped,
    counted,
  } = arrays;
  const states = [stateBefore, stateAfter].flatMap(blocksOf).flat();
  const ofStep = [
    pass.preactivations,
    pass.activations,
    deltas,
    sums,
    dataGradients,
    penalty?.gradients ?? [],
    accumulated ?? [],
    updating,
    gradients,
    updates,
    clipped,
    counted,
  ].flat();
  const ofSamples = [losses, factors?.weights, factors?.clips, factors?.both];
  const buffers = [...states, ...ofStep, ...ofSamples].map((block) => block?.buffer);
  return [...new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer))];
}

/** Unpacks the trace; `input` is the input of the step without the state, which is in `packed`. */
export function unpackedStep(input: Omit<StepInput, 'state'>, packed: PackedStep): StepTrace {
  const { stateBefore, stateAfter, arrays, lossAfter, finite } = packed;
  const { inputs, targets } = batchRows(input.data, input.batch);
  const pass = { ...arrays.pass, activations: [inputs, ...arrays.pass.activations] };
  const whole: StepArrays = { ...arrays, pass, outputs: outputsOf(input.network, pass, targets) };
  return new ComputedStep({ ...input, state: stateBefore }, stateAfter, whole, { lossAfter, finite });
}
