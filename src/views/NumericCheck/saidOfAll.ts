/** What is said of the ratios of all weights. */
import type { Division } from '../../quantity';
import { formatShort, messages } from '../../text';
import type { Sentence } from '../shared/said';
import {
  type CheckedStep,
  type Compared,
  printedApart,
  type RatioVerdict,
  type Slopes,
  shownRatio,
  verdictOn,
} from './ratios';

interface AllWeights {
  readonly slopes: readonly Slopes[];
  readonly compared: Compared;
  readonly step: CheckedStep;
  readonly division: Division;
}

export function saidOfAll({ slopes, compared, step, division }: AllWeights): Sentence {
  const { verdicts } = messages.check;
  const verdict = verdictOn(slopes, step);
  switch (verdict.kind) {
    case 'notFinite':
      return { kind: 'because.notFinite', text: messages.because.notFinite };
    case 'zero':
    case 'noGradient':
    case 'noSlope':
      return { kind: `check.verdicts.${verdict.kind}`, text: verdicts[verdict.kind] };
    case 'one':
      return ratioOne(verdict, { slopes, compared, step });
    case 'constant':
      return ratioConstant(verdict, { slopes, step, division });
    case 'varies': {
      const { smallest, largest } = verdict;
      return { kind: 'check.verdicts.varies', text: verdicts.varies(...printedApart(smallest, largest)) };
    }
  }
}

type One = Extract<RatioVerdict, { kind: 'one' }>;
type Constant = Extract<RatioVerdict, { kind: 'constant' }>;

function ratioOne({ outliers, counted }: One, { slopes, compared, step }: Omit<AllWeights, 'division'>): Sentence {
  const { verdicts } = messages.check;
  const ones = counted - outliers;
  const whom = verdicts.counted({ ones, all: slopes.length, same: ones === slopes.length });
  const isMeans = compared === 'productOfMeans';
  return {
    kind: isMeans ? 'check.verdicts.oneOfMeans' : 'check.verdicts.one',
    text: (isMeans ? verdicts.oneOfMeans(whom) : verdicts.one(whom)) + outliersText(outliers, step),
  };
}

function ratioConstant(
  { ratio, factor, outliers, counted }: Constant,
  { slopes, step, division }: Pick<AllWeights, 'slopes' | 'step' | 'division'>,
): Sentence {
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
  };
}

function outliersText(count: number, { hasKinks = false }: CheckedStep): string {
  if (count === 0) return '';
  return hasKinks ? messages.check.verdicts.outliers({ count }) : messages.check.verdicts.outliersAlone({ count });
}
