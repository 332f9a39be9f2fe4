import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  comingNotation,
  connectionName,
  derivationOf,
  lecture,
  nameOf,
  notationNamed,
  type Quantity,
  setNotation,
  unitName,
  wordsOf,
} from '../../src/quantity';
import { exampleTrace, quantityAt } from './exampleTrace';
import { allKinds, derivationsOf, endings, quantitiesOf, type Recipe, recipe, traceOf } from './traces';

const xor = exampleTrace('xor');

describe('nameOf', () => {
  it.each([
    ['delta.1.1.3', 'error term δ of hidden 1 for sample 3'],
    ['delta.2.1.3', 'error term δ of output 1 for sample 3'],
    ['input.2.4', 'input 2 of sample 4'],
    ['weight.2.2.1', 'weight from hidden 2 to output 1'],
    ['weight.1.0.3', 'bias weight of hidden 3'],
    ['sampleGradient.2.2.1.3', 'gradient of sample 3 for hidden 2 → output 1'],
    ['batchGradient.1.0.2', 'batch gradient for the bias → hidden 2'],
    ['slope.1.2.3', 'slope θ′ of hidden 2 for sample 3'],
    ['batchLoss', 'batch loss E'],
    ['learningRate', 'learning rate η'],
  ])('%s: %s', (address, name) => {
    expect(nameOf(quantityAt(address), xor.network)).toBe(name);
  });

  it('says which hidden layer where there are several', () => {
    const { network } = exampleTrace('lecture');
    expect(nameOf(quantityAt('delta.2.1.3'), network)).toBe('error term δ of unit 1 of hidden layer 2 for sample 3');
    expect(unitName(network, 0, 2)).toBe('input 2');
    expect(unitName(network, 1, 0)).toBe('the bias');
    expect(connectionName(network, 1, 2, 1)).toBe('input 2 → unit 1 of hidden layer 1');
  });

  it('counts hidden layers from 1, also where the input is layer 1', async () => {
    const { network } = exampleTrace('lecture');
    await comingNotation('nielsen');
    setNotation(notationNamed('nielsen') ?? lecture);
    const name = connectionName(network, 2, 1, 2);
    setNotation(lecture);
    expect(name).toBe('unit 1 of hidden layer 1 → unit 2 of hidden layer 2');
  });

  it('is never empty, and distinct quantities of a network have distinct names', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        const seen = new Map<string, string>();
        for (const quantity of allKinds.flatMap((kind) => quantitiesOf(kind, trace))) {
          if (isConstantOne(quantity)) continue;
          const name = nameOf(quantity, trace.network);
          if (name === '' || /undefined|NaN|\s{2}/.test(name)) expect.fail(`${addressOf(quantity)} is "${name}"`);
          const other = seen.get(name);
          if (other !== undefined) expect.fail(`${other} and ${addressOf(quantity)} are both "${name}"`);
          seen.set(name, addressOf(quantity));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('wordsOf', () => {
  const words = (address: string): string => {
    const derivation = derivationOf(quantityAt(address), xor);
    return derivation === undefined ? '' : wordsOf(derivation.expression, xor.network);
  };

  it('a product', () => {
    expect(words('sampleGradient.2.2.1.1')).toBe(
      'activation x of hidden 2 for sample 1 times error term δ of output 1 for sample 1',
    );
  });

  it('the batch gradient: one over B, then every product', () => {
    const product = (sample: number): string =>
      `activation x of hidden 2 for sample ${sample} times error term δ of output 1 for sample ${sample}`;
    expect(words('batchGradient.2.2.1')).toBe(
      `1 over batch size B times the sum of 4 terms: ${[1, 2, 3, 4].map(product).join('; ')}`,
    );
  });

  it('brackets that the eye sees are said', () => {
    expect(words('slope.2.1.1')).toBe(
      'activation x of output 1 for sample 1 times open bracket 1 minus activation x of output 1 for sample 1 close bracket',
    );
    expect(words('meanDelta.2.1')).toMatch(
      /^open bracket the sum of 4 terms: .* close bracket, divided by batch size B$/,
    );
    expect(words('sampleLoss.1')).toBe(
      '0.5 times open bracket activation x of output 1 for sample 1 minus target 1 of sample 1 close bracket, squared',
    );
  });

  it('the update begins with its minus', () => {
    expect(words('update.2.2.1')).toBe('minus learning rate η times batch gradient for hidden 2 → output 1');
    expect(words('activation.1.1.1')).toBe('the hyperbolic tangent of preactivation s of hidden 1 for sample 1');
  });

  it('of a long sum the first three terms, "and so on", and the last', () => {
    const trace = traceOf(wide, { loss: 'squaredError', output: 'identity' });
    const [derived] = derivationsOf(trace, ['gradientSum']);
    if (derived === undefined) throw new Error('a gradient sum');
    const spoken = wordsOf(derived.expression, trace.network);
    expect(spoken).toMatch(/^the sum of 14 terms: /);
    expect(spoken.split('; ')).toHaveLength(5);
    expect(spoken).toContain('; and so on, to; ');
  });

  it('every derivation can be spoken', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        for (const { expression } of derivationsOf(trace)) {
          const spoken = wordsOf(expression, trace.network);
          const isOdd = spoken.split('open bracket').length !== spoken.split('close bracket').length;
          if (isOdd || spoken.trim() === '' || /undefined|NaN|\[object/.test(spoken)) expect.fail(spoken);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const wide: Recipe = {
  layers: [1, 1],
  hidden: [],
  bias: 'none',
  reduction: 'mean',
  optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 },
  sampleCount: 15,
  batchSize: 14,
  steps: 1,
  seed: 1,
  scale: 1,
};

/** The constant input of a bias is the same 1 in every layer and sample, and goes by one name; so does its mean. */
function isConstantOne(quantity: Quantity): boolean {
  return (quantity.kind === 'activation' || quantity.kind === 'meanActivation') && quantity.unit === 0;
}
