/** What is in sight: where the link says, or where one has zoomed and moved since; the link follows when that has come to rest. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from '../../store';
import type { FrameOptions, Viewport } from './matrixFrame';
import { readViewport, windowKey, writeViewport } from './viewportKey';

/** From the former viewport to another one. */
export type ViewportChange = (now: Viewport) => Viewport;

/** A gesture that pauses for so many milliseconds has ended. */
const restTime = 300;

interface Moved {
  readonly viewport: Viewport;
  /** The picture and the link it was moved in; with another one it holds no longer. */
  readonly options: FrameOptions;
  readonly linked: string | undefined;
}

export function useViewport(options: FrameOptions): readonly [Viewport, (change: ViewportChange) => void] {
  const linked = useStore((state) => state.viewKeys[windowKey]);
  const setViewKey = useStore((state) => state.setViewKey);
  const [moved, setMoved] = useState<Moved>();
  const viewport = useMemo(() => viewportNow(moved, options, linked), [moved, options, linked]);
  useEffect(() => {
    if (!moved || moved.linked !== linked) return;
    const text = writeViewport(moved.options, moved.viewport);
    if (text === linked) return;
    const timer = setTimeout(() => setViewKey(windowKey, text), restTime);
    return () => clearTimeout(timer);
  }, [moved, linked, setViewKey]);
  const change = (to: ViewportChange): void =>
    setMoved((before) => ({ viewport: to(viewportNow(before, options, linked)), options, linked }));
  return [viewport, change];
}

/** In a picture of another size, the same part of it. */
function viewportNow(moved: Moved | undefined, options: FrameOptions, linked: string | undefined): Viewport {
  if (!moved || moved.linked !== linked) return readViewport(options, linked);
  return moved.options === options
    ? moved.viewport
    : readViewport(options, writeViewport(moved.options, moved.viewport));
}
