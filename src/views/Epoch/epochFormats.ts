/** The digits of the table's columns: enough to recompute the epoch's sums and means from the numbers shown. */
import { formatsThatHold, type TableLine } from '../../quantity';
import { columnFormat, type NumberFormat } from '../../text';
import { type EpochModel, meanOfMeans } from './epochModel';

export interface EpochFormats {
  readonly sum: NumberFormat;
  readonly gradient: NumberFormat;
  readonly weight: NumberFormat;
  readonly trainedSum: NumberFormat;
  readonly trainedGradient: NumberFormat;
}

/** The sums of more batches than this are not checked. */
const mostAdded = 12;

type Column = 'sum' | 'gradient';

export function epochFormats(model: EpochModel): EpochFormats {
  const { rows, totals, trainedSum } = model;
  const frozen = rows.flatMap((row) => row.frozen ?? []);
  const trained = rows.flatMap((row) => row.trained ?? []);
  const means = totals ? [totals.reduced, totals.meanOfGradients] : [];
  const lines: TableLine<Column>[] = [];
  const count = rows.reduce((sum, { batch }) => sum + batch.samples.length, 0);
  if (totals && rows.length <= mostAdded && meanOfMeans(model).kind !== 'none') {
    lines.push({
      operands: frozen.map(({ sum }) => ({ column: 'sum', value: sum })),
      result: { column: 'sum', value: totals.sum },
      recompute: (shown) => shown.reduce((sum, value) => sum + value, 0),
    });
    lines.push({
      operands: [{ column: 'sum', value: totals.sum }],
      result: { column: 'gradient', value: totals.reduced },
      recompute: ([sum = Number.NaN]) => sum / count,
    });
    lines.push({
      operands: frozen.map(({ gradient }) => ({ column: 'gradient', value: gradient })),
      result: { column: 'gradient', value: totals.meanOfGradients },
      recompute: (shown) => shown.reduce((sum, value) => sum + value, 0) / shown.length,
    });
    for (const { frozen: own, batch } of rows) {
      if (!own || batch.samples.length === 0) continue;
      lines.push({
        operands: [{ column: 'sum', value: own.sum }],
        result: { column: 'gradient', value: own.gradient },
        recompute: ([sum = Number.NaN]) => sum / batch.samples.length,
      });
    }
  }
  const { formats } = formatsThatHold<Column>(
    {
      sum: { values: [...frozen.map(({ sum }) => sum), ...(totals ? [totals.sum] : [])], role: 'operand' },
      gradient: { values: [...frozen.map(({ gradient }) => gradient), ...means], role: 'result' },
    },
    lines,
  );
  const alike = (format: NumberFormat, values: readonly number[]): NumberFormat => {
    const own = columnFormat(values);
    return own.exponent === format.exponent ? { ...format, decimals: Math.max(own.decimals, format.decimals) } : own;
  };
  return {
    ...formats,
    weight: columnFormat(trained.flatMap(({ weight, weightAfter }) => [weight, weightAfter])),
    // The two groups are compared, so they have the same digits if possible.
    trainedSum: alike(formats.sum, [
      ...trained.map(({ sum }) => sum),
      ...(trainedSum === undefined ? [] : [trainedSum]),
    ]),
    trainedGradient: alike(
      formats.gradient,
      trained.map(({ gradient }) => gradient),
    ),
  };
}
