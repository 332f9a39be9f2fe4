/** What is called a mean is one: where Σ is not divided by B, the name has the factor that its number has. */
import { describe, expect, it } from 'vitest';
import { createRun } from '../../../../src/run';
import type { FilledScenario } from '../../../../src/scenario';
import type { DoorName } from '../../../../src/store';
import { askedDoor } from '../../../../src/views/Ledger/doors/answer/registry';
import { resultRow } from '../../../../src/views/Ledger/doors/answer/resultRow';
import { comparedName } from '../../../../src/views/NumericCheck/ratios';
import { averagesLabel } from '../../../../src/views/shared/ledger/averages';
import { ledgerModel } from '../../../../src/views/shared/ledger/ledgerModel';
import { exampleScenario } from '../../../exampleScenario';
import { xorWeight } from '../ledgerSteps';

const xor = exampleScenario('xor');

function inTraining(training: Partial<FilledScenario['training']>, sampleWeights?: readonly number[]): FilledScenario {
  return {
    ...xor,
    data: { ...xor.data, ...(sampleWeights && { sampleWeights }) },
    training: { ...xor.training, ...training },
  };
}

const weights = [1, 2, 0.5, 3];

describe('the name of a product of means', () => {
  it.each([
    ['mean × mean', 1, inTraining({})],
    ['4 × means', 4, inTraining({ reduction: 'sum' })],
    ['4 × means', 4, inTraining({ reduction: 'sum' }, weights)],
    ['4/10 × means', 0.4, inTraining({ divisor: 10 })],
    ['4/6.5 × means', 4 / 6.5, inTraining({ divisor: 'weights' }, weights)],
  ])('is %s', (name, factor, scenario) => {
    const run = createRun(scenario, []);
    const trace = run.traceAt(1);
    const { layer, from, to } = xorWeight;
    expect(averagesLabel(trace, xorWeight)).toBe(name);
    const mean = (value: (row: number) => number): number => [1, 2, 3, 4].reduce((sum, row) => sum + value(row), 0) / 4;
    const product = mean((row) => trace.activation(layer - 1, from, row)) * mean((row) => trace.delta(layer, to, row));
    expect(trace.mistakenGradient('productOfMeans', layer, from, to)).toBeCloseTo(factor * product, 14);
    const before = name.replace(/means?.*/, '');
    const rowName = (door: DoorName) => {
      const asked = askedDoor(door, { run, trace, place: xorWeight });
      if (!asked) throw new Error(`${door} does not arise`);
      const model = ledgerModel(trace, xorWeight);
      return resultRow(asked, { model, step: { run, trace, stop: { phase: 'update' } }, isJudged: true }).label;
    };
    expect(rowName('productOfMeans')).toBe(`${before}mean × mean`);
    expect(rowName('averagedInputs')).toBe(`${before}one pass of the mean input`);
    expect(rowName('averagedErrors')).toBe(`${before}the averaged error`);
    expect(comparedName('productOfMeans', trace)).toMatch(factor === 1 ? /^averaging first, x/ : /^averaging first, 4/);
  });
});
