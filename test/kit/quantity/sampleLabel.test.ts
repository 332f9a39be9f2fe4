import { describe, expect, it } from 'vitest';
import { inputsLabel, shortLabel, targetLabel } from '../../../src/kit/quantity/sampleLabel';
import { trainingData } from '../../../src/model';

describe('a sample in few words', () => {
  const xor = trainingData(
    [
      [0, 1],
      [1, 1],
    ],
    [[1], [0]],
  );

  it('inputs and target', () => {
    expect(inputsLabel(xor, 1)).toBe('(0, 1)');
    expect(targetLabel(xor, 1)).toBe('1');
    expect(shortLabel(xor, 2)).toBe('(1,1)→0');
  });

  it('one number needs no brackets', () => {
    expect(shortLabel(trainingData([[-1.5]], [[3]]), 1)).toBe('−1.5→3');
  });

  it('three or four inputs stand in full, and the target alone in a narrow column', () => {
    const four = trainingData([[1, 2, 3, 4]], [[0.5]]);
    expect(inputsLabel(four, 1)).toBe('(1, 2, 3, 4)');
    expect(shortLabel(four, 1)).toBe('0.5');
  });

  it('more inputs are counted', () => {
    expect(inputsLabel(trainingData([[1, 2, 3, 4, 5]], [[0]]), 1)).toBe('(5 inputs)');
  });

  it('a one-hot target is its class, from three classes on', () => {
    const classes = trainingData(
      [[0], [0], [0]],
      [
        [0, 1, 0],
        [1, 1, 0],
        [0, 0.5, 0],
      ],
    );
    expect(targetLabel(classes, 1)).toBe('class 2');
    expect(targetLabel(classes, 2)).toBe('(1, 1, 0)');
    expect(targetLabel(classes, 3)).toBe('(0, 0.5, 0)');
    expect(targetLabel(trainingData([[0]], [[0, 1]]), 1)).toBe('(0, 1)');
  });

  it('has its own name where the data have names', () => {
    expect(targetLabel(xor, 1, 'setosa')).toBe('setosa');
    expect(shortLabel(xor, 1, 'Iris setosa')).toBe('(0,1)→Iris setosa');
  });

  it('long decimals are cut to three digits', () => {
    expect(inputsLabel(trainingData([[1 / 3, 0.25]], [[0]]), 1)).toBe('(0.333, 0.25)');
  });
});
