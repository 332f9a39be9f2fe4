/** The ledger where samples have weights, a divisor is set, or gradients are clipped: what it shows, says, and leaves out. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccumulateSettings, ClipSettings, Divisor, PenaltySettings, Reduction } from '../../../src/model';
import type { FilledScenario } from '../../../src/scenario';
import { spokenSentence } from '../../../src/views/Ledger/sentence';
import { ledgerSentence } from './ledgerSentence';
import { at, scenarioOf, traceWith } from './ledgerSteps';
import { cellsOf, rowNames, rowOf, showLedger } from './ledgerTable';

interface Made {
  readonly weights?: readonly number[];
  readonly divisor?: Divisor;
  readonly clip?: ClipSettings;
  readonly penalty?: PenaltySettings;
  readonly accumulate?: AccumulateSettings;
  readonly reduction?: Reduction;
  readonly batchSize?: number;
}

/** xor, whose products for weight 2.2.1 are −0.0289, 0.1457, 0.0618 and −0.1267. */
function xorWith({ weights, ...training }: Made): FilledScenario {
  const scenario = scenarioOf('xor');
  return {
    ...scenario,
    data: { ...scenario.data, ...(weights && { sampleWeights: weights }) },
    training: { ...scenario.training, ...training },
  };
}

const weighted = xorWith({ weights: [1, 2, 0.5, 0], divisor: 'weights' });
const heads = (): readonly string[] => screen.getAllByRole('columnheader').map((head) => head.textContent);
/** After the sentence. */
const observation = (): Element | undefined =>
  [ledgerSentence()?.nextElementSibling].find((next) => next?.localName === 'p') ?? undefined;
const number = (text: string | undefined): number => Number(text?.replace('−', '-'));

describe('Ledger with a clipped batch gradient', () => {
  it('names γ, and says with it in few words what the norm is kept within', () => {
    showLedger({ scenario: xorWith({ clip: { per: 'batch', maxNorm: 0.005 } }), phase: 'update' });
    expect(rowOf(/^Times the clip factor/).querySelector('th')?.textContent).toMatch(
      /^Times the clip factor γ = 0\.\d+ norm ≤ C = 0\.005$/,
    );
  });
});

describe('Ledger with sample weights', () => {
  it('has a column for c(k) in front of x, and the product is the contribution', () => {
    showLedger({ scenario: weighted });
    expect(heads()[1]).toMatch(/weight$/);
    expect(heads()[4]).toMatch(/contribution$/);
    expect(cellsOf(/^Sample 2,/)[0]).toMatch(/^2(\.0)?$/);
    const [c, x, delta, product] = cellsOf(/^Sample 2,/).map(number);
    expect(product).toBeCloseTo(2 * 0.1457, 3);
    expect((c ?? 0) * (x ?? 0) * (delta ?? 0)).toBeCloseTo(product ?? 0, 3);
    expect(Math.abs(number(cellsOf(/^Sample 4,/)[3]))).toBe(0);
  });

  it('names Σ c(k) as what the sum is divided by, and compares no averages', () => {
    showLedger({ scenario: weighted });
    // −0.0289 + 2 · 0.1457 + 0.5 · 0.0618 = 0.2934, over 3.5.
    expect(cellsOf(/^Sum over the batch/)[0]).toMatch(/^0\.2934/);
    expect(rowOf(/^Weighted mean: ÷ Σ c\(k\) = 3\.5/)).toBeTruthy();
    expect(number(cellsOf(/^Weighted mean: ÷ Σ c/)[0])).toBeCloseTo(0.2934 / 3.5, 4);
    expect(rowNames().some((name) => name.includes('mean × mean'))).toBe(false);
    expect(screen.getByText(/The factor 1\/Σ c\(k\) enters once, after the sum\./).textContent).toContain(
      'not part of δ',
    );
  });

  it('shows weights from the batch on, and no contribution before its phase', () => {
    showLedger({ scenario: weighted, phase: 'batch' });
    expect(cellsOf(/^Sample 2,/).slice(0, 4)).toEqual([expect.stringMatching(/^2/), '·', '·', '·']);
    expect(cellsOf(/^Weighted mean: ÷ Σ c/)).toEqual(['·']);
  });

  it('walks its further column by arrow keys', async () => {
    const { user } = showLedger({ scenario: weighted });
    const row = rowOf(/^Sample 2,/);
    const cells = within(row).getAllByRole('gridcell');
    cells[0]?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cells[1]);
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('contribution.2.2.1.3');
  });

  it('says that nothing counts in a batch of weights 0, and divides nothing', () => {
    showLedger({ scenario: xorWith({ weights: [0, 0, 1, 1], divisor: 'weights', batchSize: 2 }), phase: 'update' });
    expect(number(cellsOf(/^Σ c\(k\) = 0/)[0])).toBe(0);
    expect(rowOf(/^New weight/).textContent).not.toContain('NaN');
  });
});

describe('Ledger with clipping', () => {
  it('per sample: γ(k) stands between c(k) and x once gradients are known', () => {
    showLedger({ scenario: xorWith({ weights: [1, 2, 0.5, 0], clip: { per: 'sample', maxNorm: 0.2 } }) });
    expect(heads().slice(1, 3)).toEqual([expect.stringMatching(/weight$/), expect.stringMatching(/clip$/)]);
    const [c, gamma, x, delta, product] = cellsOf(/^Sample 2,/).map(number);
    expect(gamma).toBeLessThan(1);
    expect((c ?? 0) * (gamma ?? 0) * (x ?? 0) * (delta ?? 0)).toBeCloseTo(product ?? 0, 3);
    expect(rowNames().some((name) => name.includes('mean × mean'))).toBe(false);
  });

  it('per sample: γ(k) is pending before', () => {
    showLedger({ scenario: xorWith({ clip: { per: 'sample', maxNorm: 0.2 } }), phase: 'hidden-delta' });
    expect(cellsOf(/^Sample 2,/)[0]).toBe('·');
  });

  it('per batch: a row after the mean, and the update is made from it', () => {
    showLedger({
      scenario: xorWith({ clip: { per: 'batch', maxNorm: 0.01 } }),
      phase: 'update',
      whatif: 'productOfMeans',
    });
    expect(rowNames().indexOf(rowOf(/^Times the clip factor γ =/).querySelector('th')?.textContent ?? '')).toBe(6);
    const mean = number(cellsOf(/^Mean: divided by B = 4/)[0]);
    const clipped = number(cellsOf(/^Times the clip factor/)[0]);
    expect(clipped).toBeGreaterThan(0);
    expect(clipped).toBeLessThan(mean);
    // The gradient before clipping is a plain mean: averaging first is still compared with it.
    expect(rowOf(/^not: mean × mean/)).toBeTruthy();
  });

  it('per batch: its factor is pending until the sum is done', () => {
    showLedger({ scenario: xorWith({ clip: { per: 'batch', maxNorm: 0.01 } }), phase: 'per-sample' });
    expect(within(rowOf(/^Times the clip factor γ =/)).getAllByText('·')).toHaveLength(2);
  });
});

describe('Ledger with a divisor', () => {
  it('a number is named as what it is', () => {
    showLedger({ scenario: xorWith({ divisor: 8 }) });
    // 0.0519 over 8
    expect(number(cellsOf(/^Sum divided by D = 8/)[0])).toBeCloseTo(0.0065, 4);
  });

  it('none leaves the sum as the batch gradient', () => {
    showLedger({ scenario: xorWith({ divisor: 'none' }) });
    expect(rowNames().slice(4)).toEqual(['Sum over the batch, Σ the batch gradient']);
    expect(screen.getByText(/The sum is not divided/)).toBeTruthy();
  });

  it('has its columns and rows as ever without any of it', () => {
    const { grid } = showLedger();
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(5);
    expect(grid.querySelectorAll('tbody > tr:first-child > *')).toHaveLength(7);
  });
});

describe('sentenceFor a step with factors', () => {
  const say = (made: Made, phase: 'loss' | 'per-sample' | 'sum'): string =>
    spokenSentence(at(traceWith(xorWith(made)), { phase }));

  it('tells what each sample is multiplied by, and what the sum is divided by', () => {
    expect(say({ weights: [1, 2, 0.5, 0], divisor: 'weights' }, 'sum')).toBe(
      'Each of the four samples multiplies its own x by its own δ and its sample weight c(k). Adding the products and dividing once by Σ c(k) = 3.50 gives 0.0838.',
    );
    expect(say({ weights: [1, 1, 1, 1], clip: { per: 'sample', maxNorm: 9 } }, 'sum')).toContain(
      'by its own δ, its sample weight c(k) and its clip factor γ(k). Adding the products and dividing once by B = 4 gives',
    );
    expect(say({ divisor: 'none' }, 'sum')).toMatch(/by its own δ\. Adding the products gives 0\.0519\.$/);
    expect(say({ weights: [1, 2, 0.5, 0] }, 'per-sample')).toBe(
      'Each sample’s gradient for this weight is multiplied by its sample weight c(k): −0.0289, 0.291, 0.0309, 0. Nothing has been added yet.',
    );
  });

  it('tells of clipping the batch, or that there was no need', () => {
    expect(say({ clip: { per: 'batch', maxNorm: 0.01 } }, 'sum')).toMatch(
      /gives 0\.0130\. The gradient’s norm exceeds C = 0\.01, so the whole vector \(all parameters together\) is scaled down to norm C\. The factor γ = 0\.\d+ makes the clipped gradient of this weight 0\.\d+\.$/,
    );
    expect(say({ clip: { per: 'batch', maxNorm: 5 } }, 'sum')).toContain(
      'The gradient’s norm does not exceed C = 5, so nothing is clipped.',
    );
  });

  it('tells how the batch loss is made', () => {
    expect(say({ weights: [1, 2, 0.5, 0], divisor: 'weights' }, 'loss')).toContain('is their weighted mean, ');
    expect(say({ weights: [1, 2, 0.5, 0] }, 'loss')).toContain('is their weighted sum divided by B, ');
    expect(say({ divisor: 8 }, 'loss')).toContain('is their sum divided by D = 8,');
    expect(say({ weights: [0, 0, 0, 0], divisor: 'weights' }, 'loss')).toContain(
      'the batch loss is 0, because every sample has weight 0.',
    );
  });

  it('divides nothing by a Σ c(k) of 0', () => {
    expect(say({ weights: [0, 0, 0, 0], divisor: 'weights' }, 'sum')).toBe(
      'Every sample of this batch has weight 0, so the batch gradient is 0.',
    );
  });

  it('speaks of one sample in the singular', () => {
    expect(say({ batchSize: 1, divisor: 3 }, 'sum')).toBe(
      'The sample multiplies its own x by its own δ. The sum has one term; dividing once by D = 3 gives −0.00964.',
    );
    expect(say({ batchSize: 1, weights: [2, 1, 1, 1], reduction: 'sum' }, 'sum')).toBe(
      'The sample multiplies its own x by its own δ and its sample weight c(k). The batch gradient is this product, −0.0578.',
    );
    expect(say({ batchSize: 1, divisor: 3 }, 'loss')).toContain(
      'e(1) = 0.196; the batch loss is this loss divided by D = 3,',
    );
    expect(say({ batchSize: 1, weights: [2, 1, 1, 1] }, 'per-sample')).toBe(
      'The sample’s gradient for this weight is multiplied by its sample weight c(k): −0.0578.',
    );
  });
});

describe('Ledger with a penalty', () => {
  const penalty = { l2: 0.1, divideBy: 'batch', biases: false } as const;

  it('has rows for the samples’ part, for the penalty and for the gradient with it', () => {
    showLedger({ scenario: xorWith({ penalty }), whatif: 'productOfMeans' });
    expect(rowOf(/^Mean: divided by B = 4\s*the samples’ part/)).toBeTruthy();
    // 0.1 · (−1.3) / 4 = −0.0325, and 0.0130 − 0.0325 = −0.0195.
    expect(cellsOf(/^Penalty: \+ λₚw \/ R, λₚ = 0\.1, R = 4/)[0]).toBe('−0.0325');
    expect(cellsOf(/^Gradient with penalty\s*the batch gradient/)[0]).toBe('−0.0195');
    expect(rowNames().some((name) => name.includes('mean × mean'))).toBe(true);
  });

  it('shows both in the phase Sum, and no sooner', () => {
    showLedger({ scenario: xorWith({ penalty }), phase: 'per-sample' });
    expect(cellsOf(/^Penalty/)).toEqual(['·']);
    expect(cellsOf(/^Gradient with penalty/)).toEqual(['·']);
  });

  it('has none of it for a bias that is not penalised', () => {
    const scenario = xorWith({ penalty });
    showLedger({ scenario: { ...scenario, view: { ...scenario.view, weight: { layer: 2, from: 0, to: 1 } } } });
    expect(rowNames().some((name) => name.startsWith('Penalty'))).toBe(false);
  });

  it('says in the sentences what the penalty adds to the loss and to the gradient', () => {
    const trace = traceWith(xorWith({ penalty }));
    expect(spokenSentence(at(trace, { phase: 'loss' }))).toMatch(
      /the batch loss is their mean plus the penalty 0\.\d+, 0\.\d+\.$/,
    );
    expect(spokenSentence(at(trace, { phase: 'sum' }))).toContain(
      'The penalty adds −0.0325, which makes the batch gradient −0.0195.',
    );
  });
});

describe('Ledger with accumulated gradients', () => {
  const accumulate = { batches: 2, divide: 'planned', clear: true } as const;
  const scenario = xorWith({ batchSize: 2, accumulate });

  it('says in the phase Update which batch of the cycle this is, and that nothing moves yet', () => {
    showLedger({ scenario, phase: 'update' });
    expect(cellsOf(/^Accumulated before/)[0]).toMatch(/^0(\.0*)?$/);
    expect(cellsOf(/^Batch 1 of 2: no update yet/)[0]).toMatch(/^0(\.0*)?$/);
    expect(rowNames().some((name) => name.startsWith('Divided by n'))).toBe(false);
    expect(screen.getByText(/^Batch 1 of 2: no update yet\./)).toBeTruthy();
  });

  it('adds the batches, then divides, then updates', () => {
    showLedger({ scenario, step: 2, phase: 'update' });
    const [before, added, after, divided] = [
      /^Accumulated before/,
      /^\+ this batch/,
      /^Accumulated −?\d|^Accumulated$/,
      /^Divided by n = 2/,
    ].map((row) => number(cellsOf(row)[0]));
    expect((before ?? 0) + (added ?? 0)).toBeCloseTo(after ?? Number.NaN, 3);
    expect((after ?? 0) / 2).toBeCloseTo(divided ?? Number.NaN, 3);
    expect(cellsOf(/^\+ this batch/)[0]).toBe(cellsOf(/^Mean: divided by B = 2/)[0]);
  });

  it('shows nothing of this batch before the phase Sum, and no division before Update', () => {
    const { store } = showLedger({ scenario, step: 2, phase: 'per-sample' });
    const shows = (label: string): boolean => rowNames().some((name) => name.startsWith(label));
    expect(shows('+ this batch')).toBe(false);
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(shows('+ this batch')).toBe(true);
    expect(shows('Divided by n')).toBe(false);
  });

  it('counts the passes of the whole cycle in the one update', () => {
    const trace = traceWith(scenario, {}, 2);
    expect(spokenSentence(at(trace, { phase: 'update' }))).toContain(
      'after 4 forward and 4 backward passes in 2 batches.',
    );
    expect(spokenSentence(at(trace, { phase: 'sum' }))).toContain('Added to what was accumulated before, it makes');
  });
});

describe('The line below the sentence', () => {
  it('says that units with equal weights will stay equal, from the phase on that has their gradients', () => {
    const network = scenarioOf('xor').network;
    const [first, second] = network.weights ?? [];
    if (!first || !second) throw new Error('expected weights');
    const equal = {
      ...scenarioOf('xor'),
      network: {
        ...network,
        weights: [
          first.map(([one = 0, , three = 0]) => [one, one, three]),
          [second[0] ?? [], second[0] ?? [], second[2] ?? []],
        ],
        biases: [[0.1, 0.1, 0.4], [0.4]],
      },
    };
    showLedger({ scenario: equal, phase: 'per-sample' });
    expect(observation()?.textContent).toBe(
      'Hidden 1 and hidden 2 have equal weights in and out, so they get equal gradients from every sample and will stay equal.',
    );
  });

  it('names all units that are equal, not the first two', () => {
    const network = scenarioOf('xor').network;
    const alike = (units: number) => ({
      ...scenarioOf('xor'),
      network: {
        ...network,
        layers: [2, units, 1],
        weights: [[1, 2].map((weight) => Array(units).fill(weight)), Array(units).fill([0.5])],
        biases: [Array(units).fill(0.1), [0.4]],
      },
    });
    showLedger({ scenario: alike(3), phase: 'per-sample' });
    expect(observation()?.textContent).toMatch(/^Hidden 1, hidden 2 and hidden 3 have equal weights in and out/);
    cleanup();
    showLedger({ scenario: alike(64), phase: 'per-sample' });
    expect(observation()?.textContent).toMatch(/^Hidden 1 and 63 others of its layer have equal weights in and out/);
  });

  it('is not there in the first example', () => {
    showLedger({ phase: 'update' });
    expect(observation()).toBeUndefined();
  });
});
