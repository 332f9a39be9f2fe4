/** A text that is longer than any calculation in a cell needs is refused in a sentence, not cut. */
import { messages } from '../../../text';
import { type Cells, mostCharacters } from '../draft/cells';

/** Undefined if all of them are short enough. */
export function tooLong(cells: Cells): string | undefined {
  const long = Object.values(cells).find((text) => text.length > mostCharacters);
  return long === undefined ? undefined : messages.sheets.tooLong(long.length, mostCharacters);
}
