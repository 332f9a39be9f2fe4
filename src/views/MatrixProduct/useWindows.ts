/** Where the windows on the axes stand. They go where the selection goes, and from there where drags and keys take them. */
import { useCallback, useMemo, useState } from 'react';
import { type AxisNumbers, clampedStart, startAround, startHolding } from './axisWindows';
import type { Axis } from './productShape';

const axes = ['from', 'sample', 'to'] as const satisfies readonly Axis[];

export interface Windows {
  readonly starts: AxisNumbers;
  /** Moves no further than needed for these positions to be printed. */
  readonly hold: (positions: Partial<AxisNumbers>) => void;
  /** Puts these positions into the middle. */
  readonly centre: (positions: Partial<AxisNumbers>) => void;
}

interface WindowsOptions {
  readonly lengths: AxisNumbers;
  readonly visible: AxisNumbers;
  /** Where the selected weight and sample stand; positions count from 0 along their axis. */
  readonly selected: AxisNumbers;
}

export function useWindows({ lengths, visible, selected }: WindowsOptions): Windows {
  const [state, setState] = useState({
    selected,
    starts: mapped((axis) => startAround(selected[axis], visible[axis])),
  });
  let { starts } = state;
  if (axes.some((axis) => state.selected[axis] !== selected[axis])) {
    starts = holding({ lengths, visible }, starts, selected);
    setState({ selected, starts });
  }
  const { from, sample, to } = mapped((axis) => clampedStart(starts[axis], visible[axis], lengths[axis]));
  const hold = useCallback(
    (positions: Partial<AxisNumbers>) =>
      setState((known) => ({ ...known, starts: holding({ lengths, visible }, known.starts, positions) })),
    [lengths, visible],
  );
  const centre = useCallback(
    (positions: Partial<AxisNumbers>) =>
      setState((known) => ({
        ...known,
        starts: mapped((axis) => {
          const place = positions[axis];
          return place === undefined ? known.starts[axis] : startAround(place, visible[axis]);
        }),
      })),
    [visible],
  );
  return { starts: useMemo(() => ({ from, sample, to }), [from, sample, to]), hold, centre };
}

/** The windows moved no further than needed to hold these positions. */
function holding(
  { lengths, visible }: Pick<WindowsOptions, 'lengths' | 'visible'>,
  starts: AxisNumbers,
  positions: Partial<AxisNumbers>,
): AxisNumbers {
  return mapped((axis) => {
    const place = positions[axis];
    const start = clampedStart(starts[axis], visible[axis], lengths[axis]);
    return place === undefined ? start : startHolding(start, visible[axis], place);
  });
}

function mapped(value: (axis: Axis) => number): AxisNumbers {
  return { from: value('from'), sample: value('sample'), to: value('to') };
}
