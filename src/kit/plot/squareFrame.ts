/**
 * The frame of a square with the same scale on both axes, so that directions are true. Where the room is wider than high,
 * the names of the axes take none of the height: one is written along its axis, the other beside the numbers.
 */
import {
  axisScale,
  gap,
  half,
  labelSize,
  labelWidth,
  type NamePlace,
  type PlotAxis,
  type PlotFrame,
  ticksAcross,
  ticksUp,
} from './plotFrame';
import { shortened } from './textWidth';
import type { Size } from './useSize';

/** The least side, and the height of a line, in rem. */
const least = 3;
const line = 1;

/** Both axes have names, which follow an arrow. */
export interface SquareAxis extends PlotAxis {
  readonly name: {
    readonly short: string;
    readonly along?: string;
    /** Where there is no room for the other. */
    readonly brief?: string | undefined;
  };
}

interface SquareSpec {
  readonly x: SquareAxis;
  readonly y: SquareAxis;
  /** Stands beside the horizontal axis's name. */
  readonly note?: string | undefined;
}

export function squareFrame(size: Size, { x, y, note = '' }: SquareSpec): PlotFrame {
  const { rem } = size;
  const [width, height] = [size.width / rem, size.height / rem];
  const [up, along] = [y.name.short, y.name.along ?? y.name.short];
  const noteWidth = note === '' ? 0 : labelWidth(note) + 2 * gap;
  const hasRoom = labelWidth(x.name.short) <= width - noteWidth;
  const across = hasRoom ? x.name.short : (x.name.brief ?? x.name.short);

  const laidOut = (top: number, below: number, leftmost: number) => {
    const high = Math.max(least, height - top - below);
    // A smaller side may have fewer numbers beside it, but none that is wider.
    const labels = ticksUp(y, axisScale(y.domain, [high * rem, 0]), rem).map(({ label }) => labelWidth(label));
    const left = leftmost + gap + 0.25 + Math.max(1, ...labels);
    const side = Math.max(least, Math.min(high, width - left - 0.5));
    return { top, left, side, isHigh: high > side, free: width - left - side };
  };
  const turned = laidOut(0.5, 1.5 * line, line);
  const isTurned = !turned.isHigh && labelWidth(along) <= turned.side;
  const [top, leftmost] = isTurned ? [0.5, line] : [1.375 * line, 0];
  const lowest = laidOut(top, 1.5 * line, leftmost);
  const isBeside = note === '' && labelWidth(across) + 3 * gap <= lowest.free;
  const { left, side } = isBeside ? lowest : laidOut(top, 2.5 * line, leftmost);

  const box = { left: left * rem, right: (left + side) * rem, top: top * rem, bottom: (top + side) * rem };
  const [scaleX, scaleY] = [axisScale(x.domain, [box.left, box.right]), axisScale(y.domain, [box.bottom, box.top])];
  const ticksX = ticksAcross(x, scaleX, rem);
  const last = ticksX.at(-1);
  const afterNumbers = Math.max(box.right, last ? scaleX(last.value) + half(last) * rem : 0);
  const fitting = (text: string, room = width): string => shortened(text, room / labelSize);
  const lowerLine = box.bottom + 2.125 * rem;
  const below = fitting(across, width - noteWidth);
  const nameUp: NamePlace = isTurned
    ? { text: along, x: 0.75 * rem, y: box.bottom, anchor: 'start', isTurned }
    : { text: fitting(up), x: 0, y: 0.75 * rem, anchor: 'start' };
  const nameAcross: NamePlace = isBeside
    ? { text: across, x: afterNumbers + 2 * gap * rem, y: box.bottom + 1.125 * rem, anchor: 'start' }
    : { text: below, x: Math.max(box.right, (noteWidth + labelWidth(below)) * rem), y: lowerLine, anchor: 'end' };
  return {
    size,
    box,
    x: scaleX,
    y: scaleY,
    ticks: { x: ticksX, y: ticksUp(y, scaleY, rem) },
    marks: { x: x.marks, y: y.marks },
    now: undefined,
    labelsBelow: 1.125,
    names: [
      nameUp,
      nameAcross,
      ...(note === '' ? [] : [{ text: note, x: 0, y: lowerLine, anchor: 'start', ink: 'gradient' } as const]),
    ],
  };
}
