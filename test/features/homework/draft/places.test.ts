/** A place has one name, whether its scenario was edited on the screen or read back from the address. */
import { expect, test } from 'vitest';
import { placeName } from '../../../../src/features/homework/draft/names';
import { placeOf } from '../../../../src/features/homework/draft/sheetOn';
import type { Change } from '../../../../src/run';
import {
  type FilledScenario,
  inlineData,
  parseScenarioText,
  withActivation,
  withClip,
  withData,
  withDivisor,
  withDrawnWeights,
  withHiddenLayer,
  withLabel,
  withNewSample,
  withoutBatches,
  withoutLayer,
  withoutSample,
  withUnits,
  withUnitWeights,
  withValue,
  withWeight,
} from '../../../../src/scenario';
import { scenarioText } from '../../../../src/store';
import { exampleScenario } from '../../../exampleScenario';

const xor = exampleScenario('xor');
const lecture = exampleScenario('lecture');

const edits: Readonly<Record<string, () => FilledScenario>> = {
  'a unit more': () => withUnits(xor, 1, 4),
  'a unit less': () => withUnits(xor, 1, 2),
  'a layer more': () => withHiddenLayer(xor),
  'a layer more and removed': () => withoutLayer(withHiddenLayer(xor), 2),
  'another activation': () => withActivation(xor, 1, 'relu'),
  'drawn weights': () => withDrawnWeights(xor, { scheme: 'xavierUniform', seed: 3 }),
  'a weight that is written into it': () => ({
    ...lecture,
    network: withWeight(lecture.network, { layer: 1, from: 1, to: 1 }, 0.25),
  }),
  'a number of the data': () => withData(xor, withValue(inlineData(xor), { part: 'inputs', unit: 1, sample: 1 }, 0.3)),
  'a label': () => withData(xor, withLabel(inlineData(xor), 2, 'b')),
  'weights of the samples': () => withData(xor, withUnitWeights(inlineData(xor))),
  'a sample more': () => withData(xor, withNewSample(inlineData(xor))),
  'a sample less': () => withData(xor, withoutSample(inlineData(xor), 2)),
  'another divisor': () => withDivisor(xor, 'none'),
  'clipped gradients': () => withClip(xor, { per: 'batch', maxNorm: 1 }),
  'no batches by hand': () =>
    withoutBatches({
      ...xor,
      training: {
        ...xor.training,
        batches: [
          [1, 2],
          [3, 4],
        ],
      },
    }),
};

const at = (scenario: FilledScenario, changes: readonly Change[] = []): string =>
  placeName(placeOf({ scenario, changes, step: 1, exercise: undefined }));

test.each(Object.entries(edits))('%s', (_, edited) => {
  const scenario = edited();
  const read = parseScenarioText(scenarioText(scenario));
  if (!read.ok) throw read.error;
  expect(at(read.scenario)).toBe(at(scenario));
  expect(at(scenario)).not.toBe(at(exampleScenario('iris')));
});

test('the name is that of earlier releases for a scenario that was read from a link', () => {
  expect(at(xor)).toBe('148r8j5vr74');
});

test('changes have one name, whatever the order of their keys', () => {
  const change: Change = { step: 2, setting: 'weight', layer: 1, from: 1, to: 2, value: 0.5 };
  const { value, ...place } = change;
  expect(at(xor, [{ value, ...place }])).toBe(at(xor, [change]));
});
