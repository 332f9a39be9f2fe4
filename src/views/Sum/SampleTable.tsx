/** The waterfall's numbers as a table: each contribution, and the running total. */
import { summandOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { FigureTable } from '../shared/chart/FigureTable';
import { QuantityNumber } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';

interface SampleTableProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly samples: readonly number[];
}

export function SampleTable({ step, place, samples }: SampleTableProps) {
  const words = messages.sumPanel;
  return (
    <FigureTable
      name={words.tableCaption}
      columns={[
        { head: words.columns.sample, cell: (sample) => sample },
        {
          head: words.columns.gradient,
          cell: (sample) => <QuantityNumber quantity={summandOf(step.trace, place, sample)} step={step} />,
        },
        {
          head: words.columns.total,
          cell: (sample) => <QuantityNumber quantity={{ kind: 'runningTotal', ...place, sample }} step={step} />,
        },
      ]}
      rows={samples}
      keyOf={(sample) => sample}
    />
  );
}
