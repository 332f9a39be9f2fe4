/** The rows of the table: a head for each layer, then the layer's weights by unit, the bias first. */
import { firstFrom, type Network, unitsIn } from '../../model';
import { layersOf, type WeightPlace } from '../../quantity';

/** A layer's head, or one of its weights. */
export type WeightsRow =
  | { readonly kind: 'head'; readonly layer: number; readonly count: number }
  | { readonly kind: 'weight'; readonly place: WeightPlace };

export interface WeightRows {
  readonly layers: readonly number[];
  readonly count: number;
  /** The indices of the layers' heads. */
  readonly headings: readonly number[];
  /** The row at an index, from 0; rows are computed on demand, because there may be a million. */
  readonly row: (index: number) => WeightsRow;
  /** The index of a weight; undefined for a weight of another layer. */
  readonly indexOf: (place: WeightPlace) => number | undefined;
  /** All weights, in the order of the rows. */
  readonly places: () => Generator<WeightPlace>;
}

/** With more rows, heads included, the stage shows those of the chosen weight's layer. */
const mostStaged = 10;

/** Undefined: the stage shows all layers. */
export function stagedLayer(network: Network, chosen: number): number | undefined {
  return weightRows(network, undefined).count > mostStaged ? chosen : undefined;
}

/** `layer`: only this one; undefined: all layers. */
export function weightRows(network: Network, layer: number | undefined): WeightRows {
  const first = firstFrom(network);
  const into = (own: number): number => unitsIn(network, own - 1) + 1 - first;
  const layers = layer === undefined ? layersOf(network) : [layer];
  const starts = new Map<number, number>();
  let count = 0;
  for (const own of layers) {
    starts.set(own, count);
    count += 1 + into(own) * unitsIn(network, own);
  }
  const row = (index: number): WeightsRow => {
    const own = layers.findLast((one) => (starts.get(one) ?? 0) <= index) ?? layers[0] ?? 1;
    const at = index - (starts.get(own) ?? 0) - 1;
    if (at < 0) return { kind: 'head', layer: own, count: into(own) * unitsIn(network, own) };
    const place = { layer: own, from: first + (at % into(own)), to: Math.floor(at / into(own)) + 1 };
    return { kind: 'weight', place };
  };
  return {
    layers,
    count,
    headings: [...starts.values()],
    row,
    *places() {
      for (let index = 0; index < count; index++) {
        const one = row(index);
        if (one.kind === 'weight') yield one.place;
      }
    },
    indexOf({ layer: own, from, to }) {
      const start = starts.get(own);
      return start === undefined ? undefined : start + 1 + (to - 1) * into(own) + from - first;
    },
  };
}
