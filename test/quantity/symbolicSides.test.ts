import { describe, expect, it } from 'vitest';
import { derivationOf, leaf, type Quantity, symbolicSides } from '../../src/quantity';
import { createRun } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { quantityAt } from './exampleTrace';

const scenario = exampleScenario('xor');
const plain = { linked: false };

function sidesOf(address: string, reduction: 'mean' | 'sum' = 'mean'): readonly string[] {
  const changed = {
    ...scenario,
    training: {
      ...scenario.training,
      reduction,
      optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0.01 },
    },
  } as const;
  const trace = createRun(changed, []).traceAt(1);
  const quantity: Quantity = quantityAt(address);
  const tree = derivationOf(quantity, trace)?.expression ?? leaf(quantity);
  return symbolicSides(quantity, tree, trace.network, plain).map((side) => side.replace(/\\,|[{}\s]/g, ''));
}

describe('symbolicSides', () => {
  it('are two where a number is computed from others: x δ', () => {
    expect(sidesOf('sampleGradient.2.2.1.2')).toHaveLength(2);
  });

  it('are one where the symbol is the derivation: λw', () => {
    expect(sidesOf('decayTerm.2.2.1')).toEqual(['\\lambdaw_21^(2)']);
  });

  it.each(['weight.2.2.1', 'input.1.3', 'target.1.3', 'learningRate', 'batchSize'])(
    'are one for %s, which is given',
    (address) => {
      expect(sidesOf(address)).toHaveLength(1);
    },
  );

  it('are one for the product of the means, with B where the batch is added up', () => {
    const [mean] = sidesOf('productOfMeans.2.2.1');
    expect(sidesOf('productOfMeans.2.2.1', 'sum')).toEqual([`B${mean}`]);
  });
});
