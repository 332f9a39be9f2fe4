/** Reads a reader's own quotients, one for each parameter: typed, pasted from a table or from a program, or from the link. */
import { readCells } from '../../scenario/reading';
import { readPrinted, readTyped } from '../../text';

export interface OwnNumber {
  readonly value: number;
  /** Half a unit of the last digit that was typed. */
  readonly half: number;
  readonly text: string;
}

export type OwnRead =
  /** Undefined: left out. */
  | { readonly ok: true; readonly numbers: readonly (OwnNumber | undefined)[] }
  | { readonly ok: false; readonly problem: 'notANumber'; readonly at: number; readonly text: string }
  | { readonly ok: false; readonly problem: 'tooMany'; readonly count: number };

/** A link with more numbers would be too long. */
export const mostOwn = 200;

const leftOut = /^[-–—−?·_]$|^nan$/i;

export function readOwn(text: string, parameters: number): OwnRead {
  const lines = text
    .replace(/[[\](){}]/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // Beside a decimal point, commas separate; in a column of numbers, they may be decimal commas.
  const columns = text.includes('.') || lines.length < 2 ? undefined : 1;
  const cells = readCells(lines, columns).rows.flat();
  while (cells.at(-1) === '') cells.pop();
  if (cells.length > Math.min(parameters, mostOwn)) return { ok: false, problem: 'tooMany', count: cells.length };
  const numbers: (OwnNumber | undefined)[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell === '' || leftOut.test(cell)) {
      numbers.push(undefined);
      continue;
    }
    const value = readTyped(cell);
    if (!Number.isFinite(value)) return { ok: false, problem: 'notANumber', at: index + 1, text: cell };
    numbers.push({ value, half: halfOf(cell), text: cell });
  }
  return { ok: true, numbers };
}

/** A fraction is exact, and a whole number may be. */
function halfOf(text: string): number {
  const { half } = readPrinted(text.replace(',', '.'));
  return Number.isFinite(half) ? half : 0;
}

/** As one value of a link; undefined: there are none. */
export function ownKeyText(numbers: readonly (OwnNumber | undefined)[]): string | undefined {
  if (numbers.every((number) => number === undefined)) return undefined;
  return numbers.map((number) => (number ? number.text.replace(',', '.').replace(/\s/g, '') : '-')).join(',');
}
