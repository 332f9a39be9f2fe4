/** The numbers that docs/model.md quotes are those that the model computes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  averagedErrorsGradients,
  averagedFactorsGradients,
  averagedInputsGradients,
  computeStep,
  covariance,
  meanActivation,
  meanDelta,
} from '../../src/model';
import { firstInput, readGolden } from './goldenCase';

describe('docs/model.md, the example of xor and weight 2.2.1', () => {
  const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
  const trace = computeStep(firstInput(readGolden('xor').scenario));
  const weight = [2, 2, 1] as const;
  const written = (value: number): string => value.toFixed(6).replace('-', '−');

  it('has a row for each sample: x, δ and their product', () => {
    for (const row of [1, 2, 3, 4]) {
      const numbers = [trace.activation(1, 2, row), trace.delta(2, 1, row), trace.sampleGradient(...weight, row)];
      expect(page).toContain(`| ${row} | ${numbers.map(written).join(' | ')} |\n`);
    }
  });

  it('has the means, of x, of δ and of the products', () => {
    const means = [meanActivation(trace, 1, 2), meanDelta(trace, 2, 1), trace.batchGradient(...weight)];
    expect(page).toContain(`| mean | ${means.map(written).join(' | ')} |\n`);
  });

  it('has the gap and the common mistakes', () => {
    const gap = [averagedFactorsGradients(trace)(...weight), covariance(trace, ...weight)];
    expect(page).toContain(`$${gap.map(written).join(' + ')} = ${written(trace.batchGradient(...weight))}$`);
    const mistakes = [averagedInputsGradients(trace)(...weight), averagedErrorsGradients(trace)(...weight)];
    expect(page).toContain(
      `Mistakes 1 and 2 have the wrong sign too: they give $${mistakes.map(written).join('$ and $')}$`,
    );
  });
});
