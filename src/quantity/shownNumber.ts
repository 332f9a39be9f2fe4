/** A number as a formula prints it, in TeX, together with the value a reader would type into a calculator. */

export interface ShownNumber {
  readonly tex: string;
  readonly value: number;
  readonly negative: boolean;
}

/**
 * Short decimals are printed as they are (0.5, −1.3, 1), others with `decimals` decimals,
 * very small and very large ones as a mantissa and a power of ten.
 */
export function shownNumber(value: number, decimals: number): ShownNumber {
  if (Number.isNaN(value)) return { tex: '\\text{NaN}', value, negative: false };
  if (!Number.isFinite(value)) return { tex: value > 0 ? '\\infty' : '-\\infty', value, negative: value < 0 };
  const size = Math.abs(value);
  const text =
    size < 1e6 && Number(value.toFixed(4)) === value
      ? String(value)
      : size >= 1e6 || size < 10 ** (1 - decimals)
        ? value.toExponential(decimals - 2)
        : value.toFixed(decimals);
  const [mantissa = '', exponent] = (Object.is(value, -0) ? '0' : text).split('e');
  const tex = exponent === undefined ? mantissa : `${mantissa}\\cdot10^{${Number(exponent)}}`;
  return { tex, value: Number(text), negative: tex.startsWith('-') };
}

/** Half a unit of the last printed place: how far a redone line may be off and still round to what is printed. */
export function halfLastPlace(shown: number, decimals: number): number {
  const size = Math.abs(shown);
  const scientific = size !== 0 && (size >= 1e6 || size < 10 ** (1 - decimals));
  return 0.5 * 10 ** (scientific ? Math.floor(Math.log10(size)) - (decimals - 2) : -decimals);
}
