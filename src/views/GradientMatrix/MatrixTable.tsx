/** The frame's samples and weights as a grid: a row a sample, a column a weight, under a rule the batch gradient and the update. */
import { type CSSProperties, useMemo, useRef } from 'react';
import { reached } from '../../quantity';
import { useStore } from '../../store';
import { messages, type NumberFormat } from '../../text';
import { isWhole, printedOf } from '../shared/matrix/frame';
import { sideOf } from '../shared/matrix/frameKeys';
import type { FrameMoves } from '../shared/matrix/useFrame';
import { useFrameKeys } from '../shared/matrix/useFrameKeys';
import type { StepView } from '../shared/quantity/useStep';
import { useMilestone } from '../shared/work/useMilestone';
import { batchWords } from './batchWords';
import { columnOfPlace, type LayerSpan } from './columns';
import { MatrixHead } from './MatrixHead';
import { MatrixRow, type RowHead, type RowKind } from './MatrixRow';
import { layerGroups, type MatrixAxis, type MatrixScale, matrixSides } from './matrixLayout';

/** Samples up to here are all in sight; more of them scroll under their head. */
const rowsInSight = 12;

/** Before the first sample its head; before the first weight the sample's name and its loss. */
export const before = { row: 1, column: 2 } as const;

interface FootRow {
  readonly kind: RowKind;
  readonly step: StepView;
  readonly head: RowHead;
  readonly format?: NumberFormat;
  readonly end?: number;
}

interface MatrixTableProps {
  readonly step: StepView;
  readonly scale: MatrixScale;
  readonly spans: readonly LayerSpan[];
  /** All of the batch, from the upper row down. */
  readonly samples: readonly number[];
  readonly moves: FrameMoves<MatrixAxis>;
}

export function MatrixTable({ step, scale, spans, samples, moves }: MatrixTableProps) {
  const words = messages.matrix;
  const { network } = step.run;
  const { frame } = moves;
  const grid = useRef<HTMLTableElement>(null);
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const chooseWeight = useStore((state) => state.chooseWeight);
  const chooseSample = useStore((state) => state.chooseSample);
  const places = printedOf(frame, 'sample');
  const firstWeight = frame.starts.weight;
  const groups = useMemo(
    () =>
      layerGroups(
        spans,
        Array.from({ length: frame.sizes.weight }, (_, index) => firstWeight + index),
      ),
    [spans, frame.sizes.weight, firstWeight],
  );
  const columns = useMemo(() => groups.flatMap((group) => group.columns), [groups]);
  // What is printed whole has no picture beside it, and so no margins but the losses.
  const whole = isWhole(frame);
  const scrolls = whole && samples.length > rowsInSight;
  const [rows, columnsOf] = [
    sideOf(frame, 'sample', { before: before.row, after: whole ? 2 : 3 }),
    sideOf(frame, 'weight', { before: before.column, after: whole ? 0 : 1 }),
  ];
  const onKeyDown = useFrameKeys({
    grid,
    moves,
    entry: { row: samples.indexOf(sample) + before.row, column: columnOfPlace(spans, weight) + before.column },
    tableAt: () => ({
      sides: matrixSides,
      rows,
      columns: columnsOf,
      page: whole ? (scrolls ? rowsInSight : undefined) : frame.sizes.sample,
    }),
  });
  const samplesStep = useMilestone(step, 'per-sample');
  const sumStep = useMilestone(step, 'sum');
  const updateStep = useMilestone(step, 'update');
  const common = {
    columns,
    weight,
    lossStep: useMilestone(step, 'loss'),
    lossFormat: scale.losses,
    byRoot: !whole,
    ...(!whole && { marginStep: sumStep, marginColumn: columnsOf.total - 1 }),
  };
  const gradients = { format: scale.gradients, end: scale.largest };
  const foot: FootRow[] = [
    { kind: 'batchGradient', step: sumStep, head: batchWords(step.trace), ...gradients },
    {
      kind: 'update',
      step: updateStep,
      head: {
        shown: words.update,
        spoken: words.updateName,
        power: step.stop.phase === 'update' ? scale.updates.exponent : 0,
      },
      format: scale.updates,
    },
  ];
  // Words of the picture: there as soon as there is one.
  if (!whole) foot.push({ kind: 'cancellation', step: sumStep, head: messages.overview.magnitudesHead });
  return (
    <div className={`gradient-matrix-scroll${scrolls ? ' scrolls-rows' : ''}`}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={words.name}
        ref={grid}
        {...(!whole && { 'aria-rowcount': rows.total + 1, 'aria-colcount': columnsOf.total })}
        style={
          {
            '--columns': columns.length,
            '--characters': scale.characters,
            '--loss-characters': scale.lossCharacters,
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
      >
        <MatrixHead
          groups={groups}
          network={network}
          selected={weight}
          lossExponent={reached({ phase: 'loss' }, step.stop) ? scale.losses.exponent : 0}
          hasMargins={!whole}
          onChoose={chooseWeight}
        />
        <tbody>
          {places.map((place) => {
            const number = samples[place] ?? 0;
            return (
              <MatrixRow
                key={number}
                {...common}
                kind="sampleGradient"
                step={samplesStep}
                row={place + before.row}
                sample={number}
                {...gradients}
                selected={number === sample}
                onChoose={chooseSample}
              />
            );
          })}
        </tbody>
        <tfoot>
          {foot.map((row, index) => (
            <MatrixRow
              key={row.kind}
              {...common}
              {...row}
              row={before.row + samples.length + index}
              sample={0}
              selected={false}
            />
          ))}
        </tfoot>
      </table>
    </div>
  );
}
