/** The digits of the table's columns: enough to recompute the epoch's sums and means from the numbers shown. */
import { formatsThatHold, type TableLine } from '../../quantity';
import { columnFormat, type NumberFormat, shownValue } from '../../text';
import { type EpochModel, hasBatchMeans } from './epochModel';

export interface EpochFormats {
  readonly sum: NumberFormat;
  readonly gradient: NumberFormat;
  readonly weight: NumberFormat;
  readonly trainedSum: NumberFormat;
  readonly trainedGradient: NumberFormat;
  readonly accumulated: NumberFormat;
}

/** The sums of more batches than this are not checked. */
const mostAdded = 12;

type Column = 'sum' | 'gradient';

export function epochFormats(model: EpochModel): EpochFormats {
  const { rows, totals, division } = model;
  const frozen = rows.flatMap((row) => row.frozen ?? []);
  const trained = rows.flatMap((row) => row.trained ?? []);
  const means = totals ? [totals.reduced, totals.meanOfGradients] : [];
  const lines: TableLine<Column>[] = [];
  if (totals && rows.length <= mostAdded && division.by !== 'none' && division.divisor !== 0) {
    lines.push({
      operands: frozen.map(({ sum }) => ({ column: 'sum', value: sum })),
      result: { column: 'sum', value: totals.sum },
      recompute: (shown) => shown.reduce((sum, value) => sum + value, 0),
    });
    lines.push({
      operands: [{ column: 'sum', value: totals.sum }],
      result: { column: 'gradient', value: totals.reduced },
      recompute: ([sum = Number.NaN]) => sum / division.divisor,
    });
    if (hasBatchMeans(model))
      lines.push({
        operands: frozen.map(({ gradient }) => ({ column: 'gradient', value: gradient })),
        result: { column: 'gradient', value: totals.meanOfGradients },
        recompute: (shown) => shown.reduce((sum, value) => sum + value, 0) / shown.length,
      });
    for (const { frozen: own, batch } of rows) {
      if (!own || batch.samples.length === 0 || own.divisor === 0) continue;
      lines.push({
        operands: [{ column: 'sum', value: own.sum }],
        result: { column: 'gradient', value: own.gradient },
        recompute: ([sum = Number.NaN]) => sum / own.divisor,
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
  // The two groups are compared, so they have the same digits if possible.
  const [sum, trainedSum] = alike(formats.sum, {
    own: [...frozen.map((one) => one.sum), ...(totals ? [totals.sum] : [])],
    others: [...trained.map((one) => one.sum), ...(model.trainedSum === undefined ? [] : [model.trainedSum])],
  });
  const [gradient, trainedGradient] = alike(formats.gradient, {
    own: [...frozen.map((one) => one.gradient), ...means],
    others: trained.map((one) => one.gradient),
  });
  return {
    sum,
    gradient,
    weight: columnFormat(trained.flatMap(({ weight, weightAfter }) => [weight, weightAfter])),
    trainedSum,
    trainedGradient,
    accumulated: columnFormat(trained.flatMap(({ cycle }) => cycle?.after ?? [])),
  };
}

/**
 * The formats of two columns that are compared: the same decimals if both have the same power of ten. A column of short decimals
 * may get zeros, because its lines hold with them too.
 */
function alike(
  format: NumberFormat,
  { own, others }: { readonly own: readonly number[]; readonly others: readonly number[] },
): readonly [NumberFormat, NumberFormat] {
  const other = columnFormat(others);
  if (others.length > 0 && other.exponent !== 0 && format.ownPowers) return [format, format];
  if (others.length === 0 || other.exponent !== format.exponent) return [format, other];
  const decimals = Math.max(other.decimals, format.decimals);
  const isExact = own.every((value) => shownValue(value, format) === value);
  return [isExact ? { ...format, decimals } : format, { ...format, decimals }];
}
