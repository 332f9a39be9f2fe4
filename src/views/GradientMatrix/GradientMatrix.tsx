/**
 * All B × P sample gradients of the step, with the batch gradient as the bottom row: printed completely if they fit,
 * otherwise with a frame.
 */
import { useMemo, useRef } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { useMedium } from '../../kit/medium/medium';
import { onRequest } from '../../kit/onRequest';
import { type StepView, useStep } from '../../kit/quantity/useStep';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import type { StepTrace } from '../../model';
import { factorKinds, layerNumber, reached } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { batchWords } from './batchWords';
import { columnOfPlace, columnTotal, layerSpans } from './columns';
import { gradientsKey, showsCounted } from './gradientsKey';
import { MatrixLegend } from './MatrixLegend';
import { before, MatrixTable, rowsInSight } from './MatrixTable';
import { type ColumnPart, fitsGradientMatrix, matrixScale, partsOnPaper } from './matrixLayout';
import { OrderChoice } from './OrderChoice';
import { useSampleOrder } from './useSampleOrder';
import './gradientMatrix.css';
import './markedCells.css';
import './framedMatrix.css';

/** The picture of all cells and its frame, which small examples do not need. */
const FramedMatrix = onRequest(async () => (await import('./FramedMatrix')).FramedMatrix);

/** With more columns, the stage shows those of the chosen weight's layer. */
const mostStaged = 10;

/** More columns than this are a picture on the stage, with some of them in print. */
const mostColumnsStaged = 15;

/** Fewer rows than this need no sorting. */
const fewestSorted = 6;

export function GradientMatrix() {
  const step = useStep();
  const layer = useStore((state) => state.cursor.weight.layer);
  const isPrinted = useMedium().overflow === 'fold' ? fitsStage(step.trace, layer) : fitsGradientMatrix(step.trace);
  return isPrinted ? <WholeMatrix step={step} /> : <FramedMatrix step={step} />;
}

/** Whether the stage has room for the columns that it shows, and for all rows. */
function fitsStage({ network, batchSize }: StepTrace, layer: number): boolean {
  const spans = layerSpans(network);
  const { froms = 0, units = 0 } = spans[layer - 1] ?? {};
  const columns = columnTotal(spans) > mostStaged ? froms * units : columnTotal(spans);
  return columns <= mostColumnsStaged && batchSize <= rowsInSight;
}

function WholeMatrix({ step }: { readonly step: StepView }) {
  const { trace } = step;
  const words = messages.matrix;
  const isCounted = useStore(showsCounted);
  const offersCounted = factorKinds(trace).length > 0;
  const scale = useMemo(() => matrixScale(trace, isCounted), [trace, isCounted]);
  const spans = useMemo(() => layerSpans(trace.network), [trace.network]);
  const { order, samples } = useSampleOrder(step);
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const { overflow } = useMedium();
  const isOneLayer = overflow === 'fold' && spans.length > 1 && columnTotal(spans) > mostStaged;
  const only = isOneLayer ? spans[weight.layer - 1] : undefined;
  const parts = useMemo<readonly ColumnPart[]>(() => {
    if (overflow === 'whole') return partsOnPaper(spans);
    return [only ? { first: only.first, count: only.froms * only.units } : { first: 0, count: columnTotal(spans) }];
  }, [overflow, only, spans]);
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: samples.indexOf(sample) + before.row, column: columnOfPlace(spans, weight) + before.column },
    page: samples.length > rowsInSight ? rowsInSight : undefined,
    corners: true,
  });
  const { exponent } = scale.gradients;
  const known = reached({ phase: 'per-sample' }, step.stop);
  return (
    <Panel
      name={messages.panels.matrix.name}
      subtitle={
        only
          ? words.oneLayer(batchWords(trace).subtitle, layerNumber(only.layer), layerNumber(spans.length))
          : batchWords(trace).subtitle
      }
      tools={<MatrixLegend power={known ? exponent : 0} />}
      className="wraps gradient-matrix"
    >
      {(samples.length >= fewestSorted || offersCounted) && (
        <div className="controls gradient-matrix-tools" data-not-on="stage">
          {samples.length >= fewestSorted && <OrderChoice />}
          {offersCounted && (
            <ViewChoice
              viewKey={gradientsKey}
              usual="own"
              label={words.gradients}
              showLabel
              options={words.gradientsOf}
              details={words.gradientsDetails}
            />
          )}
        </div>
      )}
      {parts.map(({ first, count }) => (
        <MatrixTable
          key={first}
          {...{ isCounted, step, scale, spans, order, grid, onKeyDown }}
          frame={{ starts: { weight: first, sample: 0 }, sizes: { weight: count, sample: samples.length } }}
        />
      ))}
    </Panel>
  );
}
