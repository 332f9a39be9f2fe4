import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMatrixProduct, plainStep } from '../../bench/plainStep';
import {
  computeStep,
  initialState,
  initialWeights,
  matrix,
  type Network,
  product,
  randomStream,
  rowRange,
  type StepInput,
  trainingData,
  transposed,
} from '../../src/model';

const size = fc.integer({ min: 1, max: 14 });

function drawn(length: number, seed: number): Float64Array {
  const random = randomStream(seed, 50);
  return Float64Array.from({ length }, () => random.normal());
}

/** rows × columns → columns × rows */
function turned(values: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: values.length }, (_, at) => {
    const [row, column] = [at % rows, Math.floor(at / rows)];
    return values[row * columns + column] as number;
  });
}

describe('product(A, B)', () => {
  it('is the plain triple loop bit for bit, for every shape and either operand transposed', () => {
    fc.assert(
      fc.property(size, size, size, fc.nat(), (rows, terms, columns, seed) => {
        const [a, b] = [drawn(rows * terms, seed), drawn(terms * columns, seed + 1)];
        const expected = plainMatrixProduct(a, b, { rows, terms, columns });
        const left = [
          matrix(a, { rows, columns: terms }),
          transposed(matrix(turned(a, rows, terms), { rows: terms, columns: rows })),
        ];
        const right = [
          matrix(b, { rows: terms, columns }),
          transposed(matrix(turned(b, terms, columns), { rows: columns, columns: terms })),
        ];
        for (const l of left) {
          for (const r of right) {
            expect(product(l, r)).toEqual(expected);
          }
        }
      }),
      { seed: 3 },
    );
  });

  it('names the shapes that do not fit', () => {
    const square = matrix(new Float64Array(4), { rows: 2, columns: 2 });
    const wide = matrix(new Float64Array(6), { rows: 2, columns: 3 });
    expect(() => product(wide, square)).toThrow('expected 3 rows on the right of 2 × 3, got 2 × 2');
    expect(() => matrix(new Float64Array(5), { rows: 2, columns: 3 })).toThrow('expected 2 × 3 values');
    expect(() => rowRange(square, 1, 3)).toThrow('rows 1..3: expected within 0..2');
  });
});

describe('computeStep', () => {
  it('is the textbook loop bit for bit over 10 steps of 128-64-10 with 97 samples', () => {
    const network: Network = { layers: [128, 64, 10], activations: ['tanh', 'sigmoid'], bias: 'trained' };
    const random = randomStream(5, 51);
    const rows = (width: number): number[][] =>
      Array.from({ length: 97 }, () => Array.from({ length: width }, () => random.normal()));
    let blocked: StepInput = {
      network,
      data: trainingData(rows(128), rows(10)),
      batch: Array.from({ length: 97 }, (_, index) => 96 - index),
      step: 1,
      epoch: 1,
      state: initialState(network, initialWeights(network, { scheme: 'xavierNormal', seed: 2 })),
      settings: {
        loss: 'meanSquaredError',
        reduction: 'mean',
        optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 },
      },
    };
    let plain = blocked;
    for (let step = 1; step <= 10; step++) {
      const trace = computeStep(blocked);
      const loop = plainStep(plain);
      expect(trace.batchLoss()).toBe(loop.batchLoss);
      expect(trace.stateAfter.weights).toEqual(loop.weightsAfter);
      expect(trace.gradientSum(1, 128, 64)).toBe(loop.gradientSums[0]?.[128 * 64 + 63]);
      blocked = { ...blocked, state: trace.stateAfter };
      plain = { ...plain, state: { weights: loop.weightsAfter, optimizerStep: step } };
    }
  });
});
