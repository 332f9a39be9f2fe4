import { describe, expect, it } from 'vitest';
import { givenFor } from '../../../../src/features/homework/Work/givenFor';
import { addressOf } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import type { FilledScenario } from '../../../../src/scenario';
import { createExplainerStore, traceOf } from '../../../../src/store';
import { exampleScenario } from '../../../exampleScenario';

const trace = traceOf(createExplainerStore().getState());
const shown = (address: string, cells: Readonly<Record<string, string>> = {}): readonly string[] =>
  givenFor(address, trace, cells).map(({ quantity, text }) => `${addressOf(quantity)} ${text ?? 'blank'}`);

it('givenFor a preactivation has the inputs and the weights, the bias among them', () => {
  expect([...shown('preactivation.1.1.2')].sort()).toEqual([
    'input.1.2 0',
    'input.2.2 1',
    'weight.1.0.1 0.8',
    'weight.1.1.1 0.8',
    'weight.1.2.1 −1',
  ]);
});

it('givenFor an activation, a product and an update has the cells that they are calculated from', () => {
  expect(shown('activation.1.1.2', { 'preactivation.1.1.2': '-0.2' })).toEqual(['preactivation.1.1.2 -0.2']);
  expect([...shown('sampleGradient.2.2.1.2', { 'delta.2.1.2': '-0.148' })].sort()).toEqual([
    'activation.1.2.2 blank',
    'delta.2.1.2 -0.148',
  ]);
  expect([...shown('update.2.2.1')].sort()).toEqual(['batchGradient.2.2.1 blank', 'learningRate 0.5']);
});

it('givenFor the δ of an output has output and target, of a hidden unit the δ and weights of the next layer; no slope, which has no cell', () => {
  expect([...shown('delta.2.1.2', { 'activation.2.1.2': '0.334' })].sort()).toEqual([
    'activation.2.1.2 0.334',
    'target.1.2 1',
  ]);
  expect([...shown('delta.1.2.2')].sort()).toEqual([
    'activation.1.2.2 blank',
    'delta.2.1.2 blank',
    'weight.2.2.1 −1.3',
  ]);
});

describe('at a later step, what comes from earlier ones is given', () => {
  const xor = exampleScenario('xor');
  const named = (training: Partial<FilledScenario['training']>, step = 2, bias: 'trained' | 'frozen' = 'trained') => {
    const scenario = { ...xor, network: { ...xor.network, bias }, training: { ...xor.training, ...training } };
    const later = createRun(scenario, []).traceAt(step);
    return (address: string): readonly string[] =>
      givenFor(address, later, { 'batchGradient.2.2.1': '0.01' }).map(
        ({ quantity, text }) => `${addressOf(quantity)} ${text ?? 'blank'}`,
      );
  };

  it('the velocity before, in as many digits as other given numbers', () => {
    const shownFor = named({ optimizer: { ...xor.training.optimizer, momentum: 0.9 } as never });
    // v₁ is the batch gradient of step 1, 0.0130 on the first screen.
    expect([...shownFor('update.2.2.1')].sort()).toEqual([
      'batchGradient.2.2.1 0.01',
      'hyperparameter.momentum 0.9',
      'learningRate 0.5',
      'optimizerState.velocity.2.2.1 0.012974',
    ]);
  });

  it('both moments before of Adam', () => {
    const optimizer = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0 };
    const kinds = named({ optimizer: optimizer as never })('update.2.2.1').map((one) => one.split('.2.')[0]);
    expect(kinds).toContain('optimizerState.firstMoment');
    expect(kinds).toContain('optimizerState.secondMoment');
  });

  it('what is accumulated before, and by what it is divided; nothing where the step does not update', () => {
    const accumulate = { batches: 2, divide: 'planned', clear: true } as const;
    expect([...named({ accumulate, batchSize: 2 })('update.2.2.1')].sort()).toEqual([
      expect.stringMatching(/^accumulatedBefore\.2\.2\.1 −?0\.\d+$/),
      'batchGradient.2.2.1 0.01',
      'cycleDivisor 2',
      'learningRate 0.5',
    ]);
    expect(named({ accumulate, batchSize: 2 }, 1)('update.2.2.1')).toEqual([]);
  });
});
