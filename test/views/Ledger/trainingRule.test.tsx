/** What panels say of a sum that is weighted, clipped, or divided by something else than B: titles, labels and numbers. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { FilledScenario } from '../../../src/scenario';
import { createExplainerStore } from '../../../src/store';
import { Arrows } from '../../../src/views/Arrows';
import { Influence } from '../../../src/views/Influence';
import { MatrixProduct } from '../../../src/views/MatrixProduct';
import { Noise } from '../../../src/views/Noise';
import { NumericCheck } from '../../../src/views/NumericCheck';
import { Outputs } from '../../../src/views/Outputs';
import { Sum } from '../../../src/views/Sum';
import '../../shell/browserInJsdom';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

type Training = Partial<FilledScenario['training']>;

const weighted = { weights: [1, 2, 0.5, 0], divisor: 'weights', clip: { per: 'sample', maxNorm: 0.2 } } as const;
const byTen = { divisor: 10, clip: { per: 'batch', maxNorm: 0.005 } } as const;
const undivided = { divisor: 'none' } as const;
/** Step 1 is samples 1 and 2, of which none counts. */
const weightless = { weights: [0, 0, 1, 1], divisor: 'weights', batchSize: 2 } as const;

function show(View: () => ReactNode, made: Training & { readonly weights?: readonly number[] }) {
  const { weights, ...training } = made;
  const scenario = exampleScenario('xor');
  const store = createExplainerStore();
  store.getState().loadScenario({
    ...scenario,
    data: { ...scenario.data, ...(weights && { sampleWeights: weights }) },
    training: { ...scenario.training, ...training },
  });
  store.getState().goTo({ phase: 'update' });
  const { container } = renderIn(store, <View />);
  return { store, user: userEvent.setup({ delay: null }), panel: within(container), container };
}

describe('Sum', () => {
  it('has bars and numbers of what samples add, each under its own address', () => {
    const { panel } = show(Sum, weighted);
    const plot = within(panel.getByRole('group', { name: /^Contributions/ }));
    const bars = plot.getAllByRole('button').map((bar) => bar.getAttribute('data-quantity'));
    expect(bars).toContain('contribution.2.2.1.2');
    expect(bars.some((address) => address?.startsWith('sampleGradient'))).toBe(false);
    // 2 · 0.58720 · 0.1457, where the gradient alone is 0.1457.
    expect(panel.getByRole('button', { name: /^contribution of sample 2 .*: 0\.171$/ })).toBeTruthy();
    expect(panel.getByText('Contributions are c(k) γ(k) times the samples’ gradients.')).toBeTruthy();
    expect(panel.getByText('Σ c(k) γ(k) ∂e(k)/∂w, what remains')).toBeTruthy();
    expect(panel.getByText('weighted mean, Σ ÷ 3.5')).toBeTruthy();
  });

  it('shows the same numbers as a table', async () => {
    const { panel, user } = show(Sum, weighted);
    await user.click(panel.getByRole('button', { name: 'Show as table' }));
    const cells = panel.getAllByRole('row').map((row) => within(row).queryAllByRole('cell')[0]?.textContent ?? '');
    expect(cells[2]).toMatch(/^0\.171/);
  });

  it('calls no mean what is divided by a number, and goes on to the clipping', () => {
    const { panel } = show(Sum, byTen);
    expect(panel.getByText('Σ ÷ 10')).toBeTruthy();
    expect(panel.getByText('÷ 10')).toBeTruthy();
    expect(panel.queryByText(/mean/)).toBeNull();
    expect(panel.getByText('clipped, C = 0.005')).toBeTruthy();
  });

  it('has no mean where nothing is divided, and none where nothing counts', () => {
    const { panel } = show(Sum, undivided);
    expect(panel.queryByText(/mean/)).toBeNull();
    expect(show(Sum, weightless).panel.getByText('Σ c(k) = 0: every sample has weight 0')).toBeTruthy();
  });
});

describe('Arrows', () => {
  it('has arrows of what samples add, and says so', async () => {
    const { panel, container, user } = show(Arrows, weighted);
    expect(panel.getByText('a sample, −c(k) γ(k) ∇e(k)')).toBeTruthy();
    expect(panel.getByText('their weighted mean')).toBeTruthy();
    expect(panel.getByText(/as long as the contributions; the step is drawn to scale\./)).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Show as table' }));
    expect(container.querySelector('td [data-quantity="contribution.2.2.1.2"]')?.textContent).toMatch(/^0\.171/);
    expect(container.querySelector('[data-quantity^="sampleGradient"]')).toBeNull();
    expect(
      panel.getByText(/^These are the contributions .*; the arrows point in the opposite direction\.$/),
    ).toBeTruthy();
  });

  it('names what the sum is divided by, and the step shortened by clipping', () => {
    const { panel } = show(Arrows, byTen);
    expect(panel.queryByText(/their mean/)).toBeNull();
    expect(panel.getAllByText('their sum ÷ 10').length).toBeGreaterThan(0);
    expect(
      panel.getByText(/The norm of the batch gradient exceeds C = 0\.005, so the step uses it times 0\.\d+\./),
    ).toBeTruthy();
  });

  it('has no mean where nothing is divided', () => {
    const { panel } = show(Arrows, undivided);
    expect(panel.queryByText(/mean/)).toBeNull();
    expect(panel.queryByRole('rowheader', { name: 'mean' })).toBeNull();
  });
});

describe('Matrix product', () => {
  it('has the factors between Xᵀ and Δ', () => {
    const { panel } = show(MatrixProduct, weighted);
    expect(panel.getByText('· F ·')).toBeTruthy();
    expect(panel.getByText(/G = Xᵀ F Δ, where F has c\(k\) γ\(k\) on its diagonal/)).toBeTruthy();
    expect(panel.getByText('÷ Σ c(k) = 3.5')).toBeTruthy();
    expect(show(MatrixProduct, undivided).panel.queryByText('· F ·')).toBeNull();
  });

  it('divides by D, and by no Σ c(k) that is 0', () => {
    expect(show(MatrixProduct, byTen).panel.getByText('÷ D = 10')).toBeTruthy();
    const { panel } = show(MatrixProduct, weightless);
    expect(panel.getByText('Σ c(k) = 0: every sample has weight 0')).toBeTruthy();
    expect(panel.queryByText(/÷/)).toBeNull();
  });
});

describe('Outputs', () => {
  it('divides by D, and by no Σ c(k) that is 0', () => {
    expect(show(Outputs, byTen).panel.getByRole('rowheader', { name: /^divided by D = 10/ })).toBeTruthy();
    const { panel } = show(Outputs, weightless);
    expect(panel.getByRole('rowheader', { name: /^Σ c\(k\) = 0: every sample has weight 0/ })).toBeTruthy();
    expect(panel.queryByRole('rowheader', { name: /divided/ })).toBeNull();
  });
});

describe('Influence', () => {
  it('heads its column by what samples add, and says over which weights the mean is without one', async () => {
    const { panel, user } = show(Influence, weighted);
    expect(panel.getByRole('columnheader', { name: 'contribution' })).toBeTruthy();
    await user.click(panel.getByRole('checkbox', { name: 'include sample 2' }));
    expect(
      panel.getByText(/Divided by Σ c\(k\) = 1.5 instead of 3.5: the weighted mean uses only the remaining samples\./),
    ).toBeTruthy();
    for (const sample of [1, 3]) await user.click(panel.getByRole('checkbox', { name: `include sample ${sample}` }));
    expect(panel.getByText(/The remaining samples have Σ c\(k\) = 0/)).toBeTruthy();
  });

  it('speaks of no reduction sum where it is the divisor that is none', async () => {
    const { panel, user } = show(Influence, undivided);
    expect(panel.getByRole('columnheader', { name: 'its gradient' })).toBeTruthy();
    await user.click(panel.getByRole('checkbox', { name: 'include sample 2' }));
    expect(
      panel.getByText(/The sum of the batch is not divided; the samples left out contribute nothing\./),
    ).toBeTruthy();
  });
});

describe('Noise', () => {
  const line = (name: string | RegExp): string =>
    screen.getByRole('rowheader', { name }).closest('tr')?.querySelector('td')?.textContent ?? '';

  it.each([
    ['weights and clipping', weighted, 'full data set'],
    ['a number', byTen, 'B/D times the mean over the full data set'],
    ['nothing', undivided, 'B times the mean over the full data set'],
  ])('of all samples is this step’s batch, divided by %s', (_, made, centre) => {
    show(Noise, made);
    expect(line(centre)).toBe(line('this step’s batch'));
    expect(line('standard deviation of the batch gradients')).toMatch(/^0(\.0+)?$/);
  });

  it('expects no spread where each batch has its own Σ c(k), and says why', () => {
    const { panel } = show(Noise, weighted);
    expect(panel.queryByRole('rowheader', { name: /^standard error/ })).toBeNull();
    expect(panel.getByText(/^Each batch is divided by its own Σ c\(k\)/)).toBeTruthy();
    expect(panel.queryByText('± standard error')).toBeNull();
  });

  it('says that batch gradients are shown before they are clipped', () => {
    expect(show(Noise, byTen).panel.getByText(/batch gradients before clipping/)).toBeTruthy();
  });
});

describe('Numeric check', () => {
  it('says why clipped gradients are not the slope of E', () => {
    expect(show(NumericCheck, weighted).panel.getByText(/clipped before they are added/)).toBeTruthy();
    expect(show(NumericCheck, byTen).panel.queryByText(/clipped before they are added/)).toBeNull();
  });

  it('agrees with the batch gradient whatever its divisor', async () => {
    for (const made of [byTen, undivided, { weights: [1, 2, 0.5, 0], divisor: 'weights' }] as const) {
      // On a busy machine the losses come after the first rendering.
      expect(await show(NumericCheck, made).panel.findByText(/^Both numbers agree to \d+ digits\.$/)).toBeTruthy();
    }
  });

  it('names a forgotten divisor for what it is', async () => {
    const { store, panel, user } = show(NumericCheck, { divisor: 10 });
    act(() => store.getState().setViewKey('check.against', 'gradientSum'));
    expect(panel.getByRole('rowheader', { name: 'the sum Σ (without 1/D)' })).toBeTruthy();
    await user.click(panel.getByRole('button', { name: /^Check all 13 parameters/ }));
    expect(await panel.findByText('The ratio is 10.0 everywhere. This is D: the factor 1/D is missing.')).toBeTruthy();
  });
});
