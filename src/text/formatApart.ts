/** The digits that two numbers beside each other need, where the point is that they differ: 0.125 → 0.125 says nothing. */
import { firstApart } from './firstApart';
import { formatShort, formatWithPower, type NumberFormat } from './formatNumber';

/** Undefined where a picture's three digits tell them apart, and where `most` further ones do not: more than nine are rounding. */
export function formatApart(one: number, other: number, most = mostFurther): NumberFormat | undefined {
  if (formatShort(one) !== formatShort(other) || !Number.isFinite(one + other)) return undefined;
  const order = Number(one.toExponential(2).split('e')[1]);
  const isPlain = order < 5 && order >= -4;
  const shortest = { decimals: isPlain ? Math.max(0, 2 - order) : 2, exponent: isPlain ? 0 : order };
  const format = toldApart(shortest, one, other, most);
  return isAlike(one, other, format) ? undefined : format;
}

const mostFurther = 9;

/** A format with as many further decimals, up to `most`, as two different numbers need to look different. */
export function toldApart(format: NumberFormat, one: number, other: number, most = mostFurther): NumberFormat {
  return firstApart(
    (more): NumberFormat => ({ ...format, decimals: format.decimals + more }),
    (shown) => isAlike(one, other, shown),
    most,
  );
}

function isAlike(one: number, other: number, format: NumberFormat): boolean {
  return formatWithPower(one, format) === formatWithPower(other, format);
}

/** Whether two numbers look different beside each other. What no digits tell apart is rounding, and no difference. */
export function canBeToldApart(one: number, other: number): boolean {
  return formatShort(one) !== formatShort(other) || formatApart(one, other) !== undefined;
}
