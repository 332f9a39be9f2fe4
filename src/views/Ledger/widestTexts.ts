/** The longest texts of the ledger's columns, of all phases: the table keeps their room, so that no column moves when its numbers come. */
import { shortLabel } from '../../kit/quantity/sampleLabel';
import type { StepTrace } from '../../model';
import { type FactorKind, type Quantity, quantityValue } from '../../quantity';
import type { Run } from '../../run';
import { formatNumber, messages, type NumberFormat, ownPower, widestInFormat } from '../../text';
import { imageSizeOf } from '../shared/image/inputImages';
import type { LedgerModel, LedgerRow } from '../shared/ledger/ledgerModel';

export type WidestTexts = Readonly<Record<'x' | 'delta' | 'product' | 'total' | FactorKind, readonly string[]>>;

export function widestTexts(model: LedgerModel, trace: StepTrace): WidestTexts {
  const { rows, formats, averages, totals, updateRows, showsAverages, place } = model;
  const ofRows = (
    column: 'x' | 'delta' | 'product' | FactorKind,
    quantityIn: (row: LedgerRow) => Quantity | undefined,
  ): string => {
    const values = rows.flatMap((row) => {
      const quantity = quantityIn(row);
      return quantity ? [quantityValue(quantity, trace)] : [];
    });
    return widestInFormat(values, formats[column]);
  };
  const inFoot = (quantity: Quantity, format: NumberFormat): string =>
    formatNumber(quantityValue(quantity, trace), format) +
    (format.exponent === 0 || format.exponent === formats.product.exponent ? '' : ownPower(format.exponent));
  const ofMeans = (quantity: Quantity, column: 'x' | 'delta' | 'product'): readonly string[] =>
    showsAverages ? [inFoot(quantity, averages[column])] : [];
  const factor = (kind: FactorKind): readonly string[] => [
    ofRows(kind, ({ factors }) => factors.find((one) => one.kind === kind)),
  ];
  const { layer, from, to } = place;
  return {
    sampleWeight: factor('sampleWeight'),
    clipFactor: factor('clipFactor'),
    x: [ofRows('x', ({ x }) => x), ...ofMeans({ kind: 'meanActivation', layer: layer - 1, unit: from }, 'x')],
    delta: [ofRows('delta', ({ delta }) => delta), ...ofMeans({ kind: 'meanDelta', layer, unit: to }, 'delta')],
    product: [
      ofRows('product', ({ product }) => product),
      ...ofMeans({ kind: 'productOfMeans', ...place }, 'product'),
      ...[...totals, ...updateRows]
        .filter(({ beside }) => !beside)
        .map(
          ({ quantity, format, holds }) => `${holds ? '' : `${messages.ledger.roughly} `}${inFoot(quantity, format)}`,
        ),
    ],
    // Beside the bars.
    total: [ofRows('product', ({ runningTotal }) => runningTotal)],
  };
}

/** Of so many names the longest is looked for. */
const mostNames = 200;

/** In rem, about: the longest name of a sample, with its number and picture. On a phone, bars begin behind it. */
export function nameWidth({ rows }: LedgerModel, run: Run): number {
  const { data, labels } = run;
  const names = rows.slice(0, mostNames).map(({ sample }) => shortLabel(data, sample, labels?.[sample - 1]).length);
  const image = imageSizeOf(run) ? 2 : 0;
  return 1 + image + 0.58 * Math.max(2, numberLength(rows)) + 0.45 * Math.max(0, ...names);
}

/** The characters of the longest number of a sample. */
function numberLength(rows: readonly LedgerRow[]): number {
  return String(rows.reduce((most, { sample }) => Math.max(most, sample), 0)).length;
}
