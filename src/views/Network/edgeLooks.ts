/**
 * The look of the edges in each phase: width by magnitude, the sign for the edge that is chosen or pointed at, arrowheads
 * where δ propagates back. Pure functions.
 */

import type { StepView } from '../../kit/quantity/useStep';
import { type Sign, signOf } from '../../kit/sign/sign';
import { latestFor } from '../../memory';
import { lastLayer } from '../../model';
import { isKnown, type Quantity, quantityValue, reached, type WeightPlace } from '../../quantity';

export interface EdgeLook {
  /** What the width is the magnitude of, each in relation to the largest one drawn. */
  readonly shows: 'nothing' | 'weight' | 'back' | 'gradient';
  /** The magnitude of the edge's quantity as a fraction of the largest one drawn, 0..1. */
  readonly size: number;
  readonly sign: Sign;
  /** An arrowhead at the lower end: δ propagates back along this edge. */
  readonly arrow: boolean;
}

export type EdgeTopic = 'plain' | 'weight' | 'back' | 'sent' | 'sample' | 'batch';

/** What the edges of a phase show. `sample`: the one whose numbers are shown; absent: all samples. */
export function edgeTopic(sample: number | undefined, step: StepView): EdgeTopic {
  switch (step.stop.phase) {
    case 'batch':
      return 'plain';
    case 'forward':
    case 'loss':
      return 'weight';
    case 'output-delta':
      return 'back';
    case 'hidden-delta':
      return sample === undefined ? 'back' : 'sent';
    default:
      if (hasBatchGradient(step)) return 'batch';
      return sample === undefined ? 'weight' : 'sample';
  }
}

/** Each edge asks for it. */
const hasBatchGradient = latestFor(({ trace, stop }: StepView) =>
  isKnown({ kind: 'batchGradient', layer: 1, from: 1, to: 1 }, trace, stop),
);

/** The quantity of an edge when it is pointed at: the one it shows, otherwise its weight. */
export function edgeQuantity(place: WeightPlace, sample: number | undefined, step: StepView): Quantity {
  const topic = edgeTopic(sample, step);
  if (topic === 'batch') return { kind: 'batchGradient', ...place };
  if (topic === 'sample' && sample !== undefined) return { kind: 'sampleGradient', ...place, sample };
  return { kind: 'weight', ...place };
}

export function edgeLooks(
  places: readonly WeightPlace[],
  sample: number | undefined,
  step: StepView,
): readonly EdgeLook[] {
  const numbers = places.map((place) => numberOf(place, sample, step));
  const largest = new Map<EdgeLook['shows'], number>();
  for (const { shows, value } of numbers) {
    if (Number.isFinite(value)) largest.set(shows, Math.max(largest.get(shows) ?? 0, Math.abs(value)));
  }
  return numbers.map(({ value, ...look }) => ({
    ...look,
    size: sizeOf(value, largest.get(look.shows)),
    sign: signOf(value),
  }));
}

interface EdgeNumber extends Pick<EdgeLook, 'shows' | 'arrow'> {
  readonly value: number;
}

const nothing: EdgeNumber = { shows: 'nothing', value: 0, arrow: false };

function numberOf(place: WeightPlace, sample: number | undefined, step: StepView): EdgeNumber {
  const topic = edgeTopic(sample, step);
  const { trace, stop } = step;
  const weight = trace.weight(place.layer, place.from, place.to);
  switch (topic) {
    case 'plain':
      return nothing;
    case 'weight':
      return reached({ phase: 'forward', part: place.layer }, stop)
        ? { shows: 'weight', value: weight, arrow: false }
        : nothing;
    case 'back':
    case 'sent': {
      // δ of layer l propagates back over its weights to the units of layer l − 1, but not to a bias.
      const carries = place.from > 0 && place.layer > 1;
      const done = carries && reached({ phase: 'hidden-delta', part: place.layer - 1 }, stop);
      if (topic === 'sent' && done && sample !== undefined) {
        const delta: Quantity = { kind: 'delta', layer: place.layer, unit: place.to, sample };
        if (!isKnown(delta, trace, stop)) return { ...nothing, arrow: true };
        return { shows: 'back', value: weight * quantityValue(delta, trace), arrow: true };
      }
      const arrow = carries && (done || place.layer === lastLayer(trace.network));
      return { shows: 'weight', value: weight, arrow };
    }
    case 'sample':
    case 'batch': {
      const shown = edgeQuantity(place, sample, step);
      // Covered: the width and the colour would give it away.
      if (!isKnown(shown, trace, stop)) return nothing;
      return { shows: 'gradient', value: quantityValue(shown, trace), arrow: false };
    }
  }
}

function sizeOf(value: number, largest = 0): number {
  if (Number.isNaN(value) || value === 0) return 0;
  return Number.isFinite(value) ? Math.abs(value) / largest : 1;
}
