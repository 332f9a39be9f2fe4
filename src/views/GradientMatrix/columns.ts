/** The matrix's columns, one per weight: by layer, by to-unit, the bias first. */
import { firstFrom, lastLayer, type Network, unitsIn } from '../../model';
import type { WeightPlace } from '../../quantity';

/** A layer's columns: from `first` on, `units` times `froms`. */
export interface LayerSpan {
  readonly layer: number;
  readonly first: number;
  /** The number of from-units, including the bias if there is one. */
  readonly froms: number;
  readonly firstFrom: 0 | 1;
  readonly units: number;
}

export function layerSpans(network: Network): readonly LayerSpan[] {
  const spans: LayerSpan[] = [];
  let first = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const froms = unitsIn(network, layer - 1) + 1 - firstFrom(network);
    const units = unitsIn(network, layer);
    spans.push({ layer, first, froms, firstFrom: firstFrom(network), units });
    first += froms * units;
  }
  return spans;
}

export function columnTotal(spans: readonly LayerSpan[]): number {
  return spans.reduce((count, { froms, units }) => count + froms * units, 0);
}

export function placeOfColumn(spans: readonly LayerSpan[], column: number): WeightPlace {
  const span = spans.findLast(({ first }) => first <= column);
  if (!span || column >= span.first + span.froms * span.units) throw new RangeError(`column ${column}: not there`);
  const within = column - span.first;
  const to = Math.floor(within / span.froms);
  return { layer: span.layer, from: within - to * span.froms + span.firstFrom, to: to + 1 };
}

export function columnOfPlace(spans: readonly LayerSpan[], { layer, from, to }: WeightPlace): number {
  const span = spans[layer - 1];
  if (!span) throw new RangeError(`layer ${layer}: expected 1..${spans.length}`);
  return span.first + (to - 1) * span.froms + from - span.firstFrom;
}
