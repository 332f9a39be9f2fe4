/** Sizes of units in pixels, depending on their contents. */
import type { Measures } from './geometry';

/** `one`: one sample's numbers; `stack`: one line per sample; `strip`: a small plot of many. */
export type UnitMode = 'one' | 'stack' | 'strip';

/** The most samples in a stack. */
export const mostStacked = 8;

/** Line heights in rem, as in the style sheet. */
export const lines = { number: 0.9375, stacked: 0.78125, strip: 1.5 } as const;

/** `roomy`: a line for the preactivation too; `tight`: without it; `compact`: lower lines and narrower units, for small panels. */
export const levels = ['roomy', 'tight', 'compact'] as const;
export type Level = (typeof levels)[number];

/** Smaller sizes of `compact`, in rem, as in the style sheet. */
const compactLine = 0.8125;
const compactName = 0.875;

export function unitMode(allSamples: boolean, batchSize: number): UnitMode {
  if (!allSamples) return 'one';
  return batchSize <= mostStacked ? 'stack' : 'strip';
}

export interface MeasuresInput {
  readonly rem: number;
  readonly batchSize: number;
  readonly level: Level;
  readonly width: number;
  /** The number of layers, including the input. */
  readonly columns: number;
  /** The characters of the letter before δ's number; absent: one. */
  readonly label?: number;
}

export function measuresOf(
  mode: UnitMode,
  { rem, batchSize, level, width, columns, label = 1 }: MeasuresInput,
): Measures {
  const isCompact = level === 'compact';
  const withS = level === 'roomy';
  const padding = isCompact ? 0.3125 : 0.4375;
  const number = isCompact ? compactLine : lines.number;
  const least = isCompact ? leastCompactWidth : leastWidth;
  const unit = {
    one: (withS ? 3 : 2) * number + padding,
    // A line for the symbols is above the samples' lines.
    stack: (1 + batchSize) * lines.stacked + padding,
    strip: 2 * lines.strip + padding + 0.25,
  }[mode];
  const input = {
    one: number + padding + 0.25,
    stack: unit,
    strip: lines.strip + padding + 0.125,
  }[mode];
  // Deep networks in narrow panels first get narrower units, then less space between them; only then does the drawing
  // scroll.
  const inputShare = mode === 'stack' ? stackedInput : 0;
  const alike = columns - (mode === 'stack' ? 1 : 0);
  const room = width / rem - 1 - inputShare;
  const space =
    mode === 'stack' ? 1.125 : clamped((room - alike * least) / (columns - 1), isCompact ? 0.75 : 0.875, 1.5);
  const share = (room - (columns - 1) * space) / alike;
  const stack = withS ? clamped(share, 7.75, 8.5) : clamped(share, 5.25, 7);
  const nodeWidth = { one: clamped(share, least, 4.625 + 0.1875 * (label - 1)), stack, strip: 7 }[mode];
  const inPixels = {
    inputWidth: mode === 'stack' ? stackedInput : Math.min(nodeWidth, 5.5),
    nodeWidth,
    biasHeight: mode === 'one' ? input : 1.375,
    inputHeight: input,
    unitHeight: unit,
    nameHeight: isCompact ? compactName : 1.0625,
    targetHeight: mode === 'one' ? 1.0625 : 0,
    lossHeight: mode === 'one' ? 1 : 0,
    gapHeight: 1.5,
    rowSpace: isCompact ? 0.125 : 0.25,
    columnSpace: space,
    mostSlack: 5,
  };
  return scaled(inPixels, rem);
}

/** Width of an input's stack, in rem. */
const stackedInput = 3.75;

/** The least width of a unit with one sample's numbers, in rem; and with smaller digits. */
const leastWidth = 4.125;
const leastCompactWidth = 3.125;

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function scaled(measures: Measures, rem: number): Measures {
  return Object.fromEntries(Object.entries(measures).map(([name, size]) => [name, size * rem])) as unknown as Measures;
}
