import { afterEach, expect, it } from 'vitest';
import { lecture, plainProse, proseParts, setNotation } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { whatifKey } from '../../../src/store';
import { beatSentence, printedAtBeat } from '../../../src/views/Ledger/staged/StageCaption';
import type { Beat } from '../../../src/views/shared/beats/beat';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { at, scenarioOf } from './ledgerSteps';
import { namedInSum } from './toldOnStage';

afterEach(() => setNotation(lecture));

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
  expect(told('answered', 'doubledBatch')).toMatch(/^There are no 8 samples here, so every row occurs twice/);
});

it('a sum that comes at once is named by its row, which Compare lights', () => {
  expect(namedInSum('compare')).toEqual(['gradientSum.2.2.1']);
});

it.each(['influence', 'arrows', 'weights'] as const)(
  'a weight that moves by little has digits that tell it from the new weight, beside %s too',
  (view) => {
    const trace = createRun(scenarioOf('xor'), [{ step: 1, setting: 'learningRate', value: 1e-5 }]).traceAt(1);
    const of = { ...at(trace, { phase: 'update' }), view, keys: {} };
    const model = ledgerModel(trace, of.weight);
    const [before, after] = (['weight', 'weightAfter'] as const).map((kind) =>
      printedAtBeat({ kind, ...of.weight }, of, model),
    );
    expect(before).not.toBe(after);
  },
);
