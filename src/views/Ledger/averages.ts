/** How the row of the means is printed: in the columns of x and δ, with digits of its own where those are too few. */
import type { StepTrace } from '../../model';
import { isShownAs, shortestDecimals } from '../../quantity';
import { fewestDecimals, mostDecimals, type NumberFormat, shownValue } from '../../text';

export interface Averages {
  readonly x: NumberFormat;
  readonly delta: NumberFormat;
  /** Whether their product can be redone from their shown digits. */
  readonly holds: boolean;
}

/** The fewest digits for the means, not fewer than their columns have, with which their product can be redone. */
export function averagesIn(
  formats: Readonly<Record<'x' | 'delta' | 'product', NumberFormat>>,
  means: Readonly<Record<'x' | 'delta' | 'product', number>>,
  trace: StepTrace,
): Averages {
  const factor = trace.settings.reduction === 'sum' ? trace.batchSize : 1;
  const like = (column: 'x' | 'delta', decimals: number): NumberFormat => ({
    decimals: Math.max(formats[column].decimals, Math.min(decimals, shortestDecimals(means[column]))),
    exponent: formats[column].exponent,
  });
  const at = (decimals: number): Averages => {
    const [x, delta] = [like('x', decimals), like('delta', decimals)];
    const again = factor * shownValue(means.x, x) * shownValue(means.delta, delta);
    return { x, delta, holds: isShownAs(means.product, again, formats.product) };
  };
  for (let decimals = fewestDecimals; decimals < mostDecimals; decimals++) {
    const averages = at(decimals);
    if (averages.holds) return averages;
  }
  return at(mostDecimals);
}
