/** The line between the three panels and the tabs: moved by the pointer or by keys, reset by a double click. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { usualSplit } from './arrangement';

interface SplitterProps {
  /** The element that is divided. */
  readonly frame: RefObject<HTMLElement | null>;
  /** The element below the line. */
  readonly below: RefObject<HTMLElement | null>;
}

/** In percent of the height. */
const range = { least: 30, most: 80, step: 2 };

export function Splitter({ frame, below }: SplitterProps) {
  const split = useStore((state) => state.preferences.split);
  const { setPreference } = useActions();
  const line = useRef<HTMLDivElement>(null);
  const set = (percent: number | undefined): void =>
    setPreference('split', percent === undefined ? undefined : Math.min(Math.max(percent, range.least), range.most));
  /** The position of the line, which may come from the stylesheet. */
  const now = (): number => {
    const whole = frame.current?.getBoundingClientRect();
    const lower = below.current?.getBoundingClientRect();
    return whole && lower && whole.height > 0 ? ((lower.top - whole.top) / whole.height) * 100 : range.least;
  };
  const onPointerMove = (event: PointerEvent): void => {
    const whole = frame.current?.getBoundingClientRect();
    if (!whole || !line.current?.hasPointerCapture(event.pointerId)) return;
    set(((event.clientY - whole.top) / whole.height) * 100);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = destination(event.key, now());
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    set(to);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      ref={line}
      className="splitter"
      role="separator"
      aria-orientation="horizontal"
      aria-label={messages.workspace.splitter}
      aria-valuemin={range.least}
      aria-valuemax={range.most}
      aria-valuenow={Math.round(split ?? usualSplit)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => set(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Undefined: the default; null: not a key of the line. */
function destination(key: string, now: number): number | undefined | null {
  switch (key) {
    case 'ArrowUp':
      return now - range.step;
    case 'ArrowDown':
      return now + range.step;
    case 'Home':
      return range.least;
    case 'End':
      return range.most;
    case 'Enter':
      return undefined;
    default:
      return null;
  }
}
