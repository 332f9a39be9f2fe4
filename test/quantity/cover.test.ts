/** What a question covers is not known, nor is anything computed from it. */
import { describe, expect, it } from 'vitest';
import { coverBy, isCoveredAt, isKnown, parseAddress, type Quantity } from '../../src/quantity';
import { createRun } from '../../src/run';
import { exampleScenario } from '../exampleScenario';

const scenario = exampleScenario('xor');
const trace = createRun(scenario, []).traceAt(1);

function quantity(address: string): Quantity {
  const found = parseAddress(address);
  if (!found) throw new Error(address);
  return found;
}

function known(address: string, ...patterns: readonly string[]): boolean {
  return isKnown(quantity(address), trace, { phase: 'update', covers: coverBy(patterns) });
}

describe('coverBy', () => {
  it('covers what a pattern names, a star standing for any index', () => {
    expect(known('sampleGradient.2.2.1.3', 'sampleGradient.2.2.1.*')).toBe(false);
    expect(known('sampleGradient.2.1.1.3', 'sampleGradient.2.2.1.*')).toBe(true);
    expect(known('delta.2.1.3', 'sampleGradient.2.2.1.*')).toBe(true);
    expect(known('delta.2.1.3', '*.2.1.3')).toBe(true);
  });

  it.each([
    'runningTotal.2.2.1.4',
    'gradientSum.2.2.1',
    'batchGradient.2.2.1',
    'update.2.2.1',
    'weightAfter.2.2.1',
    'cancellation.2.2.1',
    'sampleGradientNorm.3',
    'batchGradientNorm',
    'lossAfter',
  ])('covers %s, which is computed from a covered product', (address) => {
    expect(known(address, 'sampleGradient.2.2.1.3')).toBe(false);
    expect(known(address)).toBe(true);
  });

  it('covers the share of a single output with the whole', () => {
    expect(known('deltaShare.1.1.1.3', 'delta.1.1.*')).toBe(false);
    expect(known('outputShare.2.2.1.1.3', 'sampleGradient.2.2.1.*')).toBe(false);
    expect(known('outputShareSum.2.2.1.1', 'gradientSum.2.2.1')).toBe(false);
    expect(known('deltaShare.1.1.1.3', 'delta.1.2.*')).toBe(true);
  });

  it('covers the mean with Σ, and not the other way round', () => {
    expect(known('batchGradient.2.2.1', 'gradientSum.2.2.1')).toBe(false);
    expect(known('runningTotal.2.2.1.4', 'gradientSum.2.2.1')).toBe(false);
    expect(known('productOfMeans.2.2.1', 'gradientSum.2.2.1')).toBe(false);
    expect(known('meanDelta.2.1', 'gradientSum.2.0.1')).toBe(false);
    expect(known('meanDelta.2.1', 'gradientSum.2.2.1')).toBe(true);
    expect(known('gradientSum.2.2.1', 'batchGradient.2.2.1')).toBe(true);
  });

  it('covers what equals a named number: at a linear output the output error is δ, and s is x', () => {
    const linear = exampleScenario('one-weight');
    const ofLinear = createRun(linear, []).traceAt(1);
    const covers = coverBy(['delta.1.*.*', 'activation.1.1.1']);
    expect(covers(quantity('outputError.1.2'), ofLinear)).toBe(true);
    expect(covers(quantity('preactivation.1.1.1'), ofLinear)).toBe(true);
    expect(covers(quantity('preactivation.1.1.2'), ofLinear)).toBe(false);
    // The output of xor is not linear: its δ is the output error times a slope.
    expect(known('outputError.1.2', 'delta.2.*.*')).toBe(true);
  });

  it('covers what a covered δ enters: deltas below, products, norms', () => {
    for (const address of ['delta.1.2.3', 'sampleGradient.1.1.2.3', 'sampleGradient.2.2.1.3', 'gradientSum.1.1.2'])
      expect([address, known(address, 'delta.2.1.3')]).toEqual([address, false]);
    for (const address of ['delta.1.2.4', 'activation.2.1.3', 'sampleLoss.3', 'weight.2.2.1', 'learningRate'])
      expect([address, known(address, 'delta.2.1.3')]).toEqual([address, true]);
  });

  it('says that a number is covered only once the phase has computed it', () => {
    const covers = coverBy(['gradientSum.2.2.1']);
    expect(isCoveredAt(quantity('gradientSum.2.2.1'), trace, { phase: 'per-sample', covers })).toBe(false);
    expect(isCoveredAt(quantity('gradientSum.2.2.1'), trace, { phase: 'sum', covers })).toBe(true);
    expect(isCoveredAt(quantity('gradientSum.2.2.1'), trace, { phase: 'sum' })).toBe(false);
  });
});
