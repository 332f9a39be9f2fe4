/** The waterfall's numbers as a table: each contribution, and the running total. */

import { FigureTable } from '../../kit/plot/FigureTable';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { rowsOf, runningTotalAt, sampleAt, summandOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';

interface SampleContributionsProps {
  readonly step: StepView;
  readonly place: WeightPlace;
}

export function SampleContributions({ step, place }: SampleContributionsProps) {
  const words = messages.sumPanel;
  const { trace } = step;
  return (
    <FigureTable
      name={words.tableCaption}
      columns={[
        { head: words.columns.sample, cell: (row) => sampleAt(trace, row) },
        {
          head: words.columns.gradient,
          cell: (row) => <QuantityNumber quantity={summandOf(trace, place, sampleAt(trace, row))} step={step} />,
        },
        {
          head: words.columns.total,
          cell: (row) => <QuantityNumber quantity={runningTotalAt(trace, place, row)} step={step} />,
        },
      ]}
      rows={rowsOf(trace)}
      keyOf={(row) => row}
    />
  );
}
