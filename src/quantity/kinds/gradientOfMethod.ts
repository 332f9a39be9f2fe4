/** The batch gradient of a step with a common mistake, and its samples' part: their trees are those of the mistake. */
import { quotient, sum } from '../../expression';
import { isPenalised, type StepTrace, unitsIn } from '../../model';
import { plainStep } from '../conventions';
import type { Derivation, KindDefinition } from '../kind';
import type { WeightPlace } from '../quantity';
import { samplesOf } from '../samples';
import { leaf } from '../tree';
import * as contrasts from './contrasts';
import { batchGradient as right } from './gradient';
import { dataGradient as rightOfData } from './penalty';

export const batchGradient: KindDefinition<'batchGradient'> = {
  ...right,
  derive: (place, trace) => {
    if (!trace.settings.method) return right.derive?.(place, trace);
    const ofData = mistaken(place, trace);
    const { layer, from, to } = place;
    if (!ofData || !isPenalised(trace.settings.penalty, from)) return ofData;
    return { expression: sum(ofData.expression, leaf({ kind: 'penaltyGradient', layer, from, to })) };
  },
};

export const dataGradient: KindDefinition<'dataGradient'> = {
  ...rightOfData,
  derive: (place, trace) => (trace.settings.method ? mistaken(place, trace) : rightOfData.derive?.(place, trace)),
};

/** The right method's samples' part. */
function ofRightMethod({ layer, from, to }: WeightPlace, trace: StepTrace): Derivation | undefined {
  const place = { layer, from, to };
  return isPenalised(trace.settings.penalty, from)
    ? rightOfData.derive?.({ kind: 'dataGradient', ...place }, trace)
    : right.derive?.({ kind: 'batchGradient', ...place }, trace);
}

/** Undefined if the mistake needs its own passes, which are more than one formula. */
function mistaken(place: WeightPlace, trace: StepTrace): Derivation | undefined {
  const { layer, from, to } = place;
  switch (trace.settings.method) {
    case 'productOfMeans':
      return contrasts.productOfMeans.derive?.({ ...place, kind: 'productOfMeans' }, trace);
    case 'firstOutput':
      return contrasts.firstOutputGradient.derive?.({ ...place, kind: 'firstOutputGradient' }, trace);
    case 'wrongAxis':
      return unitsIn(trace.network, layer) === trace.batchSize
        ? contrasts.wrongAxisGradient.derive?.({ ...place, kind: 'wrongAxisGradient' }, trace)
        : ofRightMethod(place, trace);
    case 'lastSample':
      return {
        expression: leaf({
          kind: plainStep(trace) === trace ? 'sampleGradient' : 'plainGradient',
          layer,
          from,
          to,
          sample: samplesOf(trace).at(-1) ?? 0,
        }),
      };
    case 'dividedTwice': {
      const mean = ofRightMethod(place, trace);
      return mean && { expression: quotient(mean.expression, leaf({ kind: 'batchSize' })) };
    }
    case 'biasNotDivided':
      return from === 0 ? { expression: leaf({ kind: 'gradientSum', layer, from, to }) } : ofRightMethod(place, trace);
    default:
      return undefined;
  }
}
