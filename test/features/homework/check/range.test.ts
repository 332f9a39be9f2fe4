/** The fourth hint: where the number can lie. It is about the numbers before it, not about how the wrong one is written. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/features/homework/check';
import { createRun } from '../../../../src/run';
import { exampleScenario } from '../../../exampleScenario';
import type { Problem } from './problem';
import { stepOf } from './stepOf';

/** x = 2, w = 0.5 and bias 0.1, y = 1, ½ squared error, identity: s = 1.1, δ = 0.1, and the product is 0.2. */
const one: Problem = {
  widths: [1, 1],
  thetas: ['identity'],
  loss: 'halfSquaredError',
  weights: [[], [[0.1], [0.5]]],
  inputs: [[2]],
  targets: [[1]],
  rate: 0.3,
};

const xor = createRun(exampleScenario('xor'), []).traceAt(1);

describe('the range of a number', () => {
  it('is that of the student’s own digits before it, without the number’s own', () => {
    const product = new Map([
      ['delta.1.1.1', '0.100'],
      ['sampleGradient.1.1.1.1', '0.550'],
    ]);
    // 2 · (0.1 ± 0.0005)
    expect(explain(product, stepOf(one))?.span?.map((end) => end.toFixed(6))).toEqual(['0.199000', '0.201000']);
  });

  it('counts given numbers as they are printed', () => {
    const output = ['preactivation.2.1.1', 'activation.2.1.1'] as const;
    const spanOf = (text: string) => {
      const sheet = new Map([
        [output[0], '0.513146'],
        [output[1], '0.625544'],
        ['delta.2.1.1', text],
      ]);
      return explain(sheet, xor, new Set(output))?.span;
    };
    // 0.625544² · (1 − 0.625544)
    const [low, high] = spanOf('0.3') ?? [0, 0];
    expect([low, high].map((end) => end.toPrecision(5))).toEqual(['0.14653', '0.14653']);
    for (const text of ['0.31', '0.3123', '0.312345', '0.31234567']) expect(spanOf(text)).toEqual([low, high]);
  });

  it('does not depend on the digits of a number before which cells are blank', () => {
    const spanOf = (text: string) => explain(new Map([['batchGradient.2.2.1', text]]), xor)?.span;
    const found = spanOf('0.314');
    expect(found?.map((end) => end.toFixed(4))).toEqual(['0.0119', '0.0140']);
    for (const text of ['0.3141', '0.31416', '0.314159']) expect(spanOf(text)).toEqual(found);
  });
});
