/** Weights and biases in the order of their layers: by the numbers in their names, by what a sentence says, or as they stand. */
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
  readonly clash: 'twice' | 'aboveAll' | 'sides' | 'unevenSamples' | 'notOne';
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
    if (layer > limits.layers) return { clash: 'aboveAll', name, other: String(limits.layers) };
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

/** Those of single units as a list for each layer, with the number of its units; 0 if one is missing between them. */
function allOfUnits(said: readonly Item[]): readonly Item[] {
  return (['hidden', 'output'] as const).flatMap((saidOf) => {
    const own = said.filter((one) => one.saidOf === saidOf && one.unit !== undefined);
    const [first, ...more] = own.toSorted((one, other) => (one.unit ?? 0) - (other.unit ?? 0));
    if (!first) return [];
    const all = [first, ...more];
    const name = all.map((one) => one.name).join(', ');
    const unit = all.every((one, at) => one.unit === at + 1) ? all.length : 0;
    return [{ ...first, name, unit, array: listOf(all.map(({ array }) => onlyNumber(array))) }];
  });
}

/** Where the layers have weights of their own, the output is above all others; what has no layer, or one that is given already, is left out. */
export function placedBiases(
  said: readonly Item[],
  weights: readonly Matrix[],
  given: readonly Matrix[],
): { readonly biases: readonly Matrix[]; readonly leftOut: readonly string[] } {
  const layers = [...new Set(weights.map(({ layer }) => layer))].sort((one, other) => one - other);
  const isBoth = new Set(said.map(({ saidOf }) => saidOf)).size > 1;
  const top = layers.at(-1) ?? 0;
  // Of W1 alone, the network may go on above it.
  const output = top === 1 && isBoth ? 2 : top;
  const biases: Matrix[] = [];
  const leftOut: string[] = [];
  for (const { name, saidOf, array, unit } of [...allOfUnits(said), ...said.filter((one) => one.unit === undefined)]) {
    const below = layers.filter((layer) => layer < output || top === 1);
    const own = saidOf === 'output' ? [output] : below;
    const isOpen = own.every((layer) => layer > 0 && [...given, ...biases].every((one) => one.layer !== layer));
    const sides = weights.flatMap(({ layer, array: { rows } }) =>
      layer === own[0] ? [rows.length, rows[0]?.length] : [],
    );
    const isPart = unit !== undefined && !sides.includes(unit);
    if (own.length === 0 || !isOpen || isPart || (own.length > 1 && array.dimensions > 0)) leftOut.push(name);
    else biases.push(...own.map((layer) => ({ name, layer, array })));
  }
  return { biases, leftOut };
}
