import { describe, expect, it } from 'vitest';
import '../../../allMessages';
import { askedForAll } from '../../../../src/features/homework/Work/askedFor';
import { createRun } from '../../../../src/run';
import type { FilledScenario } from '../../../../src/scenario';
import { exampleScenario } from '../../../exampleScenario';

const xor = exampleScenario('xor');

function stepWith(training: Partial<FilledScenario['training']>, network: Partial<FilledScenario['network']> = {}) {
  const scenario = { ...xor, training: { ...xor.training, ...training }, network: { ...xor.network, ...network } };
  const run = createRun(scenario, []);
  return { run, trace: run.traceAt(1) };
}

it('says with which functions activations are asked for, which no number of the sheet tells', () => {
  const step = stepWith({});
  expect(askedForAll(['s', 'x'], step)).toEqual(['x by tanh → sigmoid']);
  expect(askedForAll(['s', 'sum'], step)).not.toContain('x by tanh → sigmoid');
});

describe('what a step adds to plain gradient descent', () => {
  const { optimizer } = xor.training;

  it('is nothing for plain gradient descent', () => {
    expect(askedForAll(['mean', 'update', 'after'], stepWith({}))).toEqual(['Δw is added to w']);
  });

  it.each<[string, Partial<FilledScenario['training']>, string[]]>([
    [
      'momentum and decay',
      { optimizer: { ...optimizer, momentum: 0.9, weightDecay: 0.1 } as typeof optimizer },
      ['momentum μ = 0.9', 'weight decay λ = 0.1 on weights, not on biases'],
    ],
    [
      'Adam',
      { optimizer: { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0 } },
      ['Adam', 'decay rate β₁ = 0.9', 'decay rate β₂ = 0.99', 'constant ε = 1e−8'],
    ],
    ['clipping of the batch', { clip: { per: 'batch', maxNorm: 0.15 } }, ['gradient clipped, C = 0.15']],
    ['clipping of samples', { clip: { per: 'sample', maxNorm: 0.15 } }, ['each sample clipped, C = 0.15']],
    [
      'a penalty, and accumulation',
      {
        penalty: { l2: 0.3, divideBy: 'none', biases: false },
        accumulate: { batches: 2, divide: 'planned', clear: true },
      },
      ['Penalty λₚ = 0.3', 'update after 2 batches'],
    ],
  ])('is said of the update: %s', (_, training, said) => {
    expect(askedForAll(['update'], stepWith(training))).toEqual(['Δw is added to w', ...said]);
  });

  it('is said once, and where it belongs', () => {
    const clipped = stepWith({ clip: { per: 'sample', maxNorm: 0.15 } });
    expect(askedForAll(['contribution', 'sum', 'mean', 'update', 'after'], clipped)).toEqual([
      'each sample clipped, C = 0.15',
      'sum: without 1/B',
      'Δw is added to w',
    ]);
    expect(askedForAll(['update'], stepWith({}, { bias: 'frozen' }))).toContain('biases frozen');
  });
});
