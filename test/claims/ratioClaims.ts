/** What each kind of Numeric check's sentences about all weights claims of their slopes and gradients. */
import { type Claim, claim } from '../../src/quantity';
import { formatShort } from '../../src/text';
import {
  type CheckedStep,
  printedApart,
  type RatioVerdict,
  ratioOf,
  type Slopes,
  sameWithin,
  shownRatio,
  verdictOn,
} from '../../src/views/NumericCheck/ratios';

interface SharedRatio {
  readonly ratio: number;
  /** How many weights share it. */
  readonly count: number;
  readonly step: CheckedStep;
}

/** So many of the weights have it: counted once more, and as gradients whose slopes are multiplied by it. */
function shared(slopes: readonly Slopes[], { ratio, count, step }: SharedRatio): readonly Claim[] {
  const near = slopes.filter(
    (one) =>
      ratioOf(one, step) !== undefined &&
      Math.abs(one.gradient - ratio * one.numeric) <= sameWithin * Math.abs(ratio * one.numeric),
  );
  const numeric = Float64Array.from(near, (one) => one.numeric);
  const gradient = Float64Array.from(near, (one) => one.gradient);
  return [
    claim(near.length, 'is', count),
    { ...claim([{ value: numeric, times: ratio }], 'is', gradient), rounding: sameWithin },
  ];
}

function largest(slopes: readonly Slopes[], which: 'numeric' | 'gradient'): number {
  return slopes.reduce((most, one) => Math.max(most, Math.abs(one[which])), 0);
}

/** A number that the text says as `printed`; NaN, which holds in no claim, where it does not. */
const saidIn = (text: string, value: number, printed: string) => ({
  value: text.includes(printed) ? value : Number.NaN,
  printed,
});

export function ratioClaims(slopes: readonly Slopes[], step: CheckedStep, text: string): readonly Claim[] {
  const verdict: RatioVerdict = verdictOn(slopes, step);
  switch (verdict.kind) {
    case 'zero':
    case 'notFinite':
      return [];
    case 'noGradient':
      return [claim(largest(slopes, 'gradient'), 'is', 0), claim(largest(slopes, 'numeric'), 'exceeds', 0)];
    case 'noSlope':
      return [claim(largest(slopes, 'numeric'), 'is', 0), claim(largest(slopes, 'gradient'), 'exceeds', 0)];
    case 'one':
      return shared(slopes, { ratio: 1, count: verdict.counted - verdict.outliers, step });
    case 'constant': {
      const { ratio, counted, outliers } = verdict;
      const said = saidIn(text, ratio, formatShort(shownRatio(ratio)));
      return [
        ...shared(slopes, { ratio, count: counted - outliers, step }),
        { ...claim([said], 'isNot', [{ value: 1 }]), rounding: sameWithin / 4 },
      ];
    }
    case 'varies': {
      const [least, most] = printedApart(verdict.smallest, verdict.largest);
      const ends = [saidIn(text, verdict.largest, most), saidIn(text, verdict.smallest, least)] as const;
      return [{ ...claim([ends[0]], 'isNot', [ends[1]]), rounding: sameWithin / 4 }];
    }
  }
}
