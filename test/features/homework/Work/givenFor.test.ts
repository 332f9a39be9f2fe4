import { expect, it } from 'vitest';
import { givenFor } from '../../../../src/features/homework/Work/givenFor';
import { addressOf } from '../../../../src/quantity';
import { createExplainerStore, traceOf } from '../../../../src/store';

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
