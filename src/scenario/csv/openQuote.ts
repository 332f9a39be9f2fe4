/** A quotation mark that nothing closes: all that follows would be one cell, in silence. */
import type { Delimiter } from './delimiter';

/** Where it stands; undefined where every quoted cell is closed. A quotation mark inside a cell that is not quoted is a sign like any other. */
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
