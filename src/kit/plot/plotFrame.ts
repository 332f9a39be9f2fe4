/**
 * Where a plot's parts are: margins as wide as the labels in them, ticks that have room, and the names of the axes, which
 * always have room. Names are long where there is room for them, else short; the drawing takes what is left.
 */
import { type ScaleContinuousNumeric, scaleLinear } from 'd3';
import type { PlotBox, Tick } from './Axis';
import { fittingTicks, withNow } from './fittingTicks';
import { axisTicks } from './safeTicks';
import { shortened, textWidth } from './textWidth';
import type { Size } from './useSize';

export type Scale = ScaleContinuousNumeric<number, number>;

export interface AxisName {
  /** A letter or a word. */
  readonly short: string;
  /** In full, for those who see the plot without its view. */
  readonly long?: string;
}

export interface PlotAxis {
  /** Two numbers for a linear axis, or a scale with its domain. */
  readonly domain: readonly [number, number] | Scale;
  /** Absent: what stands beside the plot says it. */
  readonly name?: AxisName | undefined;
  /** The colour of what it measures. */
  readonly ink?: 'loss' | 'weight' | 'gradient' | undefined;
  /** Absent: round numbers. */
  readonly ticks?: ((count: number) => readonly Tick[]) | undefined;
  readonly marks?: 'across' | 'outside' | undefined;
  /** The tick with the emphasised label, which is always there. */
  readonly now?: Tick | undefined;
}

export interface PlotSpec {
  readonly x: PlotAxis;
  /** Absent: the marks have no scale upwards. */
  readonly y?: PlotAxis | undefined;
  /** The widths of what is written at the right ends of curves, in rem. */
  readonly ends?: readonly number[] | undefined;
  /** More room than the axis and the names need, in rem. */
  readonly besides?: { readonly top?: number; readonly right?: number; readonly bottom?: number } | undefined;
}

export interface NamePlace {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly ink?: PlotAxis['ink'];
  /** Written upwards. */
  readonly isTurned?: boolean;
}

export interface PlotFrame {
  readonly size: Size;
  readonly box: PlotBox;
  readonly x: Scale;
  readonly y: Scale;
  readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
  readonly marks: { readonly x: PlotAxis['marks']; readonly y: PlotAxis['marks'] };
  readonly now: number | undefined;
  /** Below the box, in rem: to the numbers' baseline. */
  readonly labelsBelow: number;
  readonly names: readonly NamePlace[];
}

/** The size of labels, and the height of their line, in rem. */
export const labelSize = 0.6875;
const line = 1;
/** Between a label and what is beside it. */
export const gap = 0.375;
/** Between the end of a curve, which may have a mark, and what is written beside it. */
export const endGap = 0.625;
/** A plot of this height has a line for the horizontal axis's long name, in rem. */
const roomy = 10;
/** How much wider bold letters are. */
const bold = 1.08;
/** The largest share of the width for what is written at the ends of curves. */
const mostForEnds = 0.45;

/** In rem. */
export function labelWidth(text: string): number {
  return labelSize * textWidth(text);
}

export function plotFrame(size: Size, { x, y, ends = [], besides = {} }: PlotSpec): PlotFrame {
  const { rem } = size;
  const [width, height] = [size.width / rem, size.height / rem];
  const longName = x.name?.long !== undefined && height >= roomy && labelWidth(x.name.long) <= width;
  const below = besides.bottom ?? 0;
  const top = (y?.name ? 1.5 * line : 0.75 * line) + (besides.top ?? 0);
  const bottom = Math.max(height - below - (longName ? 2.5 : 1.5) * line, top + 0.5);
  const up = axisScale(y?.domain ?? [0, 1], [bottom * rem, top * rem]);
  const upTicks = y ? ticksUp(y, up, rem) : [];
  const [start, ...others] = (x.ticks ?? ((count) => axisTicks(...domainOf(axisScale(x.domain, [0, 1])), count)))(8);
  const last = others.at(-1) ?? start;
  const first = Math.max(half(start), half(x.now));
  const shortName = x.name && !longName ? labelWidth(x.name.short) + gap : 0;
  const left = Math.max(
    gap + 0.25 + Math.max(1, ...upTicks.map(({ label }) => labelWidth(label))),
    y ? 0 : first,
    // The short name stands beside the first number.
    shortName > 0 ? shortName + first + gap : 0,
  );
  const forEnds = Math.max(0, ...ends.map((end) => endGap + end));
  const right = Math.max(
    left + 4,
    width - Math.max(besides.right ?? 0.5, half(last), Math.min(forEnds, mostForEnds * width)),
  );
  const across = axisScale(x.domain, [left * rem, right * rem]);
  const names: NamePlace[] = [];
  if (y?.name) {
    const { short, long = short } = y.name;
    const text = labelWidth(long) <= width ? long : short;
    names.push({ text, x: 0, y: 0.75 * rem, anchor: 'start', ink: y.ink });
  }
  if (x.name) {
    const place = longName
      ? { text: x.name.long ?? '', x: size.width, y: size.height - 0.375 * rem }
      : { text: x.name.short, x: (left - first - gap) * rem, y: (bottom + below + 1.125) * rem };
    names.push({ ...place, anchor: 'end', ink: x.ink });
  }
  return {
    size,
    box: { left: left * rem, right: right * rem, top: top * rem, bottom: bottom * rem },
    x: across,
    y: up,
    ticks: { x: ticksAcross(x, across, rem), y: upTicks },
    marks: { x: x.marks, y: y?.marks },
    now: x.now?.value,
    labelsBelow: below + 1.125,
    names,
  };
}

/** What is written at the right end of a curve: its name is shortened where there is little room, its number never. */
export interface EndText {
  readonly name?: string;
  readonly number: string;
}

/** In rem. */
export function endWidth({ name = '', number }: EndText): number {
  return name === '' ? labelWidth(number) : bold * labelWidth(name) + labelWidth(` ${number}`);
}

/** Whether names and numbers at the ends are whole beside a plot of this size. */
export function haveRoomAtEnds(ends: readonly EndText[], { width, rem }: Size): boolean {
  return ends.every((end) => endGap + endWidth(end) <= (mostForEnds * width) / rem);
}

export function shortEndName({ size, box }: PlotFrame, { name = '', number }: EndText): string {
  const room = (size.width - box.right) / size.rem - endGap - labelWidth(` ${number}`);
  // Names are bold, and a room that was made for the whole name has it in spite of rounding.
  return shortened(name, room / labelSize / bold + 0.01);
}

/** An axis's scale from one pixel to another. */
export function axisScale(domain: PlotAxis['domain'], range: readonly [number, number]): Scale {
  return 'copy' in domain ? domain.copy().range([...range]) : scaleLinear([...domain], [...range]);
}

/** The numbers beside an upward scale, as many as are easy to read. */
export function ticksUp(axis: PlotAxis, scale: Scale, rem: number): readonly Tick[] {
  const [from = 0, to = 0] = scale.range();
  const nearer = (least: number) => (one: Tick, next: Tick) =>
    Math.abs(scale(one.value) - scale(next.value)) < least * rem;
  return fittingTicks(axis.ticks ?? ((count) => axisTicks(...domainOf(scale), count)), {
    wanted: Math.min(6, Math.max(2, 1 + Math.floor(Math.abs(from - to) / rem / (1.5 * line)))),
    touch: nearer(0.95 * line),
    overlap: nearer(labelSize),
  });
}

/** The numbers below a scale, with the one that is always there. */
export function ticksAcross({ ticks, now }: PlotAxis, scale: Scale, rem: number): readonly Tick[] {
  const [from = 0, to = 0] = scale.range();
  const touch = (one: Tick, next: Tick): boolean =>
    Math.abs(scale(one.value) - scale(next.value)) < (half(one) + half(next) + gap) * rem;
  const fitting = fittingTicks(ticks ?? ((count) => axisTicks(...domainOf(scale), count)), {
    wanted: Math.min(8, Math.max(2, Math.floor((to - from) / rem / 3))),
    touch,
  });
  return now ? withNow(fitting, now, touch) : fitting;
}

function domainOf(scale: Scale): readonly [number, number] {
  const domain = scale.domain();
  return [domain[0] ?? 0, domain.at(-1) ?? 1];
}

/** Half a label, in rem. */
export function half(tick: Tick | undefined): number {
  return tick ? labelWidth(tick.label) / 2 : 0;
}
