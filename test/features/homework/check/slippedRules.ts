/** Slips where a step has more than plain gradient descent: weights of samples, cycles, and the optimizers. */
import type { SlipName } from '../../../../src/features/homework/check';
import type { OptimizerSettings, StepSettings } from '../../../../src/model';
import type { Chance } from './chance';
import type { Problem } from './problem';
import { honestRules, type RuleFormulas } from './rules';
import type { Slipped } from './slipped';
import { plainSlipped } from './slippedSums';
import { plainSettings } from './stepOf';
import {
  addedBatches,
  type Circumstances,
  decayRate,
  gradient,
  learningRate,
  type Place,
  product,
  sampleWeight,
  total,
  type Work,
  weight,
} from './work';

type Given = (problem: Problem, chance: Chance) => Circumstances;

/** A number with two decimals that is surely not 0. */
function short(chance: Chance, from: number, to: number): number {
  return Math.max(1, Math.round(100 * (from + chance.next() * (to - from)))) / 100;
}

/** A plain step with some settings more, from a state that earlier steps have left. */
function withSettings(extra: (chance: Chance, problem: Problem) => Partial<StepSettings>, weights = false): Given {
  return (problem, chance) => ({
    settings: { ...plainSettings(problem), ...extra(chance, problem) },
    ...(weights && { sampleWeights: problem.inputs.map(() => chance.one([0.5, 1.5, 2, 3, 1])) }),
    time: chance.whole(2, 5),
    before: {
      first: chance.one([1, -1]) * short(chance, 0.02, 0.4),
      second: short(chance, 0.01, 0.3),
      accumulated: chance.one([1, -1]) * short(chance, 0.05, 0.5),
    },
    added: 3,
  });
}

function slip(
  name: SlipName,
  kind: string,
  given: Given,
  rules: Partial<RuleFormulas>,
  applies: Slipped['applies'] = () => true,
): Slipped {
  return { name, kind, applies, formulas: () => ({}), given, rules };
}

const weighted = withSettings(() => ({}), true);
const byWeights = withSettings(() => ({ divisor: 'weights' }), true);
const samples: readonly Slipped[] = [
  slip('weightForgotten', 'contribution', weighted, { contribution: (work, place, k) => product(work, place, k) }),
  slip('weightTwice', 'contribution', weighted, {
    contribution: (work, place, k) =>
      work.book.times(sampleWeight(work, k), work.book.times(sampleWeight(work, k), product(work, place, k))),
  }),
  slip('wrongDivisor', 'batchGradient', byWeights, { data: (work, place) => total(work, place) / work.book.size }),
];

const added = withSettings(() => ({ reduction: 'sum' }));
const divided: readonly SlipName[] = ['divisionInDelta', 'divisionInProduct'];
const averaged: readonly SlipName[] = ['meanTimesMean', 'averagedInputs', 'averagedErrors'];

/** Divided by B, or averaged, where nothing is divided. */
const sums: readonly Slipped[] = [
  ...plainSlipped
    .filter(({ name }) => divided.includes(name))
    .map((slipped): Slipped => ({ ...slipped, name: 'dividedAnyway', given: added, variant: 'of a sum' })),
  slip('dividedAnyway', 'gradientSum', added, {
    sum: (work, place) => honestRules.sum(work, place) / work.book.size,
  }),
  ...plainSlipped
    .filter(({ name, kind }) => kind === 'batchGradient' && averaged.includes(name))
    .map(
      (slipped): Slipped => ({
        ...slipped,
        kind: 'gradientSum',
        given: added,
        formulas: () => ({}),
        rules: { sum: (work, { l, i, j }) => slipped.formulas(work.book).mean?.(work.book, l, i, j) ?? Number.NaN },
        variant: 'of a sum',
      }),
    ),
];

const cycles = (...divide: readonly ('planned' | 'actual')[]): Given =>
  withSettings((chance) => ({ accumulate: { batches: 3, divide: chance.one(divide), clear: true } }));

const afterSums: readonly Slipped[] = [
  slip('accumulatedForgotten', 'accumulated', cycles('planned', 'actual'), { accumulated: gradient }),
  slip('cycleNotDivided', 'cycleGradient', cycles('planned', 'actual'), {
    cycleGradient: ({ book }, { at }) => book.use(`accumulated.${at}`),
  }),
  slip('cycleDividedTwice', 'cycleGradient', cycles('planned', 'actual'), {
    cycleGradient: ({ book, given }, { at }) =>
      book.pen.step(book.use(`accumulated.${at}`) / addedBatches(given)) / addedBatches(given),
  }),
];

/** Those with loops of their own here. */
type Kind = 'sgd' | 'nesterov' | 'rmsprop' | 'adam' | 'adamw';

/** Rates of a first course; β and ε that have effects which a person can see. */
function optimizer(kinds: readonly Kind[], decay: 'none' | 'some' = 'none', momentum: readonly number[] = [0.9, 0.5]) {
  return withSettings((chance) => {
    const kind = chance.one(kinds);
    const weightDecay = decay === 'some' ? chance.one([0.05, 0.1, 0.2]) : 0;
    const own = {
      sgd: { momentum: chance.one(momentum) },
      nesterov: { momentum: chance.one([0.9, 0.5]) },
      rmsprop: { alpha: 0.9, epsilon: chance.one([0.01, 0.1]) },
      adam: { beta1: 0.9, beta2: 0.99, epsilon: chance.one([0.01, 0.1]) },
      adamw: { beta1: 0.9, beta2: 0.99, epsilon: chance.one([0.01, 0.1]) },
    }[kind];
    return { optimizer: { kind, learningRate: chance.one([0.1, 0.2, 0.5]), weightDecay, ...own } as OptimizerSettings };
  });
}

const adaptive = ['rmsprop', 'adam', 'adamw'] as const;
const anyDecay = (work: Work, place: Place): number => work.book.times(decayRate(work), weight(work, place));

const rules: readonly Slipped[] = [
  slip('oldStateForgotten', 'optimizerLine.velocity', optimizer(['sgd', 'nesterov']), {
    velocity: (_work, _place, taken) => taken,
  }),
  slip('oldStateForgotten', 'optimizerLine.firstMoment', optimizer(['adam', 'adamw']), {
    firstMoment: (work, _, taken) => work.book.times(work.book.pen.step(1 - 0.9), taken),
  }),
  slip('oldStateInUpdate', 'update', optimizer(['sgd']), {
    momentumUpdate: (work) => -work.book.times(learningRate(work), work.given.before.first),
  }),
  slip('plainUpdate', 'update', optimizer(['sgd']), {
    momentumUpdate: (work, place) => -work.book.times(learningRate(work), gradient(work, place)),
  }),
  slip('correctionForgotten', 'optimizerLine.firstMomentCorrected', optimizer(['adam', 'adamw']), {
    corrected: (_, moment) => moment,
  }),
  slip('rootForgotten', 'update', optimizer(adaptive), {
    denominator: ({ book }, moment, epsilon) => book.pen.step(moment + epsilon),
  }),
  slip('epsilonInsideRoot', 'update', optimizer(adaptive), {
    denominator: ({ book }, moment, epsilon) => book.pen.step(Math.sqrt(book.pen.step(moment + epsilon))),
  }),
  slip('decayForgotten', 'update', optimizer(['sgd', 'adamw'], 'some', [0]), { decay: () => 0 }),
  slip('decayForgotten', 'optimizerLine.', optimizer(['sgd', 'nesterov', 'rmsprop', 'adam'], 'some'), {
    decay: () => 0,
  }),
  slip('decaySign', 'update', optimizer(['sgd', 'adamw'], 'some', [0]), {
    decay: (work, place) => -honestRules.decay(work, place),
  }),
  slip('decayOnBias', 'update', optimizer(['sgd', 'adamw'], 'some', [0]), { decay: anyDecay }),
  slip('decayOnBias', 'optimizerLine.', optimizer(['sgd', 'nesterov', 'rmsprop', 'adam'], 'some'), {
    decay: anyDecay,
  }),
];

/** With those that need other settings last. */
export const allSlipped: readonly Slipped[] = [...plainSlipped, ...samples, ...sums, ...afterSums, ...rules];
