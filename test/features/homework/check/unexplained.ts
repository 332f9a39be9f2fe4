/**
 * Sheets of numbers drawn at random, log-uniformly between a tenth of the right number and ten times as much, with either sign: how often one of
 * them is explained without "Perhaps". And right, filled sheets: how often nothing but "no difference" is said.
 */
import { judgeSheet, sheetVerdict, summaryOf } from '../../../../src/features/homework/check';
import type { StepTrace } from '../../../../src/model';
import { type Chance, chanceOf } from './chance';
import { sheetOf } from './measure';
import { type Digits, penOf, written } from './pen';
import { drawProblem } from './problem';
import { stepOf } from './stepOf';
import type { Book } from './workings';
import { workedOut } from './workings';

export interface Said {
  sheets: number;
  /** Random numbers that are explained for certain; right ones of which no difference is said. */
  said: number;
}

export type SaidRows = Map<string, Said>;

const sizes = { '1 cell': 1, '4 cells': 4, 'all cells': Number.POSITIVE_INFINITY } as const;
const digitCounts = [2, 3, 6] as const;
/** A lone number is drawn so often in each network, because few of them are explained. */
const draws = { '1 cell': 10, '4 cells': 1, 'all cells': 1 } as const;
const rightCounts = [2, 3, 4, 6] as const;
/** Ways of rounding; those beside the first two with four digits only. */
const rightWays = ['exact', 'stage', 'fine', 'mixed', 'guard'] as const;

export function saidOf(from: number, count: number): SaidRows {
  const rows: SaidRows = new Map();
  const add = (name: string, isSaid: boolean): void => {
    const row = rows.get(name) ?? { sheets: 0, said: 0 };
    rows.set(name, row);
    row.sheets += 1;
    row.said += isSaid ? 1 : 0;
  };
  for (let seed = from; seed < from + count; seed++) {
    const chance = chanceOf(seed);
    const problem = drawProblem(chance);
    const trace = stepOf(problem);
    for (const digits of rightCounts) {
      for (const way of digits === 4 ? rightWays : rightWays.slice(0, 2)) {
        const book = workedOut(problem, penOf(way, { of: 'digits', count: digits }, chance));
        add(`right, ${way}, ${digits} digits`, sheetVerdict(judgeSheet(sheetOf(book), trace)) === 'none');
      }
    }
    const book = workedOut(problem, penOf('exact', { of: 'digits', count: 15 }, chance));
    for (const [name, size] of Object.entries(sizes)) {
      for (let draw = 0; draw < draws[name as keyof typeof draws]; draw++) {
        for (const count of digitCounts) {
          const sheet = atRandom(book, { size, digits: { of: 'digits', count }, chance });
          add(`random, ${name}, ${count} digits`, isExplained(sheet, trace));
        }
        add(`random, ${name}, whole numbers`, isExplained(atRandom(book, { size, digits: whole, chance }), trace));
      }
    }
  }
  return rows;
}

/** Without "Perhaps". */
function isExplained(sheet: ReadonlyMap<string, string>, trace: StepTrace): boolean {
  return summaryOf(sheet, trace).causes.some(({ certain }) => certain);
}

const whole: Digits = { of: 'decimals', count: 0 };

interface AtRandom {
  readonly size: number;
  readonly digits: Digits;
  readonly chance: Chance;
}

/** In the next cells of one kind and layer, or in all. */
function atRandom(book: Book, { size, digits, chance }: AtRandom): ReadonlyMap<string, string> {
  const all = [...book.cells.keys()];
  const first = chance.one(all);
  const column = first.split('.').slice(0, 2).join('.');
  const addresses = size > all.length ? all : all.filter((address) => address.startsWith(`${column}.`)).slice(0, size);
  return new Map(
    addresses.map((address) => {
      const right = book.cells.get(address)?.full || 1;
      const sign = chance.next() < 0.5 ? -1 : 1;
      return [address, written(sign * Math.abs(right) * 10 ** (2 * chance.next() - 1), digits)];
    }),
  );
}
