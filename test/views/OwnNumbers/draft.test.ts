/** The form's pure half: reading, drafting, building the scenario, and saying what is wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, scenarioInForce } from '../../../src/run';
import {
  examples,
  type FilledScenario,
  initialStateOf,
  labelsOf,
  loadData,
  parseScenario,
  readBlock,
} from '../../../src/scenario';
import { applied } from '../../../src/views/OwnNumbers/applied';
import { type Draft, lossOf, offeredLosses, weightSourceOf, weightText } from '../../../src/views/OwnNumbers/draft';
import { draftOf } from '../../../src/views/OwnNumbers/draftOf';
import {
  withActivation,
  withBlock,
  withCell,
  withDrawnWeights,
  withLayersText,
  withNewSample,
  withoutSample,
} from '../../../src/views/OwnNumbers/editDraft';
import { layerEntries, readLayers } from '../../../src/views/OwnNumbers/readLayers';
import { cellName, cellPlace } from '../../../src/views/shared/grid/cellPlace';
import { fileWith } from '../../scenario/scenarioFile';

function draftFor(scenario: FilledScenario): Draft {
  return draftOf({ scenario, data: loadData(scenario), labels: labelsOf(scenario) });
}

function exampleScenario(name: string): FilledScenario {
  const example = examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`no example ${name}`);
  return example.scenario;
}

function exampleDraft(name: string): Draft {
  return draftFor(exampleScenario(name));
}

function scenarioFrom(file: unknown): FilledScenario {
  const result = parseScenario(file);
  if (!result.ok) throw new Error(result.error.message);
  return result.scenario;
}

function appliedScenario(draft: Draft): FilledScenario {
  const result = applied(draft);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.scenario;
}

function problemOf(draft: Draft): { field: string; sentence: string } {
  const result = applied(draft);
  if (result.ok) throw new Error('expected a problem');
  return result.problem;
}

/** All that a run computes with. */
function numbersOf(scenario: FilledScenario) {
  const { layers, activations, bias } = scenario.network;
  const { loss, training, view } = scenario;
  return { layers, activations, bias, loss, training, view, data: loadData(scenario), start: initialStateOf(scenario) };
}

describe('draftOf, then applied', () => {
  for (const { name, scenario } of examples.filter(({ name }) => name !== 'mse-128-64-10')) {
    it(`gives ${name}'s own numbers back`, () => {
      expect(numbersOf(appliedScenario(draftFor(scenario)))).toEqual(numbersOf(scenario));
    });
  }

  it('keeps a data set by its name until a sample is touched, and its labels after that', () => {
    const draft = exampleDraft('iris');
    expect(appliedScenario(draft).data).toEqual({ dataset: 'iris' });
    const touched = appliedScenario(withCell(draft, { table: 'input', unit: 1, sample: 1 }, '7,5'));
    expect(touched.data).toMatchObject({ labels: labelsOf(exampleScenario('iris')) });
    expect(loadData(touched).inputs[0]).toBe(7.5);
  });

  it('starts with two inputs and one empty sample where the data are too many for a form', () => {
    const draft = exampleDraft('mse-128-64-10');
    expect([draft.layers[0], draft.samples.length]).toEqual([2, 1]);
    expect(problemOf(draft)).toEqual({
      field: 'input.1.1',
      sentence: 'Input 1 of sample 1: expected a finite number; got nothing.',
    });
  });

  it('reads every finite number back as the very same number', () => {
    const place = { table: 'weight', layer: 1, from: 1, to: 1 } as const;
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    fc.assert(
      fc.property(number, (value) => {
        const scenario = scenarioFrom(
          fileWith({
            'network.weights': [
              [
                [value, 0],
                [0, 0],
              ],
              [[0], [0]],
            ],
          }),
        );
        expect(weightText(draftFor(scenario), 1, 1, 1)).not.toBe('');
        expect(
          appliedScenario(withCell(draftFor(scenario), { ...place, to: 2 }, '1')).network.weights?.[0]?.[0],
        ).toEqual([value, 1]);
      }),
    );
  });

  it('keeps optimizer, order and seed, which it does not ask for', () => {
    const scenario = scenarioFrom(
      fileWith({
        'training.order': 'shuffled',
        'training.seed': 7,
        'training.optimizer': { kind: 'adam', learningRate: 0.01, beta1: 0.8 },
      }),
    );
    const draft = { ...draftFor(scenario), learningRateText: '0,02' };
    expect(appliedScenario(draft).training).toEqual({
      ...scenario.training,
      optimizer: { ...scenario.training.optimizer, learningRate: 0.02 },
    });
  });

  it('keeps sample weights, divisor and clipping when samples are edited', () => {
    const scenario = scenarioFrom(
      fileWith({
        'data.sampleWeights': [1, 2, 0],
        'training.divisor': 'weights',
        'training.clip': { per: 'sample', maxNorm: 0.5 },
      }),
    );
    const draft = withCell(draftFor(scenario), { table: 'input', unit: 1, sample: 1 }, '7');
    expect(appliedScenario(draft).data.sampleWeights).toEqual([1, 2, 0]);
    expect(appliedScenario(draft).training).toEqual(scenario.training);
    const typed = withCell(draft, { table: 'sampleWeight', sample: 3 }, '0,25');
    expect(appliedScenario(typed).data.sampleWeights).toEqual([1, 2, 0.25]);
    expect(appliedScenario(withoutSample(typed, 1)).data.sampleWeights).toEqual([2, 0.25]);
    const added = withBlock(typed, { table: 'sampleWeight', sample: 3 }, [
      ['3', '8'],
      ['4', '5', '6', '1', '99'],
    ]);
    const more = withBlock(withNewSample(added), { table: 'input', unit: 1, sample: 5 }, [['1', '1', '0', '99']]);
    const { data } = appliedScenario(more);
    expect(data.sampleWeights).toEqual([1, 2, 3, 4, 1]);
    expect('inputs' in data && data.inputs.slice(2)).toEqual([
      [8, 1],
      [5, 6],
      [1, 1],
    ]);
  });

  it('gives no weights to samples that have none', () => {
    const draft = withCell(exampleDraft('xor'), { table: 'input', unit: 1, sample: 1 }, '7');
    expect(appliedScenario(draft).data.sampleWeights).toBeUndefined();
  });

  it('drops the divisor under a sum, which divides by nothing', () => {
    const scenario = scenarioFrom(fileWith({ 'training.divisor': 10 }));
    const applied = appliedScenario({ ...draftFor(scenario), reduction: 'sum' });
    expect(applied.training.reduction).toBe('sum');
    expect(applied.training.divisor).toBeUndefined();
  });

  it('keeps the weights of a network too large to type, until its layers change', () => {
    const matrix = Array.from({ length: 8 }, (_, from) => Array.from({ length: 8 }, (_unit, to) => from - to / 8));
    const scenario = scenarioFrom(
      fileWith({
        'network.layers': [8, 8],
        'network.activations': ['tanh'],
        'network.weights': [matrix],
        'network.biases': undefined,
        'data.inputs': [[1, 2, 3, 4, 5, 6, 7, 8]],
        'data.targets': [[1, 2, 3, 4, 5, 6, 7, 8]],
        'training.batchSize': 1,
      }),
    );
    const draft = draftFor(scenario);
    expect(weightSourceOf(draft)).toBe('kept');
    expect(appliedScenario(draft).network.weights).toEqual([matrix]);
    expect(weightSourceOf(withLayersText(draft, '8-7-8'))).toBe('drawn');
  });

  it('takes all samples for an empty batch size, those added later too', () => {
    const draft = withNewSample(exampleDraft('one-weight'));
    const filled = withBlock(draft, { table: 'input', unit: 1, sample: 3 }, [['2', '2']]);
    expect(appliedScenario(filled).training.batchSize).toBe(3);
    expect(appliedScenario({ ...filled, batchSizeText: '2' }).training.batchSize).toBe(2);
  });

  it('drops a first selection that no longer exists', () => {
    const view = appliedScenario(withoutSample(withLayersText(exampleDraft('xor'), '2-1'), 1)).view;
    expect(view).toEqual({ weight: { layer: 1, from: 1, to: 1 }, sample: 2, phase: 'sum' });
  });
});

describe('scenarioInForce', () => {
  it('writes what was changed at step 1 into the scenario, and leaves later changes to the run', () => {
    const xor = exampleScenario('xor');
    const run = createRun(xor, [
      { step: 1, setting: 'learningRate', value: 0.25 },
      { step: 1, setting: 'weight', layer: 2, from: 0, to: 1, value: -7 },
      { step: 3, setting: 'reduction', value: 'sum' },
    ]);
    const scenario = scenarioInForce(run);
    expect(scenario.training).toEqual({
      ...xor.training,
      optimizer: { ...xor.training.optimizer, learningRate: 0.25 },
    });
    expect(scenario.network.weights).toEqual(xor.network.weights);
    expect(scenario.network.biases).toEqual([xor.network.biases?.[0], [-7]]);
  });
});

describe('layers', () => {
  it('are read from "2-3-1", "2, 3, 1" and the like', () => {
    for (const text of ['2-3-1', '2, 3, 1', ' 2 3 1 ', '2×3×1', '2–3–1']) expect(readLayers(text)).toEqual([2, 3, 1]);
  });

  it('are refused where an entry is no size, and it says which', () => {
    expect(readLayers('2-0-1')).toBeUndefined();
    expect(readLayers('4')).toBeUndefined();
    expect(layerEntries('2-x-a')).toEqual([2, 'a']);
    const sentence = 'Layers: expected an integer 1..10000; got "a".';
    expect(problemOf(withLayersText(exampleDraft('xor'), '2-a-1'))).toEqual({ field: 'layers', sentence });
  });

  it('keep what fits when they change, and what does not for the way back', () => {
    const draft = exampleDraft('xor');
    const wider = withLayersText(draft, '2-4-1');
    expect([weightText(wider, 1, 2, 3), weightText(wider, 1, 2, 4), weightText(wider, 1, 0, 4)]).toEqual([
      '1.3',
      '',
      '0',
    ]);
    const back = withLayersText(withLayersText(withLayersText(wider, ''), '2-3'), '2-3-1');
    expect(numbersOf(appliedScenario(back))).toEqual(numbersOf(exampleScenario('xor')));
  });

  it('leave the output activation with the output', () => {
    const deeper = withLayersText(exampleDraft('xor'), '2-3-3-1');
    const drawn = appliedScenario({ ...deeper, weightSource: 'drawn' });
    expect(drawn.network.activations).toEqual(['tanh', 'tanh', 'sigmoid']);
    expect(
      appliedScenario({ ...withActivation(deeper, 2, 'relu'), weightSource: 'drawn' }).network.activations,
    ).toEqual(['tanh', 'relu', 'sigmoid']);
  });

  it('too wide for a table are refused by their own sentence', () => {
    expect(problemOf(withLayersText(exampleDraft('xor'), '784-100-10'))).toEqual({
      field: 'layers',
      sentence: 'Layers: this form takes at most 40 inputs and outputs together. For more, use a scenario file.',
    });
  });
});

describe('losses', () => {
  it('are offered where they go with the output activation, and come back with it', () => {
    const draft = { ...exampleDraft('xor'), loss: 'binaryCrossEntropy' as const };
    expect(offeredLosses(draft)).toContain('binaryCrossEntropy');
    const changed = withActivation(draft, 2, 'tanh');
    expect(offeredLosses(changed)).toEqual(['squaredError', 'halfSquaredError', 'meanSquaredError']);
    expect([lossOf(changed), lossOf(withActivation(changed, 2, 'sigmoid'))]).toEqual([
      'halfSquaredError',
      'binaryCrossEntropy',
    ]);
  });
});

describe('problems', () => {
  it('are said of the cell they belong to, in words', () => {
    const draft = exampleDraft('xor');
    const weight = withCell(draft, { table: 'weight', layer: 1, from: 1, to: 2 }, '1.2.3');
    expect(problemOf(weight)).toEqual({
      field: 'weight.1.1.2',
      sentence: 'Weight from input 1 to hidden 2: expected a finite number; got "1.2.3".',
    });
    const bias = withCell(draft, { table: 'weight', layer: 2, from: 0, to: 1 }, '');
    expect(problemOf(bias)).toEqual({
      field: 'weight.2.0.1',
      sentence: 'Bias weight of output 1: expected a finite number; got nothing.',
    });
  });

  it('of targets and loss name the loss as the screen does', () => {
    const draft: Draft = { ...exampleDraft('xor'), loss: 'binaryCrossEntropy' };
    expect(problemOf(withCell(draft, { table: 'target', unit: 1, sample: 3 }, '2'))).toEqual({
      field: 'target.1.3',
      sentence: 'Target 1 of sample 3: expected a number in [0, 1] for loss binary cross-entropy; got 2.',
    });
  });

  it('of a whole row of targets go to its first cell and name all of them', () => {
    expect(problemOf(withCell(exampleDraft('iris'), { table: 'target', unit: 3, sample: 150 }, '0.5'))).toEqual({
      field: 'target.1.150',
      sentence: 'Targets of sample 150: expected numbers that sum to 1 for loss cross-entropy; got 0.5.',
    });
  });

  it('of sample weights are said of their cell, or of all of them', () => {
    const scenario = scenarioFrom(fileWith({ 'data.sampleWeights': [1, 2, 0], 'training.divisor': 'weights' }));
    const weight = (draft: Draft, sample: number, text: string) =>
      withCell(draft, { table: 'sampleWeight', sample }, text);
    expect(problemOf(weight(draftFor(scenario), 2, '-1'))).toEqual({
      field: 'sampleWeight.2',
      sentence: 'Weight c of sample 2: expected a finite number ≥ 0; got -1.',
    });
    expect(problemOf(weight(weight(draftFor(scenario), 1, '0'), 2, '0'))).toEqual({
      field: 'sampleWeight.1',
      sentence: 'Sample weights: expected at least one number above 0 for divisor weights; got only 0.',
    });
  });

  it('of batch size, learning rate and seed go to their fields', () => {
    const draft = exampleDraft('xor');
    expect(problemOf({ ...draft, batchSizeText: '9' })).toEqual({
      field: 'batchSize',
      sentence: 'Batch size: expected an integer 1..4, the number of samples; got 9.',
    });
    expect(problemOf({ ...draft, learningRateText: 'fast' }).field).toBe('learningRate');
    expect(problemOf({ ...draft, weightSource: 'drawn', seedText: '1.5' }).field).toBe('seed');
  });

  it('have no other place than a field of the form: cell names read back', () => {
    for (const name of ['weight.1.0.2', 'input.1.3', 'target.2.1']) {
      const place = cellPlace(name);
      expect(place && cellName(place)).toBe(name);
    }
    expect(cellPlace('batchSize')).toBeUndefined();
  });
});

describe('readBlock', () => {
  it.each([
    [
      'tabs, with decimal commas',
      '0,5\t1\n−2\t3',
      2,
      [
        ['0,5', '1'],
        ['−2', '3'],
      ],
    ],
    [
      'semicolons',
      '0,5;1\r\n2;3\r\n',
      2,
      [
        ['0,5', '1'],
        ['2', '3'],
      ],
    ],
    [
      'commas',
      '0,1\n1,0',
      3,
      [
        ['0', '1'],
        ['1', '0'],
      ],
    ],
    ['a column of decimal commas, where one column is left', '0,1\n1,5', 1, [['0,1'], ['1,5']]],
    [
      'spaces',
      '0 1\n1 0',
      3,
      [
        ['0', '1'],
        ['1', '0'],
      ],
    ],
    [
      'brackets',
      '[[0, 0], [0, 1]]',
      3,
      [
        ['0', '0'],
        ['0', '1'],
      ],
    ],
    [
      'a printed array',
      '[[0. 1.]\n [1. 0.]]',
      3,
      [
        ['0.', '1.'],
        ['1.', '0.'],
      ],
    ],
    ['one row', '1\t2\t3', 3, [['1', '2', '3']]],
    ['a heading, which is left out', 'x\ty\n1\t2', 3, [['1', '2']]],
  ])('reads %s', (_, text, columns, cells) => {
    expect(readBlock(text, columns)).toEqual(cells);
  });

  it('leaves a single entry to its cell', () => {
    for (const text of ['1.5', '1,5', ' −2\n', 'abc', '']) expect(readBlock(text, 3)).toBeUndefined();
  });
});

describe('withBlock', () => {
  it('fills samples across inputs and targets, adds rows, and leaves out what has no place', () => {
    const draft = withBlock(exampleDraft('xor'), { table: 'input', unit: 2, sample: 4 }, [
      ['5', '6', '7'],
      ['8', '9'],
    ]);
    expect(draft.samples.slice(3).map(({ inputs, targets }) => [inputs, targets])).toEqual([
      [['1', '5'], ['6']],
      [[undefined, '8'], ['9']],
    ]);
  });

  it('fills a layer’s weights, rows from the bias on', () => {
    const draft = withBlock(exampleDraft('xor'), { table: 'weight', layer: 1, from: 1, to: 2 }, [
      ['1', '2', '3'],
      ['4', '5'],
      ['6', '7'],
    ]);
    expect(appliedScenario(draft).network.weights?.[0]).toEqual([
      [0.8, 1, 2],
      [-1, 4, 5],
    ]);
  });
});

describe('withDrawnWeights', () => {
  it('fills the grid from the seed, with three decimals, and takes the next seed the next time', () => {
    const first = withDrawnWeights(exampleDraft('xor'));
    const again = withDrawnWeights(first);
    expect([first.seedText, again.seedText]).toEqual(['1', '2']);
    expect(withDrawnWeights({ ...again, seedText: '1' }).weights).toEqual(first.weights);
    expect(again.weights).not.toEqual(first.weights);
    const bound = Math.sqrt(6 / (2 + 3)); // √(3 · 2/(in + out))
    for (const weight of appliedScenario(first).network.weights?.[0]?.flat() ?? []) {
      expect(Math.abs(weight)).toBeLessThan(bound + 0.001);
      expect(weight).toBe(Number(weight.toFixed(3)));
    }
  });
});
