import { expect, it } from 'vitest';
import { createRun } from '../../src/run';
import type { ViewName } from '../../src/store';
import { beatText, type ToldBeat } from '../../src/views/shared/beats/beat';
import { beatsOf, sampleOfBeat } from '../../src/views/stories';
import { exampleScenario } from '../exampleScenario';

function told(view: ViewName, name: string): readonly ToldBeat[] {
  const scenario = exampleScenario(name);
  const run = createRun(scenario, []);
  return beatsOf({ view, keys: {}, run, trace: run.traceAt(1), place: scenario.view.weight });
}

const phasesTold = (view: ViewName, name: string): readonly string[] => told(view, name).map(({ phase }) => phase);
const beatsTold = (view: ViewName, name: string): readonly string[] => told(view, name).map(beatText);

it('beatsOf Data has the output behind its points before and after the update, and without a picture the update', () => {
  expect(phasesTold('data', 'xor')).toEqual(['batch', 'forward', 'update']);
  // One input has no plane.
  expect(phasesTold('data', 'one-weight')).toEqual(['batch', 'update']);
});

it('beatsOf Network editor has the batch alone: the weights that it lists are those of the whole step', () => {
  expect(phasesTold('editor', 'xor')).toEqual(['batch']);
});

it('beatsOf Matrix product fills a large matrix from the chosen cell: its row, its column, all others', () => {
  const cells = told('product', 'digits').filter(({ name }) => name === 'cell');
  expect(cells.map(({ count }) => count)).toEqual([1, 2, 3, 4]);
  // 65 rows × 16 columns
  const shown = cells.map(({ shows }) => {
    const all = Array.from({ length: 65 * 16 }, (_, at) => ({ from: Math.floor(at / 16), to: (at % 16) + 1 }));
    return all.filter((cell) => shows?.({ kind: 'gradientSum', layer: 1, ...cell })).length;
  });
  expect(shown).toEqual([1, 15, 64, 960]);
  // A small one, cell by cell: 4 rows × 1 column.
  expect(told('product', 'xor').filter(({ name }) => name === 'cell')).toHaveLength(4);
});

it('beatsOf Matrix product shows where δ comes from before δ meets x, in the first layer too', () => {
  // The chosen weight is of layer 1, through which nothing goes back: shown is the product of layer 2.
  expect(phasesTold('product', 'square-batch').slice(0, 4)).toEqual(['batch', 'forward', 'hidden-delta', 'sum']);
  expect(phasesTold('product', 'xor').slice(0, 5)).toEqual(['batch', 'forward', 'output-delta', 'hidden-delta', 'sum']);
  expect(phasesTold('product', 'one-weight')).not.toContain('hidden-delta');
});

it.each(['product', 'outputs'] as const)('beatsOf %s ends with what the update does to the weight', (view) => {
  expect(beatsTold(view, 'lecture').slice(-2)).toEqual(['update.rule.1', 'update.rule.2']);
});

it('beatsOf Outputs asks about the first output alone only where there are more', () => {
  expect(beatsTold('outputs', 'iris')).toContain('sum.mistake');
  expect(beatsTold('outputs', 'lecture')).not.toContain('sum.mistake');
});

it('beatsOf Noise asks for no other batch where the batch has every sample', () => {
  expect(beatsTold('noise', 'lecture')).toEqual(['batch.stop', 'sum.draws.1']);
  expect(beatsTold('noise', 'iris').slice(0, 3)).toEqual(['batch.stop', 'sum.stop', 'sum.draws.1']);
});

it('sampleOfBeat of Influence goes down the rows, which keep the order of the batch', () => {
  const scenario = exampleScenario('lecture');
  const run = createRun(scenario, []);
  const telling = { view: 'influence', keys: {}, run, trace: run.traceAt(1), place: scenario.view.weight } as const;
  const beats = beatsOf(telling);
  const without = beats.filter(({ name }) => name === 'without');
  expect(without.map((beat) => sampleOfBeat(beat, beats, telling))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
