/** Heights in percent of the plot, from the top, and the ticks beside them. */
import { scaleLinear } from 'd3';
import { formatShort } from '../../text';
import { safeTicks } from '../shared/chart/safeTicks';

export interface SumScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Room above and below for the numbers at the bars' ends. */
const margin = 10;

export function sumScale(domain: readonly [number, number]): SumScale {
  const scale = scaleLinear([...domain], [100 - margin, margin]);
  return {
    y: (value) => scale(value),
    ticks: safeTicks(domain[0], domain[1], 4).map((value) => ({ value, label: formatShort(value) })),
  };
}
