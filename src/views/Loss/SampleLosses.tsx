/** Each sample's loss before and after the update, as a table: the numbers of the bars. */
import { useMemo } from 'react';
import { FigureTable } from '../../kit/plot/FigureTable';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import type { StepTrace } from '../../model';
import { rowsOf, sampleAt } from '../../quantity';
import { useStore } from '../../store';
import { columnFormat, headPower, messages } from '../../text';

/** A larger batch is listed with its largest losses only. */
const mostRows = 200;

export function SampleLosses({ step }: { readonly step: StepView }) {
  const words = messages.lossPanel;
  const { trace } = step;
  const selected = useStore((state) => state.cursor.sample);
  const isSelected = (row: number): boolean => sampleAt(trace, row) === selected;
  const shown = useMemo(() => largestFew(trace), [trace]);
  const format = columnFormat(shown.map((row) => trace.sampleLoss(row)));
  const power = format.exponent === 0 ? '' : ` ${headPower(format.exponent)}`;
  const lossColumn = (head: string, kind: 'sampleLoss' | 'sampleLossAfter') => ({
    head: head + power,
    cell: (row: number) => (
      <QuantityNumber quantity={{ kind, sample: sampleAt(trace, row) }} step={step} format={format} />
    ),
  });
  return (
    <FigureTable
      className="loss-table"
      name={words.samples}
      caption={shown.length < trace.batchSize ? words.samplesCut(mostRows, trace.batchSize) : undefined}
      columns={[
        { head: words.sampleColumns.sample, cell: (row: number) => sampleAt(trace, row) },
        lossColumn(words.sampleColumns.before, 'sampleLoss'),
        ...(trace.updates ? [lossColumn(words.sampleColumns.after, 'sampleLossAfter')] : []),
      ]}
      rows={shown}
      keyOf={(row) => row}
      classOf={(row) => (isSelected(row) ? 'is-now' : undefined)}
      keep={shown.flatMap((row, at) => (isSelected(row) ? [at] : []))}
    />
  );
}

/** Sample numbers: all of a small batch in its order; of a larger one those with the largest losses, largest first. */
function largestFew(trace: StepTrace): readonly number[] {
  const rows = rowsOf(trace);
  if (rows.length <= mostRows) return rows;
  return [...rows].sort((one, other) => trace.sampleLoss(other) - trace.sampleLoss(one)).slice(0, mostRows);
}
