/** A block pasted into the table: as numbers, as a table of its own where it is wider than what is left, or refused. */
import { readBlock } from '../../scenario';
import { messages, readNumber } from '../../text';

export type Pasted =
  | { readonly kind: 'numbers'; readonly block: readonly (readonly number[])[] }
  /** Wider than the table: it has columns of its own to be chosen from. */
  | { readonly kind: 'table' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Undefined where the text is a single entry, which the cell takes. */
export function pastedBlock(text: string, columnsLeft: number): Pasted | undefined {
  const block = readBlock(text, columnsLeft);
  if (!block) return undefined;
  if (block.some((cells) => cells.length > columnsLeft)) return { kind: 'table' };
  const numbers = block.map((cells) => cells.map(readNumber));
  const row = numbers.findIndex((cells) => cells.some(Number.isNaN));
  if (row < 0) return { kind: 'numbers', block: numbers };
  const bad = block[row]?.find((cell) => Number.isNaN(readNumber(cell))) ?? '';
  return { kind: 'refused', sentence: messages.dataPanel.pastedBad(row + 1, bad) };
}
