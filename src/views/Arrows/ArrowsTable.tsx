/** The picture's numbers: the current weights, Σ, the mean and the step; on request every sample's gradient. */
import type { StepTrace } from '../../model';
import {
  connectionName,
  dataGradientOf,
  divisionOf,
  factorKinds,
  type Quantity,
  summandOf,
  type WeightPlace,
} from '../../quantity';

import { messages } from '../../text';
import { FigureTable } from '../shared/chart/FigureTable';
import { QuantityNumber } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';
import { lengthOf } from './arrowField';
import type { ArrowsShown } from './useArrows';

/** Thousands of rows would not help; the longest arrows matter most. */
const mostRows = 200;

interface ArrowsTableProps {
  readonly shown: ArrowsShown;
  readonly step: StepView;
  readonly sample: number;
  readonly withSamples: boolean;
}

interface TableRow {
  /** Of the batch, from 1; absent: not one sample's. */
  readonly row?: number;
  readonly head: string;
  readonly quantity: (place: WeightPlace) => Quantity;
  readonly className?: string | undefined;
}

export function ArrowsTable({ shown, step, sample, withSamples }: ArrowsTableProps) {
  const words = messages.arrows;
  const { plane, field } = shown;
  const samples = withSamples && shown.gradientsKnown ? longest(field.arrows) : [];
  const division = divisionOf(step.trace);
  const columnOf = (axis: 'across' | 'up') => ({
    head: `${words[axis]}: ${connectionName(step.run.network, plane[axis].layer, plane[axis].from, plane[axis].to)}`,
    cell: ({ quantity }: TableRow) => <QuantityNumber quantity={quantity(plane[axis])} step={step} />,
  });
  const rows: readonly TableRow[] = [
    ...samples.map((one) => ({
      row: one.row,
      head: String(one.sample),
      quantity: (place: WeightPlace) => summandOf(step.trace, place, one.sample),
      className: one.sample === sample ? 'is-selected' : undefined,
    })),
    { head: words.sumRow, quantity: (place) => ({ kind: 'gradientSum', ...place }), className: 'opens-totals' },
    ...(division === 'none' ? [] : [meanRow(words.meanRows[division], step.trace)]),
    { head: words.nowRow, quantity: (place) => ({ kind: 'weight', ...place }), className: 'opens-totals' },
    { head: words.stepRow, quantity: (place) => ({ kind: 'update', ...place }) },
  ];
  const note = words.tableNote(factorKinds(step.trace));
  const cut = samples.length > 0 && samples.length < field.arrows.length;
  return (
    <FigureTable
      className="arrows-table"
      name={words.tableCaption}
      caption={cut ? `${note} ${words.tableCut(samples.length, field.arrows.length)}` : note}
      columns={[{ head: words.sample, cell: ({ head }) => head }, columnOf('across'), columnOf('up')]}
      rows={rows}
      keyOf={({ row, head }) => row ?? head}
      classOf={({ className }) => className}
      scrolls={withSamples}
    />
  );
}

function meanRow(head: string, trace: StepTrace): TableRow {
  return { head, quantity: (place) => dataGradientOf(trace, place) };
}

/** In the order of the batch; if there are too many, only the longest. */
function longest(arrows: ArrowsShown['field']['arrows']): ArrowsShown['field']['arrows'] {
  if (arrows.length <= mostRows) return arrows;
  return [...arrows].sort((one, other) => lengthOf(other.vector) - lengthOf(one.vector)).slice(0, mostRows);
}
