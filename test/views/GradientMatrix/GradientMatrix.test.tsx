import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, traceOf } from '../../../src/store';
import { GradientMatrix } from '../../../src/views/GradientMatrix';
import { renderIn } from '../../renderIn';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <GradientMatrix />
    </div>
  );
}

function shown(phase: 'batch' | 'loss' | 'per-sample' | 'sum' | 'update' = 'sum') {
  const store = createExplainerStore();
  store.getState().goTo({ step: 1, phase });
  renderIn(store, <WithGestures />);
  const grid = screen.getByRole('grid', { name: 'Gradient matrix' });
  return { store, grid, user: userEvent.setup() };
}

/** The row's texts after its head, e(k) first; a pending place as its dot. */
function numbersOf(name: RegExp): readonly string[] {
  const head = screen.getByRole('rowheader', { name });
  const row = head.closest('tr');
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent.startsWith('·') ? '·' : cell.textContent,
  );
}

describe('GradientMatrix', () => {
  it('prints every sample gradient and under them the mean', () => {
    shown();
    expect(numbersOf(/^sample 2/).slice(0, 4)).toEqual(['0.2217', '−0.1566', '0', '−0.1566']);
    expect(numbersOf(/^mean/).slice(-3)).toEqual(['0.0130', '−0.0022', '']);
    expect(screen.getByText('one row per sample, then their mean')).toBeTruthy();
  });

  it('has an empty place for every number before its phase, and no digit', () => {
    shown('batch');
    expect(numbersOf(/^sample 1/)).toEqual(Array.from({ length: 15 }, () => '·'));
    expect(screen.getByRole('columnheader', { name: /weight from hidden 2 to output 1/ })).toBeTruthy();
  });

  it('shows e(k) from phase Loss, products from phase Per sample, Δw in phase Update', () => {
    const { store } = shown('loss');
    expect(numbersOf(/^sample 1/).slice(0, 2)).toEqual(['0.1957', '·']);
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    expect(numbersOf(/^sample 1/).slice(0, -1)).not.toContain('·');
    expect(numbersOf(/^sample 1/).at(-1)).toBe('·');
    expect(numbersOf(/^mean/).slice(1, -1)).toEqual(Array.from({ length: 13 }, () => '·'));
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(numbersOf(/^update/).slice(1, -1)).toEqual(Array.from({ length: 13 }, () => '·'));
    act(() => store.getState().goTo({ phase: 'update' }));
    // −η times the mean that stands above, 0.0222.
    expect(numbersOf(/^update/)[2]).toBe('−0.0111');
  });

  it('calls the bottom row Σ where gradients are summed', () => {
    const { store } = shown();
    act(() => void store.getState().change('reduction', 'sum'));
    expect(screen.getByRole('rowheader', { name: /sum over the batch/ }).textContent).toContain('Σ');
    expect(screen.getByText('one row per sample, then their sum')).toBeTruthy();
    expect(numbersOf(/^sum/).at(-3)).toBe('0.0519');
  });

  it('ends each row with the norm of the sample’s gradient', () => {
    const { store } = shown();
    const trace = traceOf(store.getState());
    for (const sample of [1, 2, 3, 4]) {
      const norm = numbersOf(new RegExp(`^sample ${sample}`)).at(-1);
      expect(Number(norm)).toBeCloseTo(trace.sampleGradientNorm(sample), 3);
    }
    expect(screen.getByRole('columnheader', { name: /norm of the sample’s gradient/ })).toBeTruthy();
  });

  it('shows gradients before or after weights and clipping, as the link says, where there are any', async () => {
    const { store, user } = shown();
    expect(screen.queryByRole('button', { name: /gradients/ })).toBeNull();
    const { scenario } = store.getState();
    const clip = { per: 'sample', maxNorm: 0.2 } as const;
    act(() => store.getState().loadScenario({ ...scenario, training: { ...scenario.training, clip } }));
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    expect(numbersOf(/^sample 1/).at(-1)).toBe('0.400');
    await user.click(screen.getByRole('button', { name: /gradients/ }));
    await user.click(screen.getByRole('option', { name: /^as they are added/ }));
    expect(store.getState().viewKeys['matrix.gradients']).toBe('counted');
    // γ = 0.2/0.400, so that the row is half of what it was, and 0.2 long.
    expect(numbersOf(/^sample 1/).at(-1)).toBe('0.200');
    expect(Number(numbersOf(/^sample 1/)[1])).toBeCloseTo(0.0901 / 2, 3);
    expect(numbersOf(/^sample 3/).at(-1)).toBe('0.139');
  });

  it('marks the cell of the selected sample and weight', () => {
    const { grid } = shown();
    const selected = within(grid).getAllByRole('gridcell', { selected: true });
    expect(selected.map((cell) => cell.textContent)).toEqual(['0.1457']);
    // Its column is that of the ledger.
    const heads = within(grid).getAllByRole('columnheader', { current: true });
    expect(heads.map((head) => head.dataset.quantity)).toEqual(['weight.2.2.1']);
  });

  it('is one tab stop, entered at the selection', async () => {
    const { grid, user } = shown();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.tab();
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('sampleGradient.2.2.1.2');
  });

  it('walks by arrows, along the row by Home and End, to the corners with Ctrl', async () => {
    const { user } = shown();
    const here = (): string | null | undefined => document.activeElement?.getAttribute('data-quantity');
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(here()).toBe('sampleGradient.2.3.1.3');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(here()).toBe('batchGradient.2.3.1');
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toContain('mean');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(here()).toBe('update.2.3.1');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(here()).toBe('weight.1.0.1');
  });

  it('chooses a cell by click, and by Enter', async () => {
    const { store, user, grid } = shown();
    const cell = grid.querySelector('[data-quantity="sampleGradient.1.1.3.4"]');
    if (cell) await user.click(cell);
    expect(store.getState().cursor).toMatchObject({ sample: 4, weight: { layer: 1, from: 1, to: 3 } });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().cursor.focus).toEqual({ kind: 'batchGradient', layer: 1, from: 1, to: 3 });
  });

  it('chooses the sample by a row’s head, the weight by a column’s, and keeps the rest', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('rowheader', { name: /^sample 3/ }));
    expect(store.getState().cursor).toMatchObject({ sample: 3, weight: { layer: 2, from: 2, to: 1 } });
    await user.click(screen.getByRole('columnheader', { name: /bias weight of hidden 1/ }));
    expect(store.getState().cursor).toMatchObject({ sample: 3, weight: { layer: 1, from: 0, to: 1 } });
    expect(store.getState().cursor.focus).toBeUndefined();
  });

  it('says what the signs mean in words', () => {
    shown();
    expect(screen.getByText('negative, hatched: pulls w up')).toBeTruthy();
    expect(screen.getByText('positive: pulls w down')).toBeTruthy();
  });
});
