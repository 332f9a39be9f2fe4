/** Slips in the optimizer's rule: its state, bias correction, the root, weight decay. */
import { constant, negative, product, quotient, substituted, sum } from '../../expression';
import type { RuleLineName, StepTrace } from '../../model';
import { decays, isFrozen, leaf, type Quantity, ruleFor, type Tree, type WeightPlace } from '../../quantity';
import { at } from '../routes';
import { correct, gradientGiven, placeOf } from './parts';
import { type Slip, slipsOf } from './slip';

const ofLine = slipsOf('optimizerLine');
const ofUpdate = slipsOf('update');
const anyWeight: WeightPlace = { layer: 1, from: 1, to: 1 };

export function ruleSlips(trace: StepTrace): readonly Slip[] {
  const lines = ruleFor(anyWeight, trace).lines.map(({ name }) => name);
  return [
    ...(lines.includes('velocity') ? velocitySlips(trace) : []),
    ...(lines.includes('firstMomentCorrected') ? [correctionForgotten] : []),
    ...(decays(anyWeight, trace) ? decaySlips(trace) : []),
    ...adaptiveSlips(trace, lines),
  ];
}

function line(name: RuleLineName, place: WeightPlace): Tree {
  return leaf({ kind: 'optimizerLine', line: name, ...placeOf(place) });
}

const rate = leaf({ kind: 'learningRate' });

function velocitySlips(trace: StepTrace): readonly Slip[] {
  const detail = { line: 'velocity' };
  return [
    ofLine('oldStateForgotten', 'missing', (q) => (q.line === 'velocity' ? gradientGiven(trace, q) : undefined), {
      detail,
    }),
    ofUpdate(
      'oldStateInUpdate',
      'object',
      (q) => {
        const before = leaf({ kind: 'optimizerState', line: 'velocity', ...placeOf(q) });
        return isFrozen(q, trace) ? undefined : negative(product(rate, before));
      },
      { detail },
    ),
  ];
}

/** The moving averages as they are, though they start at 0. */
const correctionForgotten = ofLine('correctionForgotten', 'missing', (q) => {
  if (q.line === 'firstMomentCorrected') return line('firstMoment', q);
  return q.line === 'secondMomentCorrected' ? line('secondMoment', q) : undefined;
});

function decaySlips(trace: StepTrace): readonly Slip[] {
  const without = (q: Quantity & WeightPlace): Tree | undefined =>
    decays(q, trace)
      ? substituted(correct(q, trace), (part) => (part.kind === 'decayTerm' ? constant(0) : leaf(part)))
      : undefined;
  const decay = (q: WeightPlace): Tree =>
    product(leaf({ kind: 'hyperparameter', name: 'weightDecay' }), at('weight', q));
  return [
    ofLine('decayForgotten', 'missing', without),
    ofUpdate('decayForgotten', 'missing', without),
    ofUpdate('decayOnBias', 'object', (q) =>
      q.from === 0 && !decays(q, trace) && !isFrozen(q, trace)
        ? sum(correct(q, trace), negative(product(rate, decay(q))))
        : undefined,
    ),
  ];
}

/** √v̂ + ε: the root, and where ε stands. */
function adaptiveSlips(trace: StepTrace, lines: readonly RuleLineName[]): readonly Slip[] {
  const top = lines.includes('firstMomentCorrected') ? 'firstMomentCorrected' : undefined;
  const bottom = (['secondMomentCorrected', 'secondMoment'] as const).find((name) => lines.includes(name));
  if (!bottom) return [];
  const numerator = (place: WeightPlace): Tree => (top ? line(top, place) : gradientGiven(trace, place));
  const moment = (place: WeightPlace): Tree => line(bottom, place);
  const epsilon = leaf({ kind: 'hyperparameter', name: 'epsilon' });
  const over = (place: WeightPlace, denominator: Tree): Tree | undefined =>
    isFrozen(place, trace) ? undefined : negative(quotient(product(rate, numerator(place)), denominator));
  return [
    ofUpdate('rootForgotten', 'missing', (q) => over(q, sum(moment(q), epsilon))),
    ofUpdate('epsilonInsideRoot', 'object', (q) => over(q, { node: 'root', of: sum(moment(q), epsilon) })),
  ];
}
