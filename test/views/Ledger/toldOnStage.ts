/** What the stage says of a step beside a view. */
import { expect } from 'vitest';
import { addressOf, plainProse, proseParts, quantityValue } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import type { ViewName } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { beatSentence } from '../../../src/views/Ledger/staged/StageCaption';
import type { Beat } from '../../../src/views/shared/beats/beat';
import { beatsOf } from '../../../src/views/stories';
import '../../allFeatures';
import { exampleScenario } from '../../exampleScenario';
import { at, scenarioOf, xorWeight } from './ledgerSteps';

interface Told {
  readonly view?: ViewName;
  readonly name?: string;
  readonly weight?: typeof xorWeight;
  readonly batchSize?: number;
}

/** The sentences of a step, by their beats. */
export function told({
  view,
  name = 'xor',
  weight = xorWeight,
  batchSize = 4,
}: Told): Readonly<Record<string, string>> {
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

export function hasNoNewLoss(view: ViewName): void {
  const update = Object.entries(told({ view })).findLast(([beat]) => beat.startsWith('update'))?.[1];
  expect(update).toMatch(/^One update changes 13 parameters \(9 weights, 4 biases\)/);
  expect(update).not.toMatch(/loss/);
}

/** The quantities that the sentence names where the sum of XOR comes at once. */
export function namedInSum(view: ViewName, reduction: 'mean' | 'sum' = 'mean'): readonly string[] {
  const trace = createRun(scenarioOf('xor'), [{ step: 1, setting: 'reduction', value: reduction }]).traceAt(1);
  const sum: Beat = { phase: 'sum', name: 'sum' };
  const named: string[] = [];
  for (const sentence of beatSentence(sum, [sum], { ...at(trace, { phase: 'sum' }), view, keys: {} })) {
    plainProse(proseParts(sentence, trace.network), trace.network, (quantity) => {
      named.push(addressOf(quantity));
      return '';
    });
  }
  return named;
}
