/** A pen over the stage. What it drew is cleared with the next press of the clicker. */
import { type PointerEvent, useState } from 'react';
import { messages } from '../../../text';

type Point = readonly [number, number];

interface PenProps {
  /** Whether the pointer draws; otherwise the drawing only stays in sight. */
  readonly isDrawing: boolean;
}

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
