/** Weights w11, w12 … and v1, v2 …: two letters are two layers, in the order in which they stand. */
import { listOf } from './arrays';
import { type Item, isScalar } from './layered';

/** The letter, if the name has nothing else but indices below the line. */
function letterOf({ named }: Item): string | undefined {
  return /^([wv])[\d_{}(), ]*$/i.exec(named.name.normalize('NFKC'))?.[1]?.toLowerCase();
}

/** The weights with the layers that their letters say; unchanged if they say none. */
export function byLetters(weights: readonly Item[]): readonly Item[] {
  const letters = [...new Set(weights.map(letterOf))];
  const isOpen = weights.some(({ named }) => named.cell !== undefined);
  if (letters.length !== 2 || letters.includes(undefined) || !isOpen) return weights;
  const made = letters.map((letter, at) =>
    ofLayer(
      weights.filter((item) => letterOf(item) === letter),
      at + 1,
    ),
  );
  return made.some((items) => items === undefined) ? weights : made.flatMap((items) => items ?? []);
}

/** Cells, single weights of one unit, or one array; undefined if they are mixed. */
function ofLayer(items: readonly Item[], layer: number): readonly Item[] | undefined {
  const [first] = items;
  if (!first) return undefined;
  if (items.every(({ named }) => named.cell !== undefined))
    return items.map((item) => ({ ...item, named: { ...item.named, layer } }));
  if (items.some(({ named }) => named.cell !== undefined || named.layer === 0)) return undefined;
  if (items.length === 1) return [{ ...first, named: { ...first.named, layer } }];
  if (!items.every(isScalar)) return undefined;
  const sorted = [...items].sort((one, other) => (one.named.layer ?? 0) - (other.named.layer ?? 0));
  const name = sorted.map(({ named }) => named.name).join(', ');
  const values = sorted.map(({ array }) => array.rows[0]?.[0] ?? Number.NaN);
  return [{ named: { part: 'weights', name, layer }, array: listOf(values) }];
}
