/** What the slope of an output alone lacks to the gradient of a sample: for whoever took differences of outputs, not of losses. */
import { outputSlopes, type StepTrace } from '../../model';
import { claim, plainStep, type Quantity, rowOf, samplesOf, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';
import type { Said } from '../shared/said';
import { leastMeasured, sameWithin, shownRatio } from './ratios';

/** The chosen sample where the batch has it, else the batch's first one; undefined in an empty batch. */
export function sampleShown(trace: StepTrace, sample: number): number | undefined {
  return trace.rowOf(sample) === undefined ? samplesOf(trace)[0] : sample;
}

/** The gradient of the sample, whatever the conventions show for the products. */
export function gradientOfSample(trace: StepTrace, place: WeightPlace, sample: number): Quantity {
  return { kind: plainStep(trace) === trace ? 'sampleGradient' : 'plainGradient', ...place, sample };
}

/** Nothing where the outputs do not change measurably with the weight, or have a kink between the two weights. */
export function saidOfOutput(trace: StepTrace, place: WeightPlace, sample: number): Said | undefined {
  const plain = plainStep(trace);
  const row = rowOf(trace, sample);
  const { above, slopes } = outputSlopes(trace, place, row);
  const products = Array.from(slopes, (slope, at) => slope * plain.outputError(at + 1, row));
  const gradient = plain.sampleGradient(place.layer, place.from, place.to, row);
  const sum = products.reduce((total, product) => total + product, 0);
  const size = products.reduce((total, product) => total + Math.abs(product), 0);
  const isFlat = slopes.every((slope, at) => Math.abs(slope) <= leastMeasured(above[at] ?? 0));
  if (isFlat || !(Math.abs(sum - gradient) <= sameWithin * size)) return undefined;
  const { ofOutput, ofOutputs } = messages.check;
  const claims = [
    { ...claim([{ value: sum }, { value: size }], 'is', [{ value: gradient }, { value: size }]), rounding: sameWithin },
  ];
  const printed = (value = Number.NaN): string => formatShort(shownRatio(value));
  if (slopes.length > 1) {
    // A weight into an output without softmax changes no other one: the sum has one term.
    const reached = slopes.filter((slope) => slope !== 0).length;
    return reached > 1 ? { kind: 'check.ofOutputs', text: ofOutputs({ sample }), claims } : undefined;
  }
  const [slope, error] = [printed(slopes[0]), printed(plain.outputError(1, row))];
  return { kind: 'check.ofOutput', text: ofOutput({ sample, slope, error }), claims };
}
