/** The canvas with background and points, and a button for moving a point by keys or touch. */
import { type PointerEvent, useLayoutEffect, useRef } from 'react';
import { fittedCanvas } from '../../kit/plot/fittedCanvas';
import { safeTicks } from '../../kit/plot/safeTicks';
import { usePalette } from '../../kit/plot/usePalette';
import { useSize } from '../../kit/plot/useSize';
import { briefNumber } from '../../kit/quantity/briefNumber';
import { messages } from '../../text';
import { type Picture, paintPicture } from './paintPicture';
import { type Place, placeAt, shareOf } from './pictureFrame';
import { type Carried, usePointKeys } from './usePointKeys';

interface PointStageProps {
  readonly picture: Picture;
  readonly carried: Carried | undefined;
  readonly describe: (index: number) => string;
  readonly onCarry: (carried: Carried | undefined) => void;
  readonly onChoose: (index: number) => void;
  readonly onPutDown: (carried: Carried) => void;
  readonly onPutBack: (index: number) => void;
}

/** With more points than this, touch can drag only the selected one, so that the page can still be scrolled. */
const mostGrips = 60;

/** How far a pointer may be from a point, in rem. */
const grip = 0.9;

export function PointStage(props: PointStageProps) {
  const { picture, carried, describe, onCarry, onChoose, onPutDown, onPutBack } = props;
  const words = messages.dataPanel;
  const { frame, places, selected } = picture;
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const size = useSize(stage, { width: 400, height: 320, rem: 16 });
  const palette = usePalette(stage);
  const keys = usePointKeys({ frame, places, selected, carried, onCarry, onChoose, onPutDown, onPutBack });
  /** The dragged point, and whether it has moved. */
  const dragged = useRef<{ readonly carried: Carried; readonly moved: boolean }>(undefined);

  useLayoutEffect(() => {
    if (!canvas.current || !palette) return;
    const painted = { ...size, density: window.devicePixelRatio || 1 };
    const context = fittedCanvas(canvas.current, painted);
    if (context) paintPicture(context, painted, { picture, palette });
  }, [picture, palette, size]);

  const shareAt = ({ clientX, clientY }: PointerEvent): Place => {
    const box = stage.current?.getBoundingClientRect();
    return { x: (clientX - (box?.left ?? 0)) / size.width, y: (clientY - (box?.top ?? 0)) / size.height };
  };
  const nearest = (share: Place): number | undefined => {
    let best: { readonly index: number; readonly distance: number } | undefined;
    places.forEach((place, index) => {
      const at = shareOf(frame, place);
      const distance = Math.hypot((at.x - share.x) * size.width, (at.y - share.y) * size.height);
      // Among overlapping points, the selected one.
      const nearer = !best || distance < best.distance || (distance === best.distance && index === selected);
      if (distance <= grip * size.rem && nearer) best = { index, distance };
    });
    return best?.index;
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const isHandle = event.target === handle.current;
    const byHandle = isHandle || (event.target instanceof Element && event.target.matches('.data-grip'));
    const index = isHandle ? keys.current : nearest(shareAt(event));
    const place = index === undefined ? undefined : places[index];
    if (index === undefined || !place) return;
    if (carried) onPutBack(carried.index);
    onChoose(index);
    keys.standOn(index);
    // A finger scrolls the page; only a touch on the point itself drags it.
    if (event.pointerType === 'touch' && !byHandle) return;
    event.preventDefault();
    handle.current?.focus();
    stage.current?.setPointerCapture?.(event.pointerId);
    dragged.current = { carried: { index, place }, moved: false };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!dragged.current) return;
    const share = shareAt(event);
    const inside = { x: Math.min(1, Math.max(0, share.x)), y: Math.min(1, Math.max(0, share.y)) };
    const next = { index: dragged.current.carried.index, place: placeAt(frame, inside) };
    dragged.current = { carried: next, moved: true };
    onCarry(next);
  };
  const onPointerEnd = (event: PointerEvent): void => {
    const last = dragged.current;
    dragged.current = undefined;
    if (!last?.moved) return;
    if (event.type === 'pointerup') onPutDown(last.carried);
    else onPutBack(last.carried.index);
  };

  const at = shareOf(frame, places[keys.current] ?? { x: 0, y: 0 });
  return (
    <div className="data-plot">
      <Ticks frame={frame} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        role="group"
        aria-label={words.picture}
        className="data-stage"
        ref={stage}
        data-own-gestures
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
      >
        <canvas ref={canvas} />
        {places.length <= mostGrips &&
          places.map((place, index) => {
            const { x, y } = shareOf(frame, place);
            // biome-ignore lint/suspicious/noArrayIndexKey: a point's place in the data is its identity
            return <span key={index} className="data-grip" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />;
          })}
        <button
          type="button"
          ref={handle}
          className={`data-handle ${carried ? 'is-carried' : ''} ${keys.current === selected ? 'is-selected' : ''}`}
          style={{ left: placeInside(at.x), top: placeInside(at.y) }}
          aria-label={describe(keys.current)}
          aria-pressed={carried !== undefined}
          title={describe(keys.current)}
          onKeyDown={keys.onKeyDown}
          onBlur={() => carried && !dragged.current && onPutBack(carried.index)}
        />
      </div>
    </div>
  );
}

/** The middle of the handle, which is whole also where the point is close to an edge. */
function placeInside(share: number): string {
  return `clamp(var(--target) / 2, ${share * 100}%, 100% - var(--target) / 2)`;
}

function Ticks({ frame }: { readonly frame: Picture['frame'] }) {
  const { x, y } = frame;
  return (
    <div aria-hidden="true">
      {safeTicks(x[0], x[1], 5).map((value) => (
        <span key={value} className="data-tick-x" style={{ left: `${shareOf(frame, { x: value, y: 0 }).x * 100}%` }}>
          {briefNumber(value)}
        </span>
      ))}
      {safeTicks(y[0], y[1], 5).map((value) => (
        <span key={value} className="data-tick-y" style={{ top: `${shareOf(frame, { x: 0, y: value }).y * 100}%` }}>
          {briefNumber(value)}
        </span>
      ))}
      <span className="data-axis-x">{messages.sampleTable.inputHead({ unit: 1 })}</span>
      <span className="data-axis-y">{messages.sampleTable.inputHead({ unit: 2 })}</span>
    </div>
  );
}
