import { describe, expect, it } from 'vitest';
import '../../../allMessages';
import { askedForAll } from '../../../../src/features/homework/Work/askedFor';
import { createRun } from '../../../../src/run';
import type { FilledScenario } from '../../../../src/scenario';
import { exampleScenario } from '../../../exampleScenario';

const xor = exampleScenario('xor');

function stepWith(
  training: Partial<FilledScenario['training']>,
  network: Partial<FilledScenario['network']> = {},
  step = 1,
) {
  const scenario = { ...xor, training: { ...xor.training, ...training }, network: { ...xor.network, ...network } };
  const run = createRun(scenario, []);
  return { run, trace: run.traceAt(step) };
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
      ['New v = μv + gradient + λw, Δw = −ηv', 'momentum μ = 0.9', 'weight decay λ = 0.1 on weights, not on biases'],
    ],
    [
      'Adam',
      { optimizer: { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0 } },
      [
        'Adam',
        'New m = β₁m + (1 − β₁)·gradient, New v = β₂v + (1 − β₂)·gradient², m̂ = m / (1 − β₁¹), v̂ = v / (1 − β₂¹), Δw = −η·m̂ / (√v̂ + ε)',
        'decay rate β₁ = 0.9',
        'decay rate β₂ = 0.99',
        'constant ε = 1e−8',
        'update number 1 in the bias correction',
      ],
    ],
    ['clipping of the batch', { clip: { per: 'batch', maxNorm: 0.15 } }, ['gradient clipped, C = 0.15']],
    ['clipping of samples', { clip: { per: 'sample', maxNorm: 0.15 } }, ['each sample clipped, C = 0.15']],
    [
      'a penalty, and accumulation',
      {
        penalty: { l2: 0.3, divideBy: 'none', biases: false },
        accumulate: { batches: 2, divide: 'planned', clear: true },
      },
      ['Penalty λₚ = 0.3', 'Penalty: + λₚw, not on biases', 'update after 2 batches', 'accumulated gradient ÷ 2'],
    ],
  ])('is said of the update: %s', (_, training, said) => {
    expect(askedForAll(['update'], stepWith(training))).toEqual(['Δw is added to w', ...said]);
  });

  it('is the term of the penalty, and by what it is divided, where the mean has it too', () => {
    const penalty = { l2: 0.3, divideBy: 'batch', biases: false } as const;
    expect(askedForAll(['mean'], stepWith({ penalty }))).toEqual([
      'Penalty λₚ/R = 0.3/B',
      'Penalty: + λₚw / 4, not on biases',
    ]);
    const onAll = stepWith({ penalty: { ...penalty, biases: true } });
    expect(askedForAll(['mean'], onAll)).toContain('Penalty: + λₚw / 4');
    expect(askedForAll(['sum'], stepWith({ penalty }))).toEqual(['sum: without 1/B']);
  });

  it('is the rule of decay alone, also for new weights, and no rule where nothing is updated', () => {
    const decay = { optimizer: { ...optimizer, weightDecay: 0.1 } as typeof optimizer };
    expect(askedForAll(['after'], stepWith(decay))).toContain('Δw = −η·(gradient + λw)');
    const accumulate = { batches: 2, divide: 'planned', clear: true } as const;
    expect(askedForAll(['after'], stepWith({ ...decay, accumulate, batchSize: 2 })).join()).not.toContain('Δw =');
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

describe('what a later step depends on besides its numbers', () => {
  it('is by what the accumulated gradient is divided', () => {
    const accumulate = { batches: 2, divide: 'planned', clear: true } as const;
    const said = askedForAll(['update'], stepWith({ accumulate, batchSize: 2 }, {}, 2));
    expect(said).toEqual(['Δw is added to w', 'update after 2 batches', 'accumulated gradient ÷ 2']);
    const undivided = stepWith({ accumulate: { ...accumulate, divide: 'none' }, batchSize: 2 }, {}, 2);
    expect(askedForAll(['update'], undivided)).toEqual(['Δw is added to w', 'update after 2 batches, not divided']);
    const first = stepWith({ accumulate, batchSize: 2 });
    expect(askedForAll(['update'], first).at(-1)).toBe('batch 1 of 2, so no update yet');
  });

  it('is the number of the update, with Adam', () => {
    const adam = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0 } as const;
    const said = askedForAll(['update'], stepWith({ optimizer: adam as never }, {}, 3));
    expect(said.at(-1)).toBe('update number 3 in the bias correction');
  });
});

it('says that the norm of clipping is over frozen biases too, which count in it', () => {
  const norm = 'norm over weights and frozen biases';
  for (const per of ['batch', 'sample'] as const) {
    const clip = { per, maxNorm: 0.15 };
    const own = askedForAll(['contribution', 'update'], stepWith({ clip }, { bias: 'frozen' }));
    expect(own.filter((one) => one === norm)).toHaveLength(1);
    expect(askedForAll(['contribution', 'update'], stepWith({ clip }))).not.toContain(norm);
  }
});
