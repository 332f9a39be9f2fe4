/** The widths of the ledger's columns, in digits of their numbers. Bars and labels share the remaining width. */
import type { StepTrace } from '../../model';
import { type FactorKind, letterOf, quantityValue } from '../../quantity';
import { widthInFormat } from '../../text';
import type { LedgerModel } from '../shared/ledger/ledgerModel';

export type ColumnWidths = Readonly<Record<'x' | 'delta' | 'product' | 'factors' | 'adding' | FactorKind, number>>;

/** With this many digits in total, labels beside the bars do not fit; in a narrow ledger, already with fewer. */
const crowded = 29;
const full = 27;

export function isCrowded(widths: ColumnWidths): boolean {
  return digitsOf(widths) >= crowded;
}

export function isFull(widths: ColumnWidths): boolean {
  return digitsOf(widths) >= full;
}

function digitsOf({ x, delta, product, factors }: ColumnWidths): number {
  return x + delta + product + factors;
}

/** In rem: the width of one row on a phone, with the sample's name and its numbers. */
export function phoneWidth(
  { x, delta, product, factors }: ColumnWidths,
  { label, number }: { readonly label: number; readonly number: number },
): number {
  // With factors, these are on the line of the name, and x × δ on the next one.
  const numbers = factors > 0 ? 0 : 0.5 * (x + delta + product) + 2.25;
  return numbers + Math.max(phoneHead, 0.375 + Math.max(1, 0.5 * number) + 0.39 * label);
}

/** "Sample k" above the names. */
const phoneHead = 4;

/** The width of the symbols in the heads, with one one-digit index; the power of ten follows. */
const heads = { x: 6.5, delta: 6.5, product: 9.75, factor: 4 };

/** A few words below the symbols; fewer for an input. */
const details = { input: 6.5, x: 8.5, delta: 8.5, product: 6 };

/** In digits; the columns also contain means and totals. */
export function columnWidths(model: LedgerModel, trace: StepTrace): ColumnWidths {
  const { rows, formats, totals, updateRows, place } = model;
  const means = model.showsAverages ? averagesWidths(model, trace) : { x: 0, delta: 0, product: 0 };
  const ofRows = (column: 'x' | 'delta' | 'product'): number =>
    widthInFormat(
      rows.map((row) => quantityValue(row[column], trace)),
      formats[column],
    );
  const ofFactor = (kind: FactorKind): number => {
    const values = rows.flatMap(({ factors }) => factors.filter((factor) => factor.kind === kind));
    return Math.max(
      heads.factor + headPower(formats[kind].exponent),
      widthInFormat(
        values.map((factor) => quantityValue(factor, trace)),
        formats[kind],
      ),
    );
  };
  // The words below a symbol begin with its letter.
  const longer = { x: letterOf('activation').length - 1, delta: Math.min(2, letterOf('delta').length) - 1, product: 0 };
  const column = (name: 'x' | 'delta' | 'product', indices: string): number =>
    Math.max(
      details[name] + 0.75 * longer[name],
      heads[name] + 0.625 * (indices.length - 1) + headPower(formats[name].exponent),
      means[name],
      ofRows(name),
    );
  const foot = [...totals, ...updateRows]
    .filter(({ beside }) => !beside)
    .map(
      ({ quantity, format, holds }) =>
        widthInFormat([quantityValue(quantity, trace)], format) +
        powerWidth(format.exponent, formats.product.exponent) +
        (holds ? 0 : roughly),
    );
  const [sampleWeight, clipFactor] = [ofFactor('sampleWeight'), ofFactor('clipFactor')];
  const inForce = { sampleWeight, clipFactor };
  return {
    ...inForce,
    factors: model.factors.reduce((sum, kind) => sum + inForce[kind], 0),
    x: column('x', `${place.from}`),
    delta: column('delta', `${place.to}`),
    product: Math.max(column('product', `${place.from}${place.to}`.slice(1)), ...foot),
    // The running totals beside the bars.
    adding: widthInFormat(
      rows.map(({ runningTotal }) => quantityValue(runningTotal, trace)),
      formats.product,
    ),
  };
}

/** ×10ⁿ after a symbol, slightly smaller. */
function headPower(exponent: number): number {
  return exponent === 0 ? 0 : 3.5 + 0.5 * String(exponent).length;
}

/** ≈ and the space after it. */
const roughly = 1.75;

/** ·10ⁿ */
function powerWidth(exponent: number, column: number): number {
  return exponent === column || exponent === 0 ? 0 : 2.5 + 0.625 * String(exponent).length;
}

function averagesWidths({ averages, formats, place }: LedgerModel, trace: StepTrace) {
  const { layer, from, to } = place;
  const meanX = quantityValue({ kind: 'meanActivation', layer: layer - 1, unit: from }, trace);
  const meanDelta = quantityValue({ kind: 'meanDelta', layer, unit: to }, trace);
  const product = quantityValue({ kind: 'productOfMeans', layer, from, to }, trace);
  return {
    x: widthInFormat([meanX], averages.x),
    delta: widthInFormat([meanDelta], averages.delta),
    product:
      widthInFormat([product], averages.product) + powerWidth(averages.product.exponent, formats.product.exponent),
  };
}
