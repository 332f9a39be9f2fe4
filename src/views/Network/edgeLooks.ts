/**
 * The look of the edges in each phase: width by magnitude, dashes and colour by sign, arrowheads where δ propagates
 * back. Pure functions.
 */

import type { StepView } from '../../kit/quantity/useStep';
import { type Sign, signOf } from '../../kit/sign/sign';
import { lastLayer } from '../../model';
import { isKnown, type Quantity, quantityValue, reached, type WeightPlace } from '../../quantity';

export type EdgeTone = 'plain' | 'weight' | 'back' | 'gradient';

export interface EdgeLook {
  readonly tone: EdgeTone;
  /** The magnitude of the edge's quantity as a fraction of the largest one drawn, 0..1. */
  readonly size: number;
  readonly sign: Sign;
  /** An arrowhead at the lower end: δ propagates back along this edge. */
  readonly arrow: boolean;
}

export interface EdgeView {
  /** The sample whose numbers are shown; absent: all samples. */
  readonly sample: number | undefined;
  /** Shows the batch gradient instead of the sample's, as soon as it is known. */
  readonly ofBatch: boolean;
}

/** What the edges of a phase show. */
export function edgeTopic(
  { ofBatch, sample }: EdgeView,
  step: StepView,
): 'plain' | 'weight' | 'back' | 'sent' | 'sample' | 'batch' {
  const { phase } = step.stop;
  if (phase === 'batch') return 'plain';
  if (phase === 'forward' || phase === 'loss') return 'weight';
  if (phase === 'output-delta') return 'back';
  if (phase === 'hidden-delta') return sample === undefined ? 'back' : 'sent';
  if (ofBatch || sample === undefined) {
    return isKnown({ kind: 'batchGradient', layer: 1, from: 1, to: 1 }, step.trace, step.stop) ? 'batch' : 'weight';
  }
  return 'sample';
}

/** The quantity of an edge when it is pointed at: the one it shows, otherwise its weight. */
export function edgeQuantity(place: WeightPlace, view: EdgeView, step: StepView): Quantity {
  const topic = edgeTopic(view, step);
  if (topic === 'batch') return { kind: 'batchGradient', ...place };
  if (topic === 'sample' && view.sample !== undefined) return { kind: 'sampleGradient', ...place, sample: view.sample };
  return { kind: 'weight', ...place };
}

export function edgeLooks(places: readonly WeightPlace[], view: EdgeView, step: StepView): readonly EdgeLook[] {
  const numbers = places.map((place) => numberOf(place, view, step));
  const largest = new Map<EdgeTone, number>();
  for (const { tone, value } of numbers) {
    if (Number.isFinite(value)) largest.set(tone, Math.max(largest.get(tone) ?? 0, Math.abs(value)));
  }
  return numbers.map(({ tone, value, arrow }) => ({
    tone,
    arrow,
    size: sizeOf(value, largest.get(tone)),
    sign: signOf(value),
  }));
}

interface EdgeNumber {
  readonly tone: EdgeTone;
  readonly value: number;
  readonly arrow: boolean;
}

function numberOf(place: WeightPlace, view: EdgeView, step: StepView): EdgeNumber {
  const topic = edgeTopic(view, step);
  const { trace, stop } = step;
  const last = lastLayer(trace.network);
  const weight = trace.weight(place.layer, place.from, place.to);
  switch (topic) {
    case 'plain':
      return { tone: 'plain', value: 0, arrow: false };
    case 'weight':
      return reached({ phase: 'forward', part: place.layer }, stop)
        ? { tone: 'weight', value: weight, arrow: false }
        : { tone: 'plain', value: 0, arrow: false };
    case 'back':
    case 'sent': {
      // δ of layer l propagates back over its weights to the units of layer l − 1, but not to a bias.
      const carries = place.from > 0 && place.layer > 1;
      const done = carries && reached({ phase: 'hidden-delta', part: place.layer - 1 }, stop);
      if (topic === 'sent' && done && view.sample !== undefined) {
        const delta: Quantity = { kind: 'delta', layer: place.layer, unit: place.to, sample: view.sample };
        if (!isKnown(delta, trace, stop)) return { tone: 'plain', value: 0, arrow: true };
        return { tone: 'back', value: weight * quantityValue(delta, trace), arrow: true };
      }
      return { tone: 'weight', value: weight, arrow: carries && (done || place.layer === last) };
    }
    case 'sample':
    case 'batch': {
      const shown = edgeQuantity(place, view, step);
      // Covered: the width and the colour would give it away.
      if (!isKnown(shown, trace, stop)) return { tone: 'plain', value: 0, arrow: false };
      return { tone: 'gradient', value: quantityValue(shown, trace), arrow: false };
    }
  }
}

function sizeOf(value: number, largest = 0): number {
  if (Number.isNaN(value) || value === 0) return 0;
  return Number.isFinite(value) ? Math.abs(value) / largest : 1;
}
