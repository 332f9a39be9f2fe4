/** Sizes of units in pixels, depending on their contents. */
import type { Measures, NodeMeasures } from './geometry';

/** `one`: one sample's numbers; `stack`: one line per sample; `strip`: a small plot of many. */
export type UnitMode = 'one' | 'stack' | 'strip';

/** The most samples in a stack. */
export const mostStacked = 8;

/** The room for a line of numbers in a unit that is so wide, in rem: within its border and padding, as in the style sheet. */
export function lineWidth(width: number): number {
  return width - 0.4375;
}

/** Line heights in rem, as in the style sheet. */
const lines = { number: 0.9375, stacked: 0.78125, strip: 1.5 } as const;

/**
 * `roomy`: a line for the preactivation too; `tight`: without it; `compact`: lower lines and narrower units, for small
 * panels; `low`: the same with an output's target beside its name.
 */
export const levels = ['roomy', 'tight', 'compact', 'low'] as const;
export type Level = (typeof levels)[number];

export function isCompact(level: Level): boolean {
  return level === 'compact' || level === 'low';
}

export interface Attempt {
  readonly level: Level;
  /** A stack that is too high becomes two beside each other. */
  readonly isWide: boolean;
}

/** Those tried in turn. On a stage the lines of a stack are for x and δ, or for s while δ is not known. */
export function attemptsOf(mode: UnitMode, isStaged: boolean): readonly Attempt[] {
  if (mode === 'one') return levels.map((level) => ({ level, isWide: false }));
  // Targets are not shown.
  const others = levels.filter((level) => level !== 'low');
  if (!isStaged || mode !== 'stack') return others.map((level) => ({ level, isWide: false }));
  return [false, true].flatMap((isWide) => others.slice(1).map((level): Attempt => ({ level, isWide })));
}

/** Smaller sizes of `compact`, in rem, as in the style sheet. */
const compactLine = 0.8125;
const compactName = 0.875;

export function unitMode(allSamples: boolean, batchSize: number): UnitMode {
  if (!allSamples) return 'one';
  return batchSize <= mostStacked ? 'stack' : 'strip';
}

/** Whether so many columns, the input included, need more than the least width that a panel beside a lesson has. */
export function isCrowded(mode: UnitMode, columns: number): boolean {
  return columns > (mode === 'one' ? 3 : 2);
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
  /** The characters of a sample's loss, as in e(12). */
  readonly lossLabel?: number;
  /** On a stage digits are larger. */
  readonly isStaged?: boolean;
  readonly isWide?: boolean;
}

export function measuresOf(
  mode: UnitMode,
  { rem, batchSize, level, width, columns, label = 1, lossLabel = 4, isStaged = false, isWide = false }: MeasuresInput,
): NodeMeasures {
  const isSmall = isCompact(level);
  const withS = level === 'roomy';
  const padding = isSmall ? 0.3125 : 0.4375;
  const number = isSmall ? compactLine : lines.number;
  const least = isSmall ? leastCompactWidth : leastWidth;
  // A line for the symbols is above the samples' lines.
  const stackOf = (samples: number): number => (1 + samples) * lines.stacked + padding;
  const unit = {
    one: (withS ? 3 : 2) * number + padding,
    stack: stackOf(batchSize),
    strip: 2 * lines.strip + padding + 0.25,
  }[mode];
  const input = {
    one: number + padding + 0.25,
    stack: unit,
    strip: lines.strip + padding + 0.125,
  }[mode];
  // Deep networks in narrow panels first get narrower units, then smaller type, then less space between layers; only then does the
  // drawing scroll.
  const stacked = isStaged ? stagedStack : isSmall ? compactStack : usualStack;
  const inputShare = mode === 'stack' ? stacked.input : 0;
  const alike = columns - (mode === 'stack' ? 1 : 0);
  const room = width / rem - 1 - inputShare;
  // Beside a lesson, layers stand closer before the drawing scrolls.
  const narrowest = { one: least, stack: stacked.least, strip: leastStrip }[mode];
  const leastSpace = mode === 'one' && !isSmall ? usualSpace : closest;
  const fitting = (room - alike * narrowest) / (columns - 1);
  // A drawing that scrolls in any case has room between its layers.
  // Narrow units first get room for small numbers.
  const widened =
    mode === 'one' && isSmall ? clamped((room - (columns - 1) * closest) / alike, least, leastForSmall) : narrowest;
  const left = Math.max(leastSpace, (room - alike * widened) / (columns - 1));
  const space = fitting < leastSpace ? usualSpace : Math.min(left, usualSpace);
  const share = (room - (columns - 1) * space) / alike;
  const stack = withS ? clamped(share, 7.75, 8.5) : clamped(share, stacked.least, 7);
  const mostWidth = isStaged ? mostStagedWidth : 4.625;
  const nodeWidth = {
    one: clamped(share, least, mostWidth + 0.1875 * (label - 1)),
    stack,
    strip: clamped(share, leastStrip, 7),
  }[mode];
  const inPixels = {
    inputWidth: mode === 'stack' ? stacked.input : Math.min(nodeWidth, 5.5),
    nodeWidth,
    biasHeight: mode === 'one' ? input : 1.375,
    inputHeight: input,
    unitHeight: unit,
    briefHeight: number + padding,
    nameHeight: isSmall ? compactName : 1.0625,
    nameWidth: level === 'low' ? targetWidth + ownNameWidth : 0,
    wordsWidth: mode === 'one' ? Math.max(targetWidth, lossWidth + 0.375 * lossLabel) : 0,
    targetHeight: mode === 'one' && level !== 'low' ? 1.0625 : 0,
    lossHeight: mode === 'one' ? 1 : 0,
    gapHeight: 1.5,
    rowSpace: isSmall ? 0.125 : 0.25,
    columnSpace: space,
    leastWidth: mode === 'one' ? (isSmall ? Math.min(nodeWidth, closeWidth) : least) : nodeWidth,
    closeSpace: usualSpace,
    mostSlack: 5,
  };
  if (!isWide) return scaled(inPixels, rem);
  const low = stackOf(Math.ceil(batchSize / 2));
  const wide = {
    ...inPixels,
    inputWidth: 2 * stacked.input,
    nodeWidth: 2 * stack,
    inputHeight: low,
    unitHeight: low,
  };
  return { ...scaled(inPixels, rem), wide: scaled(wide, rem) };
}

/** Widths of an input's stack, and of a unit's at least, in rem; in a small panel, and with the larger digits of a stage. */
const usualStack = { input: 3.75, least: 5.25 };
const compactStack = { input: 3.25, least: 5.25 };
const stagedStack = { input: 4, least: 6.5 };

/** The space between layers, in rem: in less, the edges between them become one bundle. And the least, where the drawing would not fit otherwise. */
const usualSpace = 2.25;
const closest = 0.75;

/** The least width of a plot of many samples, in rem. */
const leastStrip = 4.5;

/** The least width of a unit with one sample's numbers, in rem; and with smaller digits. */
const leastWidth = 4.125;
const leastCompactWidth = 3.125;
const leastForSmall = 3.5;

/** The width of δ and its number in a compact unit, in rem: where the card stands beside the last layer. */
const closeWidth = 3.25;

/** The widths of “target” with a number of seven characters, of an output's letter, and of “= ” with a loss of nine, in rem. */
const targetWidth = 4.75;
const ownNameWidth = 1.5;
const lossWidth = 4.75;

/** The most that a unit with one sample's numbers needs on a stage, in rem. */
const mostStagedWidth = 5.25;

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function scaled(measures: Measures, rem: number): Measures {
  return Object.fromEntries(Object.entries(measures).map(([name, size]) => [name, size * rem])) as unknown as Measures;
}
