/** One output of one sample beside one weight: its slope ∂o/∂w, what the loss makes of it, and the sample's gradient. */
import { differenceStep, lastLayer, outputSlopes, type StepTrace, unitsIn } from '../../model';
import { plainStep, type Quantity, rowOf, samplesOf, type WeightPlace } from '../../quantity';

export interface OutputOfSample {
  readonly sample: number;
  /** m, from 1. */
  readonly output: number;
}

export interface OutputNumbers extends OutputOfSample {
  readonly above: number;
  readonly below: number;
  readonly slope: number;
  readonly h: number;
  /** Whether h is the default one. */
  readonly isUsual: boolean;
  /** ∂e/∂o of every output, and the slope of each. */
  readonly errors: readonly number[];
  readonly slopes: readonly number[];
  /** ∂e/∂w of the sample. */
  readonly gradient: number;
}

/** The chosen sample where the batch has it, else the batch's first one; undefined in an empty batch. */
export function sampleShown(trace: StepTrace, sample: number): number | undefined {
  return trace.rowOf(sample) === undefined ? samplesOf(trace)[0] : sample;
}

export function outputCount({ network }: Pick<StepTrace, 'network'>): number {
  return unitsIn(network, lastLayer(network));
}

/** The gradient of the sample, whatever the conventions show for the products. */
export function gradientOfSample(trace: StepTrace, place: WeightPlace, sample: number): Quantity {
  return { kind: plainStep(trace) === trace ? 'sampleGradient' : 'plainGradient', ...place, sample };
}

/** `h` absent: the default step. */
export function outputNumbers(
  trace: StepTrace,
  place: WeightPlace,
  { sample, output, h }: OutputOfSample & { readonly h: number | undefined },
): OutputNumbers {
  const plain = plainStep(trace);
  const row = rowOf(trace, sample);
  const { above, below, slopes } = outputSlopes(trace, place, row, h);
  return {
    sample,
    output,
    above: above[output - 1] ?? Number.NaN,
    below: below[output - 1] ?? Number.NaN,
    slope: slopes[output - 1] ?? Number.NaN,
    h: h ?? differenceStep(trace.weight(place.layer, place.from, place.to)),
    isUsual: h === undefined,
    errors: Array.from(slopes, (_, index) => plain.outputError(index + 1, row)),
    slopes: [...slopes],
    gradient: plain.sampleGradient(place.layer, place.from, place.to, row),
  };
}
