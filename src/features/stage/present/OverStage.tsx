/** What lies over the whole stage: the pen, the black screen, and the one after the last scene of a lesson or lecture. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import './overStage.css';

type Point = readonly [number, number];

interface PenProps {
  /** Whether the pointer draws; otherwise the drawing only stays in sight. */
  readonly isDrawing: boolean;
}

/** What it drew is cleared with the next press of the clicker. */
export function Pen({ isDrawing }: PenProps) {
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const begin = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setStrokes((now) => [...now, [[event.clientX, event.clientY]]]);
  };
  const draw = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    setStrokes((now) => [...now.slice(0, -1), [...(now.at(-1) ?? []), [event.clientX, event.clientY]]]);
  };
  return (
    <svg
      className={`stage-pen ${isDrawing ? 'is-drawing' : ''}`}
      role="img"
      aria-label={messages.onStage.pen}
      onPointerDown={begin}
      onPointerMove={draw}
    >
      {strokes.map((points, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added
        <polyline key={index} points={points.map((point) => point.join()).join(' ')} />
      ))}
    </svg>
  );
}

interface CurtainProps {
  readonly of: 'black' | 'over';
  readonly onEnd: () => void;
}

export function Curtain({ of, onEnd }: CurtainProps) {
  const words = messages.onStage;
  const over = words.over(useStore(({ lecture }) => lecture !== undefined));
  const curtain = useRef<HTMLButtonElement>(null);
  useEffect(() => curtain.current?.focus(), []);
  return (
    <button
      type="button"
      ref={curtain}
      className="present-black"
      aria-label={of === 'black' ? words.black : over}
      onClick={onEnd}
    >
      {of === 'over' && over}
    </button>
  );
}
