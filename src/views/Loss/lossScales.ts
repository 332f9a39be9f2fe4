/** Maps steps and losses to places in the plot. */
import { extent, type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3';
import type { PlotBox, Tick } from '../../kit/plot/Axis';
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

export interface LossScales {
  readonly x: ScaleContinuousNumeric<number, number>;
  readonly y: ScaleContinuousNumeric<number, number>;
}

export function lossScales(
  losses: readonly number[],
  steps: number,
  box: PlotBox,
  { logarithmic }: { logarithmic: boolean },
): LossScales {
  const x = scaleLinear([1, Math.max(steps, fewestSteps)], [box.left, box.right]);
  const range = [box.bottom, box.top];
  if (logarithmic && hasWideRange(losses)) {
    const positive = drawable(losses).filter((loss) => loss > 0);
    return {
      x,
      y: scaleLog([Math.min(...positive), Math.max(...positive)], range)
        .nice()
        .clamp(true),
    };
  }
  return { x, y: scaleLinear(lossDomain(losses), range).nice(4).clamp(true) };
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
export function lossTicks(y: LossScales['y'], count: number): readonly Tick[] {
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
export function stepTicks(x: LossScales['x'], count: number): readonly number[] {
  const [first = 1, last = 1] = x.domain();
  const inner = x.ticks(count).filter((step) => Number.isInteger(step) && step > first);
  const spacing = (last - first) / count;
  return [first, ...inner.filter((step) => step - first > spacing / 2 || last <= 10)];
}

function positiveExtent(losses: readonly number[]): readonly [number, number] {
  const [low = 1, high = 1] = extent(drawable(losses).filter((loss) => loss > 0));
  return [low, high];
}

function drawable(losses: readonly number[]): readonly number[] {
  return losses.filter(Number.isFinite).map((loss) => Math.min(loss, largestDrawn));
}
