/** The matrix of any size: a picture to zoom and walk in, its tools above, and in words below what is pointed at. */
// First: what it shows reads the catalogue while its modules are loaded.
import '../../text/later';
import { useMemo, useRef, useState } from 'react';
import { isKnown, samplesOf } from '../../quantity';
import { useStore } from '../../store';
import { columnFormat, messages, superscript } from '../../text';
import { useSize } from '../shared/chart/useSize';
import { Panel } from '../shared/chrome/Panel';
import type { StepView } from '../shared/quantity/useStep';
import { aggregatesOf } from './aggregates';
import { batchWords } from './batchWords';
import type { CellSource } from './cellBitmap';
import { cellScale, plainScale } from './cellScale';
import { columnOfPlace, layerSpans } from './columnGroups';
import { MatrixProgress } from './MatrixProgress';
import { MatrixStage } from './MatrixStage';
import { MatrixTools } from './MatrixTools';
import { MatrixWindow } from './MatrixWindow';
import { type FrameOptions, fitted, matrixFrame, zoomed } from './matrixFrame';
import { anchorOf } from './matrixKeys';
import { useShown } from './PixelChoice';
import { ScaleLegend } from './ScaleLegend';
import { useLeftOutPositions } from './useLeftOutPositions';
import { usePictureWork } from './usePictureWork';
import { useSampleOrder } from './useSampleOrder';
import { useViewport } from './useViewport';

/** A step of the zoom by a button or a key: eight from all to one. */
const zoomStep = 1 / 8;
const unmeasured = { width: 960, height: 480, rem: 16 };

export function LargeMatrix({ step }: { readonly step: StepView }) {
  const { trace, stop } = step;
  const { network } = trace;
  const words = messages.matrix;
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element, unmeasured);
  const density = Math.min(2, globalThis.devicePixelRatio || 1);
  const [hint, setHint] = useState<'none' | 'shown' | 'done'>('none');

  const spans = useMemo(() => layerSpans(network), [network]);
  const aggregates = useMemo(() => aggregatesOf(trace), [trace]);
  const scale = useMemo(() => cellScale(trace), [trace]);
  const samples = useMemo(() => samplesOf(trace), [trace]);
  const leftOut = useLeftOutPositions(trace);
  const { order, sorting } = useSampleOrder(step);
  const shown = useShown();
  const cursor = useStore((state) => state.cursor);
  const known = useMemo(() => {
    const [sample = 1] = samples;
    const place = { layer: 1, from: 1, to: 1 };
    return {
      losses: isKnown({ kind: 'sampleLoss', sample }, trace, stop),
      samples: isKnown({ kind: 'sampleGradient', ...place, sample }, trace, stop),
      batch: isKnown({ kind: 'batchGradient', ...place }, trace, stop),
      update: isKnown({ kind: 'update', ...place }, trace, stop),
    };
  }, [samples, trace, stop]);
  const format = useMemo(() => columnFormat([scale.end]), [scale]);
  const updatesThere = known.update && aggregates.updates.isThere;
  const updates = useMemo(() => {
    if (!updatesThere) return undefined;
    const ofUpdates = plainScale(aggregates.updates.finish());
    return { scale: ofUpdates, format: columnFormat([ofUpdates.end]) };
  }, [updatesThere, aggregates]);
  const source = useMemo<CellSource>(
    () => ({ aggregates, order, scale, shown, format, updates }),
    [aggregates, order, scale, shown, format, updates],
  );

  const { width, rem } = size;
  const options = useMemo<FrameOptions>(
    () => ({ spans, batchSize: trace.batchSize, width, rem, density }),
    [spans, trace.batchSize, width, rem, density],
  );
  const [viewport, changeViewport] = useViewport(options);
  const frame = useMemo(() => matrixFrame(options, viewport), [options, viewport]);
  const work = usePictureWork({ trace, frame, source, sorting, known });
  const zoomAt = (change: number, x: number, y: number): void =>
    changeViewport((now) => zoomed(options, now, { zoom: now.zoom + change, x, y }));
  const position = trace.positionOf(cursor.sample);
  const anchor = anchorOf(frame, {
    place: position === undefined ? 0 : order.indexOf(position),
    column: columnOfPlace(spans, cursor.weight),
  });
  return (
    <Panel
      name={words.name}
      subtitle={batchWords(trace).subtitle}
      tools={
        <ScaleLegend
          scale={scale}
          known={known.samples}
          power={known.samples && frame.printed && format.exponent !== 0 ? superscript(format.exponent) : undefined}
        />
      }
      className="gradient-matrix"
    >
      <MatrixTools
        zoom={frame.viewport.zoom}
        onZoom={(direction) => zoomAt(direction * zoomStep, ...anchor)}
        onFit={() => changeViewport(() => fitted)}
      />
      <div className="gradient-matrix-measure" ref={element}>
        <MatrixStage
          step={step}
          frame={frame}
          options={options}
          source={source}
          samples={samples}
          density={density}
          leftOut={leftOut}
          known={known}
          work={work}
          progress={work.queue.told || work.queue.stopped ? <MatrixProgress queue={work.queue} /> : undefined}
          onViewport={(viewport) => changeViewport(() => viewport)}
          onZoom={(change, x, y) => {
            // Who has zoomed needs no telling how.
            setHint('done');
            zoomAt(change, x, y);
          }}
          zoomStep={zoomStep}
          onPlainWheel={() => {
            if (hint === 'none') setHint('shown');
          }}
        />
        {hint === 'shown' && (
          <p className="gradient-matrix-hint" role="status" onAnimationEnd={() => setHint('done')}>
            {words.wheelHint}
          </p>
        )}
      </div>
      <MatrixWindow step={step} frame={frame} order={order} samples={samples} spans={spans} leftOut={leftOut} />
    </Panel>
  );
}
