import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedStep, otherAtThisState } from '../../../src/kit/comparedRuns/runPair';
import { Job } from '../../../src/kit/work/job';
import { mistakeNames } from '../../../src/model';
import { holdsAsPrinted } from '../../../src/quantity';
import { checkComparison, createOtherRun, createRun, readComparison } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { messages } from '../../../src/text';
import { findingsOf } from '../../../src/views/Compare/findings';
import { overSteps } from '../../../src/views/Compare/overSteps';
import { reasonsFor } from '../../../src/views/Compare/reasons';
import { epochOrderReason } from '../../../src/views/Compare/reasons/epochOrder';
import type { Reason, ReasonContext } from '../../../src/views/Compare/reasons/reason';
import { reasonText } from '../../../src/views/Compare/reasons/reasonText';
import { claimsOf } from '../../claims/ofCompare';
import { exampleScenario } from '../../exampleScenario';
import { withTraining } from '../../run/support';
import { crossedPair, type GeneratedPair } from './generatedPair';
import { checks } from './reasonChecks';

const compared: readonly (readonly [name: string, ...texts: string[]])[] = [
  ['reduction', 'reduction:sum', 'reduction:mean'],
  ['divisor', 'divisor:3', 'divisor:none', 'divisor:batch', 'divisor:weights'],
  ['batchSize', 'batchSize:1', 'batchSize:2', 'batchSize:3', 'batchSize:4'],
  ['order', 'order:shuffled', 'order:sequential'],
  ['seed', 'seed:5', 'seed:7'],
  ['loss', 'loss:squaredError', 'loss:halfSquaredError', 'loss:meanSquaredError', 'loss:binaryCrossEntropy'],
  ['learningRate', 'learningRate:0.02', 'learningRate:0', 'learningRate:2:0.3'],
  ['optimizer', 'optimizer:adam', 'optimizer:rmsprop', 'optimizer:nesterov', 'optimizer:adamw', 'optimizer:sgd'],
  ['parameters', 'momentum:0.5', 'momentum:0.9', 'beta1:0.5', 'beta2:0.5', 'epsilon:0.01', 'alpha:0.5'],
  ['weightDecay', 'weightDecay:0.1', 'weightDecay:0'],
  ['weightDecayOn', 'weightDecayOn:all', 'weightDecayOn:weights'],
  ['penalty', 'penalty:0.1/batch', 'penalty:0.1/data', 'penalty:0.2/none/biases', 'penalty:none'],
  ['clip', 'clip:sample,0.1', 'clip:sample,10', 'clip:batch,0.05', 'clip:batch,10', 'clip:none'],
  ['bias', 'bias:frozen', 'bias:none', 'bias:trained'],
  [
    'accumulate',
    'accumulate:2/none',
    'accumulate:2/planned',
    'accumulate:3',
    'accumulate:2/actual/keep',
    'accumulate:none',
  ],
  ['leaveOut', 'leaveOut:1', 'leaveOut:2', 'leaveOut:1-2'],
  ['several', 'reduction:sum;learningRate:0.01', 'batchSize:1;optimizer:adam'],
  ...mistakeNames.map((name) => [name, `method:${name}`] as const),
];

function contextOf(pair: GeneratedPair, step: number, own: boolean, updateKnown: boolean): ReasonContext {
  const { runs, comparison, scenario } = pair;
  const first = runs.run.traceAt(step);
  const at = alignedStep(runs, step);
  const traces = { first, second: own ? runs.other.traceAt(at) : otherAtThisState(runs, first, at) };
  const { gradient, update } = findingsOf(traces, 'gradient');
  return { traces, runs, comparison, gradient, update, updateKnown, place: scenario.view.weight };
}

interface Rare {
  readonly name: Reason['name'];
  readonly scenario: FilledScenario;
  readonly text: string;
  readonly step?: number;
  readonly own?: boolean;
}

const [xor, lecture] = [exampleScenario('xor'), exampleScenario('lecture')];

/** Reasons that generated runs seldom have. */
const rare: readonly Rare[] = [
  { name: 'factorUndone', scenario: lecture, text: 'reduction:sum;learningRate:0.0125' },
  { name: 'meanContainsMany', scenario: exampleScenario('iris'), text: 'batchSize:4' },
  { name: 'seedUnused', scenario: byHand(lecture), text: 'seed:4' },
  { name: 'lossSlope', scenario: xor, text: 'loss:binaryCrossEntropy' },
  { name: 'cycleUpdates', scenario: withTraining(lecture, { batchSize: 2 }), text: 'accumulate:2', step: 4, own: true },
  {
    name: 'cycleUpdates',
    scenario: withTraining(lecture, { batchSize: 2, reduction: 'sum' }),
    text: 'accumulate:2/samples',
    step: 2,
    own: true,
  },
  {
    name: 'cycleUpdates',
    scenario: withTraining(lecture, { batchSize: 2, reduction: 'sum' }),
    text: 'accumulate:2/none',
    step: 2,
    own: true,
  },
  {
    name: 'factorOfBatch',
    scenario: withTraining(lecture, { batchSize: 5, accumulate: { batches: 2, divide: 'planned', clear: true } }),
    text: 'reduction:sum',
    step: 2,
  },
  {
    name: 'onlyDivision',
    scenario: withTraining(lecture, { batchSize: 5, accumulate: { batches: 2, divide: 'planned', clear: true } }),
    text: 'reduction:sum;accumulate:2/samples',
    step: 2,
  },
  { name: 'oneOfSeveral', scenario: lecture, text: 'reduction:sum;clip:batch,1000' },
  { name: 'severalSettings', scenario: lecture, text: 'order:shuffled;clip:batch,1000' },
  { name: 'severalDiffer', scenario: lecture, text: 'reduction:sum;clip:sample,0.1' },
  ...(['stepsOnUnion', 'gradientOnTheWay', 'rootKeepsNoise'] as const).map((name) => ({
    name,
    scenario: withTraining(lecture, { batchSize: 2 }),
    text: 'batchSize:8;learningRate:0.4',
  })),
  { name: 'stepsOnUnion', scenario: lecture, text: 'batchSize:4;learningRate:0.05' },
];

function byHand(scenario: FilledScenario): FilledScenario {
  const { batchSize: _size, order: _order, ...training } = scenario.training;
  return {
    ...scenario,
    training: {
      ...training,
      order: 'sequential',
      batchSize: 2,
      batches: [
        [1, 2],
        [3, 4],
      ],
    },
  };
}

const said = new Set<Reason['name']>();

/** Its claims hold, and so does what is not arithmetic in it. */
function expectTrue(reason: Reason, context: ReasonContext): void {
  const claims = claimsOf(reason, context);
  const wrong = claims.findIndex((claim) => !holdsAsPrinted(claim));
  if (wrong >= 0) expect.fail(`${reasonText(reason, { first: 'one', second: 'other' })} claim ${wrong} is not true`);
  checks[reason.name]?.({ context, values: reason.values, reason });
}

describe('each reason is true of the two steps that it is said of', () => {
  it.each(compared.map(([name, ...texts]) => ({ name, texts })))('$name', ({ texts }) => {
    fc.assert(
      fc.property(
        crossedPair(texts),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(false, false, true),
        fc.constantFrom(true, true, true, false),
        (pair, step, own, updateKnown) => {
          const context = contextOf(pair, step, own, updateKnown);
          if (context.gradient.relation === 'notFinite' || !context.traces.second.finite) return;
          const names = { first: 'one', second: 'other' };
          for (const reason of reasonsFor(context)) {
            said.add(reason.name);
            expectTrue(reason, context);
            const text = reasonText(reason, names);
            if (/undefined|NaN|\{/.test(text)) expect.fail(`${reason.name}: ${text}`);
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('the order over an epoch', () => {
    fc.assert(
      fc.property(crossedPair(['order:shuffled', 'order:sequential', 'seed:5', 'seed:9']), (pair) => {
        const { runs } = pair;
        const { apart } = new Job(overSteps(runs, runs.run.epochInfo(1).batches + 1)).finish();
        const reason = epochOrderReason(runs, apart);
        const context = contextOf(pair, 1, false, true);
        if (!reason || !apart.every(({ distance }) => Number.isFinite(distance))) return;
        said.add(reason.name);
        expectTrue(reason, context);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['is said', { batchSize: 2 }, 'epochOrder'],
    ['is not said of clipped batches', { batchSize: 2, clip: { per: 'batch', maxNorm: 0.1 } }, undefined],
    ['is not said of batches of several sizes', { batchSize: 3 }, undefined],
    [
      'is not said of an optimizer with a state',
      { batchSize: 2, optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 0 } },
      undefined,
    ],
  ] as const)('the order over an epoch %s', (_, training, name) => {
    const scenario = withTraining(lecture, training);
    const comparison = readComparison('order:shuffled', scenario);
    if ('problem' in comparison) throw new Error(comparison.problem.inLink);
    const run = createRun(scenario, []);
    const runs = { run, other: createOtherRun({ scenario, changes: [] }, comparison) };
    const reason = epochOrderReason(runs, new Job(overSteps(runs, 6)).finish().apart);
    expect(reason?.name).toBe(name);
    if (!reason) return;
    said.add(reason.name);
    expectTrue(reason, contextOf({ runs, comparison, scenario }, 1, false, true));
  });

  it.each(rare)('$name', ({ name, scenario, text, step = 1, own = false }) => {
    const comparison = readComparison(text, scenario);
    if ('problem' in comparison) throw new Error(comparison.problem.inLink);
    expect(checkComparison({ scenario, changes: [] }, comparison)).toBeUndefined();
    const run = createRun(scenario, []);
    const runs = { run, other: createOtherRun({ scenario, changes: [] }, comparison) };
    const context = contextOf({ runs, comparison, scenario }, step, own, true);
    const reason = reasonsFor(context).find((one) => one.name === name);
    if (!reason) throw new Error(`said instead: ${reasonsFor(context).map((one) => one.name)}`);
    said.add(name);
    expectTrue(reason, context);
  });

  it('and all of them occur', () => {
    const never = Object.keys(messages.reasons).filter((name) => !said.has(name as Reason['name']));
    expect(never).toEqual([]);
  });
});
