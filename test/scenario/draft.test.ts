/** A scenario being written: edits of it, numbers put aside, what is missing, and how it is kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Draft,
  draftOf,
  draftText,
  editedDraft,
  emptyDraft,
  examples,
  type FilledScenario,
  finished,
  initialStateOf,
  inlineData,
  loadData,
  parseScenario,
  readDraft,
  weightAt,
  withActivation,
  withBlock,
  withData,
  withDrawnWeights,
  withGivenWeights,
  withHiddenLayer,
  withLayers,
  withNewSample,
  withoutLayer,
  withoutSample,
  withUnits,
  withValue,
  withWeight,
  withWrittenWeights,
} from '../../src/scenario';
import { fileWith } from './scenarioFile';

function exampleScenario(name: string): FilledScenario {
  const example = examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`no example ${name}`);
  return example.scenario;
}

const exampleDraft = (name: string): Draft => draftOf(exampleScenario(name));

function scenarioFrom(file: unknown): FilledScenario {
  const result = parseScenario(file);
  if (!result.ok) throw new Error(result.error.message);
  return result.scenario;
}

function done(draft: Draft): FilledScenario {
  const result = finished(draft);
  if (!result.ok) throw new Error(result.error.message);
  return result.scenario;
}

function problem(draft: Draft): string {
  const result = finished(draft);
  if (result.ok) throw new Error('expected a problem');
  return result.error.message;
}

/** All that a run computes with. */
function numbersOf(scenario: FilledScenario) {
  const { layers, activations, bias } = scenario.network;
  const { loss, training, view } = scenario;
  return { layers, activations, bias, loss, training, view, data: loadData(scenario), start: initialStateOf(scenario) };
}

const layered = (draft: Draft, sizes: readonly number[]): Draft =>
  editedDraft(draft, (scenario) => withLayers(scenario, sizes, 'blank'));

const weighed = (draft: Draft, place: readonly [number, number, number], value: number): Draft => {
  const [layer, from, to] = place;
  return editedDraft(draft, (scenario) => ({
    ...scenario,
    network: withWeight(scenario.network, { layer, from, to }, value),
  }));
};

const sampled = (draft: Draft, make: Parameters<typeof change>[1]): Draft =>
  editedDraft(draft, (scenario) => change(scenario, make));

function change(
  scenario: FilledScenario,
  make: (data: ReturnType<typeof inlineData>) => ReturnType<typeof inlineData>,
) {
  return withData(scenario, make(inlineData(scenario)));
}

describe('draftOf, then finished', () => {
  for (const { name, scenario } of examples) {
    it(`gives ${name}'s own numbers back`, () => {
      expect(numbersOf(done(draftOf(scenario)))).toEqual(numbersOf(scenario));
    });
  }

  it('keeps a data set by its name until a sample is touched, and its labels after that', () => {
    expect(done(exampleDraft('iris')).data).toEqual({ dataset: 'iris' });
    const touched = sampled(exampleDraft('iris'), (data) =>
      withValue(data, { part: 'inputs', unit: 1, sample: 1 }, 7.5),
    );
    expect(done(touched).data).toMatchObject({ labels: inlineData(exampleScenario('iris')).labels });
    expect(loadData(done(touched)).inputs[0]).toBe(7.5);
  });

  it('drops the divisor under a sum, which divides by nothing', () => {
    const scenario = scenarioFrom(fileWith({ 'training.divisor': 10 }));
    const sum = { ...scenario, training: { ...scenario.training, reduction: 'sum' as const } };
    expect(done(draftOf(sum)).training).toMatchObject({ reduction: 'sum' });
    expect(done(draftOf(sum)).training.divisor).toBeUndefined();
  });

  it('takes all samples for a batch of all, those added later too', () => {
    const longer = sampled(exampleDraft('one-weight'), (data) => withNewSample(data, 'blank'));
    const filled = sampled(longer, (data) => withBlock(data, { part: 'inputs', unit: 1, sample: 3 }, [[2, 2]]));
    expect(done(filled).training.batchSize).toBe(3);
  });

  it('drops a weight selected first that no longer exists, and keeps the sample under its new number', () => {
    const shorter = sampled(layered(exampleDraft('xor'), [2, 1]), (data) => withoutSample(data, 1));
    const { view } = done(weighed(weighed(shorter, [1, 1, 1], 1), [1, 2, 1], 1));
    expect(exampleScenario('xor').view.sample).toBe(2);
    expect(view).toEqual({ weight: { layer: 1, from: 1, to: 1 }, sample: 1, phase: 'sum' });
  });
});

describe('a draft whose layers change', () => {
  it('keeps what fits, has blanks for what is new, and keeps aside what goes', () => {
    const xor = exampleDraft('xor');
    const wider = layered(xor, [2, 4, 1]);
    const at = (draft: Draft, layer: number, from: number, to: number) =>
      weightAt(draft.scenario.network, { layer, from, to });
    expect([at(wider, 1, 2, 3), at(wider, 1, 2, 4), at(wider, 1, 0, 4)]).toEqual([1.3, Number.NaN, 0]);
    expect(numbersOf(done(layered(layered(wider, [2, 3]), [2, 3, 1])))).toMatchObject({
      data: numbersOf(exampleScenario('xor')).data,
      start: numbersOf(exampleScenario('xor')).start,
    });
  });

  it('comes back through any layers to the same numbers', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(sizes, { maxLength: 4 }), (way) => {
        const back = layered(way.reduce(layered, exampleDraft('lecture')), exampleScenario('lecture').network.layers);
        expect(numbersOf(done(back)).start).toEqual(numbersOf(exampleScenario('lecture')).start);
        expect(numbersOf(done(back)).data).toEqual(numbersOf(exampleScenario('lecture')).data);
      }),
    );
  });

  it('leaves the output activation with the output', () => {
    const deeper = layered(exampleDraft('xor'), [2, 3, 3, 1]);
    expect(deeper.scenario.network.activations).toEqual(['tanh', 'tanh', 'sigmoid']);
    const changed = editedDraft(deeper, (scenario) => withActivation(scenario, 2, 'relu'));
    expect(changed.scenario.network.activations).toEqual(['tanh', 'relu', 'sigmoid']);
  });

  it('comes back through layers that are added, changed and removed again, in any order, to the same numbers', () => {
    const deeds = fc.array(
      fc.record({ layer: fc.nat(3), units: fc.integer({ min: 1, max: 4 }), kind: fc.constantFrom('add', 'units') }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(deeds, (list) => {
        const first = exampleDraft('xor');
        let draft = first;
        const own = new Set(first.layers);
        for (const { kind, layer, units } of list) {
          const hidden = draft.layers.length - 2;
          draft = editedDraft(draft, (scenario) =>
            kind === 'add'
              ? withHiddenLayer(scenario, 'blank')
              : withUnits(scenario, 1 + (layer % hidden), units, 'blank'),
          );
        }
        for (let at = draft.layers.length - 2; at > 0; at--) {
          if (!own.has(draft.layers[at] ?? 0)) draft = editedDraft(draft, (now) => withoutLayer(now, at, 'blank'));
        }
        draft = editedDraft(draft, (now) => withUnits(now, 1, first.scenario.network.layers[1] ?? 1, 'blank'));
        expect(numbersOf(done(draft)).start).toEqual(numbersOf(first.scenario).start);
      }),
    );
  });

  it('gives a layer that comes again what was typed for it', () => {
    const deeper = editedDraft(exampleDraft('xor'), (scenario) => withHiddenLayer(scenario, 'blank'));
    expect(weightAt(deeper.scenario.network, { layer: 2, from: 1, to: 1 })).toBeNaN();
    const typed = weighed(deeper, [2, 1, 1], 0.25);
    const back = editedDraft(typed, (scenario) => withoutLayer(scenario, 2, 'blank'));
    expect(weightAt(back.scenario.network, { layer: 2, from: 1, to: 1 })).toBe(1.1);
    const again = editedDraft(back, (scenario) => withHiddenLayer(scenario, 'blank'));
    expect(weightAt(again.scenario.network, { layer: 2, from: 1, to: 1 })).toBe(0.25);
  });

  it('leaves what is kept aside with its sample, when another is removed', () => {
    const narrow = layered(exampleDraft('xor'), [1, 3, 1]);
    const shorter = sampled(narrow, (data) => withoutSample(data, 1));
    const wide = layered(shorter, [2, 3, 1]);
    expect(inlineData(wide.scenario).inputs).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it('brings typed weights back after they were to be drawn, and biases after there were none', () => {
    const xor = exampleDraft('xor');
    const drawn = editedDraft(xor, (scenario) => withDrawnWeights(scenario, scenario.network.initialization));
    const given = editedDraft(drawn, (scenario) => ({ ...scenario, network: withGivenWeights(scenario.network) }));
    expect(given.scenario.network).toEqual(xor.scenario.network);
  });
});

describe('finished', () => {
  it('names the first number that is missing', () => {
    expect(problem(emptyDraft(exampleScenario('xor')))).toBe(
      'network.weights[0][0][0]: expected a finite number; got nothing',
    );
    expect(problem(weighed(exampleDraft('xor'), [2, 0, 1], Number.NaN))).toMatch(/^network\.biases\[1\]\[0\]/);
    expect(problem(sampled(exampleDraft('xor'), (data) => withNewSample(data, 'blank')))).toMatch(
      /^data\.inputs\[4\]\[0\]/,
    );
  });

  it('finds an empty sheet in its own order, whatever was shuffled before', () => {
    const { training } = emptyDraft(exampleScenario('iris')).scenario;
    expect(exampleScenario('iris').training.order).toBe('shuffled');
    expect(training.order).toBe('sequential');
  });

  it('names what the loss asks of targets', () => {
    const draft = draftOf({ ...exampleScenario('xor'), loss: 'binaryCrossEntropy' });
    const wrong = sampled(draft, (data) => withValue(data, { part: 'targets', unit: 1, sample: 3 }, 2));
    expect(problem(wrong)).toMatch(/^data\.targets\[2\]\[0\]: expected a number in \[0, 1\]/);
  });
});

describe('withWrittenWeights', () => {
  it('gives drawn numbers with three decimals, others for another seed', () => {
    const { network } = exampleScenario('xor');
    const [first, again, other] = [1, 1, 2].map((seed) =>
      withWrittenWeights(network, { scheme: 'xavierUniform', seed }),
    );
    expect(again).toEqual(first);
    expect(other?.weights).not.toEqual(first?.weights);
    const bound = Math.sqrt(6 / (2 + 3)); // √(3 · 2/(in + out))
    for (const weight of first?.weights?.[0]?.flat() ?? []) {
      expect(Math.abs(weight)).toBeLessThan(bound + 0.001);
      expect(weight).toBe(Number(weight.toFixed(3)));
    }
    expect(first?.biases?.flat().every((bias) => bias === 0)).toBe(true);
  });
});

/** Which sample is which is known while they are edited, and starts anew in what is read. */
function asRead({ scenario, ...draft }: Draft): Draft {
  const { identities: _, ...data } = { identities: undefined, ...scenario.data };
  return { ...draft, scenario: { ...scenario, data } };
}

describe('draftText, then readDraft', () => {
  it('is the same draft, blanks and numbers aside too', () => {
    const drafts = [
      exampleDraft('xor'),
      exampleDraft('iris'),
      emptyDraft(exampleScenario('xor')),
      weighed(layered(exampleDraft('xor'), [3, 1]), [1, 1, 1], Number.NaN),
      draftOf({ ...exampleScenario('xor'), loss: 'binaryCrossEntropy', title: '∅ null' }),
    ];
    for (const draft of drafts) expect(readDraft(draftText(draft))).toEqual(asRead(draft));
  });

  it('is nothing for a text that is none', () => {
    const text = draftText(exampleDraft('xor'));
    for (const broken of [
      undefined,
      '',
      'null',
      '{}',
      '[1]',
      text.slice(1),
      text.replace('"version":1', '"version":9'),
    ]) {
      expect(readDraft(broken)).toBeUndefined();
    }
  });
});
