/** A remainder of rounding stands for 0: it has no sign, no direction and no ratio. */
import { describe, expect, it } from 'vitest';
import { runNames } from '../../src/kit/comparedRuns/runNames';
import { isRemainder, quantityValue } from '../../src/quantity';
import { checkComparison, createOtherRun, createRun } from '../../src/run';
import { findingsOf } from '../../src/views/Compare/findings';
import { pairLedger } from '../../src/views/Compare/pairLedger';
import { sentencesOf } from '../../src/views/Compare/sentence';
import { spokenSentence } from '../../src/views/Ledger/sentence';
import { at, oneWeight, onlyWeight, traceWith } from '../views/Ledger/ledgerSteps';

/** 0.1 + 0.2 − 0.3 is 5.6e-17. */
const cancelling = oneWeight([
  [1, 0.1],
  [2, 0.2],
  [3, -0.3],
]);

const isAt = (kind: 'productOfMeans' | 'batchGradient' | 'covariance', trace: ReturnType<typeof traceWith>): boolean =>
  isRemainder({ kind, ...onlyWeight }, quantityValue({ kind, ...onlyWeight }, trace), trace);

describe('isRemainder', () => {
  it('a mean × mean whose δ cancel is one; the gradient, (0.1 + 0.4 − 0.9)/3, is not', () => {
    const trace = traceWith(cancelling);
    expect(isAt('productOfMeans', trace)).toBe(true);
    expect(isAt('batchGradient', trace)).toBe(false);
    expect(isAt('covariance', trace)).toBe(false);
  });

  it('a gradient whose products cancel is one: 1 · 0.6 + 2 · 0.15 − 3 · 0.3 is not exactly 0', () => {
    const trace = traceWith(
      oneWeight([
        [1, 0.6],
        [2, 0.15],
        [3, -0.3],
      ]),
    );
    expect(Math.abs(trace.batchGradient(1, 1, 1))).toBeGreaterThan(0);
    expect(isAt('batchGradient', trace)).toBe(true);
  });

  it('a gradient whose samples are clipped to a norm of 10⁻²⁰ is none', () => {
    const pairs = oneWeight([
      [1, 2],
      [2, 1],
    ]);
    const training = { ...pairs.training, clip: { per: 'sample', maxNorm: 1e-20 } } as const;
    expect(isAt('batchGradient', traceWith({ ...pairs, training }))).toBe(false);
  });

  it('a small gradient of one sample is none where the δ of another is large, whose x is 0: nothing cancels', () => {
    const trace = traceWith(
      oneWeight([
        [1, 2 ** -50],
        [0, 5],
      ]),
    );
    expect(trace.batchGradient(1, 1, 1)).not.toBe(0);
    expect(isAt('batchGradient', trace)).toBe(false);
  });

  it('a small number whose terms are as small is none', () => {
    const trace = traceWith(
      oneWeight([
        [0, 1e-20],
        [0, 2e-20],
      ]),
    );
    const kind = { kind: 'meanDelta', layer: 1, unit: 1 } as const;
    expect(quantityValue(kind, trace)).not.toBe(0);
    expect(isRemainder(kind, quantityValue(kind, trace), trace)).toBe(false);
  });
});

describe('what is said about a remainder', () => {
  it('the ledger’s sentence: 0, apart from rounding', () => {
    const context = at(traceWith(cancelling), { phase: 'sum' }, { weight: onlyWeight });
    expect(spokenSentence(context)).toContain('would give only 0 (apart from rounding).');
  });

  it('Compare gives it no direction and no ratio', () => {
    const comparison = { method: 'productOfMeans' } as const;
    const changes = [] as const;
    expect(checkComparison({ scenario: cancelling, changes }, comparison)).toBeUndefined();
    const run = createRun(cancelling, changes);
    const other = createOtherRun({ scenario: cancelling, changes }, comparison);
    const traces = { first: run.traceAt(1), second: other.traceAt(1) };
    const findings = findingsOf(traces, 'gradient');
    expect(findings.shown).toMatchObject({ relation: 'secondZero', cosine: Number.NaN, ratio: Number.NaN });
    const names = runNames({ run, other }, comparison, { first: 1, second: 1 });
    const about = {
      kind: 'gradient',
      names,
      updateKnown: true,
      optimizer: '',
      reasons: [],
      missing: undefined,
    } as const;
    expect(sentencesOf(findings, about).headline.text).toBe(
      'Gradients and steps are 0 (apart from rounding) only in “averaged factors”.',
    );
    const { foot } = pairLedger(traces, onlyWeight);
    expect(foot.find(({ name }) => name === 'gradient')?.ratio).toBeUndefined();
    expect(foot.find(({ name }) => name === 'update')?.ratio).toBeUndefined();
  });
});
