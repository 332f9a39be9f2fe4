/** Slips where a step has more than plain gradient descent: weights of samples, penalties, clipping, cycles, and the optimizers. */
import type { SlipName } from '../../../../src/features/homework/check';
import type { OptimizerSettings, StepSettings } from '../../../../src/model';
import type { Chance } from './chance';
import type { Problem } from './problem';
import type { RuleFormulas } from './rules';
import { batch, type Slipped } from './slipped';
import { plainSlipped } from './slippedSums';
import { plainSettings } from './stepOf';
import {
  addedBatches,
  beforeClipping,
  type Circumstances,
  data,
  decayRate,
  gradient,
  isPenalised,
  learningRate,
  normOf,
  type Place,
  product,
  pull,
  sampleWeight,
  threshold,
  total,
  type Work,
  weight,
} from './work';
import { type Book, honest, upTo } from './workings';

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
const clipped = (per: 'sample' | 'batch', ...most: readonly number[]): Given =>
  withSettings((chance) => ({ clip: { per, maxNorm: chance.one(most) } }));
const eachClipped = clipped('sample', 0.05, 0.1, 0.2, 0.5);
const batchClipped = clipped('batch', 0.05, 0.1, 0.2);

/** So large only because it is limited by itself. */
function limited(work: Work, value: number): number {
  return Math.sign(value) * Math.min(Math.abs(value), threshold(work));
}

function shortened(work: Work, k: number): number {
  const norm = normOf(work, (place) => product(work, place, k));
  return norm > threshold(work) ? work.book.pen.step(threshold(work) / norm) : 1;
}

const samples: readonly Slipped[] = [
  slip('weightForgotten', 'contribution', weighted, { contribution: (work, place, k) => product(work, place, k) }),
  slip('weightTwice', 'contribution', weighted, {
    contribution: (work, place, k) =>
      work.book.times(sampleWeight(work, k), work.book.times(sampleWeight(work, k), product(work, place, k))),
  }),
  slip('wrongDivisor', 'batchGradient', byWeights, { data: (work, place) => total(work, place) / work.book.size }),
  slip('clipForgotten', 'contribution', eachClipped, { contribution: (work, place, k) => product(work, place, k) }),
  {
    ...slip('clipForgotten', 'contribution', eachClipped, {
      contribution: (work, place, k) => product(work, place, k),
      data: (work, place) => {
        const { size } = work.book;
        const mean = (at: Place): number =>
          work.book.pen.step(work.book.sum(upTo(size).map((k) => product(work, at, k))) / size);
        const norm = normOf(work, mean);
        return work.book.times(Math.min(1, work.book.pen.step(threshold(work) / norm)), mean(place));
      },
    }),
    variant: 'the mean is clipped instead',
  },
  slip('clipOfWeight', 'contribution', eachClipped, {
    contribution: (work, place, k) => limited(work, product(work, place, k)),
  }),
  slip('clipAlways', 'contribution', clipped('sample', 2, 5), {
    sampleFactor: (work, k) => work.book.pen.step(threshold(work) / normOf(work, (at) => product(work, at, k))),
  }),
  slip(
    'clipEachSample',
    'gradientSum',
    batchClipped,
    {
      sum: (work, place) =>
        work.book.sum(upTo(work.book.size).map((k) => work.book.times(shortened(work, k), product(work, place, k)))),
    },
    batch,
  ),
];

const penalty = withSettings((chance) => ({
  penalty: { l2: chance.one([0.1, 0.3, 0.5]), divideBy: chance.one(['none', 'batch']), biases: false },
}));
const strength = 0.3;
const fixedPenalty = withSettings(() => ({ penalty: { l2: strength, divideBy: 'none', biases: false } }));

const penalties: readonly Slipped[] = [
  slip('penaltyForgotten', 'batchGradient', penalty, { gradient: data }),
  slip('penaltyDoubled', 'batchGradient', penalty, {
    gradient: (work, place) => work.book.pen.step(data(work, place) + pull(work, place)) + pull(work, place),
  }),
  slip(
    'penaltyDividedTwice',
    'batchGradient',
    penalty,
    { gradient: (work, place) => data(work, place) + work.book.pen.step(pull(work, place) / work.book.size) },
    batch,
  ),
  slip('penaltySign', 'batchGradient', penalty, { gradient: (work, place) => data(work, place) - pull(work, place) }),
  slip('penaltyOnBias', 'batchGradient', penalty, {
    data: (work, place) => {
      const mean = work.book.pen.step(total(work, place) / work.book.size);
      return isPenalised(work, place) ? mean : mean + pull(work, place);
    },
  }),
  {
    ...slip('penaltyInProduct', 'sampleGradient', fixedPenalty, {}),
    formulas: () => ({
      product: (b: Book, l, i, j, k) =>
        i === 0 ? honest.product(b, l, i, j, k) : honest.product(b, l, i, j, k) + b.times(strength, b.w(l, i, j)),
    }),
  },
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
  slip('clipNotApplied', 'clippedGradient', batchClipped, { clipped: beforeClipping }),
  slip('clipOfWeight', 'clippedGradient', batchClipped, {
    clipped: (work, place) => limited(work, beforeClipping(work, place)),
  }),
  slip('clipAlways', 'clippedGradient', clipped('batch', 2, 5), {
    batchFactor: (work, norm) => work.book.pen.step(threshold(work) / norm),
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
  slip('decayOnBias', 'update', optimizer(['sgd', 'adamw'], 'some', [0]), { decay: anyDecay }),
  slip('decayOnBias', 'optimizerLine.', optimizer(['sgd', 'nesterov', 'rmsprop', 'adam'], 'some'), {
    decay: anyDecay,
  }),
];

/** With those that need other settings last. */
export const allSlipped: readonly Slipped[] = [...plainSlipped, ...samples, ...penalties, ...afterSums, ...rules];
