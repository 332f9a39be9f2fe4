/** Why the steps are not related as the gradients are, if both runs have the same optimizer with the same settings. */

import type { VectorPair } from '../../../kit/comparedRuns/vectors';
import { decayIsCoupled, decayRate, isAdaptive } from '../../../model';
import { areSame, bothRows, decayTerms, hasEmptyState, norm } from './facts';
import { exact, type Reason, type ReasonsFor } from './reason';

/** Updates that differ by no more than this share of their norm count as nearly equal. */
const nearly = 1e-2;

export const stepReasons: ReasonsFor = ({ traces, gradient, update, updateKnown }) => {
  const { first, second } = traces;
  if (!updateKnown || !first.updates || !second.updates || isImplied(gradient, update)) return [];
  // With a learning rate of 0 nothing is left of what an optimizer makes of the gradients.
  if (update.relation === 'bothZero') return [];
  const { optimizer } = first.settings;
  if (JSON.stringify(optimizer) !== JSON.stringify(second.settings.optimizer)) return [];
  const named = { optimizer: { optimizer: optimizer.kind } };
  const hasDecay = decayRate(optimizer) > 0;
  if (isAdaptive(optimizer.kind)) {
    // Decay that is added to the gradient has no such factor.
    const isAdded = hasDecay && decayIsCoupled(optimizer);
    const isMultiple = gradient.relation === 'same' || (gradient.relation === 'single' && gradient.slope > 0);
    if (isAdded || !isMultiple || !(update.distance <= nearly * update.firstNorm))
      return [{ name: 'dividesByMagnitude', values: named }];
    const divided: Reason = { name: 'dividedOut', values: { ...named, factor: gradient.slope } };
    return update.relation === 'equal'
      ? [divided]
      : [divided, { name: 'stepsWithin', values: { difference: update.largestDifference } }];
  }
  if (hasDecay) {
    const [ofFirst, ofSecond] = bothRows({ first, second }, decayTerms);
    const [one, other] = [norm(ofFirst) / gradient.firstNorm, norm(ofSecond) / gradient.secondNorm];
    if (Number.isFinite(one) && Number.isFinite(other)) return [{ name: 'decayAfter', values: { one, other } }];
  }
  if (hasEmptyState(first) && hasEmptyState(second)) return [];
  return [{ name: 'usesState', values: { ...named, count: exact(first.stateBefore.optimizerStep) } }];
};

/** Whether the steps are related as the gradients are. */
function isImplied(gradient: VectorPair, update: VectorPair): boolean {
  // Steps may be equal and not 0 where the gradients are 0, because of what the optimizer keeps.
  if (areSame(gradient)) return areSame(update);
  if (gradient.relation !== update.relation) return false;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  return isNear(gradient.ratio, update.ratio) && isNear(gradient.cosine, update.cosine);
}
