/**
 * Lays out units and edges in the first of several sizes that has room for every unit, otherwise in the last one. It does
 * not depend on the chosen edge, so that a tap on one edge does not move the next.
 */
import { edgesOf, type PlacedEdge } from './edges';
import { type Layout, type LayoutInput, layoutNetwork, type Measures } from './layoutNetwork';

export interface Arrangement {
  readonly layout: Layout;
  readonly edges: readonly PlacedEdge[];
  /** The index of the measures: 0 is the roomiest. */
  readonly size: number;
}

export interface NodeMeasures extends Measures {
  /** With wider and lower units, for the layers that need them. */
  readonly wide?: Measures | undefined;
}

export interface ArrangeInput extends Omit<LayoutInput, 'measures' | 'wide'> {
  /** From the roomiest. */
  readonly sizes: readonly NodeMeasures[];
}

export function arrange({ sizes, ...input }: ArrangeInput): Arrangement {
  let size = 0;
  for (const measures of sizes) {
    const layout = layoutNetwork({ ...input, measures, wide: measures.wide });
    if (size === sizes.length - 1 || isWhole(layout, input)) return { layout, edges: edgesOf(layout), size };
    size++;
  }
  throw new Error('there is a smallest size');
}

function isWhole(layout: Layout, room: { readonly width: number; readonly height: number }): boolean {
  if (layout.gaps.length > 0 || layout.units.some(({ isBrief }) => isBrief)) return false;
  return layout.width <= room.width && layout.height <= room.height;
}
