/** On a stage: the layer whose numbers are computed now, and the one that they are computed from; the others are dimmed. */

import type { StepView } from '../../../kit/quantity/useStep';
import { lastLayer } from '../../../model';

export interface LayersNow {
  readonly computed: number;
  /** The layer whose numbers the edges bring, and the layer that these edges belong to. */
  readonly source?: number;
  readonly edges?: number;
}

/** Undefined in a phase that computes no layer's numbers. */
export function layersNow({ trace, stop: { phase, part } }: Pick<StepView, 'trace' | 'stop'>): LayersNow | undefined {
  const last = lastLayer(trace.network);
  if (phase === 'forward') {
    const layer = part ?? last;
    return { computed: layer, source: layer - 1, edges: layer };
  }
  if (phase === 'loss' || phase === 'output-delta') return { computed: last };
  if (phase !== 'hidden-delta') return undefined;
  const layer = part ?? 1;
  return { computed: layer, source: layer + 1, edges: layer + 1 };
}

/** How a unit's layer is drawn. */
export type LayerLook = 'computed' | 'source' | 'other';

export function layerLook({ layer, unit }: { layer: number; unit: number }, now: LayersNow): LayerLook {
  // The bias beside a layer's units belongs to the sums of the next layer.
  if (layer === now.computed && unit > 0) return 'computed';
  return layer === now.source && (unit > 0 || now.source < now.computed) ? 'source' : 'other';
}
