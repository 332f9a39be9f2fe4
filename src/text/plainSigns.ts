const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A typed number in ASCII: any minus sign becomes -, any fraction bar /, and ×10ⁿ in its forms (also TeX's) en. Of several spaces one is left:
 * what is looked for behind each of them would be looked for many times.
 */
export function plainSigns(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) =>
      [...power].map((sign) => (sign === '⁻' ? '-' : raised.indexOf(sign))).join(''),
    )
    .replace(/[−–\u2010\u2011]/g, '-')
    .replace(/[÷\u2215\u2044]/g, '/')
    .replace(/\{,\}/g, ',')
    .replace(/\\(?:cdot|times)\b/g, '·')
    .replace(/\s*[·×*]\s*10\s*\^?\s*[({]?\s*([+-]?\d+)\s*[)}]?/g, 'e$1');
}

/** Digits with a point, and en: NaN for anything else, and for what is not finite. */
export function readDecimal(text: string): number {
  const value = anyDecimal(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The same, but infinite for what is too large. */
function anyDecimal(text: string): number {
  const digits = text.trim().replace(/^([+-])\s+/, '$1');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
}

/** Whether it is a decimal, but too large for 64 bits, such as 1e400. */
export function isTooLarge(text: string): boolean {
  const [whole = '', ...more] = partsOfTyped(text);
  return more.length === 0 && Math.abs(anyDecimal(whole)) === Number.POSITIVE_INFINITY;
}

/** How many significant digits a decimal for `readDecimal` is written with. */
export function digitsWritten(decimal: string): number {
  const [mantissa = ''] = decimal.toLowerCase().split('e');
  return mantissa.replace(/\D/g, '').replace(/^0+/, '').length;
}

/**
 * The parts of a number as a person writes it, each for `readDecimal`: one, or those above and below the line of a fraction. One comma in a part
 * is a decimal comma; several would separate thousands, and are no number here.
 */
export function partsOfTyped(text: string): readonly string[] {
  return plainSigns(text)
    .replace(/^([+-]?)\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}$/, '$1$2/$3')
    .split('/')
    .map((part) => part.replace(/^([^,]*),([^,]*)$/, '$1.$2'));
}

/** Decimals with point or comma, fractions, and powers of ten in every form; NaN if it is not a finite number. */
export function readTyped(text: string): number {
  const [above = '', below = '1', ...more] = partsOfTyped(text);
  const value = readDecimal(above) / readDecimal(below);
  return more.length === 0 && Number.isFinite(value) ? value : Number.NaN;
}
