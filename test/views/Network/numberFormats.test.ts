import { describe, expect, it } from 'vitest';
import type { StepView } from '../../../src/kit/quantity/useStep';
import type { Quantity } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { formatShort, formatWithPower } from '../../../src/text';
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

function printed(value: number, width: number, label = ''): string {
  const { formats } = numbersInLine([output], { step: stepWith(value), width, label });
  return formats[0] ? formatWithPower(value, formats[0]) : formatShort(value);
}

describe('numbersInLine', () => {
  const [narrow, usual] = [2.9, 4];

  it('gives a number three digits where it has room, and a small one two where it has not', () => {
    expect(printed(-0.0038, usual, 'δ')).toBe('−0.00380');
    expect(printed(-0.0038, narrow, 'δ')).toBe('−0.0038');
    expect(printed(-0.00043123, narrow)).toBe('−0.00043');
  });

  it('leaves a number as it is that two digits make no narrower', () => {
    for (const value of [0, -0.0716, 123.4, -1234, -1e-7]) expect(printed(value, 1)).toBe(formatShort(value));
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
    const phone = { rem: 16, batchSize: 4, level: 'compact', width: 354, columns: 5 } as const;
    const { nodeWidth, columnSpace } = measuresOf('one', phone);
    expect(nodeWidth).toBe(3.5 * 16);
    expect(5 * nodeWidth + 4 * columnSpace + 16).toBeCloseTo(354, 9);
  });
});
