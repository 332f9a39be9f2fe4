/** What somebody has typed into a sheet, by the address of its quantity, and how it travels in a link. */
import { attempt } from '../../../memory';
import { deflated, inflated } from '../../../store';

/** A blank cell is absent. */
export type Cells = Readonly<Record<string, string>>;

/** Whatever is typed is kept, also what is no number; this is more than any calculation in a cell needs. */
export const mostCharacters = 1000;

export function isCellAddress(text: string): boolean {
  return /^[a-zA-Z]+(\.\d+)*$/.test(text);
}

/** Texts by address, none of them too long. */
export function isCells(value: unknown): value is Cells {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([address, text]) => isCellAddress(address) && typeof text === 'string' && text.length <= mostCharacters,
  );
}

export function sameCells(one: Cells | undefined, other: Cells | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && cellsText(one) === cellsText(other));
}

/** The same numbers have the same text, in whatever order they were typed. */
export function cellsText(cells: Cells): string {
  return JSON.stringify(Object.entries(cells).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The numbers as part of a link: `address=text` in one packed text. */
export function cellsLink(cells: Cells): string {
  return deflated(new TextEncoder().encode(JSON.stringify(cells)));
}

/** Undefined if the text is damaged. */
export function readCellsLink(link: string): Cells | undefined {
  const read = inflated(link, mostBytes);
  if (typeof read !== 'object') return undefined;
  const cells: unknown = attempt(() => JSON.parse(read.text));
  return isCells(cells) ? cells : undefined;
}

/** A sheet has a few kilobytes, and no more cells than can be typed into. */
const mostBytes = 1_000_000;
