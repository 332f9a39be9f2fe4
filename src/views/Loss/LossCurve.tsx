/** The curve as a control: the pointer or ← → select a step, a click or Enter goes to it. */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { Figure } from '../../kit/plot/Figure';
import { PlotDrawing } from '../../kit/plot/Plot';
import { type PlotFrame, plotFrame } from '../../kit/plot/plotFrame';
import type { CurvePoint } from '../../kit/plot/thinned';
import { type Size, useSize } from '../../kit/plot/useSize';
import type { LossPoint } from '../../run';
import { formatShort, messages } from '../../text';
import { changesAt } from './changeMarks';
import { LossMarks, Pointed } from './LossMarks';
import type { LossPicture } from './lossPicture';
import { pieceAt } from './lossPieces';
import { lossScale, lossTicks, stepDomain, stepTicks } from './lossScales';

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
  readonly legend: ReactNode;
  readonly buttons: ReactNode;
}

export function LossCurve({ picture, whole, logarithmic, row, onTravel, legend, buttons }: LossCurveProps) {
  const words = messages.lossPanel;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, unmeasured);
  const [pointedStep, point] = useState<number>();
  const { points, step, batches } = picture;
  const frame = useMemo(() => laidOut({ picture, whole, logarithmic }, size), [picture, whole, logarithmic, size]);
  const marks = useMemo(() => <LossMarks picture={picture} whole={whole} />, [picture, whole]);
  const pointed = pointedStep === undefined ? undefined : points[pointedStep - 1];
  const standing = Math.min(step, pointedStep ?? step);

  const described = (point: LossPoint | undefined, at: number): string => {
    const changes = changesAt(picture.changes, at);
    const changed = changes === undefined ? '' : words.changedHere(changes);
    if (!point) return words.pendingPoint(at, messages.phases.names.loss) + changed;
    const all = whole.find((one) => one.step === at);
    const batch = batches.kind === 'one' ? undefined : point.batch;
    const unit = picture.pieces.length > 1 ? pieceAt(picture.pieces, at)?.name : undefined;
    const loss = words.point(at, batch, formatShort(point.loss), unit);
    return loss + (all ? words.wholePoint(formatShort(all.loss)) : '') + changed;
  };
  const stepAt = (event: MouseEvent): number | undefined => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const nearest = Math.min(points.length, Math.max(1, Math.round(frame.x.invert(event.clientX - left))));
    const distance = Math.abs(frame.x(nearest) - (event.clientX - left));
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
  const control = {
    ref: box,
    className: 'loss-plot',
    role: 'slider',
    'aria-label': words.curve,
    'aria-description': words.curveHelp,
    'aria-valuemin': 1,
    'aria-valuemax': step,
    'aria-valuenow': standing,
    'aria-valuetext': described(points[standing - 1], standing),
    'data-row': row,
    'data-column': 0,
    tabIndex: -1,
    onKeyDown,
    onBlur: () => point(undefined),
    onPointerMove: (event: MouseEvent) => point(stepAt(event)),
    onPointerLeave: () => point(undefined),
    onClick: (event: MouseEvent) => {
      const target = stepAt(event);
      const onQuantity = event.target instanceof Element && event.target.closest('[data-quantity]') !== null;
      if (target !== undefined && !onQuantity) onTravel(target);
    },
  };
  return (
    <Figure className="loss-figure" picture={control} legend={legend} buttons={buttons}>
      <PlotDrawing frame={frame}>
        {marks}
        {pointed && <Pointed point={pointed} />}
      </PlotDrawing>
      {pointed && (
        <span className="loss-readout" aria-hidden="true">
          {described(pointed, pointed.step)}
        </span>
      )}
    </Figure>
  );
}

type Drawn = Pick<LossCurveProps, 'picture' | 'whole' | 'logarithmic'>;

/** The frame has room for the loss after the update on the right, and above for what the losses are where that changes. */
function laidOut({ picture, whole, logarithmic }: Drawn, size: Size): PlotFrame {
  const words = messages.lossPanel;
  const { points, step, lossAfter, pieces } = picture;
  const losses = [...points, ...whole].map(({ loss }) => loss).concat(lossAfter ?? []);
  const steps = stepDomain(Math.max(step, points.length));
  const scale = lossScale(losses, { logarithmic });
  return plotFrame(size, {
    x: {
      domain: steps,
      name: words.axes.step,
      ticks: (count) => stepTicks(steps, count),
      now: { value: step, label: String(step) },
    },
    y: {
      domain: scale,
      name: words.axes.loss,
      ink: 'loss',
      marks: 'across',
      // The axis is empty before the first loss is known.
      ticks: (count) => (points.length === 0 ? [] : lossTicks(scale, count)),
    },
    besides: { right: 1.75, top: pieces.length > 1 ? 0.75 : 0 },
  });
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
