import { describe, expect, it } from 'vitest';
import type { StepView } from '../../../src/kit/quantity/useStep';
import type { Quantity } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { measuresOf } from '../../../src/views/Network/measures';
import { numbersInLine } from '../../../src/views/Network/numberFormats';
import { exampleScenario } from '../../exampleScenario';

/** One unit s = x·w, which is its output, so that each number of it is known. */
function stepWith(weight: number): StepView {
  const oneWeight = exampleScenario('one-weight');
  const run = createRun(
    {
      ...oneWeight,
      network: { ...oneWeight.network, layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[weight]]] },
      data: { inputs: [[1]], targets: [[0]] },
    },
    [],
  );
  return { run, trace: run.traceAt(1), stop: { phase: 'update' } };
}

const output: Quantity = { kind: 'activation', layer: 1, unit: 1, sample: 1 };

describe('numbersInLine', () => {
  const usual = 4;

  it('has the ledger’s digits where these have room, else three', () => {
    const formatOf = () => ({ decimals: 5, exponent: 0 });
    const step = stepWith(-0.98367);
    expect(numbersInLine([output], { step, formatOf, width: usual }).formats).toEqual([formatOf()]);
    expect(numbersInLine([output], { step, formatOf, width: 2.5 }).formats).toEqual([undefined]);
  });

  it('counts the digits of the line, its label included: a point is half as wide', () => {
    expect(numbersInLine([output], { step: stepWith(-0.5), width: usual, label: 'δ' }).digits).toBe(7 - 0.5);
  });

  it('leaves room for what stands in place of a number that is not known or covered: type of no digits has no size', () => {
    const step: StepView = { ...stepWith(0.5), stop: { phase: 'batch' } };
    expect(numbersInLine([output], { step, width: usual }).digits).toBe(1);
  });
});

describe('measuresOf', () => {
  it('gives the units of five layers on a phone room for small numbers before the space between them', () => {
    const one = { rem: 16, batchSize: 4, size: 'compact', label: 1, isWide: false, isStaged: false } as const;
    const phone = { ...one, width: 354, columns: 5 };
    const { nodeWidth, columnSpace } = measuresOf('one', phone);
    expect(nodeWidth).toBe(3.5 * 16);
    expect(5 * nodeWidth + 4 * columnSpace + 16).toBeCloseTo(354, 9);
  });
});
