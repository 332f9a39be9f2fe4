import { describe, expect, it } from 'vitest';
import { leaves } from '../../src/expression';
import { computeStep, initialState, type Network, trainingData } from '../../src/model';
import { derivationOf, symbolicTex } from '../../src/quantity';

describe('the norm of a gradient with more weights than a formula can list', () => {
  it('names the first three and the last, and how many there are', () => {
    const network: Network = { layers: [150, 150], activations: ['identity'], bias: 'none' };
    const row = Array.from({ length: 150 }, (_, index) => index / 150);
    const trace = computeStep({
      network,
      data: trainingData([row], [row]),
      batch: [0],
      step: 1,
      epoch: 1,
      state: initialState(network),
      settings: {
        loss: 'halfSquaredError',
        reduction: 'mean',
        optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 },
      },
    });
    const derivation = derivationOf({ kind: 'batchGradientNorm' }, trace);
    if (!derivation) throw new Error('expected a derivation');
    expect(leaves(derivation.expression)).toEqual(
      [
        [1, 1],
        [2, 1],
        [3, 1],
        [150, 150],
      ].map(([from, to]) => ({ kind: 'batchGradient', layer: 1, from, to })),
    );
    expect(symbolicTex(derivation.expression, network)).toContain('l,i,j');
  });
});
