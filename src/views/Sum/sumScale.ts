/** Heights in percent of the plot, from the top, and the axis ticks. */
import { scaleLinear } from 'd3';
import type { Tick } from '../../kit/plot/Axis';
import { axisTicks } from '../../kit/plot/safeTicks';

export interface SumScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** Space above and below for the numbers at the bars' ends. */
const margin = 10;

export function sumScale(domain: readonly [number, number]): SumScale {
  const scale = scaleLinear([...domain], [100 - margin, margin]);
  return {
    y: (value) => scale(value),
    ticks: axisTicks(...domain, 4),
  };
}
