/** Cells by name, in the words of quantity addresses: weight.l.i.j, input.i.k, target.j.k, sampleWeight.k; units and samples from 1. */

import type { Network } from '../../../model';
import { unitName } from '../../../quantity';
import { messages } from '../../../text';

export type CellPlace =
  | { readonly table: 'weight'; readonly layer: number; readonly from: number; readonly to: number }
  | { readonly table: 'input' | 'target'; readonly unit: number; readonly sample: number }
  | { readonly table: 'sampleWeight'; readonly sample: number };

/** A cell of the samples' table. */
export type SamplePlace = Exclude<CellPlace, { table: 'weight' }>;

export function cellName(place: CellPlace): string {
  if (place.table === 'weight') return `weight.${place.layer}.${place.from}.${place.to}`;
  if (place.table === 'sampleWeight') return `sampleWeight.${place.sample}`;
  return `${place.table}.${place.unit}.${place.sample}`;
}

/** The place of that name; undefined for fields that are no cells. */
export function cellPlace(name: string): CellPlace | undefined {
  const [, table, indices = ''] = /^(weight|input|target|sampleWeight)\.([\d.]+)$/.exec(name) ?? [];
  const [first = 0, second = 0, third = 0] = indices.split('.').map(Number);
  if (table === 'weight') return { table, layer: first, from: second, to: third };
  if (table === 'sampleWeight') return { table, sample: first };
  return table === 'input' || table === 'target' ? { table, unit: first, sample: second } : undefined;
}

/** The cell in words: "weight from input 1 to hidden 2", "target 1 of sample 3". */
export function cellWords(network: Network, place: CellPlace): string {
  if (place.table === 'sampleWeight') return messages.names.sampleWeight({ sample: place.sample });
  if (place.table !== 'weight') return messages.names[place.table]({ unit: place.unit, sample: place.sample });
  const { layer, from, to } = place;
  return messages.names.weight(from === 0, unitName(network, layer - 1, from), unitName(network, layer, to));
}
