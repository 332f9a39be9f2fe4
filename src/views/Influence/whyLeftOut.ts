/**
 * What is said of gradient and step without some samples, each sentence with its claims: the effect, what the samples contribute, what is divided
 * by, and whether an update follows.
 */

import { reductionOf } from '../../kit/quantity/reductionOf';
import { sampleNames } from '../../kit/quantity/sampleNames';
import { penaltyTerm, type StepTrace, type WeightWithout } from '../../model';
import { type Claim, claim, divisionRow, plainStep, rowsOf, sampleAt, type WeightPlace } from '../../quantity';
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
import { effectOf, roundingOf } from './influence';

export interface LeftOut {
  readonly place: WeightPlace;
  readonly leftOut: readonly number[];
  readonly kept: WeightWithout;
}

export interface SaidOfLeftOut {
  /** The key of its text. */
  readonly kind: string;
  readonly text: string;
  readonly claims: readonly Claim[];
}

const said = (kind: string, text: string, claims: readonly Claim[] = []): SaidOfLeftOut => ({
  kind: `influence.${kind}`,
  text,
  claims,
});

/** What it does to the gradient; undefined if its claims do not hold. */
export function effectSaid(trace: StepTrace, before: number, { place, leftOut, kept }: LeftOut): SaidOfLeftOut {
  const { effects } = messages.influence;
  const rounding = roundingOf(trace, place, Math.min(trace.divisor, kept.divisor));
  const { effect, times } = effectOf(before, kept.batchGradient, rounding);
  const after = afterwards(trace, { place, leftOut, kept });
  const isNothing = (value: number): Claim => claim(Math.abs(value), 'isAtMost', rounding);
  const printed = formatShort(times);
  switch (effect) {
    case 'same':
      return said('effects.same', effects.same, [
        claim(Math.abs(after - before), 'isAtMost', [{ value: Math.abs(before), times: 5e-3 }]),
      ]);
    case 'flips': {
      // Momentum, decay and penalty may move the weight as before.
      const { layer, from, to } = place;
      const turns = kept.update !== undefined && kept.update * trace.update(layer, from, to) < 0;
      const claims = [claim(0, 'exceeds', [{ value: Math.sign(before), times: Math.sign(after) }])];
      return turns
        ? said('effects.flips', effects.flips, claims)
        : said('effects.flipsOnly', effects.flipsOnly, claims);
    }
    case 'zero':
    case 'rounding':
      return said(`effects.${effect}`, effects[effect], [isNothing(before), isNothing(after)]);
    case 'appears':
      return said('effects.appears', effects.appears, [isNothing(before), claim(Math.abs(after), 'exceeds', rounding)]);
    case 'vanishes':
      return said('effects.vanishes', effects.vanishes, [isNothing(after)]);
    case 'larger':
      return said('effects.larger', effects.larger(printed), [near(after / before, times, printed)]);
    case 'smaller':
      return said('effects.smaller', effects.smaller(printed), [near(before / after, times, printed)]);
  }
}

const near = (ratio: number, times: number, printed: string): Claim => ({
  ...claim(ratio, 'is', [{ value: times, printed }]),
  rounding: 1e-6,
});

/** The gradient of the rows that stay, from their contributions. */
function afterwards(trace: StepTrace, { place, leftOut, kept }: LeftOut): number {
  const { layer, from, to } = place;
  const rows = [...rowsOf(trace)].filter((row) => !leftOut.includes(sampleAt(trace, row)));
  const sum = rows.reduce((total, row) => total + trace.contribution(layer, from, to, row), 0);
  return (kept.divisor === 0 ? 0 : sum / kept.divisor) + penaltyTerm(trace, place, rows.length);
}

/** In conventions in which the products have other values, what they contribute to ∂E/∂w is not on the screen. */
export function whyLeftOut(trace: StepTrace, leaving: LeftOut): readonly SaidOfLeftOut[] {
  const words = messages.influence;
  const out = new Set(leaving.leftOut);
  const rowsOut = [...rowsOf(trace)].filter((row) => out.has(sampleAt(trace, row)));
  const divides = trace.cycle && trace.settings.accumulate?.divide === 'samples' && trace.updates;
  const { layer, from, to } = leaving.place;
  return [
    ...(plainStep(trace) === trace ? [contributed(trace, leaving, rowsOut)] : []),
    ...(divides ? [fewerRows(trace, rowsOut.length)] : []),
    ...(trace.updates ? [] : [said('noUpdateYet', words.noUpdateYet, [claim(trace.update(layer, from, to), 'is', 0)])]),
  ];
}

function fewerRows(trace: StepTrace, count: number): SaidOfLeftOut {
  const left = trace.cycleDivisor - count;
  const rows = trace.cycle?.rows ?? 0;
  // A cycle without any row divides by 1.
  return left > 0
    ? said('fewerRows', messages.influence.fewerRows(left, trace.cycleDivisor), [claim(rows - count, 'is', left)])
    : said('noRows', messages.influence.noRows);
}

function contributed(trace: StepTrace, { place, leftOut, kept }: LeftOut, rowsOut: readonly number[]): SaidOfLeftOut {
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
  if (own === 0)
    return said(
      'contributedNothing',
      words.contributedNothing({ isOne, samples, counts: kept.divisor !== trace.divisor }),
      [claim(left, 'is', trace.gradientSum(layer, from, to))],
    );
  const all = trace.gradientSum(layer, from, to);
  const [ownText, allText, leftText] = printedApart([own, all, left]);
  const terms = [
    { value: all, printed: allText },
    { value: own, times: -1, printed: ownText },
  ];
  return said('contributed', words.contributed({ isOne, samples, own: ownText, all: allText, left: leftText }), [
    claim(terms, 'is', [{ value: left, printed: leftText }]),
    ...(Math.abs(all - left) > showable * Math.abs(all)
      ? [{ ...claim([{ value: all, printed: allText }], 'isNot', [{ value: left, printed: leftText }]), rounding: 0 }]
      : []),
  ]);
}

/** More digits than that are rounding. */
const mostDigits = 15;

/** What this many digits show of a number, whatever its first digit is. */
const showable = 10 ** (1 - mostDigits);

/** In the digits of the table beside it, or with more where the sum with all and the sum of the rest would look alike. */
function printedApart([own, all, left]: readonly [number, number, number]): readonly [string, string, string] {
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
export function divisorSaid(trace: StepTrace, { place, leftOut, kept }: LeftOut): SaidOfLeftOut {
  const words = messages.influence;
  const rows = [...rowsOf(trace)].filter((row) => !leftOut.includes(sampleAt(trace, row)));
  const count = rows.length;
  const division = divisionRow(trace, place);
  if (division === 'none') return said('summed', words.summed);
  if (kept.divisor === 0)
    return kept.batchGradient === 0
      ? said('noWeight', words.noWeight, [claim(kept.batchGradient, 'is', 0)])
      : said('onlyPenalty', words.onlyPenalty, [claim(kept.batchGradient, 'is', penaltyTerm(trace, place, count))]);
  if (kept.divisor === trace.divisor)
    return said('sameDivisor', words.sameDivisor, [claim(kept.divisor, 'is', trace.divisor)]);
  const [left, all] = [formatSetting(kept.divisor), formatSetting(trace.divisor)];
  if (division === 'weights') {
    const total = rows.reduce((sum, row) => sum + trace.sampleWeight(row), 0);
    return said('weighed', words.weighed({ kept: left, all }), [claim(total, 'is', kept.divisor)]);
  }
  return said('divided', words.divided(left, all, reductionOf(trace)), [claim(count, 'is', kept.divisor)]);
}
