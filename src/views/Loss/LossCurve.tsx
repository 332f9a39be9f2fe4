/** The curve as a control: the pointer or ← → select a step, a click or Enter goes to it. */
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { PlotBox } from '../../kit/plot/Axis';
import type { CurvePoint } from '../../kit/plot/thinned';
import { type Size, useSize } from '../../kit/plot/useSize';
import type { LossPoint } from '../../run';
import { formatShort, messages } from '../../text';
import { LossPlot } from './LossPlot';
import type { LossPicture } from './lossPicture';
import { pieceAt } from './lossPieces';
import { lossScales, lossTicks } from './lossScales';

/** How far a pointer may be from a point along the steps, in rem. */
const reach = 1.25;
const unmeasured: Size = { width: 320, height: 144, rem: 16 };

interface LossCurveProps {
  readonly picture: LossPicture;
  readonly whole: readonly CurvePoint[];
  readonly logarithmic: boolean;
  readonly row: number;
  /** Goes to a step, which may be the current one. */
  readonly onTravel: (step: number) => void;
}

export function LossCurve({ picture, whole, logarithmic, row, onTravel }: LossCurveProps) {
  const words = messages.lossPanel;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, unmeasured);
  const [pointedStep, point] = useState<number>();
  const { points, step, lossAfter, batches } = picture;
  const losses = [...points, ...whole].map(({ loss }) => loss).concat(lossAfter ?? []);
  const { box, scales } = laidOut(losses, Math.max(step, points.length), size, logarithmic);
  const pointed = pointedStep === undefined ? undefined : points[pointedStep - 1];
  const standing = Math.min(step, pointedStep ?? step);

  const described = (point: LossPoint | undefined, at: number): string => {
    if (!point) return words.pendingPoint(at, messages.phases.names.loss);
    const all = whole.find((one) => one.step === at);
    const batch = batches.kind === 'one' ? undefined : point.batch;
    const unit = picture.pieces.length > 1 ? pieceAt(picture.pieces, at)?.name : undefined;
    return words.point(at, batch, formatShort(point.loss), unit) + (all ? words.wholePoint(formatShort(all.loss)) : '');
  };
  const stepAt = (event: MouseEvent): number | undefined => {
    const left = frame.current?.getBoundingClientRect().left ?? 0;
    const nearest = Math.min(points.length, Math.max(1, Math.round(scales.x.invert(event.clientX - left))));
    const distance = Math.abs(scales.x(nearest) - (event.clientX - left));
    return points.length > 0 && distance <= reach * size.rem ? nearest : undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = destination(event, standing, step);
    if (target === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (target === undefined) onTravel(standing);
    else point(target);
  };
  return (
    <div
      ref={frame}
      className="loss-plot names-axes"
      role="slider"
      aria-label={words.curve}
      aria-description={words.curveHelp}
      aria-valuemin={1}
      aria-valuemax={step}
      aria-valuenow={standing}
      aria-valuetext={described(points[standing - 1], standing)}
      data-row={row}
      data-column={0}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={() => point(undefined)}
      onPointerMove={(event) => point(stepAt(event))}
      onPointerLeave={() => point(undefined)}
      onClick={(event) => {
        const target = stepAt(event);
        const onQuantity = event.target instanceof Element && event.target.closest('[data-quantity]') !== null;
        if (target !== undefined && !onQuantity) onTravel(target);
      }}
    >
      <LossPlot picture={picture} whole={whole} scales={scales} box={box} size={size} pointed={pointed} />
      {pointed && (
        <span className="loss-readout" aria-hidden="true">
          {described(pointed, pointed.step)}
        </span>
      )}
    </div>
  );
}

/** Leaves room for the labels on the left, and for the loss after the update on the right. */
function laidOut(losses: readonly number[], step: number, { width, height, rem }: Size, logarithmic: boolean) {
  const boxWith = (label: number): PlotBox => ({
    left: (1 + 0.45 * label) * rem,
    right: Math.max(width - 1.75 * rem, 6 * rem),
    top: 1.25 * rem,
    bottom: Math.max(height - 1.5 * rem, 3 * rem),
  });
  const ticks = lossTicks(lossScales(losses, step, boxWith(4), { logarithmic }).y, 4);
  const box = boxWith(Math.max(0, ...ticks.map(({ label }) => label.length)));
  return { box, scales: lossScales(losses, step, box, { logarithmic }) };
}

function destination({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, now: number, last: number): number | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const far = Math.max(1, Math.round(last / 10));
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: now - 1,
    ArrowRight: now + 1,
    Home: 1,
    End: last,
    PageUp: now + far,
    PageDown: now - far,
  };
  const target = moves[key];
  return target === undefined ? undefined : Math.min(last, Math.max(1, target));
}
