/** A table read from text: columns of numbers or texts, before inputs and targets are chosen. */
import { dsvFormat } from 'd3';
import { messages } from '../../text';
import { limits } from '../limits';
import { byCommas, thousandsIn, ungroupedBy } from '../thousands';
import { type Delimiter, delimiterOf } from './delimiter';
import { unguarded } from './formulaGuard';
import { openQuoteAt } from './openQuote';
import { rowPieces } from './rowPieces';

export interface CsvColumn {
  /** From the header, else `column 3`. */
  readonly name: string;
  /** One per row, NaN if the cell is not a number; absent if the first rows contain no numbers. */
  readonly numbers?: readonly number[];
  /** Absent if every examined cell is a number. */
  readonly texts?: readonly string[];
  /** The whole column is empty. */
  readonly isEmpty?: true;
  /** The first cell of a column of numbers that is not a number; row from 1. */
  readonly bad?: { readonly row: number; readonly text: string };
}

export interface CsvTable {
  readonly columns: readonly CsvColumn[];
  readonly rowCount: number;
  readonly header: boolean;
  readonly delimiter: Delimiter;
}

export type CsvResult =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly sentence: string };

/** The progress of a long computation, 0 to 1. */
export interface Share {
  readonly share: number;
}

/** The number of rows examined to decide whether a column contains numbers. */
const judged = 200;
const mostColumns = 10_000;

/** Reads a text in pieces. A first line `sep=;`, as Excel writes it, says how cells are separated; `header` says whether the first row names the columns; absent: detected. */
export function* readCsv(text: string, header?: boolean): Generator<Share, CsvResult> {
  const [before, said] = /^\uFEFF?(?:"?sep=([,;\t])"?(?:\r\n|\r|\n))?/i.exec(text) ?? [''];
  const plain = text.slice(before.length);
  const delimiter = (said as Delimiter | undefined) ?? delimiterOf(plain);
  const format = dsvFormat(delimiter);
  const first: string[][] = [];
  let builder: TableBuilder | undefined;
  let done = 0;
  let problem: string | undefined;
  for (const piece of rowPieces(plain)) {
    const open = done + piece.length === plain.length ? openQuoteAt(piece, delimiter) : undefined;
    if (open !== undefined) {
      problem = messages.csv.openQuote(lineOf(text, before.length + done + open));
      break;
    }
    for (const cells of format.parseRows(piece)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (builder) problem ??= builder.add(cells);
      else if (first.push(cells) > judged) {
        builder = tableBuilder(first, { delimiter, header });
        problem ??= builder.problem;
      }
    }
    done += piece.length;
    if (problem !== undefined) break;
    yield { share: done / plain.length };
  }
  builder ??= tableBuilder(first, { delimiter, header });
  problem ??= builder.problem;
  return problem === undefined ? builder.result() : { ok: false, sentence: problem };
}

interface TableBuilder {
  /** Returns the sentence that says why the row cannot be used, if it cannot. */
  readonly add: (cells: readonly string[]) => string | undefined;
  readonly problem: string | undefined;
  readonly result: () => CsvResult;
}

interface Growing {
  readonly name: string;
  readonly isNumeric: boolean;
  /** Most of the examined cells are numbers, but not all: the column could be either. */
  readonly isMixed: boolean;
  readonly numbers: number[];
  readonly texts: string[];
  bad: { readonly row: number; readonly text: string } | undefined;
}

function tableBuilder(
  first: readonly (readonly string[])[],
  { delimiter, header }: { readonly delimiter: Delimiter; readonly header: boolean | undefined },
): TableBuilder {
  const words = messages.csv;
  const read = numberReader(delimiter, first.flat());
  const width = first[0]?.length ?? 0;
  const hasHeader = header ?? looksLikeHeader(first, read);
  const rows = hasHeader ? first.slice(1) : first;
  const columns = Array.from({ length: Math.min(width, mostColumns) }, (_, at): Growing => {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const numeric = cells.filter((cell) => !Number.isNaN(read(cell))).length;
    const heading = hasHeader ? (first[0]?.[at] ?? '').trim() : '';
    return {
      name: heading === '' ? words.column(at + 1) : heading,
      isNumeric: 2 * numeric > cells.length,
      isMixed: 2 * numeric > cells.length && numeric < cells.length,
      numbers: [],
      texts: [],
      bad: undefined,
    };
  });
  let rowCount = 0;

  function add(cells: readonly string[]): string | undefined {
    rowCount++;
    if (rowCount > limits.samples) return words.tooManyRows(limits.samples);
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
      return words.tooManyCells(rowCount, cells.length, width);
    }
    columns.forEach((column, at) => {
      const cell = (cells[at] ?? '').trim();
      if (!column.isNumeric || column.isMixed) column.texts.push(unguarded(cell));
      if (column.isNumeric) {
        const value = read(cell);
        if (Number.isNaN(value)) column.bad ??= { row: rowCount, text: cell };
        column.numbers.push(value);
      }
    });
    return undefined;
  }

  let problem = width > mostColumns ? words.tooManyColumns(mostColumns) : undefined;
  for (const row of rows) problem ??= add(row);
  return {
    add,
    problem,
    result: () =>
      rowCount === 0
        ? { ok: false, sentence: words.empty }
        : {
            ok: true,
            table: { columns: columns.map(finished), rowCount, header: hasHeader, delimiter },
          },
  };
}

function finished({ name, isNumeric, isMixed, numbers, texts, bad }: Growing): CsvColumn {
  const isEmpty = !isNumeric && texts.every((text) => text === '');
  return {
    name,
    ...(isNumeric && { numbers }),
    ...((!isNumeric || isMixed) && { texts }),
    ...(bad && { bad }),
    ...(isEmpty && { isEmpty }),
  };
}

/** From 1, as in editors. */
function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}

/** A header: no number in the first row, but one in the second, if there is a second. */
function looksLikeHeader(rows: readonly (readonly string[])[], read: (cell: string) => number): boolean {
  const isNumber = (cell: string): boolean => !Number.isNaN(read(cell.trim()));
  const [head = [], next] = rows;
  return !head.some(isNumber) && (next?.some(isNumber) ?? true);
}

/** Reads a cell, NaN unless it is a finite number. Between commas, one in a quoted cell groups thousands; elsewhere it is a decimal comma, unless `cells` tell. */
function numberReader(delimiter: Delimiter, cells: readonly string[]): (cell: string) => number {
  const pattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
  const ungrouped = ungroupedBy(thousandsIn(cells) ?? (delimiter === ',' ? byCommas : undefined));
  return (cell) => {
    let plain = ungrouped(cell).replace(',', '.');
    if (plain.charCodeAt(0) > 0x7f) plain = plain.replace(/^[−–]/, '-');
    const value = pattern.test(plain) ? Number(plain) : Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
  };
}
