import { describe, expect, it } from 'vitest';
import type { StepView } from '../../../src/kit/quantity/useStep';
import type { Phase } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { exampleNamed } from '../../../src/scenario';
import { edgeLooks, edgeQuantity, edgeTopic } from '../../../src/views/Network/edgeLooks';
import { histogram, positionAlong } from '../../../src/views/Network/histogram';
import { chosenByUnit, shortName } from '../../../src/views/Network/shownUnits';

function stepAt(phase: Phase, part?: number): StepView {
  const run = createRun(exampleNamed('xor')!.scenario, []);
  return { run, trace: run.traceAt(1), stop: { phase, part } };
}

const sample2 = { sample: 2, ofBatch: false };
const inputToHidden = { layer: 1, from: 1, to: 2 };
const hiddenToOutput = { layer: 2, from: 2, to: 1 };
const biasOfOutput = { layer: 2, from: 0, to: 1 };

describe('edgeLooks', () => {
  it('wears nothing before the forward pass, and w for each layer as it is done', () => {
    const places = [inputToHidden, hiddenToOutput];
    expect(edgeLooks(places, sample2, stepAt('batch')).map(({ tone }) => tone)).toEqual(['plain', 'plain']);
    expect(edgeLooks(places, sample2, stepAt('forward', 1)).map(({ tone }) => tone)).toEqual(['weight', 'plain']);
  });

  it('sends δ back over the weights of hidden units, never to a bias', () => {
    const looks = edgeLooks([hiddenToOutput, biasOfOutput, inputToHidden], sample2, stepAt('hidden-delta'));
    expect(looks.map(({ arrow }) => arrow)).toEqual([true, false, false]);
    expect(looks.map(({ tone }) => tone)).toEqual(['back', 'weight', 'weight']);
  });

  it('gives the largest gradient the full width, and others their part of it, by sign', () => {
    const step = stepAt('per-sample');
    const [chosen, bias] = edgeLooks([hiddenToOutput, biasOfOutput], sample2, step);
    expect(bias).toMatchObject({ size: 1, sign: 'negative' });
    const row = 2;
    const part = step.trace.sampleGradient(2, 2, 1, row) / -step.trace.sampleGradient(2, 0, 1, row);
    expect(chosen?.sign).toBe('positive');
    expect(chosen?.size).toBeCloseTo(part, 12);
  });

  it('shows the batch gradient for all samples no sooner than it is known', () => {
    const all = { sample: undefined, ofBatch: true };
    expect(edgeTopic(all, stepAt('per-sample'))).toBe('weight');
    expect(edgeTopic(all, stepAt('sum', 2))).toBe('weight');
    expect(edgeQuantity(hiddenToOutput, all, stepAt('sum'))).toEqual({ kind: 'batchGradient', ...hiddenToOutput });
  });
});

describe('units', () => {
  it('chosenByUnit gives a bias and an input their x in every phase', () => {
    const now = { stop: { phase: 'sum' as const }, focus: { kind: 'batchLoss' as const } };
    expect(chosenByUnit({ layer: 1, unit: 0 }, 2, now).kind).toBe('activation');
    expect(chosenByUnit({ layer: 0, unit: 1 }, 2, now)).toEqual({ kind: 'input', unit: 1, sample: 2 });
  });

  it('shortName tells layers apart where there are several', () => {
    const deep = { layers: [2, 3, 2, 1], activations: ['tanh', 'tanh', 'tanh'] as const, bias: 'frozen' as const };
    expect(shortName({ layer: 2, unit: 12 }, deep)).toBe('x₁₂⁽²⁾');
    expect(shortName({ layer: 3, unit: 1 }, deep)).toBe('output o');
    expect(shortName({ layer: 1, unit: 0 }, deep)).toBe('x₀ = 1, frozen');
  });
});

describe('histogram', () => {
  it('finds the least and the greatest, and leaves out what is not finite', () => {
    const spread = histogram([3, Number.NaN, -1, 2, Number.POSITIVE_INFINITY], 4);
    expect([spread?.least, spread?.greatest]).toEqual([2, 0]);
    expect(histogram([Number.NaN], 4)).toBeUndefined();
  });

  it('draws a bar for each bin that has values, the fullest at full height', () => {
    expect(histogram([0, 0, 4], 2)?.paths.positive).toBe(`M0.5,1V0M1.5,1V${1 - (0.2 + 0.8 * (1 / 2))}`);
  });

  it('draws bars of negative values apart, and the place of 0 between both signs', () => {
    const spread = histogram([-3, 1], 4);
    expect(spread?.paths).toEqual({ negative: 'M0.5,1V0', positive: 'M3.5,1V0' });
    expect(spread?.zero).toBe(3);
    expect(histogram([-3, -3], 4)?.paths.positive).toBe('');
  });

  it('positionAlong puts equal values in the middle', () => {
    expect(positionAlong(5, { from: 5, to: 5 })).toBe(0.5);
    expect(positionAlong(1, { from: 0, to: 4 })).toBe(1 / 4);
  });
});
