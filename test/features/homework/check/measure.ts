/** Measures the judgement on generated sheets: how often a right one is called wrong, and how often a slip is found and named. */
import { explain, type Finding, judgeSheet } from '../../../../src/features/homework/check';
import type { StepTrace } from '../../../../src/model';
import { chanceOf } from './chance';
import { type HonestWay, honestWays } from './honestWays';
import { type Digits, type Pen, penOf, type Way, ways } from './pen';
import { drawProblem, type Problem } from './problem';
import { honestRules, type RuleFormulas, workedUpdate } from './rules';
import type { Slipped } from './slipped';
import { stepOf } from './stepOf';
import type { Circumstances } from './work';
import { Book, type Formulas, honest, workedOut } from './workings';

export const formats: readonly Digits[] = [
  ...[2, 3, 4, 5, 6].map((count) => ({ of: 'digits', count }) as const),
  ...[2, 3, 4].map((count) => ({ of: 'decimals', count }) as const),
];

export interface Alarms {
  sheets: number;
  cells: number;
  /** Sheets with a cell called wrong. */
  wrong: number;
  lastDigit: number;
  /** Cells that agree, but tell too little. */
  coarse: number;
}

export function sheetOf(book: Book, filled?: readonly string[]): ReadonlyMap<string, string> {
  const cells = [...book.cells].map(([address, { text }]) => [address, text] as const);
  return new Map(filled ? cells.filter(([address]) => filled.some((kind) => address.startsWith(`${kind}.`))) : cells);
}

/** Judges one right sheet of a problem. */
function judgeHonest(
  problem: Problem,
  trace: StepTrace,
  { way, digits, seed }: { readonly way: Way; readonly digits: Digits; readonly seed: number },
  { formulas = {}, columns, filled }: Partial<HonestWay> = {},
): {
  readonly wrong: string | undefined;
  readonly cells: number;
  readonly lastDigit: boolean;
  readonly coarse: number;
} {
  const book = workedOut(problem, penOf(way, digits, chanceOf(seed), columns), { ...honest, ...formulas });
  const { first, cells } = judgeSheet(sheetOf(book, filled), trace);
  return {
    wrong: first?.address,
    cells: cells.length,
    lastDigit: cells.some(({ verdict }) => verdict === 'lastDigit'),
    coarse: cells.filter(({ verdict }) => verdict === 'coarse').length,
  };
}

/** So many sheets in every way; `others` of them in every other honest way, in one of the ways in turn. */
export function falseAlarms(from: number, count: number, others: number): ReadonlyMap<string, Alarms> {
  const found = new Map<string, Alarms>();
  const add = (name: string, judged: ReturnType<typeof judgeHonest>): void => {
    const row = found.get(name) ?? { sheets: 0, cells: 0, wrong: 0, lastDigit: 0, coarse: 0 };
    row.sheets += 1;
    row.cells += judged.cells;
    row.wrong += judged.wrong === undefined ? 0 : 1;
    row.lastDigit += judged.lastDigit ? 1 : 0;
    row.coarse += judged.coarse;
    found.set(name, row);
  };
  for (let at = from; at < from + count; at++) {
    const problem = drawProblem(chanceOf(at));
    const trace = stepOf(problem);
    const digits = formats[at % formats.length] as Digits;
    for (const way of ways) add(way, judgeHonest(problem, trace, { way, digits, seed: at }));
    if (at - from >= others) continue;
    for (const [index, honestWay] of honestWays.entries()) {
      const way = ways[(at + index) % (ways.length - 1)] as Way;
      add(honestWay.name, judgeHonest(problem, trace, { way, digits, seed: at }, honestWay));
    }
  }
  return found;
}

export interface Power {
  tried: number;
  /** The first wrong cell is of the kind and layer at which the slip first changes a number. */
  placed: number;
  named: number;
  alone: number;
  names: number;
}

/** Seeds that are tried for a network in which the slip can be made: some need rare sizes. */
const seedsForEach = 400;

interface Measured {
  readonly inWays?: readonly Way[];
  /** Networks that are taken; absent: all in which the slip can be made. */
  readonly isTaken?: (problem: Problem) => boolean;
}

/** One slip over many networks, in each format, once in exact and once in rounded numbers. */
export function powersOf(
  slipped: Slipped,
  inFormats: readonly Digits[],
  networks: number,
  { inWays = ['exact', 'stage'], isTaken = () => true }: Measured = {},
): readonly Power[] {
  const powers = inFormats.map((): Power => ({ tried: 0, placed: 0, named: 0, alone: 0, names: 0 }));
  let found = 0;
  for (let seed = 7000; found < networks && seed < 7000 + seedsForEach * networks; seed++) {
    const problem = drawProblem(chanceOf(seed));
    if (!isTaken(problem)) continue;
    const given = slipped.given?.(problem, chanceOf(seed));
    const place = placeOf(slipped, problem, given);
    if (!place) continue;
    found += 1;
    const trace = stepOf(problem, given);
    for (const [at, digits] of inFormats.entries()) {
      for (const way of inWays) {
        const book = slippedBook(slipped, { problem, given, pen: penOf(way, digits, chanceOf(seed)) });
        count(powers[at] as Power, slipped, { finding: explain(sheetOf(book), trace), place });
      }
    }
  }
  return powers;
}

function count(
  power: Power,
  { name }: Slipped,
  { finding, place }: { readonly finding: Finding | undefined; readonly place: string },
): void {
  power.tried += 1;
  if (!finding || !`${finding.cell.address}.`.startsWith(place)) return;
  power.placed += 1;
  const names = finding.slips.map((slip) => slip.name);
  power.names += names.length;
  if (!names.includes(name)) return;
  power.named += 1;
  power.alone += names.length === 1 ? 1 : 0;
}

interface Sitting {
  readonly problem: Problem;
  readonly given: Circumstances | undefined;
  readonly pen: Pen;
}

/** A sheet with the slip. */
export function slippedBook(slipped: Slipped, sitting: Sitting): Book {
  const formulas = slipped.formulas(new Book(sitting.problem, exactPen()));
  return bookOf(sitting, { ...honest, ...formulas }, { ...honestRules, ...slipped.rules });
}

function bookOf({ problem, given, pen }: Sitting, formulas: Formulas, rules: RuleFormulas): Book {
  const book = workedOut(problem, pen, formulas);
  if (!given) return book;
  for (const address of [...book.cells.keys()])
    if (/^(gradientSum|batchGradient|update|weightAfter)\./.test(address)) book.cells.delete(address);
  workedUpdate(book, given, rules);
  return book;
}

export function exactPen(): Pen {
  return penOf('exact', { of: 'digits', count: 15 }, chanceOf(1));
}

/** `delta.1.`, where the slip first changes a number; undefined if it changes none, or begins elsewhere. */
export function placeOf(slipped: Slipped, problem: Problem, given: Circumstances | undefined): string | undefined {
  if (!slipped.applies(new Book(problem, exactPen()))) return undefined;
  const sitting = { problem, given, pen: exactPen() };
  const right = bookOf(sitting, honest, honestRules);
  const wrong = slippedBook(slipped, sitting);
  const changed = [...wrong.cells].find(
    ([address, { full }]) =>
      Math.abs(full - (right.cells.get(address)?.full ?? 0)) > 1e-9 * Math.max(1, Math.abs(full)),
  );
  if (!changed?.[0].startsWith(slipped.kind)) return undefined;
  return `${changed[0].split('.').slice(0, 2).join('.')}.`;
}
