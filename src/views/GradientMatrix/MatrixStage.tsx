/** The picture as a grid: one tab stop, arrows from block to block, and every gesture of mouse and fingers. */
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Quantity } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { usePalette } from '../shared/chart/usePalette';
import type { StepView } from '../shared/quantity/useStep';
import type { CellSource } from './cellBitmap';
import { columnOfPlace } from './columnGroups';
import { GridCursor } from './GridCursor';
import { Loupe } from './Loupe';
import { MarginHeads } from './MarginHeads';
import { MatrixCanvas } from './MatrixCanvas';
import { MatrixOverlay } from './MatrixOverlay';
import { MatrixReadout } from './MatrixReadout';
import { type FrameOptions, fitted, type MatrixFrame, matrixFrame, type Viewport } from './matrixFrame';
import { type GridHit, hitAt, type Picture, positionsOfRow, quantityOfHit } from './matrixHit';
import { anchorOf, blockAfter, type GridCell, lossColumn, revealed } from './matrixKeys';
import { useMatrixPointer } from './useMatrixPointer';
import type { KnownNumbers, PictureWork } from './usePictureWork';

interface MatrixStageProps {
  readonly step: StepView;
  readonly frame: MatrixFrame;
  readonly options: FrameOptions;
  readonly source: CellSource;
  readonly samples: readonly number[];
  readonly density: number;
  /** Positions of the samples that are left out; undefined where none is. */
  readonly leftOut: ReadonlySet<number> | undefined;
  readonly known: KnownNumbers;
  readonly work: PictureWork;
  /** How far it is, in place of what a pixel stands for. */
  readonly progress: ReactNode;
  readonly onViewport: (viewport: Viewport) => void;
  readonly onZoom: (change: number, x: number, y: number) => void;
  readonly zoomStep: number;
  readonly onPlainWheel: () => void;
}

export function MatrixStage(props: MatrixStageProps) {
  const { step, frame, options, source, samples, density, leftOut, known, work } = props;
  const { trace } = step;
  const { spans } = options;
  const { order, aggregates } = source;
  const words = messages.matrix;
  const stage = useRef<HTMLDivElement>(null);
  const palette = usePalette(stage);
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const chooseSample = useStore((state) => state.chooseSample);
  const [loupe, setLoupe] = useState<{ readonly x: number; readonly y: number }>();
  // The cell that the keys have come to; until then, the selected one.
  const [walked, setWalked] = useState<GridCell>();

  const places = useMemo(() => {
    const byPosition = new Int32Array(order.length);
    for (const [place, position] of order.entries()) byPosition[position] = place;
    return byPosition;
  }, [order]);
  const placeOf = useCallback(
    (one: number): number | undefined => {
      const position = trace.positionOf(one);
      return position === undefined ? undefined : places[position];
    },
    [trace, places],
  );
  const about = useMemo(
    () => ({ network: trace.network, spans, samples, leftOut }),
    [trace.network, spans, samples, leftOut],
  );
  const picture: Picture = { frame, trace, order, spans, aggregates };
  const quantityAt = (x: number, y: number): Quantity | undefined => {
    const hit = hitAt(frame, x, y);
    return hit && quantityOfHit(hit, picture);
  };

  const selected: GridCell = { place: placeOf(sample) ?? 0, column: columnOfPlace(spans, weight) };
  const cell = walked && walked.place <= order.length + 1 && walked.column < columnTotal(spans) ? walked : selected;

  const { onViewport, onZoom, onPlainWheel, zoomStep } = props;
  useMatrixPointer(stage, {
    quantityAt,
    chooseHead: (x, y) => {
      // The keys go on from what is chosen now.
      setWalked(undefined);
      const hit = hitAt(frame, x, y);
      const [position] = hit?.zone === 'rowHead' ? positionsOfRow(frame, order, hit.row) : [];
      const chosen = position === undefined ? undefined : samples[position];
      if (chosen !== undefined) chooseSample(chosen);
      return chosen !== undefined;
    },
    zoomBy: onZoom,
    moveBy: (x, y) => {
      const { left, top } = frame.viewport;
      onViewport(matrixFrame(options, { ...frame.viewport, left: left + x, top: top + y }).viewport);
    },
    needsLoupe: !frame.printed,
    onLoupe: setLoupe,
    onPlainWheel,
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (altKey || (event.shiftKey && key !== '+')) return;
    const far = ctrlKey || metaKey;
    const block = blockAfter(frame, cell, { key, far });
    if (block) {
      const next = cellOf(quantityOfHit(block, picture), block);
      setWalked(next);
      onViewport(revealed(options, frame.viewport, next));
    } else if (!far && (key === '+' || key === '=' || key === '-')) {
      onZoom(key === '-' ? -zoomStep : zoomStep, ...anchorOf(frame, cell));
    } else if (!far && key === '0') {
      onViewport(fitted);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const cellOf = (quantity: Quantity | undefined, hit: GridHit): GridCell => {
    const place =
      'row' in hit
        ? ((quantity && 'sample' in quantity && placeOf(quantity.sample)) ?? 0)
        : order.length + (hit.zone === 'update' ? 1 : 0);
    return { place: place || 0, column: quantity && 'from' in quantity ? columnOfPlace(spans, quantity) : lossColumn };
  };

  // Zooming by keys keeps the focused cell in sight.
  const { zoom } = frame.viewport;
  const lastZoom = useRef(zoom);
  useLayoutEffect(() => {
    if (lastZoom.current === zoom) return;
    lastZoom.current = zoom;
    if (stage.current?.contains(document.activeElement)) onViewport(revealed(options, frame.viewport, cell));
  });

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture is no table */}
      <div
        className="gradient-matrix-stage"
        ref={stage}
        role="grid"
        aria-label={words.name}
        aria-rowcount={order.length + 2}
        aria-colcount={columnTotal(spans) + 1}
        style={{ height: frame.height }}
        onKeyDown={onKeyDown}
      >
        <MatrixCanvas
          frame={frame}
          source={source}
          palette={palette}
          density={density}
          about={about}
          samplesKnown={known.samples}
          batchKnown={known.batch}
          selectedPlace={placeOf(sample)}
          values={work.values}
          rowsDone={work.rowsDone}
          losses={work.losses}
          lengths={work.lengths}
          sizesKnown={work.sizesKnown}
        />
        <MatrixOverlay
          frame={frame}
          palette={palette}
          density={density}
          spans={spans}
          placeOf={placeOf}
          isSelectedOut={leftOut?.has(trace.positionOf(sample) ?? -1) ?? false}
        />
        <GridCursor
          step={step}
          frame={frame}
          order={order}
          spans={spans}
          cell={cell}
          leftOut={leftOut}
          onLeave={() => setWalked(undefined)}
        />
        <MarginHeads step={step} frame={frame} updates={source.updates} />
        {!known.samples && <p className="gradient-matrix-pending">{words.pending}</p>}
        {loupe && (
          <Loupe
            step={step}
            frame={frame}
            source={source}
            spans={spans}
            palette={palette}
            at={loupe}
            placeOf={placeOf}
          />
        )}
      </div>
      <MatrixReadout
        step={step}
        frame={frame}
        order={order}
        spans={spans}
        placeOf={placeOf}
        shown={source.shown}
        leftOut={leftOut}
        updatesKnown={known.update}
        progress={props.progress}
      />
    </>
  );
}

function columnTotal(spans: FrameOptions['spans']): number {
  const last = spans.at(-1);
  return last ? last.first + last.froms * last.units : 0;
}
