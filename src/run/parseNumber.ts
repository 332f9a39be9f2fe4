/** A number as people and links write it, `0.5` or `1e-3`; undefined for anything else, NaN and infinities included. */
export function parseNumber(text: string): number | undefined {
  const value = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
