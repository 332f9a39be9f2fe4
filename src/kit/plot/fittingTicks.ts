/** Ticks whose labels have room beside each other, at least two where there are two: one number is no scale. */
import type { Tick } from './Axis';

interface Room {
  /** About how many labels would be good to read. */
  readonly wanted: number;
  /** Whether two labels would touch. */
  readonly touch: (one: Tick, next: Tick) => boolean;
}

/** `make` gives about so many ticks. */
export function fittingTicks(make: (count: number) => readonly Tick[], { wanted, touch }: Room): readonly Tick[] {
  const areApart = (ticks: readonly Tick[]): boolean =>
    ticks.every((tick, index) => index === 0 || !touch(ticks[index - 1] ?? tick, tick));
  let crowded: readonly Tick[] = [];
  for (let count = wanted; count > 0; count--) {
    const ticks = make(count);
    if (ticks.length < 2) break;
    if (areApart(ticks)) return ticks;
    crowded = ticks;
  }
  for (let count = wanted + 1; crowded.length < 2 && count <= wanted + 8; count++) crowded = make(count);
  const [first, last] = [crowded[0], crowded.at(-1)];
  if (!first || !last || first === last) return crowded;
  return touch(first, last) ? [last] : [first, last];
}

/** The ticks that do not touch `now`, and `now` itself. */
export function withNow(ticks: readonly Tick[], now: Tick, touch: Room['touch']): readonly Tick[] {
  return [...ticks.filter((tick) => tick.value !== now.value && !touch(tick, now)), now];
}
