/** Ticks for numbers of any size: gradients run off to 1e300 and down to 1e-320, where round steps do not exist. */
import { tickFormat, ticks } from 'd3';
import { formatShort } from '../../../text';
import type { Tick } from './Axis';

const smallest = 1e-290;
const largest = 1e290;

/** Whether the way from `low` to `high` can be cut into round steps. */
export function isDivisible(low: number, high: number): boolean {
  const span = high - low;
  const size = Math.max(Math.abs(low), Math.abs(high));
  return span > smallest && size < largest && span > size * 1e-12;
}

/** About `count` round numbers from `low` to `high`; none where there are none. */
export function safeTicks(low: number, high: number, count: number): readonly number[] {
  return isDivisible(low, high) ? ticks(low, high, count) : [];
}

/** The same with their labels: as many decimals as they need, or three digits where the numbers are very large or small. */
export function axisTicks(low: number, high: number, count: number): readonly Tick[] {
  if (!isDivisible(low, high)) return [];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // A narrow domain far from 0 would take more decimals than there are.
  const isPlain = size < 1e5 && size >= 1e-2 && high - low > size * 1e-6;
  const label = isPlain ? tickFormat(low, high, count, 'f') : formatShort;
  return ticks(low, high, count).map((value) => ({ value, label: value === 0 ? '0' : label(value) }));
}

/** From `low` to `high` if that can be drawn, else the nearest that can: wider where the numbers lie too close, narrower where they overflow. */
export function safeDomain(low: number, high: number): readonly [number, number] {
  const within = (value: number): number => Math.min(Math.max(value, -largest / 2), largest / 2);
  const [from, to] = [within(low), within(high)];
  if (isDivisible(from, to)) return [from, to];
  const size = Math.max(Math.abs(from), Math.abs(to));
  const reach = size > 1e-280 ? size / 2 : 1;
  return [from - reach, to + reach];
}
