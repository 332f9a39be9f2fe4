import { afterEach, expect, it } from 'vitest';
import { lecture, plainProse, proseParts, setNotation } from '../../../src/quantity';
import { nielsen } from '../../../src/quantity/notation/nielsen';
import { numpy } from '../../../src/quantity/notation/numpy';
import { createRun } from '../../../src/run';
import { whatifKey } from '../../../src/store';
import { messages } from '../../../src/text';
import { printedNumber } from '../../../src/views/Ledger/sentenceContext';
import { beatSentence } from '../../../src/views/Ledger/staged/viewSentence';
import type { Beat } from '../../../src/views/shared/beats/beat';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { at, scenarioOf, traceWith } from './ledgerSteps';

afterEach(() => setNotation(lecture));

it('the forward product is told with the sides that samples and weights have in the notation in force', () => {
  const beat: Beat = { phase: 'forward', name: 'stop' };
  const context = { ...at(traceWith('xor'), { phase: 'forward' }), view: 'product', keys: {} } as const;
  const told = () => beatSentence(beat, [beat], context)[0]?.segments;
  const { forward, forwardInColumns } = messages.stage.matrices;
  expect(told()).toBe(forward.segments);
  // Z = W A
  setNotation({ ...lecture, layout: { samples: 'columns', weights: 'outIn' } });
  expect(told()).toBe(forwardInColumns.segments);
});

it('an open question is told with the digits of its row, then judged', () => {
  const run = createRun(scenarioOf('xor'), []);
  const trace = run.traceAt(1);
  const told = (name: 'asked' | 'answered', door: string): string => {
    const context = at(trace, { phase: 'sum' });
    const model = ledgerModel(trace, context.weight);
    const of = { ...context, view: undefined, keys: { [whatifKey]: door }, door: { run, model } };
    const beat: Beat = { phase: 'sum', name };
    return beatSentence(beat, [beat], of)
      .map((sentence) => plainProse(proseParts(sentence, trace.network), trace.network, () => ''))
      .join(' ');
  };
  expect(told('asked', 'crossedPairs')).toBe('But what if I pair x with another sample’s δ? That gives −0.0449.');
  expect(told('answered', 'crossedPairs')).toBe('Wrong sign. Then x of one sample is multiplied by δ of another.');
  expect(told('answered', 'doubledBatch')).toMatch(/^The data have no further samples/);
});

it('a cell of the gradient is told with the factors in the order of the line, and inputs by their own letter', () => {
  const trace = traceWith('mse-128-64-10');
  const toldAt = (layer: number, count: number): string => {
    const weight = { layer, from: 1, to: 1 };
    const context = { ...at(trace, { phase: 'sum' }), weight, view: 'product', keys: {} } as const;
    const beat: Beat = { phase: 'sum', name: 'cell', count };
    const [sentence] = beatSentence(beat, [beat], context);
    return sentence
      ? plainProse(proseParts(sentence, trace.network), trace.network, (value) => printedNumber(value, context))
      : '';
  };
  expect(toldAt(2, 1)).toMatch(/^One row of Xᵀ meets one column of Δ, /);
  setNotation(nielsen);
  expect(toldAt(2, 1)).toMatch(/^One row of Δ meets one column of Aᵀ, /);
  setNotation(numpy);
  expect(toldAt(1, 1)).toMatch(/^One row of X\.T meets one column of Delta, /);
  expect(toldAt(1, 2)).toMatch(/^The same x meets /);
  expect(toldAt(2, 2)).toMatch(/^The same a meets /);
});
