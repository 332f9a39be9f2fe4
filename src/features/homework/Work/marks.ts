/** The marks of a check, by the address of the cell; a blank cell has none. */
import type { Verdict } from '../check';

export type Marks = Readonly<Record<string, Verdict>>;

/** The id of the words for a screen reader, which the view has once. */
export function verdictId(verdict: Verdict): string {
  return `work-verdict-${verdict}`;
}
