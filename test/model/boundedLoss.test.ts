import { describe, expect, it } from 'vitest';
import type { ActivationName, Network } from '../../src/model';
import { lossesSurelyFinite } from '../../src/model/boundedLoss';

/** A network of two layers of one unit with these weights, each block the bias and then the weight. */
function isSure(
  weights: readonly (readonly [bias: number, weight: number])[],
  { input = 1, target = 1, hidden = 'identity' }: { input?: number; target?: number; hidden?: ActivationName } = {},
): boolean {
  const network: Network = { layers: [1, 1, 1], activations: [hidden, 'identity'], bias: 'trained' };
  const blocks = weights.map((pair) => Float64Array.from(pair));
  return lossesSurelyFinite(network, blocks, { inputs: Float64Array.of(input), targets: Float64Array.of(target) });
}

const [small, huge] = [
  [0.5, 0.5],
  [1, 1e70],
] as const;

describe('lossesSurelyFinite', () => {
  it('is true for usual numbers, and false where a weight, an input or a target is huge or not a number', () => {
    expect(isSure([small, small])).toBe(true);
    expect(isSure([huge, small])).toBe(false);
    expect(isSure([small, huge])).toBe(false);
    expect(isSure([[Number.NaN, 1], small])).toBe(false);
    expect(isSure([small, small], { input: 1e70 })).toBe(false);
    expect(isSure([small, small], { input: Number.NaN })).toBe(false);
    expect(isSure([small, small], { target: 1e70 })).toBe(false);
  });

  it('counts a bias also where every input is 0', () => {
    expect(isSure([[1e70, 1], small], { input: 0 })).toBe(false);
    expect(isSure([small, [1e70, 1]], { input: 0, hidden: 'relu' })).toBe(false);
  });

  it('multiplies from layer to layer, unless the activation is bounded', () => {
    const large = [0, 1e35] as const;
    expect(isSure([large, large])).toBe(false);
    expect(isSure([large, large], { hidden: 'tanh' })).toBe(true);
  });
});
