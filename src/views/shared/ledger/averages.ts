/** How the row of the means is printed: in the columns of x and δ, with digits of its own where those are too few. */
import type { StepTrace } from '../../../model';
import { isShownAs, shortestDecimals } from '../../../quantity';
import { fewestDecimals, mostDecimals, type NumberFormat, shownValue } from '../../../text';
import { ownRowFormat, showsTwoDigits } from './footFormats';

/** Of a mean with a power of ten of its own, which has to fit into its column. */
const mostOwnDigits = 4;

export interface Averages {
  readonly x: NumberFormat;
  readonly delta: NumberFormat;
  /** As the gradient is printed that it is compared with, where it is of that size. */
  readonly product: NumberFormat;
  /** Whether their product can be redone from their shown digits. */
  readonly holds: boolean;
  /** Whether the covariance, with the same digits, is what the shown gradient and the shown product of the means differ by. */
  readonly gapHolds: boolean;
}

/** The row's numbers and, from the column of products, the gradient that it is compared with. */
export interface AveragesValues {
  readonly x: number;
  readonly delta: number;
  readonly product: number;
  readonly gradient: number;
  readonly covariance: number;
}

/**
 * The fewest digits for the means, not fewer than their columns have, with which their product can be redone;
 * `formats.gradient` is how the gradient is printed that it is compared with.
 */
export function averagesIn(
  formats: Readonly<Record<'x' | 'delta' | 'product' | 'gradient', NumberFormat>>,
  means: AveragesValues,
  trace: StepTrace,
): Averages {
  const factor = trace.settings.reduction === 'sum' ? trace.batchSize : 1;
  const like = (column: 'x' | 'delta', decimals: number): NumberFormat => ({
    decimals: Math.max(formats[column].decimals, Math.min(decimals, shortestDecimals(means[column]))),
    exponent: formats[column].exponent,
    ownDigits: Math.min(mostOwnDigits, decimals - 2),
  });
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
  for (let decimals = fewestDecimals; decimals < mostDecimals; decimals++) {
    const averages = at(decimals);
    if (averages.holds) return averages;
  }
  return at(mostDecimals);
}
