/** The number that a beat is about: what Formulas, and the line below the ledger, derive on the stage. */
import { lastLayer, type StepTrace } from '../../../model';
import { type Quantity, runningTotalAt, sampleAt, summandOf, type WeightPlace } from '../../../quantity';
import { type Beat, rowsOfBeat } from './beat';
import { footRowOf } from './stepBeats';

interface At {
  readonly place: WeightPlace;
  readonly sample: number;
  /** Those around it: a row that comes with others is named by their total. */
  readonly beats: readonly Beat[];
}

/** Undefined where it is the phase's headline. */
export function beatFocus(beat: Beat, trace: StepTrace, { place, sample, beats }: At): Quantity | undefined {
  if (trace.batchSize === 0) return undefined;
  const { name, count } = beat;
  switch (name) {
    case 'product':
      return summandOf(trace, place, sampleAt(trace, count ?? 1));
    case 'row': {
      const [first, last] = rowsOfBeat(beat, beats);
      return first === last ? summandOf(trace, place, sampleAt(trace, last)) : runningTotalAt(trace, place, last);
    }
    case 'sum':
    case 'division':
      if (trace.batchSize > 1) return runningTotalAt(trace, place, trace.batchSize);
      return footRowOf(beat, trace, place)?.quantity;
    case 'averages':
    case 'verdict':
      return { kind: 'productOfMeans', ...place };
    case 'loss':
      return { kind: 'lossAfter' };
    case 'stop':
      return stopFocus(beat, trace, { place, sample });
    default:
      return footRowOf(beat, trace, place)?.quantity;
  }
}

/** A unit of the layer that is computed: one at an end of the chosen weight, else the first; then the chosen sample’s product. */
function stopFocus(
  { phase, count }: Beat,
  { network }: StepTrace,
  { place, sample }: Omit<At, 'beats'>,
): Quantity | undefined {
  const last = lastLayer(network);
  const { layer: own, from, to } = place;
  const unitIn = (layer: number): number => (layer === own - 1 && from > 0 ? from : 1);
  if (phase === 'forward') {
    const layer = count ?? last;
    return { kind: 'activation', layer, unit: unitIn(layer), sample };
  }
  if (phase === 'per-sample') return { kind: 'sampleGradient', ...place, sample };
  if (phase === 'hidden-delta') {
    const layer = count ?? 1;
    return { kind: 'delta', layer, unit: layer === own ? to : unitIn(layer), sample };
  }
  return undefined;
}
