/** Ticks for numbers of any size: gradients can reach 1e300 and 1e-320, where round steps do not exist. */
import { tickFormat, ticks } from 'd3';
import { formatShort } from '../../text';
import type { Tick } from './Axis';

const smallest = 1e-290;
const largest = 1e290;

/** Whether the interval from `low` to `high` can be divided into round steps. */
export function isDivisible(low: number, high: number): boolean {
  const span = high - low;
  const size = Math.max(Math.abs(low), Math.abs(high));
  return span > smallest && size < largest && span > size * 1e-12;
}

/** About `count` round numbers from `low` to `high`; empty if there are none. */
export function safeTicks(low: number, high: number, count: number): readonly number[] {
  return isDivisible(low, high) ? ticks(low, high, count) : [];
}

/** The same with labels: with as many decimals as needed, or three digits if the numbers are very large or small. */
export function axisTicks(low: number, high: number, count: number): readonly Tick[] {
  if (!isDivisible(low, high)) return [];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // A narrow interval far from 0 would need more decimals than a double has.
  const isPlain = size < 1e5 && size >= 1e-2 && high - low > size * 1e-6;
  const label = isPlain ? tickFormat(low, high, count, 'f') : formatShort;
  return ticks(low, high, count).map((value) => ({ value, label: value === 0 ? '0' : label(value) }));
}

/**
 * The interval from `low` to `high` if it can be drawn, otherwise the nearest one: wider if the numbers are too close,
 * narrower if they overflow.
 */
export function safeDomain(low: number, high: number): readonly [number, number] {
  const within = (value: number): number => Math.min(Math.max(value, -largest / 2), largest / 2);
  const [from, to] = [within(low), within(high)];
  if (isDivisible(from, to)) return [from, to];
  const size = Math.max(Math.abs(from), Math.abs(to));
  const reach = size > 1e-280 ? size / 2 : 1;
  return [from - reach, to + reach];
}
