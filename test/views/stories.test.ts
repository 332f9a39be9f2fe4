import { expect, it } from 'vitest';
import { type Change, createRun } from '../../src/run';
import type { ViewName } from '../../src/store';
import { beatText, linkedStop, nearestBeat, readBeat, type ToldBeat } from '../../src/views/shared/beats/beat';
import { beatsOf, sampleOfBeat } from '../../src/views/stories';
import { exampleScenario } from '../exampleScenario';

function told(view: ViewName, name: string, changes: readonly Change[] = []): readonly ToldBeat[] {
  const scenario = exampleScenario(name);
  const run = createRun(scenario, changes);
  return beatsOf({ view, keys: {}, trace: run.traceAt(1), place: scenario.view.weight });
}

const phasesTold = (view: ViewName, name: string): readonly string[] => told(view, name).map(({ phase }) => phase);
const beatsTold = (view: ViewName, name: string): readonly string[] => told(view, name).map(beatText);

it('beatsOf Data has the output behind its points, and without a picture the batch alone', () => {
  expect(phasesTold('data', 'xor')).toEqual(['batch', 'forward']);
  // One input has no plane, and neither have 64.
  expect(phasesTold('data', 'one-weight')).toEqual(['batch']);
  expect(phasesTold('data', 'digits')).toEqual(['batch']);
});

it('beatsOf Network editor has the batch alone: the weights that it lists are those of the whole step', () => {
  expect(phasesTold('editor', 'xor')).toEqual(['batch']);
});

it('beatsOf Matrix product shows where δ comes from before δ meets x, in the first layer too', () => {
  // The chosen weight is of layer 1, through which nothing goes back: shown is the product of layer 2.
  expect(phasesTold('product', 'square-batch').slice(0, 4)).toEqual(['batch', 'forward', 'hidden-delta', 'sum']);
  expect(phasesTold('product', 'xor').slice(0, 5)).toEqual(['batch', 'forward', 'output-delta', 'hidden-delta', 'sum']);
  expect(phasesTold('product', 'one-weight')).toEqual(['batch', 'forward', 'output-delta', 'sum']);
});

it.each([
  ['network', ['sum', 'mean', 'gradient', 'rule']],
  ['arrows', ['row', 'sum', 'mean', 'gradient', 'rule']],
  ['outputs', ['sum', 'mean']],
  ['sum', ['row', 'sum', 'mean']],
  ['product', ['stop']],
] as const)('beatsOf %s tells the gradient with its penalty only where the view shows it', (view, names) => {
  const beats = told(view, 'xor', [{ step: 1, setting: 'penalty', value: '0.1/batch' }]);
  const isAfterProducts = ({ phase }: ToldBeat): boolean => phase === 'sum' || phase === 'update';
  expect([...new Set(beats.filter(isAfterProducts).map(({ name }) => name))]).toEqual(names);
});

it.each([
  ['outputs', ['product', 'sum', 'mean']],
  ['compare', ['product', 'sum', 'mean', 'rule']],
  ['arrows', ['product', 'row', 'sum', 'mean', 'rule']],
  ['influence', ['product', 'stop', 'rule']],
  ['sum', ['stop', 'row', 'sum', 'mean']],
  ['weights', ['stop', 'rule']],
] as const)('beatsOf %s are those of the ledger’s rows that the view shows', (view, names) => {
  const beats = told(view, 'lecture').slice(1);
  expect([...new Set(beats.map(({ name }) => name))]).toEqual(names);
  const ofStep = new Set(beatsTold('formulas', 'lecture'));
  const isOfStep = ({ phase, name }: ToldBeat): boolean => name !== 'stop' && phase !== 'update';
  expect(beats.filter((beat) => isOfStep(beat) && !ofStep.has(beatText(beat)))).toEqual([]);
});

it('beatsOf Sum begins to add with the second row: the first one stands where it stood', () => {
  expect(beatsTold('sum', 'xor').slice(0, 3)).toEqual(['batch.stop', 'per-sample.stop', 'sum.row.2']);
});

it('linkedStop of a row is the row, also in a view that shows the sum at once after it', () => {
  const beats = told('arrows', 'xor');
  const rows = beats.filter(({ name }) => name === 'row');
  expect(rows.map((beat) => linkedStop(beat, beats).part)).toEqual([1, 2, 3]);
});

it.each([
  ['epoch', ['batch', 'sum']],
  ['noise', ['batch', 'sum']],
  ['loss', ['batch', 'loss', 'update']],
] as const)('beatsOf %s are the phases that change it', (view, phases) => {
  expect(beatsTold(view, 'lecture')).toEqual(phases.map((phase) => `${phase}.stop`));
});

it('a beat that a view does not have leads to one that shows nothing of it', () => {
  const nearest = (view: ViewName, text: string): string => {
    const beat = readBeat(text);
    if (!beat) throw new Error(`expected a beat, got ${text}`);
    return beatText(nearestBeat(beat, told(view, 'lecture')));
  };
  expect(nearest('noise', 'sum.row.3')).toBe('batch.stop');
  expect(nearest('noise', 'sum.mean')).toBe('sum.stop');
  expect(nearest('loss', 'update.rule.1')).toBe('loss.stop');
  expect(nearest('loss', 'update.loss')).toBe('update.stop');
});

it('sampleOfBeat of Influence goes down the rows, which keep the order of the batch', () => {
  const beats = told('influence', 'lecture');
  const run = createRun(exampleScenario('lecture'), []);
  const place = exampleScenario('lecture').view.weight;
  const products = beats.filter(({ name }) => name === 'product');
  const samples = products.map((beat) => sampleOfBeat(beat, beats, { keys: {}, trace: run.traceAt(1), place }));
  expect(samples).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
