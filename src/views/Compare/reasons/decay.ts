/** Weight decay comes after the gradient: Δg̃ = (λ_b − λ_a)w if it is coupled, −η(λ_b − λ_a)w in the step itself if the optimizer has its own. */
import { decayIsCoupled, decayRate } from '../../../model';
import { areEqual, bothRows, combined, decayTerms, difference, norm } from './facts';
import { exact, nameOfRun, type ReasonsFor } from './reason';

export const decayReasons: ReasonsFor = ({ traces, gradient, update, updateKnown }) => {
  const { first, second } = traces;
  if (!updateKnown) return [{ name: 'updateLater', values: {} }];
  if (!first.updates || !second.updates) return [];
  const { optimizer } = second.settings;
  const rate = Math.abs(decayRate(optimizer) - decayRate(first.settings.optimizer));
  const apart = difference(...bothRows(traces, decayTerms));
  if (norm(apart) === 0) return [];
  const share = norm(apart) / gradient.firstNorm;
  if (!decayIsCoupled(optimizer)) {
    const [one, other] = bothRows(traces, (trace) => trace.updateRow());
    const expected = combined(one, apart, [1, -optimizer.learningRate]);
    const isOnlyDecay = areEqual(expected, other, Math.max(norm(one), norm(other)));
    return isOnlyDecay ? [{ name: 'decayInStep', values: { rate: exact(rate), distance: update.distance } }] : [];
  }
  return Number.isFinite(share) ? [{ name: 'decayAdds', values: { rate: exact(rate), share } }] : [];
};

/** Every optimizer treats each weight by itself, so only the biases of that run make other steps. */
export const decayOnReasons: ReasonsFor = ({ traces, update, updateKnown }) => {
  const { first, second } = traces;
  if (!updateKnown) return [{ name: 'updateLater', values: {} }];
  if (!first.updates || !second.updates) return [];
  if (norm(difference(...bothRows(traces, decayTerms))) === 0) return [];
  const run = first.settings.optimizer.weightDecayOn === 'all' ? 'first' : 'second';
  return [{ name: 'biasesDecay', values: { run: nameOfRun(run), distance: update.distance } }];
};
