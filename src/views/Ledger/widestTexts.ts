/** The longest texts of the ledger's columns, of all phases: the table keeps their room, so that no column moves when its numbers come. */
import { shortLabel } from '../../kit/quantity/sampleLabel';
import type { StepTrace } from '../../model';
import { type Quantity, quantityValue } from '../../quantity';
import type { Run } from '../../run';
import { formatNumber, messages, type NumberFormat, ownPower, widestInFormat } from '../../text';
import { imageSizeOf } from '../shared/image/inputImages';
import { type LedgerModel, type LedgerRow, numberIn, type RowColumn } from '../shared/ledger/ledgerModel';

export type WidestTexts = Readonly<Record<RowColumn | 'total', readonly string[]>>;

export function widestTexts(model: LedgerModel, trace: StepTrace): WidestTexts {
  const { rows, formats, averages, totals, updateRows, showsAverages, place } = model;
  const widest = (quantities: readonly Quantity[], format: NumberFormat): string =>
    widestInFormat(
      quantities.map((quantity) => quantityValue(quantity, trace)),
      format,
    );
  const ofRows = (column: RowColumn): string =>
    widest(
      rows.flatMap((row) => numberIn(row, column) ?? []),
      formats[column],
    );
  const inFoot = (quantity: Quantity, format: NumberFormat): string =>
    formatNumber(quantityValue(quantity, trace), format) +
    (format.exponent === 0 || format.exponent === formats.product.exponent ? '' : ownPower(format.exponent));
  const ofMeans = (quantity: Quantity, column: 'x' | 'delta' | 'product'): readonly string[] =>
    showsAverages ? [inFoot(quantity, averages[column])] : [];
  const { layer, from, to } = place;
  return {
    sampleWeight: [ofRows('sampleWeight')],
    clipFactor: [ofRows('clipFactor')],
    x: [ofRows('x'), ...ofMeans({ kind: 'meanActivation', layer: layer - 1, unit: from }, 'x')],
    delta: [ofRows('delta'), ...ofMeans({ kind: 'meanDelta', layer, unit: to }, 'delta')],
    product: [
      ofRows('product'),
      ...ofMeans({ kind: 'productOfMeans', ...place }, 'product'),
      ...[...totals, ...updateRows]
        .filter(({ beside }) => !beside)
        .map(
          ({ quantity, format, holds }) => `${holds ? '' : `${messages.ledger.roughly} `}${inFoot(quantity, format)}`,
        ),
    ],
    // Beside the bars.
    total: [
      widest(
        rows.map(({ runningTotal }) => runningTotal),
        formats.product,
      ),
    ],
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
