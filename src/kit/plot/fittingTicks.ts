/** Ticks whose labels have room beside each other, at least two where there are two: one number is no scale. */
import type { Tick } from './Axis';

interface Room {
  /** About how many labels would be good to read. */
  readonly wanted: number;
  /** Whether two labels are too near to be read easily. */
  readonly touch: (one: Tick, next: Tick) => boolean;
  /** Whether they cannot both be read: where there is so little room, they may be nearer. Absent: the same. */
  readonly overlap?: Room['touch'];
}

/** `make` gives about so many ticks. */
export function fittingTicks(
  make: (count: number) => readonly Tick[],
  { wanted, touch, overlap = touch }: Room,
): readonly Tick[] {
  const areApart = (ticks: readonly Tick[]): boolean =>
    ticks.every((tick, index) => index === 0 || !touch(ticks[index - 1] ?? tick, tick));
  // The first and the last of those that are farthest apart, in case no others have room.
  let ends: readonly Tick[] = [];
  const tried = (count: number): readonly Tick[] => {
    const ticks = make(count);
    const pair = ticks.filter((_, index) => index === 0 || index === ticks.length - 1);
    if (pair.length > ends.length || span(pair) > span(ends)) ends = pair;
    return ticks;
  };
  for (let count = wanted; count > 0; count--) {
    const ticks = tried(count);
    if (ticks.length < 2) break;
    if (areApart(ticks)) return ticks;
  }
  const areLegible = ([first, last] = ends): boolean =>
    first !== undefined && last !== undefined && !overlap(first, last);
  for (let count = wanted + 1; !areLegible() && count <= wanted + 8; count++) tried(count);
  return areLegible() ? ends : ends.slice(-1);
}

function span(ticks: readonly Tick[]): number {
  return (ticks.at(-1)?.value ?? 0) - (ticks[0]?.value ?? 0);
}

/** The ticks that do not touch `now`, and `now` itself. */
export function withNow(ticks: readonly Tick[], now: Tick, touch: Room['touch']): readonly Tick[] {
  return [...ticks.filter((tick) => tick.value !== now.value && !touch(tick, now)), now];
}
