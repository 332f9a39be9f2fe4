/** A sentence of the stage names no number that the view beside it does not print. */
import { expect, it } from 'vitest';
import { plainProse, proseParts, quantityValue } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import type { ViewName } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { beatSentence } from '../../../src/views/Ledger/staged/viewSentence';
import { beatsOf } from '../../../src/views/stories';
import '../../allFeatures';
import { exampleScenario } from '../../exampleScenario';
import { xorWeight } from './ledgerSteps';

interface Told {
  readonly view?: ViewName;
  readonly name?: string;
  readonly weight?: typeof xorWeight;
  readonly batchSize?: number;
}

/** The sentences of a step, by their beats. */
function told({ view, name = 'xor', weight = xorWeight, batchSize = 4 }: Told): Readonly<Record<string, string>> {
  const run = createRun(exampleScenario(name), [{ step: 1, setting: 'batchSize', value: batchSize }]);
  const trace = run.traceAt(1);
  const beats = beatsOf({ view, keys: {}, trace, place: weight });
  const sentences = beats.map((beat) => {
    const stop = { phase: beat.phase, part: undefined };
    const about = { view, keys: {}, trace, stop, weight, sample: 2, sampleCount: 4, setBatchSize: batchSize };
    const said = beatSentence(beat, beats, about).map((sentence) =>
      plainProse(proseParts(sentence, trace.network), trace.network, (one) => formatShort(quantityValue(one, trace))),
    );
    return [[beat.phase, beat.name, beat.count].filter(Boolean).join('.'), said.join(' ')];
  });
  return Object.fromEntries(sentences);
}

it('Code prints no numbers: its sentences say what the lines compute', () => {
  const all = told({ view: 'code' });
  expect(Object.values(all).join(' ')).not.toMatch(/\d\.\d/);
  expect(all).toMatchObject({
    'forward.stop': 'Layer 2 computes its outputs from the outputs of layer 1, for each sample separately.',
    'loss.stop': 'Each sample has its own loss; the batch loss is their mean.',
  });
});

it('Numeric check and Loss print no loss of a sample', () => {
  expect(told({ view: 'check' })['loss.stop']).toBe('Each sample has its own loss; the batch loss is their mean.');
  expect(told({ view: 'loss' })).toMatchObject({
    'loss.stop': 'Each sample has its own loss; the batch loss is their mean, 0.148.',
    'update.stop': expect.stringMatching(/backward passes\. Batch loss 0\.148 → 0\.144\.$/),
  });
});

it.each(['pictures', 'worked'] as const)('%s has no loss after the update', (view) => {
  const update = Object.entries(told({ view })).findLast(([beat]) => beat.startsWith('update'))?.[1];
  expect(update).toMatch(/^One update changes 13 parameters \(9 weights, 4 biases\)/);
  expect(update).not.toMatch(/loss/);
});

it('Gradient matrix has Δw of the chosen weight', () => {
  const [[, last = ''] = []] = Object.entries(told({ view: 'matrix' })).slice(-1);
  expect(last).toMatch(/^The update is −η times the batch gradient: −0\.00649\.$/);
});

it('Sum prints no total before the last', () => {
  expect(told({ view: 'sum' })).toMatchObject({
    'sum.row.2': 'The first 2 of 4 products are added.',
    'sum.row.3': 'Sample 3 adds 0.0618. 3 of 4 products are added.',
    'sum.sum': 'Sample 4 adds the last product, −0.127. All 4 products add up to 0.0519.',
  });
});

it('network and ledger have δ of an output for all samples where the chosen weight leads to it, else for one', () => {
  const { 'output-delta.stop': own } = told({});
  expect(own).toBe('Each sample has its own δ at output 1: 0.147, −0.148, −0.0630, 0.127.');
  const { 'output-delta.stop': other } = told({ weight: { layer: 1, from: 1, to: 1 } });
  expect(other).toBe('Each sample has its own δ at output 1; for sample 2 it is −0.148.');
});

it('of two products, both add up', () => {
  const said = told({ batchSize: 2 })['sum.sum'];
  expect(said).toMatch(/^Sample 2 adds the last product, .* Both products add up to /);
});
