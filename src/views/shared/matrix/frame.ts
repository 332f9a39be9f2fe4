/**
 * The frame on a matrix: for each axis its length, the number of printed entries, and the first of them. Axes are named
 * by what they count (samples, weights, units). Only `Sides` says which axis is vertical, so that a transposed matrix,
 * or several matrices that share an axis, have the same frame.
 */
export type AxisNumbers<Axis extends string> = Readonly<Record<Axis, number>>;

/** Positions count from 0 along the axis. */
export type Positions<Axis extends string> = Readonly<Partial<Record<Axis, number>>>;

export interface Sides<Axis extends string> {
  readonly rows: Axis;
  readonly columns: Axis;
}

export interface Frame<Axis extends string> {
  readonly lengths: AxisNumbers<Axis>;
  readonly sizes: AxisNumbers<Axis>;
  readonly starts: AxisNumbers<Axis>;
}

/** The frame at these starts, moved inside its matrix if necessary. */
export function frameAt<Axis extends string>(
  extent: Omit<Frame<Axis>, 'starts'>,
  starts: Positions<Axis>,
): Frame<Axis> {
  const { lengths, sizes } = extent;
  const inside = (axis: Axis): number => Math.max(0, Math.min(lengths[axis] - sizes[axis], starts[axis] ?? 0));
  return { lengths, sizes, starts: eachAxis(lengths, inside) };
}

/** The frame with these positions in the middle; other axes unchanged. */
export function frameAround<Axis extends string>(frame: Frame<Axis>, positions: NoInfer<Positions<Axis>>): Frame<Axis> {
  return moved(frame, positions, (_, position, size) => position - Math.floor((size - 1) / 2));
}

/** The frame moved as little as possible to contain these positions. */
export function frameHolding<Axis extends string>(
  frame: Frame<Axis>,
  positions: NoInfer<Positions<Axis>>,
): Frame<Axis> {
  return moved(frame, positions, (start, position, size) => Math.min(position, Math.max(start, position - size + 1)));
}

/** Unchanged along axes whose position it contains already; otherwise with the position in the middle. */
export function frameFollowing<Axis extends string>(
  frame: Frame<Axis>,
  positions: NoInfer<Positions<Axis>>,
): Frame<Axis> {
  const around = frameAround(frame, positions);
  const holds = frameHolding(frame, positions);
  const { starts } = frame;
  return frameAt(
    frame,
    eachAxis(starts, (axis) => (holds.starts[axis] === starts[axis] ? starts : around.starts)[axis]),
  );
}

/** The frame moved along an axis by its own size. */
export function framePaged<Axis extends string>(
  frame: Frame<Axis>,
  axis: NoInfer<Axis>,
  direction: -1 | 1,
): Frame<Axis> {
  return frameAt(frame, { ...frame.starts, [axis]: frame.starts[axis] + direction * frame.sizes[axis] });
}

/** The printed positions of an axis. */
export function printedOf<Axis extends string>({ sizes, starts }: Frame<Axis>, axis: NoInfer<Axis>): readonly number[] {
  return Array.from({ length: sizes[axis] }, (_, index) => starts[axis] + index);
}

/** Whether the whole matrix, or all of some of its axes, is printed. */
export function isWhole<Axis extends string>(
  { lengths, sizes }: Pick<Frame<Axis>, 'lengths' | 'sizes'>,
  axes: readonly NoInfer<Axis>[] = axesOf(lengths),
): boolean {
  return axes.every((axis) => sizes[axis] >= lengths[axis]);
}

export function sameStarts<Axis extends string>(one: AxisNumbers<Axis>, other: AxisNumbers<Axis>): boolean {
  return axesOf(one).every((axis) => one[axis] === other[axis]);
}

/** The frame's start in a link: positions from 1, in the order of the axes; undefined if invalid. */
export function readStarts<Axis extends string>(
  text: string | undefined,
  axes: readonly Axis[],
): Positions<Axis> | undefined {
  const numbers = text?.split(',').map((part) => (/^[1-9]\d{0,8}$/.test(part) ? Number(part) - 1 : Number.NaN)) ?? [];
  if (numbers.length !== axes.length || numbers.some(Number.isNaN)) return undefined;
  return Object.fromEntries(axes.map((axis, index) => [axis, numbers[index]])) as Positions<Axis>;
}

export function writeStarts<Axis extends string>(starts: AxisNumbers<Axis>): string {
  return axesOf(starts)
    .map((axis) => starts[axis] + 1)
    .join(',');
}

/** In the order of the record's keys. */
export function axesOf<Axis extends string>(numbers: AxisNumbers<Axis>): readonly Axis[] {
  return Object.keys(numbers) as Axis[];
}

export function eachAxis<Axis extends string>(
  numbers: AxisNumbers<Axis>,
  value: (axis: Axis) => number,
): AxisNumbers<Axis> {
  return Object.fromEntries(axesOf(numbers).map((axis) => [axis, value(axis)])) as AxisNumbers<Axis>;
}

function moved<Axis extends string>(
  frame: Frame<Axis>,
  positions: Positions<Axis>,
  to: (start: number, position: number, size: number) => number,
): Frame<Axis> {
  const { sizes, starts } = frame;
  const startOf = (axis: Axis): number => {
    const position = positions[axis];
    return position === undefined ? starts[axis] : to(starts[axis], position, sizes[axis]);
  };
  return frameAt(frame, eachAxis(starts, startOf));
}
