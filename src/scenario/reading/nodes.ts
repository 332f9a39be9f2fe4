/**
 * Weights by the numbers of the units that they connect, `w13` from unit 1 to unit 3: all units of a network are numbered, layer by layer.
 * They are told from the cells of a matrix by being all edges between neighbouring layers, and no others.
 */
import { rowsArray } from './arrays';
import type { Cell, Matrix, Single } from './layered';

/** Nobody writes more of them one by one. */
const mostEdges = 500;

export interface NumberedUnits {
  readonly weights: readonly Matrix[];
  readonly biases: readonly Matrix[];
}

/** Undefined if they are no such weights. `biases`: by the numbers of their units. */
export function numberedUnits(cells: readonly Cell[], biases: readonly Single[]): NumberedUnits | undefined {
  if (cells.length < 2 || cells.length > mostEdges || cells.some(({ isOfLayer }) => isOfLayer)) return undefined;
  const isUpward = cells.every(({ indices: [one, other] }) => one < other);
  if (!isUpward && !cells.every(({ indices: [one, other] }) => one > other)) return undefined;
  const edges = cells.map(({ indices: [one, other], value }) => ({
    from: Math.min(one, other),
    to: Math.max(one, other),
    value,
  }));
  const levels = levelsOf(edges.filter(({ from }) => from > 0));
  const [, ...above] = levels;
  const count = above.reduce((sum, units, at) => sum + units.length * (levels[at]?.length ?? 0), 0);
  const weightOf = (one: number, other: number): number | undefined =>
    edges.find(({ from, to }) => from === one && to === other)?.value;
  const isWhole =
    above.length > 0 &&
    count === edges.filter(({ from }) => from > 0).length &&
    above.every((units, at) => units.every((to) => levels[at]?.every((from) => weightOf(from, to) !== undefined)));
  if (!isWhole) return undefined;
  const name = `${cells[0]?.name} … ${cells.at(-1)?.name}`;
  const weights = above.map((units, at) => ({
    ...{ name, layer: at + 1 },
    array: rowsArray((levels[at] ?? []).map((from) => units.map((to) => weightOf(from, to) ?? Number.NaN))),
  }));
  // Unit 0 is always 1: its weights are biases.
  const biasOf = (unit: number): number | undefined =>
    weightOf(0, unit) ?? biases.find(({ index }) => index === unit)?.value;
  const own = above.flatMap((units, at) => {
    const values = units.map(biasOf);
    const row = values.filter((value) => value !== undefined);
    return row.length === units.length ? [{ ...{ name, layer: at + 1 }, array: rowsArray([row]) }] : [];
  });
  const used = own.reduce((sum, { array }) => sum + (array.rows[0]?.length ?? 0), 0);
  const given = biases.length + edges.filter(({ from }) => from === 0).length;
  return used === given ? { weights, biases: own } : undefined;
}

/** The units of each layer; none if they are not numbered layer by layer. */
function levelsOf(edges: readonly { readonly from: number; readonly to: number }[]): readonly (readonly number[])[] {
  const units = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const level = new Map<number, number>();
  for (const unit of units) {
    const below = edges.filter(({ to }) => to === unit).map(({ from }) => level.get(from) ?? 0);
    if (new Set(below).size > 1) return [];
    level.set(unit, below[0] === undefined ? 0 : below[0] + 1);
  }
  const all = units.map((unit) => level.get(unit) ?? 0);
  const isInOrder =
    units.every((unit, at) => unit === at + 1) && all.every((own, at) => at === 0 || own >= (all[at - 1] ?? 0));
  return isInOrder ? [...new Set(all)].map((own) => units.filter((unit) => level.get(unit) === own)) : [];
}
