/** The picture's numbers: the current weights, Σ, the mean and the step; on request every sample's gradient. */

import { RunName } from '../../kit/comparedRuns/RunMark';
import { foldLayer, gapCount } from '../../kit/fit/foldLayer';
import { useMedium } from '../../kit/medium/medium';
import { FigureTable } from '../../kit/plot/FigureTable';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { reductionOf } from '../../kit/quantity/reductionOf';
import { Tex } from '../../kit/quantity/Tex';
import type { StepView } from '../../kit/quantity/useStep';
import { clippedVectorOf, isPenalised, type StepTrace } from '../../model';
import {
  connectionName,
  dataGradientOf,
  dividesCycle,
  divisionRow,
  factorKinds,
  nounOf,
  type Quantity,
  runningTotalAt,
  summandOf,
  symbolTex,
  type WeightPlace,
} from '../../quantity';
import { formatShort, messages } from '../../text';
import { lengthOf, type SampleArrow, type Vector } from './arrowField';
import type { ArrowsShown } from './useArrows';

/** Thousands of rows would not help; the longest arrows matter most. */
const mostRows = 200;

interface ArrowsTableProps {
  readonly shown: ArrowsShown;
  readonly step: StepView;
  /** The sample whose row is marked. */
  readonly sample: number | undefined;
  readonly withSamples: boolean;
}

/** The number of lines that have room beside the picture of a stage. Of more samples the first, the last and the one that the sentence names are listed. */
const mostTold = 5;

interface TableRow {
  /** The row of the batch, from 1; absent if the arrow is not one sample's. */
  readonly row?: number;
  readonly head: string;
  /** Where a run of a comparison is; its name is the head. */
  readonly of?: 'first' | 'second';
  /** Numbers of both runs have no quantity of this step: they are the ends of their paths. Absent: the row stands for rows that are not listed. */
  readonly numbers?: ((place: WeightPlace) => Quantity) | Vector;
  readonly className?: string | undefined;
}

export function ArrowsTable({ shown, step, sample, withSamples }: ArrowsTableProps) {
  const words = messages.arrows;
  const { plane, field } = shown;
  // On a stage, the sentences name the samples' numbers one by one.
  const isTold = useMedium().kind === 'stage';
  const listed = (withSamples || isTold) && shown.gradientsKnown ? longest(field.arrows) : [];
  const marked = listed.findIndex((one) => one.sample === sample) + 1;
  const lines = foldLayer(
    { units: listed.length, bias: false, keep: [1, listed.length, marked] },
    (slots) => !isTold || slots.length <= mostTold,
  );
  const division = divisionRow(step.trace, plane.across);
  const { penalty } = step.trace.settings;
  const hasPenalty = [plane.across, plane.up].some(({ from }) => isPenalised(penalty, from));
  // There the axes have the names, and the rows need the room.
  const nameOf = ({ layer, from, to }: WeightPlace) =>
    isTold ? (
      <Tex tex={symbolTex({ kind: 'weight', layer, from, to }, step.run.network)} />
    ) : (
      connectionName(step.run.network, layer, from, to)
    );
  const columnOf = (axis: 'across' | 'up') => ({
    id: axis,
    head: (
      <>
        {words[axis]}: {nameOf(plane[axis])}
      </>
    ),
    cell: ({ numbers }: TableRow) =>
      typeof numbers === 'function' ? (
        <QuantityNumber quantity={numbers(plane[axis])} step={step} />
      ) : (
        numbers && <span className="number">{formatShort(numbers[axis])}</span>
      ),
  });
  const axes = [columnOf('across'), columnOf('up')];
  const rowOf = (one: SampleArrow): TableRow => ({
    row: one.row,
    head: String(one.sample),
    numbers: (place) => summandOf(step.trace, place, one.sample),
    className: one.sample === sample ? 'is-selected' : undefined,
  });
  const sampleRows = isTold
    ? lines.map((line): TableRow => {
        const one = line.kind === 'unit' ? listed[line.unit - 1] : undefined;
        return one ? rowOf(one) : { head: messages.ledger.moreRows(line.kind === 'gap' ? gapCount(line) : 0) };
      })
    : listed.map(rowOf);
  const keep = sampleRows.flatMap(({ className }, at) => (className === undefined ? [] : [at]));
  const totals: readonly TableRow[] = [
    sumRow(step),
    ...(division === 'none' ? [] : [meanRow(reductionOf(step.trace), step.trace)]),
    ...(hasPenalty ? [{ head: messages.network.withPenalty, numbers: ofBatch }] : []),
    ...cycleRows(shown, step.trace),
  ];
  const weights: readonly TableRow[] = [
    { head: words.nowRow, numbers: (place) => ({ kind: 'weight', ...place }), className: 'opens-totals' },
    { head: words.stepRow, numbers: (place) => ({ kind: 'update', ...place }) },
    ...runRows(shown.compared),
  ];
  const named = nounOf(summandOf(step.trace, plane.across, 1), 'all');
  const note = words.tableNote(named, factorKinds(step.trace));
  const cut = !isTold && listed.length > 0 && listed.length < field.arrows.length;
  const table = {
    className: 'arrows-table',
    keyOf: ({ row, of, head }: TableRow) => row ?? of ?? head,
    classOf: ({ className }: TableRow) => className,
  };
  const gradients = {
    ...table,
    name: words.tableCaption,
    caption: cut ? `${note} ${words.tableCut(listed.length, field.arrows.length)}` : note,
    columns: [{ ...rowName, head: words.sample }, ...axes],
  };
  if (sampleRows.length === 0 || !withSamples) {
    return <FigureTable {...gradients} rows={[...sampleRows, ...totals, ...weights]} scrolls={false} keep={keep} />;
  }
  // Below however many samples, Σ and the mean stay in sight. The other rows are a table of their own, which is scrolled to.
  return (
    <div className="arrows-tables">
      <FigureTable {...gradients} rows={sampleRows} totals={totals} keep={keep} />
      <FigureTable
        {...table}
        name={words.weightsCaption}
        columns={[{ ...rowName, head: words.weightsHead }, ...axes]}
        rows={weights}
        scrolls={false}
      />
    </div>
  );
}

const rowName = {
  id: 'name',
  cell: ({ of, head }: TableRow) => (of ? <RunName of={of} name={head} /> : head),
};

/** While the samples are added one by one, Σ of those that are added. */
function sumRow({ trace, stop }: StepView): TableRow {
  const className = 'opens-totals';
  const { phase, part = 0 } = stop;
  if (phase === 'sum' && part > 0) {
    return { head: messages.stage.sumSoFar, numbers: (place) => runningTotalAt(trace, place, part), className };
  }
  return { head: messages.arrows.sumRow, numbers: (place) => ({ kind: 'gradientSum', ...place }), className };
}

function ofBatch(place: WeightPlace): Quantity {
  return { kind: 'batchGradient', ...place };
}

function meanRow(head: string, trace: StepTrace): TableRow {
  return { head, numbers: (place) => dataGradientOf(trace, place) };
}

/** What the earlier batches of the cycle have added, and what the update makes of it. */
function cycleRows({ field }: ArrowsShown, trace: StepTrace): readonly TableRow[] {
  if (!field.cycle) return [];
  const words = messages.arrows;
  const row = (head: string, kind: 'accumulatedBefore' | 'accumulated' | 'cycleGradient' | 'clippedGradient') => ({
    head,
    numbers: (place: WeightPlace): Quantity => ({ kind, ...place }),
  });
  return [
    row(words.earlierRow, 'accumulatedBefore'),
    row(words.accumulatedRow, 'accumulated'),
    ...(trace.updates && dividesCycle(trace) ? [row(words.dividedRow, 'cycleGradient')] : []),
    ...(clippedVectorOf(trace) ? [row(words.clippedRow, 'clippedGradient')] : []),
  ];
}

/** Where the two runs of a comparison are. */
function runRows(compared: ArrowsShown['compared']): readonly TableRow[] {
  if (!compared?.paths) return [];
  const { names, paths } = compared;
  return (['first', 'second'] as const).flatMap((of) => {
    const end = paths[of].at(-1);
    if (!end) return [];
    return [{ of, head: names[of], numbers: end, className: of === 'first' ? 'of-run opens-totals' : 'of-run' }];
  });
}

/** The samples in the order of the batch; if there are too many, only those with the longest arrows. */
function longest(arrows: ArrowsShown['field']['arrows']): ArrowsShown['field']['arrows'] {
  if (arrows.length <= mostRows) return arrows;
  return [...arrows].sort((one, other) => lengthOf(other.vector) - lengthOf(one.vector)).slice(0, mostRows);
}
