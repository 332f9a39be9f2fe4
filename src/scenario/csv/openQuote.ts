/** Finds a quotation mark that is never closed: otherwise the rest of the file would silently become one cell. */
import type { Delimiter } from './delimiter';

/**
 * Its position; undefined if every quoted cell is closed. A quotation mark inside an unquoted cell is an ordinary
 * character.
 */
export function openQuoteAt(text: string, delimiter: Delimiter): number | undefined {
  let start = text.indexOf('"');
  while (start >= 0) {
    const before = text[start - 1];
    if (start > 0 && before !== delimiter && before !== '\n' && before !== '\r') {
      start = text.indexOf('"', start + 1);
      continue;
    }
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) return start;
    start = text.indexOf('"', end + 1);
  }
  return undefined;
}
