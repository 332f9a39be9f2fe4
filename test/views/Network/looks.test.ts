import { describe, expect, it } from 'vitest';
import type { StepView } from '../../../src/kit/quantity/useStep';
import type { Phase } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { exampleNamed } from '../../../src/scenario';
import { edgeLooks, edgeQuantity, edgeTopic } from '../../../src/views/Network/edgeLooks';
import { chosenByUnit, shortName } from '../../../src/views/Network/shownUnits';

function stepAt(phase: Phase, part?: number): StepView {
  const run = createRun(exampleNamed('xor')!.scenario, []);
  return { run, trace: run.traceAt(1), stop: { phase, part } };
}

const inputToHidden = { layer: 1, from: 1, to: 2 };
const hiddenToOutput = { layer: 2, from: 2, to: 1 };
const biasOfOutput = { layer: 2, from: 0, to: 1 };

describe('edgeLooks', () => {
  it('wears nothing before the forward pass, and w for each layer as it is done', () => {
    const places = [inputToHidden, hiddenToOutput];
    expect(edgeLooks(places, 2, stepAt('batch')).map(({ shows }) => shows)).toEqual(['nothing', 'nothing']);
    expect(edgeLooks(places, 2, stepAt('forward', 1)).map(({ shows }) => shows)).toEqual(['weight', 'nothing']);
  });

  it('sends δ back over the weights of hidden units, never to a bias', () => {
    const looks = edgeLooks([hiddenToOutput, biasOfOutput, inputToHidden], 2, stepAt('hidden-delta'));
    expect(looks.map(({ arrow }) => arrow)).toEqual([true, false, false]);
    expect(looks.map(({ shows }) => shows)).toEqual(['back', 'weight', 'weight']);
  });

  it('gives the largest gradient the full width, and others their part of it, by sign', () => {
    const step = stepAt('per-sample');
    const [chosen, bias] = edgeLooks([hiddenToOutput, biasOfOutput], 2, step);
    expect(bias).toMatchObject({ size: 1, sign: 'negative' });
    const row = 2;
    const part = step.trace.sampleGradient(2, 2, 1, row) / -step.trace.sampleGradient(2, 0, 1, row);
    expect(chosen?.sign).toBe('positive');
    expect(chosen?.size).toBeCloseTo(part, 12);
  });

  it('shows the batch gradient from the sum on, no sooner than it is known', () => {
    expect(edgeTopic(undefined, stepAt('per-sample'))).toBe('weight');
    expect(edgeTopic(undefined, stepAt('sum', 2))).toBe('weight');
    expect(edgeTopic(2, stepAt('per-sample'))).toBe('sample');
    expect(edgeTopic(2, stepAt('sum', 2))).toBe('sample');
    for (const sample of [2, undefined]) {
      expect(edgeQuantity(hiddenToOutput, sample, stepAt('sum'))).toEqual({ kind: 'batchGradient', ...hiddenToOutput });
    }
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
