/** The matrix of any size: a picture to zoom and walk in, its tools above, and in words below what is pointed at. */
import { useMemo, useRef, useState } from 'react';
import { isKnown, samplesOf } from '../../quantity';
import { useStore } from '../../store';
import { columnFormat, messages, superscript } from '../../text';
import { Panel } from '../shared/Panel';
import { useSize } from '../shared/useSize';
import type { StepView } from '../shared/useStep';
import { MatrixAggregates } from './aggregates';
import type { CellSource } from './cellBitmap';
import { cellScale } from './cellScale';
import { columnOfPlace, layerSpans } from './columnGroups';
import { MatrixStage } from './MatrixStage';
import { MatrixTools } from './MatrixTools';
import { MatrixWindow } from './MatrixWindow';
import { type FrameOptions, fitted, matrixFrame, type Viewport, zoomed } from './matrixFrame';
import { anchorOf } from './matrixKeys';
import { useShown } from './PixelChoice';
import { ScaleLegend } from './ScaleLegend';
import { useSampleOrder } from './useSampleOrder';

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
  const [viewport, setViewport] = useState<Viewport>(fitted);
  const [hint, setHint] = useState<'none' | 'shown' | 'done'>('none');

  const spans = useMemo(() => layerSpans(network), [network]);
  const aggregates = useMemo(() => new MatrixAggregates(trace), [trace]);
  const scale = useMemo(() => cellScale(trace), [trace]);
  const samples = useMemo(() => samplesOf(trace), [trace]);
  const order = useSampleOrder(step);
  const shown = useShown();
  const cursor = useStore((state) => state.cursor);
  const format = useMemo(() => columnFormat([scale.end]), [scale]);
  const source = useMemo<CellSource>(
    () => ({ aggregates, order, scale, shown, format }),
    [aggregates, order, scale, shown, format],
  );

  const { width, rem } = size;
  const options = useMemo<FrameOptions>(
    () => ({ spans, batchSize: trace.batchSize, width, rem, density }),
    [spans, trace.batchSize, width, rem, density],
  );
  const frame = useMemo(() => matrixFrame(options, viewport), [options, viewport]);
  const [sample = 1] = samples;
  const samplesKnown = isKnown({ kind: 'sampleGradient', layer: 1, from: 1, to: 1, sample }, trace, stop);
  const batchKnown = isKnown({ kind: 'batchGradient', layer: 1, from: 1, to: 1 }, trace, stop);
  const zoomAt = (change: number, x: number, y: number): void =>
    setViewport((now) => zoomed(options, now, { zoom: now.zoom + change, x, y }));
  const position = trace.positionOf(cursor.sample);
  const anchor = anchorOf(frame, {
    place: position === undefined ? 0 : order.indexOf(position),
    column: columnOfPlace(spans, cursor.weight),
  });
  return (
    <Panel
      name={words.name}
      subtitle={trace.settings.reduction === 'sum' ? words.subtitleSum : words.subtitleMean}
      tools={
        <ScaleLegend
          scale={scale}
          known={samplesKnown}
          power={samplesKnown && frame.printed && format.exponent !== 0 ? superscript(format.exponent) : undefined}
        />
      }
      className="gradient-matrix"
    >
      <MatrixTools
        zoom={frame.viewport.zoom}
        onZoom={(direction) => zoomAt(direction * zoomStep, ...anchor)}
        onFit={() => setViewport(fitted)}
      />
      <div className="gradient-matrix-measure" ref={element}>
        <MatrixStage
          step={step}
          frame={frame}
          options={options}
          source={source}
          samples={samples}
          density={density}
          samplesKnown={samplesKnown}
          batchKnown={batchKnown}
          onViewport={setViewport}
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
      <MatrixWindow step={step} frame={frame} order={order} samples={samples} spans={spans} />
    </Panel>
  );
}
