/**
 * The frame's samples and weights as a grid: one row per sample, one column per weight; under a rule the batch gradient
 * and the update.
 */
import { type CSSProperties, type KeyboardEvent, type RefObject, useMemo, useRef } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { ColumnsOutOfSight } from '../../kit/table/ColumnsOutOfSight';
import { RowsOutOfSight } from '../../kit/table/RowsOutOfSight';
import { useMilestone } from '../../kit/work/useMilestone';
import { reached, sampleAt } from '../../quantity';
import { useStore } from '../../store';
import { messages, type NumberFormat } from '../../text';
import type { Frame } from '../shared/matrix/frame';
import { batchWords, magnitudesHead } from './batchWords';
import { columnTotal, type LayerSpan } from './columns';
import { MatrixHead } from './MatrixHead';
import { MatrixRow, type RowHead, type RowKind } from './MatrixRow';
import { layerGroups, type MatrixAxis, type MatrixScale } from './matrixLayout';

/** Up to this many samples are all visible; more scroll under the head. */
export const rowsInSight = 12;

/** The head before the first sample; the sample's name and loss before the first weight. */
export const before = { row: 1, column: 2 } as const;

const origin = { weight: 0, sample: 0 };

interface SummaryRow {
  readonly kind: RowKind;
  readonly step: StepView;
  readonly head: RowHead;
  readonly format?: NumberFormat;
  readonly end?: number;
}

/** The margins of a matrix that is not printed completely: each sample's norm, each weight's sum of magnitudes. */
interface Margins {
  /** All rows and columns of the table, including those that are not printed. */
  readonly rows: number;
  readonly columns: number;
  /** The weights' sums of magnitudes have a row of their own. */
  readonly hasMagnitudes: boolean;
}

interface MatrixTableProps {
  readonly step: StepView;
  readonly scale: MatrixScale;
  readonly spans: readonly LayerSpan[];
  /** All rows of the batch, from top to bottom. */
  readonly order: readonly number[];
  /** The start and size of the printed part; absent: all. */
  readonly frame?: Pick<Frame<MatrixAxis>, 'starts' | 'sizes'>;
  readonly margins?: Margins;
  /** The rows show what samples add to the sum, in place of their gradients. */
  readonly isCounted?: boolean;
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function MatrixTable(props: MatrixTableProps) {
  const { step, scale, spans, order, frame, margins, isCounted = false, grid, onKeyDown } = props;
  const words = messages.matrix;
  const { network } = step.run;
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const chooseWeight = useStore((state) => state.chooseWeight);
  const chooseSample = useStore((state) => state.chooseSample);
  const { starts = origin, sizes = { weight: columnTotal(spans), sample: order.length } } = frame ?? {};
  const groups = useMemo(
    () =>
      layerGroups(
        spans,
        Array.from({ length: sizes.weight }, (_, index) => starts.weight + index),
      ),
    [spans, sizes.weight, starts.weight],
  );
  const columns = useMemo(() => groups.flatMap((group) => group.columns), [groups]);
  const scroller = useRef<HTMLDivElement>(null);
  const inFrame = order.slice(starts.sample, starts.sample + sizes.sample);
  const chosen = inFrame.findIndex((inBatch) => sampleAt(step.trace, inBatch) === sample);
  const scrolls = !margins && order.length > rowsInSight;
  const samplesStep = useMilestone(step, 'per-sample');
  const sumStep = useMilestone(step, 'sum');
  const updateStep = useMilestone(step, 'update');
  const normStep = step.trace.settings.clip?.per === 'sample' ? samplesStep : sumStep;
  const common = {
    columns,
    weight,
    lossStep: useMilestone(step, 'loss'),
    lossFormat: scale.losses,
    byRoot: margins !== undefined,
    isCounted,
    marginStep: normStep,
    marginColumn: (margins?.columns ?? before.column + columns.length + 1) - 1,
  };
  const gradients = { format: scale.gradients, end: scale.largest };
  const foot: SummaryRow[] = [
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
  // Sections of the catalogue that load together with the picture.
  if (margins?.hasMagnitudes) foot.push({ kind: 'cancellation', step: sumStep, head: magnitudesHead(step.trace) });
  return (
    <>
      <div className={`gradient-matrix-scroll${scrolls ? ' scrolls-rows' : ''}`} ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
          role="grid"
          aria-label={messages.panels.matrix.name}
          ref={grid}
          {...(margins && { 'aria-rowcount': margins.rows + 1, 'aria-colcount': margins.columns })}
          data-rows={order.length + 3}
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
            hasMargins={margins !== undefined}
            isCounted={isCounted}
            onChoose={chooseWeight}
          />
          <tbody>
            {inFrame.map((inBatch, index) => {
              const number = sampleAt(step.trace, inBatch);
              return (
                <MatrixRow
                  key={inBatch}
                  {...common}
                  kind="sampleGradient"
                  step={samplesStep}
                  row={before.row + starts.sample + index}
                  sample={number}
                  {...gradients}
                  selected={number === sample}
                  onChoose={chooseSample}
                />
              );
            })}
          </tbody>
          <tfoot>
            <RowsOutOfSight
              count={inFrame.length}
              width={before.column + columns.length + 1}
              keep={chosen < 0 ? undefined : [chosen]}
            />
            {foot.map((row, index) => (
              <MatrixRow
                key={row.kind}
                {...common}
                {...row}
                row={before.row + order.length + index}
                sample={0}
                selected={false}
              />
            ))}
          </tfoot>
        </table>
      </div>
      <ColumnsOutOfSight scroller={scroller} />
    </>
  );
}
