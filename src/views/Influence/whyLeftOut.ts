/**
 * What is said of gradient and step without some samples: the effect, what the samples contribute, what is divided by, and whether an
 * update follows. What it claims is recomputed in `test/claims`.
 */

import { reductionOf } from '../../kit/quantity/reductionOf';
import { sampleNames } from '../../kit/quantity/sampleNames';
import type { StepTrace, WeightWithout } from '../../model';
import { divisionRow, plainStep, rowsOf, sampleAt, type WeightPlace } from '../../quantity';
import {
  columnFormat,
  firstApart,
  formatDigits,
  formatSetting,
  formatShort,
  formatWithPower,
  messages,
  mostDecimals,
} from '../../text';
import type { Sentence } from '../shared/said';
import { effectOf, roundingOf } from './influence';

export interface LeftOut {
  readonly place: WeightPlace;
  readonly leftOut: readonly number[];
  readonly kept: WeightWithout;
}

const said = (kind: string, text: string): Sentence => ({ kind: `influence.${kind}`, text });

/** What it does to the gradient. */
export function effectSaid(trace: StepTrace, before: number, { place, leftOut, kept }: LeftOut): Sentence {
  const { effects } = messages.influence;
  if (!Number.isFinite(before) || !Number.isFinite(kept.batchGradient))
    return { kind: 'because.notFinite', text: messages.because.notFinite };
  const rounding = roundingOf(trace, place, Math.min(trace.divisor, kept.divisor));
  const { effect, times } = effectOf(before, kept.batchGradient, rounding);
  switch (effect) {
    case 'flips': {
      // Momentum, decay and penalty may move the weight as before.
      const { layer, from, to } = place;
      const turns = kept.update !== undefined && kept.update * trace.update(layer, from, to) < 0;
      return turns ? said('effects.flips', effects.flips) : said('effects.flipsOnly', effects.flipsOnly);
    }
    case 'larger':
    case 'smaller':
      return said(`effects.${effect}`, effects[effect](timesText(times)));
    case 'equal':
    case 'same':
      return said(`effects.${effect}`, effects[effect]);
    default:
      return said(`effects.${effect}`, effects[effect]({ isOne: leftOut.length === 1 }));
  }
}

/** A whole number of times has no decimals, as in 1/3. */
export function timesText(times: number): string {
  const whole = Math.round(times);
  return Math.abs(times - whole) <= 1e-9 * whole ? formatSetting(whole) : formatShort(times);
}

/** In conventions in which the products have other values, what they contribute to ∂E/∂w is not on the screen. */
export function whyLeftOut(trace: StepTrace, leaving: LeftOut): readonly Sentence[] {
  const words = messages.influence;
  const out = new Set(leaving.leftOut);
  const rowsOut = [...rowsOf(trace)].filter((row) => out.has(sampleAt(trace, row)));
  const divides = trace.cycle && trace.settings.accumulate?.divide === 'samples' && trace.updates;
  return [
    ...(plainStep(trace) === trace ? contributed(trace, leaving, rowsOut) : []),
    ...(divides ? [fewerRows(trace, rowsOut.length)] : []),
    ...(trace.updates ? [] : [said('noUpdateYet', words.noUpdateYet)]),
  ];
}

function fewerRows(trace: StepTrace, count: number): Sentence {
  const left = trace.cycleDivisor - count;
  // A cycle without any row divides by 1.
  return left > 0
    ? said('fewerRows', messages.influence.fewerRows(left, trace.cycleDivisor))
    : said('noRows', messages.influence.noRows);
}

function contributed(
  trace: StepTrace,
  { place, leftOut, kept }: LeftOut,
  rowsOut: readonly number[],
): readonly Sentence[] {
  const words = messages.influence;
  const { layer, from, to } = place;
  const isOut = new Set(rowsOut);
  let [own, left] = [0, 0];
  for (const row of rowsOf(trace)) {
    if (isOut.has(row)) own += trace.contribution(layer, from, to, row);
    else left += trace.contribution(layer, from, to, row);
  }
  const all = trace.gradientSum(layer, from, to);
  // Nothing can be taken from a sum that is no number.
  if (![own, all, left].every(Number.isFinite)) return [];
  const isOne = leftOut.length === 1;
  const samples = sampleNames(leftOut);
  // Of terms that cancel, rounding leaves another remainder in each order.
  if (Math.abs(own) <= roundingOf(trace, place, 1)) {
    const counts = kept.divisor !== trace.divisor;
    return [said('contributedNothing', words.contributedNothing({ isOne, samples, counts }))];
  }
  const [ownText, allText, leftText] = printedApart([own, all, left]);
  return [said('contributed', words.contributed({ isOne, samples, own: ownText, all: allText, left: leftText }))];
}

/** More digits than that are rounding. */
const mostDigits = 15;

/** In the digits of the table beside it, or with more where the sum with all and the sum of the rest would look alike. */
export function printedApart([own, all, left]: readonly [number, number, number]): readonly [string, string, string] {
  const format = columnFormat([own, all, left]);
  const texts = (decimals: number): readonly [string, string, string] => {
    const one = (value: number): string => formatWithPower(value, { ...format, decimals, ownDigits: 2 });
    return [one(own), one(all), one(left)];
  };
  // From there on, each number has digits of its own.
  const inColumn = Math.max(0, mostDecimals - format.decimals);
  const ownDigits = (digits: number): readonly [string, string, string] => [
    formatDigits(own, digits),
    formatDigits(all, digits),
    formatDigits(left, digits),
  ];
  return firstApart(
    (more) => (more <= inColumn ? texts(format.decimals + more) : ownDigits(mostDecimals + more - inColumn - 1)),
    ([, one, other]) => one === other,
    inColumn + 1 + mostDigits - mostDecimals,
  );
}

/** The divisor of the remaining samples. */
export function divisorSaid(trace: StepTrace, { place, kept }: LeftOut): Sentence {
  const words = messages.influence;
  const division = divisionRow(trace, place);
  if (division === 'none') return said('summed', words.summed);
  if (kept.divisor === 0)
    return kept.batchGradient === 0 ? said('noWeight', words.noWeight) : said('onlyPenalty', words.onlyPenalty);
  if (kept.divisor === trace.divisor) return said('sameDivisor', words.sameDivisor);
  const [left, all] = [formatSetting(kept.divisor), formatSetting(trace.divisor)];
  return division === 'weights'
    ? said('weighed', words.weighed({ kept: left, all }))
    : said('divided', words.divided(left, all, reductionOf(trace)));
}
