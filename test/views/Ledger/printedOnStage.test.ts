/** A number of a sentence, or under a picture, has the digits that it has in the table beside it. */
import { expect, test } from 'vitest';
import { createRun } from '../../../src/run';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { printedAs } from '../../../src/views/shared/ledger/printedAs';
import { exampleScenario } from '../../exampleScenario';

function stepOf(name: string, batchSize: number) {
  const scenario = exampleScenario(name);
  return createRun(scenario, [{ step: 1, setting: 'batchSize', value: batchSize }]).traceAt(1);
}

test('an input is printed as in the column of x, not as a product', () => {
  const trace = stepOf('xor', 4);
  const model = ledgerModel(trace, { layer: 1, from: 2, to: 1 });
  // Sample 2 of XOR is (0, 1).
  expect(printedAs(model, { kind: 'input', unit: 2, sample: 2 }, trace)).toBe('1');
});
