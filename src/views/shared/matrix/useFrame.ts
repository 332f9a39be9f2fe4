/**
 * The place of a matrix's frame: around the selection, or where the user moved it. A moved frame is stored in the link,
 * and stays until something outside it is selected.
 */
import { useEffect, useState } from 'react';
import { useActions, useStore } from '../../../store';
import {
  type AxisNumbers,
  axesOf,
  eachAxis,
  type Frame,
  frameAround,
  frameAt,
  frameFollowing,
  frameHolding,
  framePaged,
  type Positions,
  readStarts,
  sameStarts,
  writeStarts,
} from './frame';

export interface FrameMoves<Axis extends string> {
  readonly frame: Frame<Axis>;
  readonly hold: (positions: Positions<Axis>) => void;
  readonly centre: (positions: Positions<Axis>) => void;
  readonly page: (axis: Axis, direction: -1 | 1) => void;
  readonly startAt: (positions: Positions<Axis>) => void;
  /** Back to the selection. */
  readonly home: () => void;
}

interface FrameOptions<Axis extends string> {
  /** The link's key. */
  readonly viewKey: string;
  readonly lengths: AxisNumbers<Axis>;
  readonly sizes: AxisNumbers<Axis>;
  readonly selected: AxisNumbers<Axis>;
  /** Reads the links of older releases, as the positions in the middle. */
  readonly readMiddle?: (text: string, lengths: AxisNumbers<Axis>) => Positions<Axis> | undefined;
}

export function useFrame<Axis extends string>(options: FrameOptions<Axis>): FrameMoves<Axis> {
  const { viewKey, lengths, sizes, selected, readMiddle } = options;
  const linked = useStore((state) => state.viewKeys[viewKey]);
  const { setViewKey } = useActions();
  const origin = frameAt(
    { lengths, sizes },
    eachAxis(lengths, () => 0),
  );
  const around = frameAround(origin, selected);
  const fromLink = (): AxisNumbers<Axis> | undefined => {
    const starts = readStarts(linked, axesOf(lengths));
    const middle = starts ?? (linked === undefined ? undefined : readMiddle?.(linked, lengths));
    return middle && (starts ? frameAt(origin, starts) : frameAround(origin, middle)).starts;
  };
  const unlessAround = (next: Frame<Axis>): AxisNumbers<Axis> | undefined =>
    sameStarts(next.starts, around.starts) ? undefined : next.starts;
  // `starts` is undefined while the frame is around the selection; `isOwn`: the link must still be updated.
  const [known, setKnown] = useState(() => ({ linked, selected, starts: fromLink(), isOwn: false }));
  let { starts } = known;
  const isElsewhere = known.linked !== linked;
  if (isElsewhere || !sameStarts(known.selected, selected)) {
    const before = known.starts ? frameAt(origin, known.starts) : frameAround(origin, known.selected);
    starts = isElsewhere ? fromLink() : unlessAround(frameFollowing(before, selected));
    setKnown({ linked, selected, starts, isOwn: !isElsewhere });
  }
  const frame = starts ? frameAt(origin, starts) : around;
  const text = starts && writeStarts(starts);
  const tells = known.isOwn && text !== linked;
  useEffect(() => {
    if (tells) setViewKey(viewKey, text);
  }, [tells, text, viewKey, setViewKey]);
  const moveTo = (next: Frame<Axis>): void => {
    setKnown({ linked, selected, starts: unlessAround(next), isOwn: true });
  };
  return {
    frame,
    hold: (positions) => moveTo(frameHolding(frame, positions)),
    centre: (positions) => moveTo(frameAround(frame, positions)),
    page: (axis, direction) => moveTo(framePaged(frame, axis, direction)),
    startAt: (positions) => moveTo(frameAt(frame, { ...frame.starts, ...positions })),
    home: () => moveTo(around),
  };
}
