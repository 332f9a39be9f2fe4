/** How the row of means is printed: in the columns of x and δ, with its own digits if the columns' are too few. */
import type { StepTrace } from '../../../model';
import { dividesDelta, isShownAs, shortestDecimals, type WeightPlace } from '../../../quantity';
import {
  fewestDecimals,
  formatSetting,
  messages,
  mostDecimals,
  mostOwnDigits,
  type NumberFormat,
  shownValue,
} from '../../../text';
import { ofWeight } from '../ofWeight';
import { ownRowFormat, showsTwoDigits } from './footFormats';

/** The most digits of a mean with its own power of ten, which must fit into its column. */
const mostMeanDigits = 4;

export interface Averages {
  readonly x: NumberFormat;
  readonly delta: NumberFormat;
  /** Like the gradient that it is compared with, if both are of similar size. */
  readonly product: NumberFormat;
  /** Whether their product can be recomputed from the digits shown. */
  readonly holds: boolean;
  /**
   * Whether the covariance, with the same digits, equals the difference of the shown gradient and the shown product of
   * means.
   */
  readonly gapHolds: boolean;
}

/** The row's name: the product of the means is multiplied by B/D, as Σ/D is; below divided δ, it says that its own is not. */
export function averagesLabel(trace: StepTrace, place: WeightPlace): string {
  const words = messages.ledger;
  const factor = meansFactorText(trace);
  if (dividesDelta(trace)) {
    const undivided = ofWeight(words.averagesUndivided, place);
    return factor ? words.rowTimes(factor, undivided) : undivided;
  }
  return factor ? words.averagesTimes(factor) : words.averages;
}

/** B/D; 1 where the divisor is 0, as of a batch whose weights are all 0. */
export function meansFactor({ batchSize, divisor }: StepTrace): number {
  return divisor === 0 ? 1 : batchSize / divisor;
}

/** As it stands before a name; undefined if it is 1. */
export function meansFactorText(trace: StepTrace): string | undefined {
  const { batchSize, divisor } = trace;
  if (meansFactor(trace) === 1) return undefined;
  return divisor === 1 ? String(batchSize) : `${batchSize}/${formatSetting(divisor)}`;
}

/** Whether it is said that the row's δ is not divided, as those above it are: by a single sample, it would be the same. */
export function saysUndivided(trace: StepTrace): boolean {
  return dividesDelta(trace) && trace.batchSize > 1;
}

/** The row's numbers, and the gradient in the product column that they are compared with. */
export interface AveragesValues {
  readonly x: number;
  readonly delta: number;
  readonly product: number;
  readonly gradient: number;
  readonly covariance: number;
}

/**
 * The fewest digits for the means, at least those of their columns, from which their product can be recomputed, up to `most`;
 * `formats.gradient` is the format of the gradient that it is compared with.
 */
export function averagesIn(
  formats: Readonly<Record<'x' | 'delta' | 'product' | 'gradient', NumberFormat>>,
  means: AveragesValues,
  { trace, most = mostDecimals }: { readonly trace: StepTrace; readonly most?: number },
): Averages {
  const factor = meansFactor(trace);
  const like = (column: 'x' | 'delta', decimals: number): NumberFormat => {
    const format = formats[column];
    const own = Math.min(mostMeanDigits, decimals - 2);
    return {
      ...format,
      decimals: Math.max(format.decimals, Math.min(decimals, shortestDecimals(means[column]))),
      // In a column of such numbers a mean may have more digits than the others.
      ownDigits: format.ownPowers
        ? Math.min(mostOwnDigits, (format.ownDigits ?? own) + decimals - fewestDecimals)
        : own,
    };
  };
  const product = showsTwoDigits(means.product, formats.gradient)
    ? formats.gradient
    : ownRowFormat(means.product, formats.product).format;
  const gap = (shownValue(means.gradient, formats.gradient) - shownValue(means.product, product)) / factor;
  const gapHolds =
    showsTwoDigits(means.covariance, formats.gradient) && isShownAs(means.covariance, gap, formats.gradient);
  const at = (decimals: number): Averages => {
    const [x, delta] = [like('x', decimals), like('delta', decimals)];
    const again = factor * shownValue(means.x, x) * shownValue(means.delta, delta);
    return { x, delta, product, holds: isShownAs(means.product, again, product), gapHolds };
  };
  for (let decimals = fewestDecimals; decimals < most; decimals++) {
    const averages = at(decimals);
    if (averages.holds) return averages;
  }
  return at(most);
}
