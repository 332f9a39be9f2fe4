/** While a finger aims at cells that are smaller than it: the cells around the one it means, large, over the finger. */
import { useLayoutEffect, useRef } from 'react';
import { nameOf } from '../../quantity';
import { useStore } from '../../store';
import type { Palette } from '../shared/chart/palette';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';
import { type CellSource, cellBitmap } from './cellBitmap';
import { columnOfPlace, type LayerSpan, placeOfColumn } from './columnGroups';
import type { MatrixFrame } from './matrixFrame';

interface LoupeProps {
  readonly step: StepView;
  readonly frame: MatrixFrame;
  readonly source: CellSource;
  readonly spans: readonly LayerSpan[];
  readonly palette: Palette | undefined;
  /** Where the finger is. */
  readonly at: { readonly x: number; readonly y: number };
  readonly placeOf: (sample: number) => number | undefined;
}

const across = 7;
const down = 5;

export function Loupe({ step, frame, source, spans, palette, at, placeOf }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pointed = useStore((state) => state.pointed);
  const quantity = pointed?.kind === 'sampleGradient' || pointed?.kind === 'batchGradient' ? pointed : undefined;
  const { trace } = step;
  useLayoutEffect(() => {
    if (!canvas.current || !palette || quantity?.kind !== 'sampleGradient') return;
    const place = placeOf(quantity.sample) ?? 0;
    const column = columnOfPlace(spans, quantity);
    const last = spans.at(-1);
    const columns = last ? last.first + last.froms * last.units : 0;
    const values = Float64Array.from({ length: across * down }, (_, index) => {
      const position = source.order[place + Math.floor(index / across) - (down - 1) / 2];
      const there = column + (index % across) - (across - 1) / 2;
      if (position === undefined || there < 0 || there >= columns) return 0;
      const weight = placeOfColumn(spans, there);
      return trace.sampleGradient(weight.layer, weight.from, weight.to, position);
    });
    const { image } = cellBitmap(values, { columns: across, scale: source.scale, ramp: palette.plain });
    const context = canvas.current.getContext('2d');
    context?.clearRect(0, 0, across, down);
    context?.drawImage(image, 0, 0);
  }, [quantity, palette, source, spans, trace, placeOf]);
  if (!quantity) return null;
  const isBelow = at.y < 10 * frame.rem;
  return (
    <div
      className={`gradient-matrix-loupe${isBelow ? ' is-below' : ''}`}
      style={{ left: Math.min(frame.width - 6 * frame.rem, Math.max(6 * frame.rem, at.x)), top: at.y }}
    >
      <div className="gradient-matrix-loupe-cells" aria-hidden="true">
        <canvas ref={canvas} width={across} height={down} />
      </div>
      <p>
        {nameOf(quantity, trace.network)}: <QuantityText quantity={quantity} step={step} />
      </p>
    </div>
  );
}
