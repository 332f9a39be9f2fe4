/** What is said of the ratios of all weights, with what it claims of their slopes and gradients. */
import { type Claim, claim, type Division } from '../../quantity';
import { formatShort, messages } from '../../text';
import type { Said } from '../shared/said';
import {
  type CheckedStep,
  type Compared,
  printedApart,
  type RatioVerdict,
  ratioOf,
  type Slopes,
  sameWithin,
  shownRatio,
  verdictOn,
} from './ratios';

interface AllWeights {
  readonly slopes: readonly Slopes[];
  readonly compared: Compared;
  readonly step: CheckedStep;
  readonly division: Division;
}

export function saidOfAll({ slopes, compared, step, division }: AllWeights): Said {
  const { verdicts } = messages.check;
  const verdict = verdictOn(slopes, step);
  switch (verdict.kind) {
    case 'zero':
      return { kind: 'check.verdicts.zero', text: verdicts.zero, claims: [] };
    case 'notFinite':
      return { kind: 'check.verdicts.notFinite', text: verdicts.notFinite, claims: [] };
    case 'noGradient':
    case 'noSlope': {
      const [none, some] =
        verdict.kind === 'noSlope' ? (['numeric', 'gradient'] as const) : (['gradient', 'numeric'] as const);
      return {
        kind: `check.verdicts.${verdict.kind}`,
        text: verdicts[verdict.kind],
        claims: [claim(largest(slopes, none), 'is', 0), claim(largest(slopes, some), 'exceeds', 0)],
      };
    }
    case 'one':
      return ratioOne(verdict, { slopes, compared, step });
    case 'constant':
      return ratioConstant(verdict, { slopes, step, division });
    case 'varies': {
      const { smallest, largest } = verdict;
      const [least, most] = printedApart(smallest, largest);
      const ends = [[{ value: smallest, printed: least }], [{ value: largest, printed: most }]];
      return {
        kind: 'check.verdicts.varies',
        text: verdicts.varies(least, most),
        claims: [{ ...claim(ends[1] ?? [], 'isNot', ends[0] ?? []), rounding: sameWithin / 4 }],
      };
    }
  }
}

type One = Extract<RatioVerdict, { kind: 'one' }>;
type Constant = Extract<RatioVerdict, { kind: 'constant' }>;

function ratioOne({ outliers, counted }: One, { slopes, compared, step }: Omit<AllWeights, 'division'>): Said {
  const { verdicts } = messages.check;
  const ones = counted - outliers;
  const whom = verdicts.counted({ ones, all: slopes.length, same: ones === slopes.length });
  const isMeans = compared === 'productOfMeans';
  return {
    kind: isMeans ? 'check.verdicts.oneOfMeans' : 'check.verdicts.one',
    text: (isMeans ? verdicts.oneOfMeans(whom) : verdicts.one(whom)) + outliersText(outliers, step),
    claims: ratioClaims(slopes, { ratio: 1, count: ones, step }),
  };
}

function ratioConstant(
  { ratio, factor, outliers, counted }: Constant,
  { slopes, step, division }: Pick<AllWeights, 'slopes' | 'step' | 'division'>,
): Said {
  const { verdicts, causes, divisors } = messages.check;
  const shown = shownRatio(ratio);
  const whom = counted === slopes.length && outliers === 0 ? undefined : counted - outliers;
  return {
    kind: 'check.verdicts.constant',
    text:
      verdicts.constant({
        ratio: formatShort(shown),
        whom,
        cause: causes[factor]({ divisor: divisors[division] }),
      }) + outliersText(outliers, step),
    claims: [
      ...ratioClaims(slopes, { ratio, count: counted - outliers, step }),
      { ...claim([{ value: ratio, printed: formatShort(shown) }], 'isNot', [{ value: 1 }]), rounding: sameWithin / 4 },
    ],
  };
}

function outliersText(count: number, { hasKinks = false }: CheckedStep): string {
  if (count === 0) return '';
  return hasKinks ? messages.check.verdicts.outliers({ count }) : messages.check.verdicts.outliersAlone({ count });
}

interface SharedRatio {
  readonly ratio: number;
  /** How many weights share it. */
  readonly count: number;
  readonly step: CheckedStep;
}

/** So many of the weights have it: counted once more, and as gradients whose slopes are multiplied by it. */
function ratioClaims(slopes: readonly Slopes[], { ratio, count, step }: SharedRatio): readonly Claim[] {
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

function largest(slopes: readonly Slopes[], which: keyof Slopes): number {
  return slopes.reduce((most, one) => Math.max(most, Math.abs(one[which])), 0);
}
