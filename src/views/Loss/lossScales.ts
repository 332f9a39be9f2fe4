/** Maps steps and losses to places in the plot. */
import { extent, type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3';
import type { Tick } from '../../kit/plot/Axis';
import { axisTicks } from '../../kit/plot/safeTicks';
import { superscript } from '../../text';

/** A larger loss is drawn at the top edge, because arithmetic on the scale would overflow. */
const largestDrawn = 1e289;

/** A smaller loss counts as 0: an axis between two such numbers has no ticks. */
const smallestDrawn = 1e-288;

/** A logarithmic scale is offered if the largest loss is more than this many times the smallest. */
const wideRange = 100;

/** The axis shows at least this many steps, so that the first point is not also the last. */
const fewestSteps = 5;

type LossScale = ScaleContinuousNumeric<number, number>;

export function stepDomain(steps: number): readonly [number, number] {
  return [1, Math.max(steps, fewestSteps)];
}

export function lossScale(losses: readonly number[], { logarithmic }: { readonly logarithmic: boolean }): LossScale {
  if (logarithmic && hasWideRange(losses)) return scaleLog(positiveExtent(losses), [0, 1]).nice().clamp(true);
  return scaleLinear(lossDomain(losses), [0, 1]).nice(4).clamp(true);
}

/** The range of the losses with a margin; a nearly flat curve is not magnified, and the axis never goes below 0. */
export function lossDomain(losses: readonly number[]): readonly [number, number] {
  const [low = 0, high = 0] = extent(drawable(losses));
  if (high < smallestDrawn) return [0, 1];
  const room = Math.max(high - low, high / 3) / 4;
  return [Math.max(0, low - room), Math.min(high + room, largestDrawn)];
}

export function hasWideRange(losses: readonly number[]): boolean {
  const [low, high] = positiveExtent(losses);
  return high > wideRange * low;
}

/** Ticks with labels; a logarithmic scale labels only some of its ticks. */
export function lossTicks(y: LossScale, count: number): readonly Tick[] {
  const [low = 0, high = 1] = y.domain();
  const isLog = 'base' in y;
  if (isLog) return powersBetween(low, high, count).map((power) => ({ value: 10 ** power, label: powerOfTen(power) }));
  return axisTicks(low, high, count);
}

/** Exponents of powers of ten, evenly thinned to about `count`. */
function powersBetween(low: number, high: number, count: number): readonly number[] {
  const first = Math.round(Math.log10(low));
  const last = Math.round(Math.log10(high));
  const every = Math.max(1, Math.ceil((last - first) / count));
  const powers: number[] = [];
  for (let power = first; power <= last; power += every) powers.push(power);
  return powers;
}

function powerOfTen(power: number): string {
  return power >= 0 && power <= 3 ? String(10 ** power) : `10${superscript(power)}`;
}

/** Whole steps only. */
export function stepTicks([first, last]: readonly [number, number], count: number): readonly Tick[] {
  const inner = scaleLinear([first, last], [0, 1])
    .ticks(count)
    .filter((step) => Number.isInteger(step) && step > first);
  const spacing = (last - first) / count;
  const steps = [first, ...inner.filter((step) => step - first > spacing / 2 || last <= 10)];
  return steps.map((value) => ({ value, label: String(value) }));
}

function positiveExtent(losses: readonly number[]): readonly [number, number] {
  const [low = 1, high = 1] = extent(drawable(losses).filter((loss) => loss > 0));
  return [low, high];
}

function drawable(losses: readonly number[]): readonly number[] {
  return losses.filter(Number.isFinite).map((loss) => Math.min(loss, largestDrawn));
}
