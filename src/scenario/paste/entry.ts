/** One entry of a pasted text as a number: digits with a point or a comma, or a fraction such as 1/2. */
import { readNumber } from '../../text';

/** NaN if it is not a number. */
export function readEntry(text: string): number {
  const plain = readNumber(text);
  if (!Number.isNaN(plain)) return plain;
  const [, above = '', below = ''] = /^([^/]+)\/([^/]+)$/.exec(text.trim()) ?? [];
  const value = readNumber(above) / readNumber(below);
  return Number.isFinite(value) ? value : Number.NaN;
}
