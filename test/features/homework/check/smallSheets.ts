/**
 * Sheets with one to three numbers: right ones, ones with a slip, and numbers that have no reason. How often a right number is called wrong, and
 * how often another convention is offered in which the numbers agree by chance.
 */
import { explain, judgeSheet } from '../../../../src/features/homework/check';
import type { StepTrace } from '../../../../src/model';
import { type Chance, chanceOf } from './chance';
import { exactPen, formats, placeOf, slippedBook } from './measure';
import { type Digits, penOf, type Way, ways, written } from './pen';
import { drawProblem } from './problem';
import type { Slipped } from './slipped';
import { stepOf } from './stepOf';
import { type Book, workedOut } from './workings';

export interface Small {
  sheets: number;
  /** With a number called wrong. */
  wrong: number;
  /** Another convention is offered, and the unrounded numbers are those of it. */
  meant: number;
  /** Another convention is offered, and they are not. */
  chance: number;
  /** None is offered yet, but the next numbers are asked for. */
  open: number;
}

const smallSizes = [1, 2, 3] as const;

export type SmallRows = Map<string, Small>;

/** The next cells of one kind and layer, as a person fills them in. */
function cellsIn(book: Book, prefix: string, count: number): readonly string[] {
  return [...book.cells.keys()].filter((address) => address.startsWith(prefix)).slice(0, count);
}

function columnsOf(book: Book): readonly string[] {
  return [...new Set([...book.cells.keys()].map((address) => `${address.split('.').slice(0, 2).join('.')}.`))];
}

const exact: Digits = { of: 'digits', count: 12 };

/** `full`: the numbers before they were rounded. */
function counted(rows: SmallRows, name: string, sheet: Sheet, trace: StepTrace): void {
  const row = rows.get(name) ?? { sheets: 0, wrong: 0, meant: 0, chance: 0, open: 0 };
  rows.set(name, row);
  row.sheets += 1;
  if (!judgeSheet(sheet.texts, trace).first) return;
  const finding = explain(sheet.texts, trace);
  row.wrong += 1;
  row.open += finding?.isOpen ? 1 : 0;
  if (!finding || finding.offers.length === 0) return;
  // With all their digits, numbers agree with a convention only if they are those of it.
  const more = explain(new Map([...sheet.full].map(([address, value]) => [address, written(value, exact)])), trace);
  const isMeant = finding.offers.some((offer) =>
    more?.readings.some((reading) => JSON.stringify(reading.offer) === JSON.stringify(offer)),
  );
  row[isMeant ? 'meant' : 'chance'] += 1;
}

interface Sheet {
  readonly texts: ReadonlyMap<string, string>;
  readonly full: ReadonlyMap<string, number>;
}

/** As it is written, and the same worked out without any rounding. */
function sheetFrom(book: Book, unrounded: Book, addresses: readonly string[]): Sheet {
  return {
    texts: new Map(addresses.map((address) => [address, book.cells.get(address)?.text ?? ''])),
    full: new Map(addresses.map((address) => [address, unrounded.cells.get(address)?.full ?? 0])),
  };
}

/** Numbers of the magnitude of the right ones, up to twice as large, with any sign. */
function withoutReason(book: Book, addresses: readonly string[], { digits, chance }: WithChance): Sheet {
  const rights = addresses.map((address) => book.cells.get(address)?.full ?? 0);
  const size = Math.max(...rights.map(Math.abs)) || 1;
  const full = new Map(addresses.map((address) => [address, (chance.next() * 4 - 2) * size]));
  return { texts: new Map([...full].map(([address, value]) => [address, written(value, digits)])), full };
}

interface WithChance {
  readonly digits: Digits;
  readonly chance: Chance;
}

const columnsOfEach = 2;

/** Right sheets and sheets without any reason, in some columns of so many networks. */
export function smallSheets(from: number, count: number): SmallRows {
  const rows: SmallRows = new Map();
  for (let seed = from; seed < from + count; seed++) {
    const chance = chanceOf(seed);
    const problem = drawProblem(chance);
    const trace = stepOf(problem);
    const digits = formats[seed % formats.length] as Digits;
    const book = workedOut(problem, penOf(ways[seed % (ways.length - 1)] as Way, digits, chance));
    const unrounded = workedOut(problem, exactPen());
    const columns = columnsOf(book);
    for (const column of Array.from({ length: columnsOfEach }, () => chance.one(columns))) {
      for (const size of smallSizes) {
        const addresses = cellsIn(book, column, size);
        if (addresses.length < size) continue;
        counted(rows, `right, ${size}`, sheetFrom(book, unrounded, addresses), trace);
        counted(rows, `without reason, ${size}`, withoutReason(book, addresses, { digits, chance }), trace);
      }
    }
  }
  return rows;
}

const seedsForEach = 400;

/** Sheets with a slip, from the first cell that it changes. */
export function smallSlips(slipped: Slipped, networks: number): SmallRows {
  const rows: SmallRows = new Map();
  let found = 0;
  for (let seed = 9000; found < networks && seed < 9000 + seedsForEach * networks; seed++) {
    const problem = drawProblem(chanceOf(seed));
    const given = slipped.given?.(problem, chanceOf(seed));
    const place = placeOf(slipped, problem, given);
    if (!place) continue;
    found += 1;
    const trace = stepOf(problem, given);
    const unrounded = slippedBook(slipped, { problem, given, pen: exactPen() });
    for (const digits of formats) {
      const book = slippedBook(slipped, { problem, given, pen: penOf('stage', digits, chanceOf(seed)) });
      for (const size of smallSizes) {
        const addresses = cellsIn(book, place, size);
        if (addresses.length < size) continue;
        counted(rows, `with a slip, ${size}`, sheetFrom(book, unrounded, addresses), trace);
      }
    }
  }
  return rows;
}
