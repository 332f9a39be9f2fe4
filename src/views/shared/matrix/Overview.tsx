/**
 * A matrix as a picture, with a frame to drag or to place by a click. Keyboard users reach the numbers in the table.
 * The wheel and one finger scroll the page.
 */
import { type MouseEvent, type PointerEvent, type ReactNode, type Ref, useRef } from 'react';
import type { Frame, Positions, Sides } from './frame';

interface OverviewProps<Axis extends string> {
  readonly label: string;
  readonly frame: Frame<Axis>;
  readonly sides: Sides<Axis>;
  /** Positions of the selected rows and columns. */
  readonly lines: Positions<Axis>;
  /** The cell of the pointed quantity. */
  readonly mark?: Positions<Axis> | undefined;
  /**
   * The requested middle of the frame, as fractions of the picture; `aims` if it was clicked, so that the cell there is
   * meant.
   */
  readonly onMove: (place: { readonly across: number; readonly down: number }, aims: boolean) => void;
  readonly element?: Ref<HTMLDivElement>;
  /** The picture. */
  readonly children: ReactNode;
}

/** How far a pointer must move to start dragging, in pixels. */
const dragFrom = 4;

export function Overview<Axis extends string>(props: OverviewProps<Axis>) {
  const { label, frame, sides, lines, mark, onMove, element, children } = props;
  const { lengths, starts, sizes } = frame;
  const drag = useRef<{ readonly x: number; readonly y: number; readonly moves: boolean }>(undefined);
  const moveTo = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>, aims: boolean): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const share = (at: number, size: number): number => Math.max(0, Math.min(1, at / size)) || 0;
    onMove({ across: share(clientX - left, width), down: share(clientY - top, height) }, aims);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    drag.current = undefined;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, moves: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!drag.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { x, y, moves } = drag.current;
    if (!moves && Math.hypot(event.clientX - x, event.clientY - y) < dragFrom) return;
    drag.current = { x, y, moves: true };
    moveTo(event, false);
  };
  const across = (position: number): string => `${(100 * position) / lengths[sides.columns]}%`;
  const down = (position: number): string => `${(100 * position) / lengths[sides.rows]}%`;
  const [row, column] = [lines[sides.rows], lines[sides.columns]];
  const [markRow, markColumn] = [mark?.[sides.rows], mark?.[sides.columns]];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys move the frame from its table and its fields
    <div
      ref={element}
      className="matrix-overview"
      role="img"
      aria-label={label}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onClick={(event) => {
        if (!drag.current?.moves) moveTo(event, true);
      }}
    >
      {children}
      {row !== undefined && <span className="matrix-line-across" style={{ top: down(row + 0.5) }} />}
      {column !== undefined && <span className="matrix-line-down" style={{ left: across(column + 0.5) }} />}
      {markRow !== undefined && markColumn !== undefined && (
        <span className="matrix-mark" style={{ top: down(markRow + 0.5), left: across(markColumn + 0.5) }} />
      )}
      <span
        className="matrix-frame"
        style={{
          top: down(starts[sides.rows]),
          left: across(starts[sides.columns]),
          height: down(sizes[sides.rows]),
          width: across(sizes[sides.columns]),
        }}
      />
    </div>
  );
}
