/**
 * Comma-separated values according to RFC 4180: lines end in CR LF; a field with a comma, quote or line end is quoted.
 * Text is never a formula.
 */
import { csvNumber } from './csvNumber';
import { guarded } from './formulaGuard';

/** One line with its end. Numbers keep every digit and the decimal point. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => (typeof field === 'number' ? csvNumber(field) : quoted(guarded(field)))).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
