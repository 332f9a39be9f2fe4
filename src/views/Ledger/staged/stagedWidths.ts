/** The widths of the ledger's columns on a stage, in em: its type grows until they fill the room. */

import type { StepTrace } from '../../../model';
import { digitsWide, messages } from '../../../text';
import { averagesLabel } from '../../shared/ledger/averages';
import type { LedgerModel, UpdateRow } from '../../shared/ledger/ledgerModel';
import type { ColumnWidth } from '../ledgerColumns';
import { ruleText } from '../ruleText';
import { numberLength, type WidestTexts, widestTexts } from '../widestTexts';
import type { StagedRoom } from './stagedRows';

/** In em: a digit, a character of a name, one of a head and of the averages' label, an image, and the bars at least. */
const widths = {
  digit: 0.6,
  character: 0.53,
  bold: 0.62,
  image: 1.9,
  padding: 0.8,
  sign: 1,
  bars: 5,
  number: 2.2,
  // What narrow characters leave to wide ones is not always enough in a short name.
  spare: 0.3,
  foot: 0.58,
  // Formulas of the optimizer's rule have many narrow characters.
  rule: 0.5,
};

/** In digits: the symbols in the heads. */
const symbols: Readonly<Record<keyof WidestTexts, number>> = {
  sampleWeight: 4,
  clipFactor: 4,
  x: 8.5,
  delta: 8.5,
  product: 9.75,
  total: 0,
};

/** Rows under the rule whose labels are formulas; the labels of the others are short. */
const formulaRows: readonly UpdateRow['name'][] = ['penalty', 'decay', 'before', 'line', 'update'];

export interface ColumnEm {
  readonly columns: Readonly<Record<Exclude<ColumnWidth, 'sample' | 'total'>, number>>;
  /** All but names and running totals, with the bars. */
  readonly numbers: number;
  readonly total: number;
  /** The first column without names. */
  readonly first: number;
  readonly number: number;
  readonly name: number;
}

interface Shown {
  /** In characters. */
  readonly longestName: number;
  readonly hasImage: boolean;
  readonly hasProducts: boolean;
}

export function columnEm(
  model: LedgerModel,
  trace: StepTrace,
  { longestName, hasImage, hasProducts }: Shown,
): ColumnEm {
  const { rows, factors } = model;
  const widest = widestTexts(model, trace);
  const inDigits = (count: number): number => count * widths.digit + widths.padding;
  const widthOf = (column: keyof WidestTexts): number =>
    inDigits(Math.max(symbols[column], ...widest[column].map(digitsWide)));
  const columns = {
    sampleWeight: widthOf('sampleWeight'),
    clipFactor: widthOf('clipFactor'),
    x: widthOf('x'),
    delta: widthOf('delta'),
    product: widthOf('product'),
    sign: widths.sign,
  };
  const toDelta = [
    ...factors.map((kind) => columns[kind] + widths.sign),
    columns.x + widths.sign + columns.delta,
  ].reduce((sum, width) => sum + width, 0);
  const beforeProduct = toDelta + widths.sign;
  const numbers = hasProducts ? beforeProduct + columns.product + widths.bars : toDelta;
  const number = Math.max(widths.number, inDigits(numberLength(rows)));
  const head = messages.ledger.sampleHead.length * widths.bold + widths.padding;
  const totalHead = messages.stage.sumSoFar.length * widths.character + widths.padding;
  const foot = hasProducts ? averagesLabel(trace).length * widths.foot + widths.padding : 0;
  const rule = hasProducts ? ruleEm(model, trace) - beforeProduct : 0;
  return {
    columns,
    numbers,
    total: hasProducts ? Math.max(totalHead, widthOf('total')) : 0,
    first: Math.max(number, head, foot, rule),
    number,
    name: (hasImage ? widths.image : 0) + longestName * widths.character + widths.spare,
  };
}

/** The longest formula of the optimizer's rule: its label ends where the column of the products begins. */
function ruleEm({ updateRows }: LedgerModel, trace: StepTrace): number {
  const lengths = updateRows
    .filter((row) => formulaRows.includes(row.name) && !row.beside)
    .map((row) => ruleText(row, trace).length);
  return Math.max(0, ...lengths) * widths.rule + widths.padding;
}

/** A row with names, without them, and without running totals too. */
export function rowEm({ numbers, total, first, number, name }: ColumnEm): StagedRoom['em'] {
  return {
    named: numbers + total + Math.max(first, number + name),
    short: numbers + total + first,
    bare: numbers + first,
  };
}
