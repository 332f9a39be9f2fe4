/** A sample stays the same sample, whatever happens to the others: by a mark that travels with it through every edit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  editedDraft,
  type FilledScenario,
  inlineData,
  parseScenario,
  renumbering,
  serializeScenario,
  withBatches,
  withBlock,
  withData,
  withLabel,
  withLayers,
  withNewSample,
  withoutSample,
  withUnitWeights,
  withValue,
} from '../../src/scenario';
import { adaptedTo } from '../../src/scenario/csv';
import { readText, withReading } from '../../src/scenario/reading';
import { exampleScenario } from '../exampleScenario';

const xor = exampleScenario('xor');

/** XOR's four samples with labels, which no edit below changes: they tell which sample is which. */
const named = parsed({
  ...xor,
  data: { ...inlineData(xor), labels: ['a', 'b', 'c', 'd'], sampleWeights: [1, 2, 3, 4] },
});

function parsed(scenario: FilledScenario): FilledScenario {
  const result = parseScenario(serializeScenario(scenario));
  if (!result.ok) throw new Error(result.error.message);
  return result.scenario;
}

/** The batches by the labels of their samples. */
function batchesOf({ training, data }: FilledScenario): readonly (readonly string[])[] | undefined {
  const { labels = [] } = inlineData({ data });
  return training.batches?.map((batch) => batch.map((sample) => labels[sample - 1] ?? `no sample ${sample}`));
}

type Edit = (scenario: FilledScenario, pick: number) => FilledScenario;

const ofData =
  (make: (data: ReturnType<typeof inlineData>, pick: number) => ReturnType<typeof inlineData>): Edit =>
  (scenario, pick) =>
    withData(scenario, make(inlineData(scenario), pick));

const sampleAt = (data: ReturnType<typeof inlineData>, pick: number): number => 1 + (pick % data.inputs.length);

/** A new sample gets a label of its own. */
const added: Edit = (scenario, pick) => {
  const more = withNewSample(inlineData(scenario));
  return withData(scenario, withLabel(more, more.inputs.length, `new ${pick}`));
};

const edits: readonly Edit[] = [
  added,
  added,
  ofData((data, pick) => withoutSample(data, sampleAt(data, pick))),
  ofData((data, pick) => withoutSample(data, sampleAt(data, pick))),
  // Several from one on, as a shorter table that is pasted asks for.
  ofData((data) => withoutSample(data, Math.max(1, data.inputs.length - 1), 2)),
  ofData((data, pick) => withValue(data, { part: 'inputs', unit: 1, sample: sampleAt(data, pick) }, pick)),
  ofData((data, pick) => withValue(data, { part: 'targets', unit: 1, sample: sampleAt(data, pick) }, pick % 2)),
  ofData((data, pick) => withValue(data, { part: 'sampleWeights', unit: 1, sample: sampleAt(data, pick) }, pick)),
  ofData((data, pick) => withBlock(data, { part: 'inputs', unit: 1, sample: sampleAt(data, pick) }, [[7, 7, 1]])),
  (scenario, pick) => withLayers(scenario, [2, 1 + (pick % 3), 1]),
  ofData(withUnitWeights),
  // A file: numbers are all that it has of samples.
  parsed,
];

describe('a batch by hand', () => {
  it('keeps its samples, in their order, through any chain of adding, removing, editing and files', () => {
    const batches = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    const chain = fc.array(fc.record({ which: fc.nat({ max: edits.length - 1 }), pick: fc.nat({ max: 40 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(batches, chain, (given, steps) => {
        fc.pre(given.some(({ length }) => length > 0));
        let scenario = withBatches(named, given);
        const first = batchesOf(scenario) ?? [];
        for (const { which, pick } of steps) {
          // In range: see above.
          scenario = (edits[which] as Edit)(scenario, pick);
          const { labels = [] } = inlineData(scenario);
          const left = first.map((batch) => batch.filter((label) => labels.includes(label)));
          const isAny = left.some(({ length }) => length > 0);
          expect(batchesOf(scenario)).toEqual(isAny ? left : undefined);
          if (!isAny) return;
        }
      }),
    );
  });

  it('gets no copy of a sample that is removed', () => {
    const copied = withData(withBatches(xor, [[1, 2], [3]]), withNewSample(inlineData(xor)));
    const without = withData(copied, withoutSample(inlineData(copied), 3));
    expect(without.training.batches).toEqual([[1, 2], []]);
  });

  it('has none of the samples of another table', () => {
    const batches = withBatches(xor, [[1, 3], [2]]);
    const data = { inputs: inlineData(xor).inputs.map((row) => [...row]), targets: inlineData(xor).targets };
    const adapted = adaptedTo(batches, { data, classes: [] });
    expect(adapted).toMatchObject({ ok: true, scenario: { training: { batchSize: 2 } } });
    expect(adapted.ok && adapted.scenario.training.batches).toBe(undefined);
    expect(adapted.ok && adapted.notes.join(' ')).toContain('batches by hand');
  });

  it('keeps its samples where their numbers are pasted by name', () => {
    const pasted = readText('X = [[1, 2], [3, 4], [5, 6], [7, 8], [9, 9]]');
    if (!pasted.ok) throw new Error(pasted.sentence);
    const made = withReading(withBatches(xor, [[1, 3], [2]]), pasted.readings[0], 'blank');
    expect(made.ok && made.scenario.training.batches).toEqual([[1, 3], [2]]);
  });
});

describe('renumbering', () => {
  it('is nothing where all samples keep their numbers', () => {
    const { data } = xor;
    const more = withData(xor, withNewSample(inlineData(xor)));
    const typed = withData(more, withValue(inlineData(more), { part: 'inputs', unit: 1, sample: 2 }, 3));
    expect([data, more.data, typed.data].map((now) => renumbering(data, now))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives each sample its new number, and back', () => {
    const fewer = withData(xor, withoutSample(inlineData(xor), 2));
    const more = withData(fewer, withNewSample(inlineData(fewer)));
    const [to, back] = [renumbering(xor.data, more.data), renumbering(more.data, xor.data)];
    expect([1, 2, 3, 4].map((sample) => to?.(sample))).toEqual([1, undefined, 2, 3]);
    expect([1, 2, 3, 4].map((sample) => back?.(sample))).toEqual([1, 3, 4, undefined]);
  });

  it('is the same for a built-in set, whose samples are read again each time', () => {
    const iris = exampleScenario('iris');
    const weighted = withData(iris, withUnitWeights(inlineData(iris)));
    expect(renumbering(iris.data, weighted.data)).toBe(undefined);
    const fewer = withData(weighted, withoutSample(inlineData(weighted), 1));
    expect(renumbering(iris.data, fewer.data)?.(150)).toBe(149);
  });
});

describe('a draft whose samples change', () => {
  it('gives a number back to its own sample, not to the one that has its number now', () => {
    const narrow = editedDraft(draftOf(named), (scenario) => withLayers(scenario, [1, 2, 1], 'blank'));
    const fewer = editedDraft(narrow, (scenario) => withData(scenario, withoutSample(inlineData(scenario), 1)));
    const wide = editedDraft(fewer, (scenario) => withLayers(scenario, [2, 2, 1], 'blank'));
    expect(inlineData(wide.scenario).inputs).toEqual(inlineData(named).inputs.slice(1));
    expect(Object.keys(wide.aside).filter((place) => place.startsWith('inputs'))).toEqual([]);
  });
});
