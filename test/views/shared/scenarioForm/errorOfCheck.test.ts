import { describe, expect, it } from 'vitest';
import { parseScenario, serializeScenario } from '../../../../src/scenario';
import { errorOfCheck } from '../../../../src/views/shared/scenarioForm/errorOfCheck';
import { fileWith } from '../../../scenario/scenarioFile';
import '../../../../src/text/later';
import { exampleScenario } from '../../../exampleScenario';

const network = { layers: [2, 2, 1], activations: ['tanh', 'sigmoid'], bias: 'trained' } as const;

function said(file: unknown) {
  const result = parseScenario(file);
  if (result.ok) throw new Error('expected a problem');
  return errorOfCheck(network, result.error);
}

describe('errorOfCheck', () => {
  it('says it of the number it belongs to, in words', () => {
    expect(said(fileWith({ 'network.weights.0.0.1': '1.2.3' }))).toEqual({
      field: 'weight.1.1.2',
      sentence: 'Weight from input 1 to hidden 2: expected a finite number; got "1.2.3".',
    });
    expect(said(fileWith({ 'network.biases.1': [undefined] }))).toEqual({
      field: 'weight.2.0.1',
      sentence: 'Bias weight of output 1: expected a finite number; got nothing.',
    });
  });

  it('names the loss as the screen does', () => {
    expect(said(fileWith({ loss: 'binaryCrossEntropy', 'data.targets.2': [2] }))).toEqual({
      field: 'target.1.3',
      sentence: 'Target 1 of sample 3: expected a number in [0, 1] for loss binary cross-entropy; got 2.',
    });
  });

  it('names all targets of a sample where their sum is wrong, at the first', () => {
    const iris = exampleScenario('iris');
    const data = { inputs: [[1, 2, 3, 4]], targets: [[0, 0, 0.5]] };
    const file = { ...serializeScenario(iris), data, training: { ...iris.training, batchSize: 1 } };
    expect(said(file)).toEqual({
      field: 'target.1.1',
      sentence: 'Targets of sample 1: expected numbers that sum to 1 for loss cross-entropy; got 0.5.',
    });
  });

  it('names one weight of a sample, or all of them', () => {
    const weighted = (weights: readonly number[]) =>
      said(fileWith({ 'data.sampleWeights': weights, 'training.divisor': 'weights' }));
    expect(weighted([1, -1, 0])).toEqual({
      field: 'sampleWeight.2',
      sentence: 'Weight c of sample 2: expected a finite number ≥ 0; got -1.',
    });
    expect(weighted([0, 0, 0])).toEqual({
      field: 'sampleWeight.1',
      sentence: 'Sample weights: expected at least one number above 0 for divisor weights; got only 0.',
    });
  });

  it('has the names of other fields', () => {
    expect(said(fileWith({ 'training.batchSize': 9 }))).toEqual({
      field: 'batchSize',
      sentence: 'Batch size: expected an integer 1 to 3, the number of samples; got 9.',
    });
    expect(said(fileWith({ 'training.optimizer.learningRate': 'fast' })).field).toBe('learningRate');
  });
});
