/** Slips in the optimizer's rule: its state, bias correction, the root, weight decay. */
import { constant, negative, product, quotient, substituted, sum, visitLeaves } from '../../../../expression';
import { decayIsCoupled, type RuleLineName, type StepTrace } from '../../../../model';
import {
  decays,
  givenGradientOf,
  isFrozen,
  leaf,
  type Quantity,
  type QuantityOf,
  ruleFor,
  type Tree,
  type WeightPlace,
} from '../../../../quantity';
import { at } from '../routes';
import { correct, gradientGiven, placeOf } from './parts';
import { type Slip, slipsOf } from './slip';

const ofLine = slipsOf('optimizerLine');
const ofUpdate = slipsOf('update');
const anyWeight: WeightPlace = { layer: 1, from: 1, to: 1 };

export function ruleSlips(trace: StepTrace): readonly Slip[] {
  const lines = ruleFor(anyWeight, trace).lines.map(({ name }) => name);
  return [
    ...(lines.length > 0 ? [plainUpdate(trace), oldStateForgotten(trace)] : []),
    ...(lines.includes('velocity') ? [oldStateInUpdate(trace)] : []),
    ...(lines.includes('firstMomentCorrected') ? [correctionForgotten] : []),
    ...(decays(anyWeight, trace) ? decaySlips(trace) : []),
    ...adaptiveSlips(trace, lines),
  ];
}

function line(name: RuleLineName, place: WeightPlace): Tree {
  return leaf({ kind: 'optimizerLine', line: name, ...placeOf(place) });
}

const rate = leaf({ kind: 'learningRate' });

/** The right formula with another tree in the place of some leaves; undefined if it has none of them. */
function replaced(q: Quantity, trace: StepTrace, other: (part: Quantity) => Tree | undefined): Tree | undefined {
  const tree = correct(q, trace);
  let isThere = false;
  visitLeaves(tree, (part) => {
    isThere ||= other(part) !== undefined;
  });
  return isThere ? substituted(tree, (part) => other(part) ?? leaf(part)) : undefined;
}

/** Without the optimizer's own lines. */
function plainUpdate(trace: StepTrace): Slip {
  return ofUpdate('plainUpdate', 'missing', (q) =>
    isFrozen(q, trace) ? undefined : negative(product(rate, at('batchGradient', placeOf(q)))),
  );
}

function oldStateForgotten(trace: StepTrace): Slip {
  return ofLine('oldStateForgotten', 'missing', (q) =>
    replaced(q, trace, ({ kind }) => (kind === 'optimizerState' ? constant(0) : undefined)),
  );
}

function oldStateInUpdate(trace: StepTrace): Slip {
  return ofUpdate('oldStateInUpdate', 'object', (q) =>
    isFrozen(q, trace)
      ? undefined
      : negative(product(rate, leaf({ kind: 'optimizerState', line: 'velocity', ...placeOf(q) }))),
  );
}

/** The moving averages as they are, though they start at 0. */
const correctionForgotten = ofLine('correctionForgotten', 'missing', (q) => {
  if (q.line === 'firstMomentCorrected') return line('firstMoment', q);
  return q.line === 'secondMomentCorrected' ? line('secondMoment', q) : undefined;
});

function decaySlips(trace: StepTrace): readonly Slip[] {
  const without = (q: Quantity & WeightPlace): Tree | undefined =>
    replaced(q, trace, ({ kind }) => (kind === 'decayTerm' ? constant(0) : undefined));
  const turned = (q: Quantity & WeightPlace): Tree | undefined =>
    replaced(q, trace, (part) => (part.kind === 'decayTerm' ? negative(leaf(part)) : undefined));
  const decay = (q: WeightPlace): Tree =>
    product(leaf({ kind: 'hyperparameter', name: 'weightDecay' }), at('weight', q));
  const isSpared = (q: WeightPlace): boolean => q.from === 0 && !decays(q, trace) && !isFrozen(q, trace);
  const gradient = givenGradientOf(trace, anyWeight).kind;
  const inLine = (q: QuantityOf<'optimizerLine'>): Tree | undefined =>
    isSpared(q) && decayIsCoupled(trace.settings.optimizer)
      ? replaced(q, trace, (part) => (part.kind === gradient ? sum(leaf(part), decay(q)) : undefined))
      : undefined;
  return [
    ofLine('decayForgotten', 'missing', without),
    ofUpdate('decayForgotten', 'missing', without),
    ofLine('decaySign', 'factor', turned),
    ofUpdate('decaySign', 'factor', turned),
    ofLine('decayOnBias', 'object', inLine),
    ofUpdate('decayOnBias', 'object', (q) =>
      isSpared(q) ? sum(correct(q, trace), negative(product(rate, decay(q)))) : undefined,
    ),
  ];
}

/** √v̂ + ε: the root, and where ε stands. */
function adaptiveSlips(trace: StepTrace, lines: readonly RuleLineName[]): readonly Slip[] {
  const top = lines.includes('firstMomentCorrected') ? 'firstMomentCorrected' : undefined;
  const bottom = (['secondMomentCorrected', 'secondMoment'] as const).find((name) => lines.includes(name));
  if (!bottom) return [];
  const numerator = (place: WeightPlace): Tree => (top ? line(top, place) : gradientTaken(trace, place));
  const moment = (place: WeightPlace): Tree => line(bottom, place);
  const epsilon = leaf({ kind: 'hyperparameter', name: 'epsilon' });
  const isOwnDecay = !decayIsCoupled(trace.settings.optimizer);
  const over = (place: WeightPlace, denominator: Tree): Tree | undefined => {
    if (isFrozen(place, trace)) return undefined;
    if (!(isOwnDecay && decays(place, trace))) return negative(quotient(product(rate, numerator(place)), denominator));
    return negative(product(rate, sum(quotient(numerator(place), denominator), decayTerm(place))));
  };
  return [
    ofUpdate('rootForgotten', 'missing', (q) => over(q, sum(moment(q), epsilon))),
    ofUpdate('epsilonInsideRoot', 'object', (q) => over(q, { node: 'root', of: sum(moment(q), epsilon) })),
  ];
}

function decayTerm(place: WeightPlace): Tree {
  return leaf({ kind: 'decayTerm', ...placeOf(place) });
}

/** With λw where that is added to the gradient. */
function gradientTaken(trace: StepTrace, place: WeightPlace): Tree {
  const own = gradientGiven(trace, place);
  return decays(place, trace) && decayIsCoupled(trace.settings.optimizer) ? sum(own, decayTerm(place)) : own;
}
