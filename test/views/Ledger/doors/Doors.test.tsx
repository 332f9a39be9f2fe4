import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { whatifKey } from '../../../../src/store';
import { oneWeight, scenarioOf } from '../ledgerSteps';
import { rowNames, rowOf, showLedger } from '../ledgerTable';

const door = (name: string): HTMLElement => screen.getByRole('button', { name });
const names = (): readonly (string | null)[] =>
  screen.getAllByRole('button', { name: /\?$/ }).map(({ textContent }) => textContent);

describe('the questions under the mean', () => {
  it('are answered where they stand, one at a time, and close again', async () => {
    const { store, user } = showLedger();
    expect(rowNames().some((name) => name.includes('mean × mean'))).toBe(false);
    await user.click(door('average x and δ first?'));
    expect(store.getState().viewKeys[whatifKey]).toBe('productOfMeans');
    expect(rowOf(/^not: mean × mean/).textContent).toContain('wrong sign');
    await user.click(door('pair x with another sample’s δ?'));
    expect(rowNames().some((name) => name.includes('mean × mean'))).toBe(false);
    const answer = screen.getByRole('region', { name: /^But what if I … pair x/ });
    expect(within(answer).getByText('Wrong sign.')).toBeTruthy();
    await user.click(door('pair x with another sample’s δ?'));
    expect(store.getState().viewKeys[whatifKey]).toBeUndefined();
    expect(screen.queryByRole('region', { name: /^But what if I/ })).toBeNull();
  });

  it('are answered aloud by a region that was there before its words, once, with what the row shows', async () => {
    const { store, user } = showLedger();
    await user.click(door('pair x with another sample’s δ?'));
    const answer = screen.getByRole('region', { name: /^But what if I … pair x/ });
    const region = within(answer).getByRole('status');
    expect(region.textContent).toBe('');
    await waitFor(() =>
      expect(region.textContent).toMatch(/^That gives −?[\d.]+ instead of 0\.0130\. Wrong sign\. Then/),
    );
    expect(within(answer).getAllByText(/Wrong sign\./)).toHaveLength(2);
    await waitFor(() => expect(region.textContent).toBe(''));
    act(() => store.getState().setViewKey(whatifKey, 'firstOutput'));
    await waitFor(() => expect(screen.getAllByText(/is no question here\. It needs more/)).toHaveLength(2));
  });

  it('open Compare with both', async () => {
    const { store, user } = showLedger({ whatif: 'averagedInputs' });
    await user.click(door('Compare both'));
    expect(store.getState().comparison).toEqual({ method: 'averagedInputs' });
  });

  it('are not asked before the mean, and an open one is not answered then', () => {
    const { store } = showLedger({ phase: 'per-sample', whatif: 'productOfMeans' });
    expect(door('average x and δ first?').closest('[inert]')).toBeTruthy();
    expect(screen.queryByText(/mean × mean/)).toBeNull();
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(door('average x and δ first?').closest('[inert]')).toBeNull();
    expect(screen.getByText(/mean × mean/)).toBeTruthy();
  });

  it('follow the state', () => {
    const { store } = showLedger();
    expect(names()).toHaveLength(5);
    expect(names()).toContain('take the sum, not the mean?');
    act(() => void store.getState().change('reduction', 'sum'));
    expect(names()).toContain('take the mean, not the sum?');
    act(() => void store.getState().change('batchSize', 1));
    expect(names()).toEqual(['double the batch?']);
  });

  it('say what becomes of the step in Update, and that other samples would make another mean', () => {
    const { store } = showLedger({ phase: 'sum', whatif: 'doubledBatch' });
    const said = (): string => screen.getByRole('region', { name: /^But what if I/ }).textContent ?? '';
    expect(said()).toContain('With other samples, the mean would be another one.');
    expect(said()).not.toContain('step');
    act(() => store.getState().goTo({ phase: 'update' }));
    expect(said()).toContain('So the step is the same.');
    act(() => store.getState().setViewKey(whatifKey, 'otherReduction'));
    expect(said()).toContain('With all settings unchanged, this step would be −0.0259.');
    act(() => void store.getState().change('reduction', 'sum'));
    act(() => store.getState().setViewKey(whatifKey, 'doubledBatch'));
    expect(said()).toContain('So the step doubles, to −0.0519.');
  });

  it('say nothing of a step where none follows this batch', () => {
    const xor = scenarioOf('xor');
    const training = {
      ...xor.training,
      batchSize: 2,
      accumulate: { batches: 2, divide: 'planned', clear: true },
    } as const;
    showLedger({ scenario: { ...xor, training }, phase: 'update', whatif: 'doubledBatch' });
    expect(screen.getByRole('region', { name: /^But what if I/ }).textContent).not.toContain('step');
  });

  it('say how many pairs of the product of the means belong to no sample, and what the difference is', () => {
    showLedger({ whatif: 'productOfMeans' });
    expect(screen.getByText(/: 12 of the 16 pairs belong to two different samples\./)).toBeTruthy();
    expect(screen.getByText(/^Their covariance, cov\(x, δ\), is the mean of the products/)).toBeTruthy();
  });

  it('say what they need where a link asks one that does not arise', () => {
    showLedger({ whatif: 'firstOutput' });
    expect(screen.getByText('“use one output only?” is no question here. It needs more than one output.')).toBeTruthy();
  });

  const plain = 'without weights or clip factors of their own, and the divisor B or reduction sum';
  it.each([
    ['otherReduction', [], 'It needs a batch that is not empty.'],
    ['firstOutput', [], 'It needs a batch that is not empty.'],
    ['doubledBatch', [], 'It needs a batch that is not empty.'],
    ['crossedPairs', [], 'It needs a batch that is not empty.'],
    ['doubledBatch', [1, 2], `It needs samples ${plain}.`],
    ['crossedPairs', [1, 2], `It needs more than one sample, ${plain}.`],
  ] as const)('%s with the divisor 10 and the batch %j: %s', (whatif, batch, need) => {
    const xor = scenarioOf('xor');
    const training = { ...xor.training, divisor: 10, batches: [batch, [3, 4]] };
    showLedger({ scenario: { ...xor, training }, whatif });
    expect(screen.getByRole('region', { name: /^But what if I/ }).textContent).toContain(need);
  });

  it('ask for a mean only where accumulated gradients are divided by their samples', () => {
    const xor = scenarioOf('xor');
    const accumulate = { batches: 2, divide: 'samples', clear: true } as const;
    const training = { ...xor.training, batchSize: 2, reduction: 'sum', accumulate } as const;
    showLedger({ scenario: { ...xor, training }, whatif: 'otherReduction' });
    expect(screen.getByText(/is no question here\. It needs a mean: here the accumulated gradients/)).toBeTruthy();
  });

  it('ask for another weight where the layer of this one has no sum over the units', () => {
    const { store } = showLedger({ scenario: 'square-batch', whatif: 'wrongAxis' });
    act(() => store.getState().chooseWeight({ layer: 1, from: 1, to: 1 }));
    expect(rowOf(/^a sum over units/)).toBeTruthy();
    act(() => store.getState().chooseWeight({ layer: 2, from: 1, to: 1 }));
    expect(rowNames().some((name) => name.includes('a sum over units'))).toBe(false);
    expect(screen.getByText(/It needs a weight that leads to a layer with as many units/)).toBeTruthy();
  });

  it('with one row of their own are judged in it, and another choice is not', () => {
    const { store } = showLedger({ whatif: 'averagedInputs' });
    expect(rowOf(/^one pass of the mean input/).textContent).toContain('wrong sign');
    act(() => store.getState().setViewKey(whatifKey, 'otherReduction'));
    expect(rowOf(/^the sum, not divided/).textContent).not.toMatch(/wrong|too/);
    expect(screen.getByText(/The sum is 4 times as large/)).toBeTruthy();
  });

  // x = 1, 3 and δ as they are given, one above 10⁶ and one below 10⁻⁴.
  it.each([
    ['crossedPairs', [1e8, 3e8], ['1.0000·10⁸', '1 × 3.0000·10⁸ = 3.0000·10⁸', '3 × 1.0000·10⁸ = 3.0000·10⁸']],
    ['crossedPairs', [1e-7, -2e-7], ['1.0000·10⁻⁷', '1 × (−2.0000·10⁻⁷) = −2.00·10⁻⁷', '−2.0000·10⁻⁷']],
    ['doubledBatch', [1e8, 3e8], ['1.0000·10⁸', '3.0000·10⁸', '9.00·10⁸']],
  ] as const)('%s with δ = %j: each number has its power of ten, because no head has one', (whatif, deltas, shown) => {
    showLedger({
      scenario: oneWeight([
        [1, deltas[0]],
        [3, deltas[1]],
      ]),
      whatif,
    });
    const answer = screen.getByRole('region', { name: /^But what if I/ });
    const cells = within(answer)
      .getAllByRole('gridcell')
      .map(({ textContent }) => textContent);
    expect(cells).toEqual(expect.arrayContaining([...shown]));
    expect(cells.filter((text) => /^−?\d\.\d{4}$/.test(text))).toEqual([]);
  });
});
