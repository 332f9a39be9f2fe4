/**
 * Which units of a layer, or rows of a list, are drawn if not all fit: the first ones, the last, and those that must be
 * visible; a gap with a count replaces the others. A gap never counts one unit alone: that unit is drawn in its place.
 * Units count from 1; 0 is the bias for the next layer.
 */

export type Slot =
  | {
      readonly kind: 'unit';
      readonly unit: number;
      /** It stands where a gap would have counted it alone, and may be drawn lower than the others. */
      readonly isAlone?: boolean;
    }
  | { readonly kind: 'gap'; readonly first: number; readonly last: number };

export interface Column {
  /** d(l), without the bias. */
  readonly units: number;
  readonly bias: boolean;
  /** Always drawn: the focused unit, the selected weight's units, and the keyboard's place. */
  readonly keep: readonly number[];
}

/** `fits` says whether a column with these slots fits. */
export function foldLayer({ units, bias, keep }: Column, fits: (slots: readonly Slot[]) => boolean): readonly Slot[] {
  const first = bias ? 0 : 1;
  if (units <= mostTried) {
    const all = slotsOf(new Set(counted(first, units)), { first, last: units });
    if (fits(all)) return all;
  }
  const drawn = new Set(keep.filter((unit) => unit >= first && unit <= units));
  if (bias) drawn.add(0);
  if (drawn.size === 0) drawn.add(1);
  for (const unit of inOrderOfWorth(units)) {
    if (drawn.has(unit)) continue;
    drawn.add(unit);
    if (!fits(slotsOf(drawn, { first, last: units }))) drawn.delete(unit);
  }
  return slotsOf(drawn, { first, last: units });
}

/** How many units are hidden behind a gap. */
export function gapCount({ first, last }: Extract<Slot, { kind: 'gap' }>): number {
  return last - first + 1;
}

/** No column fits more than this. */
const mostTried = 64;

/** 1, N, 2, 3, N−1, then 4, 5, …: the order in which units are drawn if there is room. */
function inOrderOfWorth(units: number): readonly number[] {
  const order = [1, units, 2, 3, units - 1, ...counted(4, Math.min(units, mostTried))];
  return [...new Set(order)].filter((unit) => unit >= 1 && unit <= units);
}

function slotsOf(drawn: ReadonlySet<number>, { first, last }: { first: number; last: number }): readonly Slot[] {
  const slots: Slot[] = [];
  let next = first;
  const leaveOut = (end: number): void => {
    if (next === end) slots.push({ kind: 'unit', unit: end, isAlone: true });
    else if (next < end) slots.push({ kind: 'gap', first: next, last: end });
  };
  for (const unit of [...drawn].sort((one, other) => one - other)) {
    leaveOut(unit - 1);
    slots.push({ kind: 'unit', unit });
    next = unit + 1;
  }
  leaveOut(last);
  return slots;
}

function counted(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
