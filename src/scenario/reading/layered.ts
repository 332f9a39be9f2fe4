/** Weights and biases in the order of their layers. */
import { limits } from '../limits';
import { listOf, type NumberArray, onlyNumber } from './arrays';
import type { Named } from './names';

export interface Matrix {
  readonly name: string;
  readonly layer: number;
  readonly array: NumberArray;
}

/** What keeps the arrays from being gathered. */
export interface Clash {
  readonly clash: 'twice' | 'aboveAll' | 'sides' | 'notOne';
  readonly name: string;
  readonly other?: string;
}

/** An array with what its name says. */
export interface Item extends Named {
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
  const isFromZero = items.some(({ layer }) => layer === 0);
  const keys = items.map(({ key }) => key);
  // A list of all layers has one name.
  const hasKeys = new Set(keys).size === keys.length;
  const order = new Map<string, number>();
  const matrices: Matrix[] = [];
  const ofUnits = new Map<number, Item[]>();
  let next = 1;
  for (const item of items) {
    const { part, name, array, unit } = item;
    const key = hasKeys ? item.key : undefined;
    const given = item.layer === undefined ? undefined : item.layer + (isFromZero ? 1 : 0);
    const layer = given ?? (key === undefined ? undefined : known.get(key)) ?? next;
    if (layer > limits.layers) return { clash: 'aboveAll', name };
    if (key !== undefined) order.set(key, layer);
    next = Math.max(next, layer) + 1;
    if (unit !== undefined && part === 'biases') {
      ofUnits.set(layer, [...(ofUnits.get(layer) ?? []), item]);
      next = layer;
    } else if (matrices.some((one) => one.layer === layer)) return { clash: 'twice', name };
    else matrices.push({ name, layer, array });
  }
  for (const [layer, biases] of ofUnits) {
    const sorted = [...biases].sort((one, other) => (one.unit ?? 0) - (other.unit ?? 0));
    const name = biases.map((one) => one.name).join(', ');
    matrices.push({ name, layer, array: listOf(sorted.map(({ array }) => onlyNumber(array))) });
  }
  return { matrices: matrices.sort((one, other) => one.layer - other.layer), order };
}
