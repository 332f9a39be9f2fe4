import { describe, expect, it } from 'vitest';
import { computeStep, covariance, initialState, type Network, trainingData } from '../../src/model';
import { firstInput, readGolden } from './goldenCase';
import { averagedErrorsGradients, averagedInputsGradients, productOfMeansGradients } from './mistakenGradients';

describe('the numbers of the first screen: xor, weight 2.2.1', () => {
  const trace = computeStep(firstInput(readGolden('xor').scenario));
  const weight = [2, 2, 1] as const;

  it('contributions are −0.029, 0.146, 0.062, −0.127 and their mean +0.013', () => {
    const contributions = [1, 2, 3, 4].map((row) => trace.sampleGradient(...weight, row).toFixed(3));
    expect(contributions).toEqual(['-0.029', '0.146', '0.062', '-0.127']);
    expect(trace.batchGradient(...weight).toFixed(3)).toBe('0.013');
  });

  it('the common mistakes come out negative: −0.018, −0.008, −0.012', () => {
    expect(averagedInputsGradients(trace)(...weight).toFixed(3)).toBe('-0.018');
    expect(averagedErrorsGradients(trace)(...weight).toFixed(3)).toBe('-0.008');
    expect(productOfMeansGradients(trace)(...weight).toFixed(3)).toBe('-0.012');
  });
});

describe('one weight, in the head: w = 1, x = 1 and 3, y = 3 and 1, η = 0.1', () => {
  const network: Network = { layers: [1, 1], activations: ['identity'], bias: 'none' };
  const optimizer = { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 } as const;
  const trace = computeStep({
    network,
    data: trainingData([[1], [3]], [[3], [1]]),
    batch: [0, 1],
    step: 1,
    epoch: 1,
    state: initialState(network, [[[1]]]),
    settings: { loss: 'halfSquaredError', reduction: 'mean', optimizer },
  });

  it('δ = −2 and 2, products −2 and 6, mean 2, w → 0.8', () => {
    expect([trace.delta(1, 1, 1), trace.delta(1, 1, 2)]).toEqual([1 - 3, 3 - 1]);
    expect([trace.sampleGradient(1, 1, 1, 1), trace.sampleGradient(1, 1, 1, 2)]).toEqual([1 * -2, 3 * 2]);
    expect(trace.gradientSum(1, 1, 1)).toBe(-2 + 6);
    expect(trace.batchGradient(1, 1, 1)).toBe((-2 + 6) / 2);
    expect(trace.weightAfter(1, 1, 1)).toBe(1 - 0.1 * 2);
    expect(trace.batchLoss()).toBe((0.5 * 4 + 0.5 * 4) / 2);
  });

  it('the common mistakes give exactly 0, and all of the gradient is covariance', () => {
    expect(averagedInputsGradients(trace)(1, 1, 1)).toBe(0);
    expect(averagedErrorsGradients(trace)(1, 1, 1)).toBe(0);
    expect(productOfMeansGradients(trace)(1, 1, 1)).toBe(0);
    expect(covariance(trace, 1, 1, 1)).toBe(((1 - 2) * (-2 - 0) + (3 - 2) * (2 - 0)) / 2);
  });
});
