/** Why gradient and step change without some samples: what they contribute, what is divided by, and whether an update follows. */

import { sampleNames } from '../../kit/quantity/sampleNames';
import type { StepTrace, WeightWithout } from '../../model';
import { plainStep, rowsOf, sampleAt, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';

interface LeftOut {
  readonly place: WeightPlace;
  readonly leftOut: readonly number[];
  readonly kept: WeightWithout;
}

/** In conventions in which the products have other values, what they contribute to ∂E/∂w is not on the screen. */
export function whyLeftOut(trace: StepTrace, { place, leftOut, kept }: LeftOut): readonly string[] {
  const words = messages.influence;
  const out = new Set(leftOut);
  const rowsOut = [...rowsOf(trace)].filter((row) => out.has(sampleAt(trace, row)));
  const divides = trace.cycle && trace.settings.accumulate?.divide === 'samples' && trace.updates;
  return [
    ...(plainStep(trace) === trace ? [contributed(trace, { place, leftOut, kept }, rowsOut)] : []),
    ...(divides ? [words.fewerRows(trace.cycleDivisor - rowsOut.length, trace.cycleDivisor)] : []),
    ...(trace.updates ? [] : [words.noUpdateYet]),
  ];
}

function contributed(trace: StepTrace, { place, leftOut, kept }: LeftOut, rowsOut: readonly number[]): string {
  const words = messages.influence;
  const { layer, from, to } = place;
  const isOut = new Set(rowsOut);
  let [own, left] = [0, 0];
  for (const row of rowsOf(trace)) {
    if (isOut.has(row)) own += trace.contribution(layer, from, to, row);
    else left += trace.contribution(layer, from, to, row);
  }
  const isOne = leftOut.length === 1;
  const samples = sampleNames(leftOut);
  if (own === 0) return words.contributedNothing({ isOne, samples, counts: kept.divisor !== trace.divisor });
  const all = trace.gradientSum(layer, from, to);
  return words.contributed({ isOne, samples, own: formatShort(own), all: formatShort(all), left: formatShort(left) });
}
