/** Heights in percent of the picture, from the top, the ticks, and the width of the axis with their labels. */
import { scaleLinear } from 'd3';
import type { Tick } from '../../kit/plot/Axis';
import { axisScale, labelWidth, ticksUp } from '../../kit/plot/plotFrame';
import type { Size } from '../../kit/plot/useSize';

export interface SumScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly Tick[];
  /** In rem. */
  readonly axis: number;
}

/** Space above and below for the numbers at the bars' ends: in percent, and at least so much in rem. */
const usualMargin = 10;
const leastMargin = 1.375;
/** In a very low picture, the bars keep more than half of the height. */
const mostMargin = 22;
/** Under the bars, for the samples' numbers, in rem. */
const floor = 1.25;
/** Around the labels, in rem. */
const besides = 0.75;

export function sumScale(domain: readonly [number, number], { height, rem }: Size): SumScale {
  const bars = Math.max(rem, height - floor * rem);
  const margin = Math.min(mostMargin, Math.max(usualMargin, (100 * leastMargin * rem) / bars));
  const scale = scaleLinear([...domain], [100 - margin, margin]);
  const share = 1 - (2 * margin) / 100;
  const ticks = ticksUp({ domain }, axisScale(domain, [share * bars, 0]), rem);
  return { y: (value) => scale(value), ticks, axis: axisWidth(ticks.map(({ label }) => label)) };
}

/** Before there are any numbers, it has room for the shortest ones. */
export function axisWidth(labels: readonly string[]): number {
  return besides + Math.max(1.5, ...labels.map(labelWidth));
}
