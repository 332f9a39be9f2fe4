/** Weights that stand one by one, `w11 = 0.1`: which of them make a matrix, by their letters, by both indices, or by the numbers of the units. */
import { listOf, onlyNumber, type Rows, rowsArray } from './arrays';
import { type Item, isScalar, type Matrix } from './layered';

/** One weight by both of its indices. */
export interface Cell extends Item {
  readonly cell: readonly [number, number];
}

/** A weight or a bias with one number in its name. */
export interface Single {
  readonly index: number;
  readonly value: number;
}

/** Rows with a number for each pair of a row and a column; undefined if one has none. */
function wholeRows(
  rows: readonly number[],
  columns: readonly number[],
  numberAt: (row: number, column: number) => number | undefined,
): Rows | undefined {
  const made = rows.map((row) => columns.map((column) => numberAt(row, column)).filter((value) => value !== undefined));
  return made.every((row) => row.length === columns.length) ? made : undefined;
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

const nameOf = (cells: readonly Cell[]): string => `${cells[0]?.name} … ${cells.at(-1)?.name}`;

/** Cells that fill a matrix without a gap are that matrix. */
export function withCells(
  matrices: readonly Matrix[],
  cells: readonly Cell[],
): { readonly matrices: readonly Matrix[]; readonly cells: readonly Cell[] } {
  const made: Matrix[] = [];
  const others: Cell[] = [];
  for (const layer of new Set(cells.map((one) => one.layer ?? 1))) {
    const own = cells.filter((one) => (one.layer ?? 1) === layer);
    const height = Math.max(...own.map(({ cell }) => cell[0]));
    const width = Math.max(...own.map(({ cell }) => cell[1]));
    const numberAt = (row: number, column: number): number | undefined => {
      const one = own.find(({ cell }) => cell[0] === row && cell[1] === column);
      return one && onlyNumber(one.array);
    };
    const isOpen = own.length > 1 && own.length === height * width && matrices.every((one) => one.layer !== layer);
    const rows = isOpen ? wholeRows(upTo(height), upTo(width), numberAt) : undefined;
    if (rows) made.push({ name: nameOf(own), layer, array: rowsArray(rows) });
    else others.push(...own);
  }
  return { matrices: [...matrices, ...made].sort((one, other) => one.layer - other.layer), cells: others };
}

/** Nobody writes more of them one by one. */
const mostEdges = 500;

/**
 * Weights by the numbers of the units that they connect, `w13` from unit 1 to unit 3: all units of a network are numbered, layer by layer.
 * They are told from the cells of a matrix by being all edges between neighbouring layers, and no others; undefined if they are not.
 * `biases`: by the numbers of their units.
 */
export function numberedUnits(
  cells: readonly Cell[],
  biases: readonly Single[],
): Record<'weights' | 'biases', readonly Matrix[]> | undefined {
  if (cells.length < 2 || cells.length > mostEdges || cells.some(({ layer }) => layer !== undefined)) return undefined;
  const isUpward = cells.every(({ cell: [one, other] }) => one < other);
  if (!isUpward && !cells.every(({ cell: [one, other] }) => one > other)) return undefined;
  const edges = cells.map(({ cell, array }) => ({
    from: Math.min(...cell),
    to: Math.max(...cell),
    value: onlyNumber(array),
  }));
  // Unit 0 is always 1: its weights are biases.
  const own = edges.filter(({ from }) => from > 0);
  const weightOf = (one: number, other: number): number | undefined =>
    edges.find(({ from, to }) => from === one && to === other)?.value;
  const biasOf = (_: number, unit: number): number | undefined =>
    weightOf(0, unit) ?? biases.find(({ index }) => index === unit)?.value;
  const levels = levelsOf(own);
  const [, ...above] = levels;
  const matricesOf = (layerOf: (units: readonly number[], at: number) => Rows | undefined): readonly Matrix[] =>
    above.flatMap((units, at) => {
      const rows = layerOf(units, at);
      return rows ? [{ name: nameOf(cells), layer: at + 1, array: rowsArray(rows) }] : [];
    });
  const made = {
    weights: matricesOf((units, at) => wholeRows(levels[at] ?? [], units, weightOf)),
    biases: matricesOf((units) => wholeRows([0], units, biasOf)),
  };
  const countIn = (matrices: readonly Matrix[]): number => matrices.flatMap(({ array }) => array.rows.flat()).length;
  const isWhole = above.length > 0 && made.weights.length === above.length && countIn(made.weights) === own.length;
  return isWhole && countIn(made.biases) === biases.length + edges.length - own.length ? made : undefined;
}

/** The units of each layer; none if they are not numbered layer by layer. */
function levelsOf(edges: readonly { readonly from: number; readonly to: number }[]): readonly (readonly number[])[] {
  const units = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const levels: number[] = [];
  for (const unit of units) {
    const below = new Set(edges.filter(({ to }) => to === unit).map(({ from }) => levels[units.indexOf(from)] ?? 0));
    const [level = -1] = below;
    if (below.size > 1) return [];
    levels.push(level + 1);
  }
  const isInOrder = units.every((unit, at) => unit === at + 1 && (levels[at] ?? 0) >= (levels[at - 1] ?? 0));
  return isInOrder ? [...new Set(levels)].map((own) => units.filter((_, at) => levels[at] === own)) : [];
}

/** The letter, if the name has nothing else but indices below the line. */
function letterOf({ name }: Item): string | undefined {
  return /^([wv])[\d_{}(), ]*$/i.exec(name.normalize('NFKC'))?.[1]?.toLowerCase();
}

/** Weights w11, w12 … and v1, v2 … with the layers that their letters say, in the order in which they stand; unchanged if they say none. */
export function byLetters(weights: readonly Item[]): readonly Item[] {
  const letters = [...new Set(weights.map(letterOf))];
  const isOpen = weights.some(({ cell }) => cell !== undefined);
  if (letters.length !== 2 || letters.includes(undefined) || !isOpen) return weights;
  const layers = letters.map((letter, at) =>
    ofLayer(
      weights.filter((item) => letterOf(item) === letter),
      at + 1,
    ),
  );
  return layers.some((items) => items.length === 0) ? weights : layers.flat();
}

/** Cells, single weights of one unit, or one array; none if they are mixed. */
function ofLayer(items: readonly Item[], layer: number): readonly Item[] {
  const cells = items.filter(({ cell }) => cell !== undefined);
  if (cells.length === items.length) return items.map((item) => ({ ...item, layer }));
  if (cells.length > 0 || items.some((item) => item.layer === 0)) return [];
  if (items.length === 1) return items.map((item) => ({ ...item, layer }));
  if (!items.every(isScalar)) return [];
  const sorted = [...items].sort((one, other) => (one.layer ?? 0) - (other.layer ?? 0));
  const name = sorted.map((item) => item.name).join(', ');
  return [{ part: 'weights', name, layer, array: listOf(sorted.map(({ array }) => onlyNumber(array))) }];
}
