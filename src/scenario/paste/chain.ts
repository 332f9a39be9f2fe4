/**
 * How pasted matrices fit together: the layers they define, and their orientation. If they only fit transposed, as in
 * PyTorch, or with the biases as their first row, as in the lecture, they are read that way.
 */
import { messages } from '../../text';
import { transposed } from './brackets';
import type { NamedRows, Rows } from './readPaste';

export interface Chain {
  readonly layers: readonly number[];
  readonly matrices: ReadonlyMap<number, Rows>;
  readonly isTurned: boolean;
  /** The first row of every matrix contains the biases. */
  readonly hasBiases: boolean;
}

const manners = [
  { isTurned: false, hasBiases: false },
  { isTurned: true, hasBiases: false },
  { isTurned: false, hasBiases: true },
] as const;

/**
 * `present`: the current layer sizes, with the widths of the samples. Returns a sentence if the shapes do not fit
 * together.
 */
export function chainOf(named: ReadonlyMap<number, NamedRows>, present: readonly number[]): Chain | string {
  const highest = Math.max(...named.keys());
  const lowestMissing = Array.from({ length: highest }, (_, at) => at + 1).find((layer) => !named.has(layer));
  const over = (base: readonly number[]) => manners.map((manner) => laid(named, manner, base));
  const changed = over(present);
  const exact = changed.find((one) => typeof one !== 'string' && String(one.layers) === String(present));
  if (exact) return exact;
  // All layers of a network, or new sizes for some of the current layers.
  const isNetwork = lowestMissing === undefined && (highest > 1 || present.length === 2);
  if (!isNetwork && highest >= present.length) {
    return lowestMissing === undefined
      ? messages.paste.noLayer(named.get(highest)?.name ?? '', present.join('-'))
      : messages.paste.missingLayer(lowestMissing);
  }
  // As written if possible; another orientation only if it connects these inputs to these outputs.
  const [asWritten = '', ...others] = isNetwork ? over([]) : changed;
  if (typeof asWritten !== 'string' && fits(asWritten, present)) return asWritten;
  return others.find((one) => typeof one !== 'string' && fits(one, present)) ?? asWritten;
}

function fits({ layers }: Chain, present: readonly number[]): boolean {
  return layers[0] === present[0] && layers.at(-1) === present.at(-1);
}

function laid(
  named: ReadonlyMap<number, NamedRows>,
  manner: (typeof manners)[number],
  base: readonly number[],
): Chain | string {
  const words = messages.paste;
  const matrices = new Map<number, Rows>();
  const layers = [...base];
  for (const [layer, { name, rows: given }] of [...named].sort(([one], [other]) => one - other)) {
    const rows = manner.isTurned ? transposed(given) : given;
    const from = rows.length - (manner.hasBiases ? 1 : 0);
    const below = named.get(layer - 1);
    if ((below && layers[layer - 1] !== from) || from < 1) return words.chain(below?.name ?? name, name);
    layers[layer - 1] = from;
    layers[layer] = rows[0]?.length ?? 0;
    matrices.set(layer, rows);
  }
  return { layers, matrices, ...manner };
}
