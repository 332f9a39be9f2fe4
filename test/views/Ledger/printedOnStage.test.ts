/** A number of a sentence, or under a picture, has the digits that it has in the table or matrix beside it. */
import { expect, test } from 'vitest';
import type { Quantity } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { printedAs } from '../../../src/views/shared/ledger/printedAs';
import { storyOf } from '../../../src/views/stories';
import { exampleScenario } from '../../exampleScenario';

function stepOf(name: string, batchSize: number) {
  const scenario = exampleScenario(name);
  return createRun(scenario, [{ step: 1, setting: 'batchSize', value: batchSize }]).traceAt(1);
}

test('a small δ has the decimals of its matrix, whose largest number decides', () => {
  const trace = stepOf('lecture', 4);
  const model = ledgerModel(trace, { layer: 2, from: 1, to: 1 });
  const delta: Quantity = { kind: 'delta', layer: 1, unit: 1, sample: 1 };
  // δ = 0.00843…; the largest of layer 1 is between 0.1 and 1, which has four decimals.
  expect(storyOf('product').printed?.(delta, trace, model)).toBe('0.0084');
});

test('an input is printed as in the column of x, not as a product', () => {
  const trace = stepOf('xor', 4);
  const model = ledgerModel(trace, { layer: 1, from: 2, to: 1 });
  // Sample 2 of XOR is (0, 1).
  expect(printedAs(model, { kind: 'input', unit: 2, sample: 2 }, trace)).toBe('1');
});

test('a cell of the gradient has the decimals of its matrix, also where the chosen weight’s products are all 0', () => {
  const trace = stepOf('xor', 2);
  const model = ledgerModel(trace, { layer: 1, from: 1, to: 1 });
  // x₁ is 0 in samples 1 and 2. For the bias of hidden unit 3, (1)(−0.2884) + (1)(0.0426) = −0.2458.
  const sum: Quantity = { kind: 'gradientSum', layer: 1, from: 0, to: 3 };
  expect(storyOf('product').printed?.(sum, trace, model)).toBe('−0.2458');
});
