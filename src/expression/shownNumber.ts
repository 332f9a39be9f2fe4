/** A number as a formula prints it, in TeX, together with the value a reader would type into a calculator. */

export interface ShownNumber {
  readonly tex: string;
  readonly value: number;
  readonly negative: boolean;
  /** Half a unit of the last printed place: a recomputed line within this distance rounds to the printed number. */
  readonly half: number;
}

/**
 * Short decimals are printed as they are (0.5, −1.3, 1, 10⁻⁸), others with `decimals` decimals,
 * very small and very large ones as a mantissa and a power of ten.
 */
export function shownNumber(value: number, decimals: number): ShownNumber {
  if (Number.isNaN(value)) return { tex: '\\text{NaN}', value, negative: false, half: 0 };
  if (!Number.isFinite(value)) return { tex: value > 0 ? '\\infty' : '-\\infty', value, negative: value < 0, half: 0 };
  const size = Math.abs(value);
  const text =
    size < 1e6 && Number(value.toFixed(4)) === value
      ? String(value)
      : size >= 1e6 || size < 10 ** (1 - decimals)
        ? shorter(value.toExponential(), value.toExponential(decimals - 2))
        : value.toFixed(decimals);
  const tex = decimalTex(Object.is(value, -0) ? '0' : text);
  const exponent = text.split('e')[1];
  const half = 0.5 * 10 ** (exponent === undefined ? -decimals : Number(exponent) - (decimals - 2));
  return { tex, value: Number(text), negative: tex.startsWith('-'), half };
}

function shorter(one: string, other: string): string {
  return one.length < other.length ? one : other;
}

/** A number as JavaScript prints it, such as 1.5e-8, in TeX; 1e-8 is a power of ten alone. */
export function decimalTex(text: string): string {
  const [digits = '', exponent] = text.split('e');
  return exponent === undefined ? digits : powerOfTenTex(digits, Number(exponent)).replace(/^(-?)1\\cdot/, '$1');
}

/** How closely a printed number binds: 1.25·10⁻⁶ is a product, and 10⁻⁸ has an exponent of its own, so they need brackets before an exponent. */
export function bindingOf(tex: string): 2 | 3 {
  return tex.includes('10^') ? 2 : 3;
}

/** Digits times a power of ten. */
export function powerOfTenTex(digits: string, exponent: number): string {
  return `${digits}\\cdot10^{${exponent}}`;
}
