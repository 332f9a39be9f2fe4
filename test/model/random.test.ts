import { describe, expect, it } from 'vitest';
import { initialState, initialWeights, type Network, randomStream, stateBytes, weightCount } from '../../src/model';

const network: Network = { layers: [40, 60, 50], activations: ['tanh', 'identity'], bias: 'trained' };

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

describe('randomStream(seed, …keys)', () => {
  it('gives the same numbers on every machine', () => {
    const random = randomStream(1);
    expect([random.uniform(), random.normal(), random.below(1000)]).toEqual(pinned);
  });

  it('is another stream for another seed or key, also for seeds beyond 32 bits', () => {
    const firsts = [[1], [2], [1, 1], [1, 2], [2, 1], [1 + 2 ** 32], [-1]].map(([seed, ...keys]) =>
      randomStream(seed as number, ...keys).uniform(),
    );
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('uniform() is uniform on [0, 1)', () => {
    const random = randomStream(3);
    const values = Array.from({ length: 40_000 }, () => random.uniform());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(moments(values).mean).toBeCloseTo(0.5, 2);
    expect(moments(values).variance).toBeCloseTo(1 / 12, 2);
  });

  it('normal() has the moments and the tails of a standard normal', () => {
    const random = randomStream(4);
    const values = Array.from({ length: 40_000 }, () => random.normal());
    const share = (bound: number): number => values.filter((value) => Math.abs(value) < bound).length / values.length;
    expect(Math.abs(moments(values).mean)).toBeLessThan(0.02);
    expect(Math.abs(moments(values).variance - 1)).toBeLessThan(0.03);
    for (const [bound, inside] of [
      [0.5, 0.38292],
      [1, 0.68269],
      [1.5, 0.86639],
      [2, 0.9545],
      [3, 0.9973],
    ] as const) {
      expect(Math.abs(share(bound) - inside)).toBeLessThan(0.01);
    }
  });

  it('below(n) reaches 0..n−1 equally often', () => {
    const random = randomStream(5);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let draw = 0; draw < 14_000; draw++) {
      const value = random.below(7);
      counts[value] = (counts[value] ?? Number.NaN) + 1;
    }
    expect(counts).toHaveLength(7);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(() => random.below(0)).toThrow(RangeError);
  });
});

describe('initialWeights(network, { scheme, seed })', () => {
  const expected = { xavierUniform: 2 / 100, xavierNormal: 2 / 100, heUniform: 2 / 40, heNormal: 2 / 40 } as const;
  for (const scheme of ['xavierUniform', 'xavierNormal', 'heUniform', 'heNormal'] as const) {
    it(`${scheme} has variance ${expected[scheme]} where 40 units feed 60`, () => {
      const values = (initialWeights(network, { scheme, seed: 1 })[0] ?? []).flat();
      expect(values).toHaveLength(40 * 60);
      expect(Math.abs(moments(values).variance / expected[scheme] - 1)).toBeLessThan(0.1);
      const bound = Math.max(...values.map(Math.abs));
      if (scheme.endsWith('Uniform')) expect(bound).toBeLessThanOrEqual(Math.sqrt(3 * expected[scheme]));
      else expect(bound).toBeGreaterThan(Math.sqrt(3 * expected[scheme]));
    });
  }

  it('zeros are zeros', () => {
    expect(
      initialWeights(network, { scheme: 'zeros', seed: 1 })
        .flat(2)
        .every((w) => w === 0),
    ).toBe(true);
  });

  it('a change of one layer keeps the others', () => {
    const wider: Network = { ...network, layers: [40, 60, 51] };
    expect(initialWeights(wider)[0]).toEqual(initialWeights(network)[0]);
    expect(initialWeights(wider)[1]).not.toEqual(initialWeights(network)[1]);
  });
});

describe('initialState(network, weights, biases)', () => {
  const small: Network = { layers: [2, 3], activations: ['tanh'], bias: 'trained' };

  it('puts the biases in row 0, zeros where none are given', () => {
    const weights = [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ];
    expect([...(initialState(small, weights, [[7, 8, 9]]).weights[0] ?? [])]).toEqual([7, 8, 9, 1, 2, 3, 4, 5, 6]);
    expect([...(initialState(small, weights).weights[0] ?? [])]).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6]);
    expect(stateBytes(initialState(small, weights))).toBe(8 * weightCount(small));
  });

  it('names what does not fit', () => {
    expect(() => initialState(small, [])).toThrow('weights: expected 1, got 0');
    expect(() => initialState(small, [[[1, 2, 3]]])).toThrow('weights of layer 1: expected 2, got 1');
    expect(() =>
      initialState(small, [
        [
          [1, 2, 3],
          [4, 5],
        ],
      ]),
    ).toThrow('weights of layer 1, row 2: expected 3, got 2');
    expect(() => initialState(small, undefined, [[1]])).toThrow('biases of layer 1: expected 3, got 1');
    expect(() => initialState({ ...small, bias: 'none' }, undefined, [[1, 2, 3]])).toThrow('biases: expected none');
  });
});

/** A change here changes the runs behind every link to a scenario without weights. */
const pinned = [0.8879041737226393, 0.3076500771962438, 127];
