/** The edges of a small network with the numbers that a reading gives them, and where they lie in its drawing. */
import type { Reading } from '../../../../scenario/reading';

export interface Edge {
  /** As the sheet counts it: w1, w2 … */
  readonly number: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface EdgeDrawing {
  readonly edges: readonly Edge[];
  readonly units: readonly (readonly [number, number])[];
  readonly width: number;
  readonly height: number;
}

/** Between layers, and between units. */
const apart = { layers: 90, units: 44 } as const;
const margin = 16;

export function edgeDrawing({ layers = [], ways }: Pick<Reading, 'layers' | 'ways'>): EdgeDrawing {
  const most = Math.max(1, ...layers);
  const place = (layer: number, unit: number): readonly [number, number] => [
    margin + layer * apart.layers,
    margin + (unit + (most - (layers[layer] ?? 1)) / 2) * apart.units,
  ];
  const edges: Edge[] = [];
  for (const [below, count] of layers.slice(0, -1).entries()) {
    const above = layers[below + 1] ?? 0;
    const [outer, inner] = ways.edges === 'from' ? [count, above] : [above, count];
    for (let one = 0; one < outer; one += 1) {
      for (let other = 0; other < inner; other += 1) {
        const [from, to] = ways.edges === 'from' ? [one, other] : [other, one];
        edges.push({ number: edges.length + 1, from: place(below, from), to: place(below + 1, to) });
      }
    }
  }
  return {
    edges,
    units: layers.flatMap((count, layer) => Array.from({ length: count }, (_, unit) => place(layer, unit))),
    width: 2 * margin + (layers.length - 1) * apart.layers,
    height: 2 * margin + (most - 1) * apart.units,
  };
}
