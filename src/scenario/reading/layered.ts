/** Weights and biases in the order of their layers; single weights that fill a matrix are that matrix. */
import { limits } from '../limits';
import { type NumberArray, rowsArray } from './arrays';
import type { Named } from './names';

export interface Matrix {
  readonly name: string;
  readonly layer: number;
  readonly array: NumberArray;
}

export interface Cell {
  readonly name: string;
  readonly layer: number;
  /** The text says which layer. */
  readonly isOfLayer?: true;
  readonly indices: readonly [number, number];
  readonly value: number;
}

/** A weight or a bias with one number in its name. */
export interface Single {
  readonly name: string;
  readonly index: number;
  readonly value: number;
}

/** What keeps the arrays from being gathered. */
export interface Clash {
  readonly clash: 'twice' | 'aboveAll' | 'sides' | 'notOne';
  readonly name: string;
  readonly other?: string;
}

export interface Item {
  readonly named: Named;
  readonly array: NumberArray;
}

export const isScalar = ({ array }: Item): boolean => array.dimensions === 0;

interface Layered {
  readonly matrices: readonly Matrix[];
  /** The layer of each key. */
  readonly order: ReadonlyMap<string, number>;
}

/** Layers by the numbers in the names, counted from 1, or else in the order in which they stand. */
export function layered(items: readonly Item[], known: ReadonlyMap<string, number> = new Map()): Layered | Clash {
  const isFromZero = items.some(({ named }) => named.layer === 0);
  const keys = items.map(({ named }) => named.key);
  // A list of all layers has one name.
  const hasKeys = new Set(keys).size === keys.length;
  const order = new Map<string, number>();
  const matrices: Matrix[] = [];
  const singles = new Map<number, Item[]>();
  let next = 1;
  for (const item of items) {
    const { named, array } = item;
    const given = named.layer === undefined ? undefined : named.layer + (isFromZero ? 1 : 0);
    const layer = given ?? (named.key === undefined || !hasKeys ? undefined : known.get(named.key)) ?? next;
    if (layer > limits.layers) return { clash: 'aboveAll', name: named.name };
    if (named.key !== undefined && hasKeys) order.set(named.key, layer);
    next = Math.max(next, layer) + 1;
    if (named.unit !== undefined && named.part === 'biases') {
      singles.set(layer, [...(singles.get(layer) ?? []), item]);
      next = layer;
    } else if (matrices.some((one) => one.layer === layer)) return { clash: 'twice', name: named.name };
    else matrices.push({ name: named.name, layer, array });
  }
  for (const [layer, parts] of singles) {
    const values = [...parts]
      .sort((one, other) => (one.named.unit ?? 0) - (other.named.unit ?? 0))
      .map(({ array }) => array.rows[0]?.[0] ?? Number.NaN);
    matrices.push({
      name: parts.map(({ named }) => named.name).join(', '),
      layer,
      array: { dimensions: 1, rows: [values] },
    });
  }
  return { matrices: matrices.sort((one, other) => one.layer - other.layer), order };
}

/** Cells that fill a matrix without a gap are that matrix. */
export function withCells(
  matrices: readonly Matrix[],
  cells: readonly Cell[],
): { readonly matrices: readonly Matrix[]; readonly cells: readonly Cell[] } {
  const made: Matrix[] = [];
  const others: Cell[] = [];
  for (const layer of new Set(cells.map((cell) => cell.layer))) {
    const own = cells.filter((cell) => cell.layer === layer);
    const height = Math.max(...own.map(({ indices }) => indices[0]));
    const width = Math.max(...own.map(({ indices }) => indices[1]));
    const isWhole =
      own.length === height * width &&
      own.every(({ indices }) => indices[0] > 0 && indices[1] > 0) &&
      new Set(own.map(({ indices }) => String(indices))).size === own.length;
    if (!isWhole || own.length === 1 || matrices.some((one) => one.layer === layer)) {
      others.push(...own);
      continue;
    }
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (_, column) =>
          own.find(({ indices }) => indices[0] === row + 1 && indices[1] === column + 1)?.value ?? Number.NaN,
      ),
    );
    made.push({ name: `${own[0]?.name} … ${own.at(-1)?.name}`, layer, array: rowsArray(rows) });
  }
  return { matrices: [...matrices, ...made].sort((one, other) => one.layer - other.layer), cells: others };
}

export function cellOf({ named, array }: Item): Cell[] {
  const value = array.rows[0]?.[0];
  if (!named.cell || value === undefined) return [];
  return [
    {
      ...{ name: named.name, layer: named.layer ?? 1, indices: named.cell, value },
      ...(named.layer !== undefined && { isOfLayer: true }),
    },
  ];
}
