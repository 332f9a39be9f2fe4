import { expect, it } from 'vitest';
import { quantityValue } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { printedAs } from '../../../src/views/shared/ledger/printedAs';
import { exampleScenario } from '../../exampleScenario';

it.each([0.001, 1e-5, 1e-9])('the weight and the new weight look different where η = %s', (value) => {
  for (const name of ['xor', 'lecture', 'iris', 'mse-128-64-10']) {
    const scenario = exampleScenario(name);
    const trace = createRun(scenario, [{ step: 1, setting: 'learningRate', value }]).traceAt(1);
    const { weight } = scenario.view;
    const model = ledgerModel(trace, weight);
    const before = { kind: 'weight', ...weight } as const;
    const after = { kind: 'weightAfter', ...weight } as const;
    expect(quantityValue(before, trace)).not.toBe(quantityValue(after, trace));
    expect(printedAs(model, before, trace), name).not.toBe(printedAs(model, after, trace));
  }
});
