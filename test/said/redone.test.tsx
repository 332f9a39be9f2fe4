/** The guard finds the sentences that were false: one of each kind, as it once was rendered. */
import { expect, it } from 'vitest';
import '../allFeatures';
import '../allMessages';
import { createRun } from '../../src/run';
import type { FilledScenario } from '../../src/scenario';
import { otherRunOf, shownTraceOf } from '../../src/store';
import { crossed } from './crossed';
import { faultsOfTexts } from './numbers';
import { faultsIn, faultsOfScreen, faultsOfTables } from './redone';
import { storeAt } from './storeAt';

const place = { layer: 2, from: 2, to: 1 } as const;

function faults(scenario: FilledScenario, sentence: string, step = 1): readonly string[] {
  return faultsIn(sentence, { traces: [createRun(scenario, []).traceAt(step)], place });
}

it.each([
  ['a contribution that is called a gradient', crossed.weights, 'Sample 2 has the gradient 0.291.'],
  ['contributions that are added as gradients', crossed.weights, 'The gradients of all 4 samples add up to 0.1667.'],
  ['the samples’ part that is called the batch gradient', crossed.penalty, 'The batch gradient is 0.0130.'],
  ['a clipped gradient that is called the batch gradient', crossed.clipped, 'The batch gradient is 0.0078.'],
  ['an update of another gradient', crossed.clipped, 'The update is −η times the batch gradient: −0.0039.'],
  ['a division by a number that the step does not divide by', crossed.divisor, 'The sum is divided once, by B = 4.'],
  ['a count of another batch', crossed.plain, 'All 3 products add up to 0.0519.'],
  ['a share that does not cancel', crossed.plain, '50% of the total magnitude cancels.'],
  ['a division by nothing', crossed.noWeight, 'The sum is divided once, by Σ c(k) = 0.'],
])('finds %s', (_, scenario, sentence) => {
  expect(faults(scenario, sentence)).not.toEqual([]);
});

it('finds two runs that are said to divide, where one does not', () => {
  const traces = [crossed.plain, crossed.sum].map((scenario) => createRun(scenario, []).traceAt(1));
  expect(faultsIn('Both runs divide by 4.', { traces, place })).not.toEqual([]);
});

it.each([
  'The other run is being computed.',
  'With all 0 samples, the batch gradient is 0.',
  'Σ ÷ 0',
  'Δw = 0 = 0 = 0',
])('finds “%s”', (text) => {
  expect(faultsOfScreen(text)).not.toEqual([]);
});

it('finds a Σ that is not the sum of its column', () => {
  const table = document.createElement('div');
  const rows = [
    ['1', '−0.0289'],
    ['2', '0.1457'],
    ['3', '0.0618'],
    ['4', '−0.1267'],
    ['Sum, Σ', '0.1667'],
  ];
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
  table.innerHTML = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
  expect(faultsOfTables(table)).not.toEqual([]);
  table.innerHTML = table.innerHTML.replace('0.1667', '0.0519');
  expect(faultsOfTables(table)).toEqual([]);
});

it('finds a row that names its quotient as the whole gradient, and a mistake that is said to divide', () => {
  const root = document.createElement('div');
  const head = '<th><span>divided by B = 4</span><span>the batch gradient</span></th>';
  root.innerHTML = `<table><tr>${head}<td><span class="number">0.0130</span></td></tr></table>`;
  const factsOf = (scenario: FilledScenario) => ({ traces: [createRun(scenario, []).traceAt(1)], place });
  expect(faultsOfTexts(root, factsOf(crossed.penalty))).not.toEqual([]);
  expect(faultsOfTexts(root, factsOf(crossed.plain))).toEqual([]);
  const state = storeAt(crossed.plain, 'phase=sum&compare=method:lastSample').getState();
  const traces = [shownTraceOf(state), otherRunOf(state).traceAt(1)];
  expect(faultsIn('Both runs divide by 4.', { traces, place })).toHaveLength(2);
  expect(faultsIn('Only □ other divides its sum, by 4.', { traces, place })).toHaveLength(1);
  expect(faultsIn('Only ● this one divides its sum, by 4.', { traces, place })).toEqual([]);
});

it('leaves true sentences', () => {
  expect(faults(crossed.weights, 'Sample 2 has the contribution 0.291.')).toEqual([]);
  expect(faults(crossed.penalty, 'The samples’ part of the batch gradient is 0.0130.')).toEqual([]);
  expect(faults(crossed.clipped, 'The update is −η times the clipped gradient: −0.0039.')).toEqual([]);
  expect(faults(crossed.plain, '86% of the total magnitude cancels.')).toEqual([]);
  expect(faults(crossed.plain, '99.86% of the total magnitude cancels.')).toHaveLength(1);
  expect(faults(crossed.weights, 'The contributions of all 4 samples add up to 0.1667.')).toEqual([]);
});
