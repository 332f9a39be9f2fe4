/** The batch gradient of a step with a common mistake: its tree is that of the mistake. */
import { quotient } from '../../expression';
import { type StepTrace, unitsIn } from '../../model';
import type { Derivation, KindDefinition } from '../kind';
import type { QuantityOf } from '../quantity';
import { samplesOf } from '../samples';
import { leaf } from '../tree';
import * as contrasts from './contrasts';
import { batchGradient as right } from './gradient';

export const batchGradient: KindDefinition<'batchGradient'> = {
  ...right,
  derive: (place, trace) => (trace.settings.method ? mistaken(place, trace) : right.derive?.(place, trace)),
};

/** Undefined if the mistake needs its own passes, which are more than one formula. */
function mistaken(place: QuantityOf<'batchGradient'>, trace: StepTrace): Derivation | undefined {
  const { layer, from, to } = place;
  switch (trace.settings.method) {
    case 'productOfMeans':
      return contrasts.productOfMeans.derive?.({ ...place, kind: 'productOfMeans' }, trace);
    case 'firstOutput':
      return contrasts.firstOutputGradient.derive?.({ ...place, kind: 'firstOutputGradient' }, trace);
    case 'wrongAxis': {
      if (unitsIn(trace.network, layer) !== trace.batchSize) return right.derive?.(place, trace);
      return contrasts.wrongAxisGradient.derive?.({ ...place, kind: 'wrongAxisGradient' }, trace);
    }
    case 'lastSample':
      return { expression: leaf({ kind: 'sampleGradient', layer, from, to, sample: samplesOf(trace).at(-1) ?? 0 }) };
    case 'dividedTwice': {
      const mean = right.derive?.(place, trace);
      return mean && { expression: quotient(mean.expression, leaf({ kind: 'batchSize' })) };
    }
    default:
      return undefined;
  }
}
