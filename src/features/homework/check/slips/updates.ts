/** Slips in what follows the gradient: accumulation, the optimizer's rule, weight decay, the update and the new weight. */
import { constant, negative, product, quotient, root, sum } from '../../../../expression';
import { decayIsCoupled, type RuleLineName, type StepTrace } from '../../../../model';
import {
  addedGradientOf,
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
import { at, isPlainUpdate } from '../routes';
import { correct, dividedAnyway, dividedBefore, placeOf, plainDivisor, when } from './parts';
import { changed, out, type Slip, type SlipTable, slipsOf } from './slip';

const rate = leaf({ kind: 'learningRate' });
const gradient = (place: WeightPlace): Tree => at('batchGradient', place);
/** η g */
const step = (place: WeightPlace): Tree => product(rate, gradient(place));

export function updateSlips(trace: StepTrace): readonly Slip[] {
  const isPlain = (place: WeightPlace): boolean => isPlainUpdate(place, trace);
  const isTrained = (place: WeightPlace): boolean => !isFrozen(place, trace);
  const hasRule = linesIn(trace).length > 0;
  const n = trace.cycleDivisor;
  const whole = (place: WeightPlace): Tree => leaf({ kind: 'accumulated', ...placeOf(place) });
  const over = (tree: Tree): Tree => quotient(tree, constant(n));
  const isDivided = n > 1;
  return [
    ...slipsOf('accumulated', {
      missing: { accumulatedForgotten: (q) => leaf(addedGradientOf(trace, placeOf(q))) },
    }),
    ...slipsOf('cycleGradient', {
      factor: {
        cycleNotDivided: isDivided && { gives: whole, factor: n },
        cycleDividedTwice: isDivided && { gives: (q) => over(over(whole(q))), factor: 1 / n },
      },
    }),
    ...slipsOf('update', { missing: { plainUpdate: hasRule && ((q) => negative(step(q))) } }, isTrained),
    ...slipsOf('optimizerLine', ofLines(trace)),
    ...slipsOf('update', ofRule(trace), isTrained),
    ...slipsOf('update', ofPlainUpdate(trace), isPlain),
    // Beside weights that decay, the bias has the same slips, though its own rule is plain.
    ...slipsOf('update', ofOtherUpdate(trace), (place) => trace.updates && isTrained(place) && !isPlain(anyWeight)),
    ...slipsOf('weightAfter', {
      factor: { newWeightWrongSign: (q) => sum(at('weight', q), negative(at('update', q))) },
      missing: {
        updateForNewWeight: (q) => when(isTrained(q), at('update', q)),
        etaForgotten: (q) => when(isPlain(q), sum(at('weight', q), negative(gradient(q)))),
      },
    }),
  ];
}

function ofPlainUpdate(trace: StepTrace): SlipTable<WeightPlace> {
  const divisor = plainDivisor(trace);
  const isDivided = divisor !== undefined && trace.batchSize > 1;
  const ofSum = (place: WeightPlace): Tree => negative(product(rate, at('gradientSum', place)));
  return {
    factor: {
      updateSign: { gives: step, factor: -1 },
      etaTwice: (place) => negative(product(rate, step(place))),
      sumInUpdate: isDivided && { gives: ofSum, factor: trace.divisor },
      dividedInUpdate: dividedBefore(trace, (place, divided) => negative(divided(step(place)))),
      dividedAnyway: dividedAnyway(trace, (place, divided) => negative(divided(step(place)))),
    },
    missing: {
      etaForgotten: (place) => negative(gradient(place)),
      gradientForUpdate: gradient,
    },
    object: {
      newWeightForUpdate: (place) => sum(at('weight', place), negative(step(place))),
      newWeightWrongSign: (place) => sum(at('weight', place), step(place)),
    },
  };
}

/** By any other rule. */
function ofOtherUpdate(trace: StepTrace): SlipTable<QuantityOf<'update'>> {
  return {
    factor: { updateSign: { gives: (q) => negative(correct(q, trace)), factor: -1 } },
    missing: { etaForgotten: (q) => changed(correct(q, trace), withoutRate) },
  };
}

const anyWeight: WeightPlace = { layer: 1, from: 1, to: 1 };

function linesIn(trace: StepTrace): readonly RuleLineName[] {
  return ruleFor(anyWeight, trace).lines.map(({ name }) => name);
}

function line(name: RuleLineName, place: WeightPlace): Tree {
  return leaf({ kind: 'optimizerLine', line: name, ...placeOf(place) });
}

/** λw */
function decay(place: WeightPlace): Tree {
  return product(leaf({ kind: 'hyperparameter', name: 'weightDecay' }), at('weight', place));
}

type Part = Parameters<typeof changed>[1];

const withoutRate: Part = ({ kind }) => (kind === 'learningRate' ? out : undefined);
const withoutDecay: Part = ({ kind }) => (kind === 'decayTerm' ? constant(0) : undefined);
const withOtherDecay: Part = (part) => (part.kind === 'decayTerm' ? negative(leaf(part)) : undefined);
const withoutState: Part = ({ kind }) => (kind === 'optimizerState' ? constant(0) : undefined);

/** Of the optimizer's lines: its state, bias correction, weight decay. */
function ofLines(trace: StepTrace): SlipTable<QuantityOf<'optimizerLine'>> {
  const isDecaying = decays(anyWeight, trace);
  const given = givenGradientOf(trace, anyWeight).kind;
  const other = (q: Quantity, part: Part): Tree | undefined => changed(correct(q, trace), part);
  const withDecay = (q: QuantityOf<'optimizerLine'>): Tree | undefined =>
    other(q, (part) => (part.kind === given ? sum(leaf(part), decay(q)) : undefined));
  const isCoupled = decayIsCoupled(trace.settings.optimizer);
  return {
    factor: { decaySign: isDecaying && ((q) => other(q, withOtherDecay)) },
    missing: {
      oldStateForgotten: (q) => other(q, withoutState),
      // The moving averages as they are, though they start at 0.
      correctionForgotten: linesIn(trace).includes('firstMomentCorrected') && uncorrected,
      decayForgotten: isDecaying && ((q) => other(q, withoutDecay)),
    },
    object: { decayOnBias: isDecaying && isCoupled && ((q) => (isSpared(q, trace) ? withDecay(q) : undefined)) },
  };
}

function uncorrected(q: QuantityOf<'optimizerLine'>): Tree | undefined {
  if (q.line === 'firstMomentCorrected') return line('firstMoment', q);
  return when(q.line === 'secondMomentCorrected', line('secondMoment', q));
}

/** A bias without decay beside weights that have it. */
function isSpared(place: WeightPlace, trace: StepTrace): boolean {
  return place.from === 0 && !decays(place, trace) && !isFrozen(place, trace);
}

/** Of the update by the optimizer's rule: its lines, weight decay, √v̂ + ε. */
function ofRule(trace: StepTrace): SlipTable<QuantityOf<'update'>> {
  const lines = linesIn(trace);
  const isDecaying = decays(anyWeight, trace);
  const other = (q: Quantity, part: Part): Tree | undefined => changed(correct(q, trace), part);
  const bottom = (['secondMomentCorrected', 'secondMoment'] as const).find((name) => lines.includes(name));
  const quotientBy = quotientOf(trace, lines.includes('firstMomentCorrected'));
  const v = (place: WeightPlace): Tree => leaf({ kind: 'optimizerState', line: 'velocity', ...placeOf(place) });
  const inRoot = (place: WeightPlace, name: RuleLineName): Tree =>
    sum(line(name, place), leaf({ kind: 'hyperparameter', name: 'epsilon' }));
  return {
    factor: { decaySign: isDecaying && ((q) => other(q, withOtherDecay)) },
    missing: {
      decayForgotten: isDecaying && ((q) => other(q, withoutDecay)),
      rootForgotten: trace.updates && bottom && ((q) => quotientBy(q, inRoot(q, bottom))),
    },
    object: {
      oldStateInUpdate: lines.includes('velocity') && ((q) => negative(product(rate, v(q)))),
      decayOnBias:
        isDecaying && ((q) => when(isSpared(q, trace), sum(correct(q, trace), negative(product(rate, decay(q)))))),
      epsilonInsideRoot: trace.updates && bottom && ((q) => quotientBy(q, root(inRoot(q, bottom)))),
    },
  };
}

/** −η m̂, or −η g, by a denominator; with decay of its own in a bracket. */
function quotientOf(trace: StepTrace, hasMoment: boolean): (place: WeightPlace, denominator: Tree) => Tree {
  const isCoupled = decayIsCoupled(trace.settings.optimizer);
  return (place, denominator) => {
    const decayTerm = leaf({ kind: 'decayTerm', ...placeOf(place) });
    const isDecaying = decays(place, trace);
    const given = leaf(givenGradientOf(trace, place));
    const taken = isDecaying && isCoupled ? sum(given, decayTerm) : given;
    const numerator = hasMoment ? line('firstMomentCorrected', place) : taken;
    if (!isDecaying || isCoupled) return negative(quotient(product(rate, numerator), denominator));
    return negative(product(rate, sum(quotient(numerator, denominator), decayTerm)));
  };
}
