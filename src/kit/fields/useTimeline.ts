/** A value with the values before it, which undo brings back, and those that were undone. */
import { useMemo, useRef, useState } from 'react';
import type { UndoHistory } from './undoKeys';

interface Times<Value> {
  readonly now: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** The number whose typing the last edit was. */
  readonly typed?: string | undefined;
}

export interface Timeline<Value> {
  readonly now: Value;
  /** The latest value, also before it is rendered: several edits may follow one another within one event. */
  readonly latest: () => Value;
  /** One edit for undo, unless the same number is still being typed. */
  readonly replace: (next: Value, typed?: string) => void;
  /** Changes every value, also those that undo and redo bring back: it is no edit of this timeline, and `onChange` does not hear of it. */
  readonly amend: (change: (value: Value) => Value) => void;
  /** Another value, without those before it: they are not to come back. `onChange` does not hear of it. */
  readonly restart: (value: Value) => void;
  readonly history: UndoHistory;
}

/** The number of edits that can be undone. */
const mostUndone = 200;

/** `onChange` must be the same function at every rendering. */
export function useTimeline<Value>(first: () => Value, onChange: (now: Value) => void): Timeline<Value> {
  const [times, setTimes] = useState((): Times<Value> => ({ now: first(), past: [], future: [] }));
  const latest = useRef(times);
  const moves = useMemo(() => {
    const show = (next: Times<Value>): void => {
      latest.current = next;
      setTimes(next);
      onChange(next.now);
    };
    return {
      latest: () => latest.current.now,
      replace: (next: Value, typed?: string): void => {
        const { now, past, typed: typedBefore } = latest.current;
        const isSameEdit = typed !== undefined && typed === typedBefore;
        show({ now: next, past: isSameEdit ? past : [...past, now].slice(-mostUndone), future: [], typed });
      },
      amend: (change: (value: Value) => Value): void => {
        const { now, past, future, ...rest } = latest.current;
        latest.current = { ...rest, now: change(now), past: past.map(change), future: future.map(change) };
        setTimes(latest.current);
      },
      restart: (value: Value): void => {
        latest.current = { now: value, past: [], future: [] };
        setTimes(latest.current);
      },
      undo: (): void => {
        const { now, past, future } = latest.current;
        const before = past.at(-1);
        if (before !== undefined) show({ now: before, past: past.slice(0, -1), future: [now, ...future] });
      },
      redo: (): void => {
        const { now, past, future } = latest.current;
        const [next, ...rest] = future;
        if (next !== undefined) show({ now: next, past: [...past, now], future: rest });
      },
    };
  }, [onChange]);
  const { latest: latestValue, replace, amend, restart, undo, redo } = moves;
  const history = { canUndo: times.past.length > 0, canRedo: times.future.length > 0, undo, redo };
  return { now: times.now, latest: latestValue, replace, amend, restart, history };
}
