/** Measures the judgement on generated sheets: how often a right one is called wrong, and how often a slip is found and named. */
import { explain, judgeSheet } from '../../src/check';
import type { StepTrace } from '../../src/model';
import { chanceOf } from './chance';
import { type HonestWay, honestWays } from './honestWays';
import { type Digits, penOf, type Way, ways } from './pen';
import { drawProblem, type Problem } from './problem';
import type { Slipped } from './slipped';
import { stepOf } from './stepOf';
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
export function judgeHonest(
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

/** One slip over many networks, each once in exact and once in rounded numbers. */
export function powerOf(
  slipped: Slipped,
  digits: Digits,
  networks: number,
  inWays: readonly Way[] = ['exact', 'stage'],
): Power {
  const power: Power = { tried: 0, placed: 0, named: 0, alone: 0, names: 0 };
  for (let seed = 7000; power.tried < inWays.length * networks && seed < 7000 + 60 * networks; seed++) {
    const problem = drawProblem(chanceOf(seed));
    const place = placeOf(slipped, problem);
    if (!place) continue;
    const trace = stepOf(problem);
    const formulas = formulasOf(slipped, problem);
    for (const way of inWays) {
      power.tried += 1;
      const sheet = sheetOf(workedOut(problem, penOf(way, digits, chanceOf(seed)), formulas));
      const finding = explain(sheet, trace);
      if (!finding || !`${finding.cell.address}.`.startsWith(place)) continue;
      power.placed += 1;
      const names = finding.slips.map(({ name }) => name);
      power.names += names.length;
      if (!names.includes(slipped.name)) continue;
      power.named += 1;
      power.alone += names.length === 1 ? 1 : 0;
    }
  }
  return power;
}

function exactBook(problem: Problem, formulas: Formulas): Book {
  return workedOut(problem, penOf('exact', { of: 'digits', count: 15 }, chanceOf(1)), formulas);
}

function formulasOf(slipped: Slipped, problem: Problem): Formulas {
  return {
    ...honest,
    ...slipped.formulas(new Book(problem, penOf('exact', { of: 'digits', count: 15 }, chanceOf(1)))),
  };
}

/** `delta.1.`, where the slip first changes a number; undefined if it changes none, or begins elsewhere. */
function placeOf(slipped: Slipped, problem: Problem): string | undefined {
  if (!slipped.applies(new Book(problem, penOf('exact', { of: 'digits', count: 15 }, chanceOf(1))))) return undefined;
  const right = exactBook(problem, honest);
  const wrong = exactBook(problem, formulasOf(slipped, problem));
  const changed = [...wrong.cells].find(
    ([address, { full }]) =>
      Math.abs(full - (right.cells.get(address)?.full ?? 0)) > 1e-9 * Math.max(1, Math.abs(full)),
  );
  if (!changed?.[0].startsWith(slipped.kind)) return undefined;
  return `${changed[0].split('.').slice(0, 2).join('.')}.`;
}
