/** Sizes of units in pixels, depending on their contents. */
import type { Measures, NodeMeasures } from './geometry';

/** `one`: one sample's numbers; `stack`: one line per sample. */
export type UnitMode = 'one' | 'stack';

/** The most samples in a stack. */
export const mostStacked = 8;

export function unitMode(allSamples: boolean, batchSize: number): UnitMode {
  return allSamples && batchSize > 0 && batchSize <= mostStacked ? 'stack' : 'one';
}

/** The room for a line of numbers in a unit that is so wide, in rem: within its border and padding, as in the style sheet. */
export function lineWidth(width: number): number {
  return width - 0.4375;
}

/** `compact`: lower lines and narrower units, and an output's target beside its name, for small panels. */
export type UnitSize = 'usual' | 'compact';

interface Attempt {
  readonly size: UnitSize;
  /** A stack that is too high becomes two beside each other. */
  readonly isWide: boolean;
}

/** Those tried in turn. Only on a stage, a stack has so large digits that it needs two columns. */
export function attemptsOf(mode: UnitMode, isStaged: boolean): readonly Attempt[] {
  const widths = mode === 'stack' && isStaged ? [false, true] : [false];
  return widths.flatMap((isWide) => (['usual', 'compact'] as const).map((size): Attempt => ({ size, isWide })));
}

/** Whether so many columns, the input included, need more than the least width that a panel beside a lesson has. */
export function isCrowded(mode: UnitMode, columns: number): boolean {
  return columns > (mode === 'one' ? 3 : 2);
}

/** In rem, as in the style sheet: the lines of a unit, and the least and the largest width of one with a sample's numbers. */
const lines = {
  usual: { number: 0.9375, name: 1.0625, padding: 0.4375, rowSpace: 0.25, least: 4.125 },
  compact: { number: 0.8125, name: 0.875, padding: 0.3125, rowSpace: 0.125, least: 3.125 },
} as const;
const mostWidth = { page: 4.75, stage: 5.25 };

/** The width at which a compact unit has room for small numbers. */
const leastForSmall = 3.5;

/** A line of a stack, and the widths of an input's stack and of a unit's, least and largest; with the larger digits of a stage. */
const stackedLine = 0.78125;
const stacks = {
  usual: { input: 3.75, least: 5.25, most: 7 },
  compact: { input: 3.25, least: 5.25, most: 7 },
  stage: { input: 4, least: 6.5, most: 7 },
} as const;

/** The space between layers: in less, the edges between them become one bundle. And the least, where the drawing would not fit otherwise. */
const usualSpace = 2.25;
const closest = 0.75;

interface MeasuresInput extends Attempt {
  readonly rem: number;
  readonly batchSize: number;
  readonly width: number;
  /** The number of layers, including the input. */
  readonly columns: number;
  /** The characters of the letter before δ's number. */
  readonly label: number;
  /** On a stage digits are larger. */
  readonly isStaged: boolean;
}

export function measuresOf(mode: UnitMode, input: MeasuresInput): NodeMeasures {
  const { rem, batchSize, size, isWide } = input;
  const { number, name, padding, rowSpace } = lines[size];
  // A line for the symbols is above the samples' lines.
  const stackOf = (samples: number): number => (1 + samples) * stackedLine + padding;
  const isOne = mode === 'one';
  const unitHeight = isOne ? 2 * number + padding : stackOf(batchSize);
  const inputHeight = isOne ? number + padding + 0.1875 : unitHeight;
  const widths = widthsOf(mode, input);
  const inRem = {
    ...widths,
    biasHeight: isOne ? inputHeight : 1.375,
    inputHeight,
    unitHeight,
    briefHeight: number + padding,
    nameHeight: name,
    targetHeight: isOne && size === 'usual' ? 1.0625 : 0,
    lossHeight: isOne ? 1 : 0,
    gapHeight: 1.5,
    rowSpace,
    mostSlack: 5,
  };
  if (!isWide) return scaled(inRem, rem);
  const low = stackOf(Math.ceil(batchSize / 2));
  const { inputWidth, nodeWidth } = widths;
  const doubled = { inputWidth: 2 * inputWidth, nodeWidth: 2 * nodeWidth };
  const wide = { ...inRem, ...doubled, inputHeight: low, unitHeight: low };
  // The last attempt: its layers stand closer before the drawing is cut. What is left of the width goes between them all the same.
  const close = size === 'compact' ? { columnSpace: closest } : {};
  return { ...scaled({ ...inRem, ...close }, rem), wide: scaled(wide, rem) };
}

/**
 * Deep networks in narrow panels first get narrower units, then smaller type, then less space between layers; only then
 * does the drawing scroll.
 */
function widthsOf(mode: UnitMode, { rem, size, width, columns, label, isStaged }: MeasuresInput) {
  const isOne = mode === 'one';
  const stack = stacks[isStaged ? 'stage' : size];
  const least = isOne ? lines[size].least : stack.least;
  const most = isOne ? mostWidth[isStaged ? 'stage' : 'page'] + 0.1875 * (label - 1) : stack.most;
  const alike = isOne ? columns : columns - 1;
  const room = width / rem - 1 - (isOne ? 0 : stack.input);
  const spaceBeside = (unit: number): number => (room - alike * unit) / (columns - 1);
  const widthWith = (space: number): number => (room - (columns - 1) * space) / alike;
  const leastSpace = isOne && size === 'usual' ? usualSpace : closest;
  // Room for small numbers comes before the space between layers.
  const widened = isOne && size === 'compact' ? clamped(widthWith(closest), least, leastForSmall) : least;
  // A drawing that scrolls in any case has room between its layers.
  const scrolls = spaceBeside(least) < leastSpace;
  const columnSpace = scrolls ? usualSpace : clamped(spaceBeside(widened), leastSpace, usualSpace);
  const nodeWidth = clamped(widthWith(columnSpace), least, most);
  return { inputWidth: isOne ? Math.min(nodeWidth, 5.5) : stack.input, nodeWidth, columnSpace };
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function scaled(measures: Measures, rem: number): Measures {
  return Object.fromEntries(Object.entries(measures).map(([name, size]) => [name, size * rem])) as unknown as Measures;
}
