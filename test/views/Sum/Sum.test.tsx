import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore } from '../../../src/store';
import { Sum } from '../../../src/views/Sum';
import { renderIn } from '../../renderIn';
import { bars } from '../signMarks';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Sum />
    </div>
  );
}

type Phase = 'hidden-delta' | 'per-sample' | 'sum' | 'update';

function shown({ example = 'xor', phase = 'sum' as Phase, part = undefined as number | undefined } = {}) {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  store.getState().goTo({ phase, ...(part === undefined ? {} : { part }) });
  renderIn(store, <WithGestures />);
  return { store, panel: screen.getByRole('region', { name: 'Sum' }), user: userEvent.setup() };
}

const columns = (): readonly HTMLElement[] =>
  within(screen.getByRole('group', { name: /^Contributions/ })).getAllByRole('button');
const barsIn = (panel: HTMLElement): readonly HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>('button [style*="height"]'),
];
const heights = (panel: HTMLElement): readonly number[] =>
  barsIn(panel).map(({ style }) => Number.parseFloat(style.height));
const tops = (panel: HTMLElement): readonly number[] => barsIn(panel).map(({ style }) => Number.parseFloat(style.top));

describe('Sum', () => {
  it('has a bar a sample, then Σ and the mean, each with its quantity', () => {
    const { panel } = shown();
    expect(columns().map((column) => column.dataset.quantity)).toEqual([
      'sampleGradient.2.2.1.1',
      'sampleGradient.2.2.1.2',
      'sampleGradient.2.2.1.3',
      'sampleGradient.2.2.1.4',
      'gradientSum.2.2.1',
      'batchGradient.2.2.1',
    ]);
    const [sum = 0, mean = 0] = heights(panel).slice(4);
    expect(sum / mean).toBeCloseTo(4, 6);
  });

  it('gives a contribution of 0 the look of no sign', () => {
    const { store, panel } = shown();
    // Input 1 of the first two samples is 0.
    act(() => store.getState().chooseWeight({ layer: 1, from: 1, to: 1 }));
    const signed = (['zero', 'negative', 'positive'] as const).map((sign) => [
      ...panel.querySelectorAll<HTMLElement>(bars.marks(sign)),
    ]);
    const [none, negative, positive] = signed.map((marks) =>
      columns().flatMap((column, at) => (marks.some((mark) => column.contains(mark)) ? [at] : [])),
    );
    expect({ none, negative, positive }).toEqual({ none: [0, 1], negative: [2], positive: [3, 4, 5] });
  });

  it('lays bars end to end: each begins where the last one ended', () => {
    const { panel } = shown();
    // −0.0289 + 0.1457 + 0.0618 − 0.1267: what is negative goes down.
    const isNegative = columns().map(({ textContent }) => textContent.includes('−'));
    expect(isNegative.slice(0, 4)).toEqual([true, false, false, true]);
    const ends = tops(panel)
      .slice(0, 4)
      .map((top, at) => {
        const bottom = top + (heights(panel)[at] ?? 0);
        return isNegative[at] ? { from: top, to: bottom } : { from: bottom, to: top };
      });
    for (const [index, { to }] of ends.entries()) {
      const next = ends[index + 1];
      if (next) expect(next.from).toBeCloseTo(to, 9);
    }
  });

  it('starts every bar from zero in phase Per sample, with no total yet', () => {
    const { panel } = shown({ phase: 'per-sample' });
    expect(heights(panel)).toHaveLength(4);
    expect(panel.textContent).toContain('Nothing has been added yet');
    const zero = Number.parseFloat(within(panel).getByText('0').parentElement?.style.top ?? '');
    for (const [index, top] of tops(panel).entries()) {
      const bottom = top + (heights(panel)[index] ?? 0);
      expect(Math.min(Math.abs(top - zero), Math.abs(bottom - zero))).toBeLessThan(1e-9);
    }
  });

  it('has no bar and no number before there are gradients', () => {
    const { panel } = shown({ phase: 'hidden-delta' });
    expect(barsIn(panel)).toEqual([]);
    expect(panel.textContent).not.toMatch(/\d\.\d/);
    expect(panel.textContent).toContain('computed in phase Per sample');
  });

  it('tells how far the sum has come, without the total', () => {
    const { panel } = shown({ part: 2 });
    expect(panel.textContent).toContain('2 of 4 contributions are laid end to end');
    expect(
      within(panel).getAllByRole('button', {
        name: /^sum over the batch for hidden 2.*computed later in phase Sum/,
      })[0]?.textContent,
    ).toContain('computed later in phase Sum');
  });

  it('says how much cancelled and shows the sizes beside what is left', () => {
    const { panel } = shown();
    expect(panel.textContent).toMatch(/\d+% of the total magnitude cancels\./);
    expect(panel.querySelector('[data-quantity="cancellation.2.2.1"]')).not.toBeNull();
  });

  it('points at the quantity of the bar under the keyboard, as one tab stop', async () => {
    const { store, panel, user } = shown();
    expect(panel.querySelectorAll('[tabindex="0"]:not([aria-haspopup])')).toHaveLength(1);
    await user.tab();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect(store.getState().pointed).toEqual({ kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 3 });
    await user.keyboard('{Enter}');
    expect(store.getState().cursor.sample).toBe(3);
  });

  it('leaves the mean out where the reduction is the sum', () => {
    const { store } = shown();
    act(() => store.getState().change('reduction', 'sum'));
    expect(columns()).toHaveLength(5);
  });

  it('tells the same as a table', async () => {
    const { user } = shown();
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = within(screen.getByRole('table', { name: 'Contributions by sample' })).getAllByRole('row');
    expect(rows).toHaveLength(1 + 4);
    expect(rows[4]?.querySelector('[data-quantity="runningTotal.2.2.1.4"]')).not.toBeNull();
  });

  it('counts many samples in bins that together are all of them', async () => {
    const { store, panel, user } = shown({ example: 'mse-128-64-10' });
    const { batchSize } = store.getState().scenario.training;
    await user.click(within(panel).getByRole('button', { name: 'Show as table' }));
    const counts = within(screen.getByRole('table', { name: 'Contributions by bin' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => Number(row.querySelector('td:last-child')?.textContent));
    expect(counts.reduce((total, count) => total + count, 0)).toBe(batchSize);
    expect(panel.querySelectorAll('*').length).toBeLessThan(600);
  });

  it('walks through the samples of a bin', async () => {
    const { store, user } = shown({ example: 'mse-128-64-10' });
    const bins = within(screen.getByRole('group', { name: 'Number of samples by contribution' })).getAllByRole(
      'button',
    );
    const full = bins.find(
      (bin) => !bin.hasAttribute('disabled') && /: \d+ samples$/.test(bin.getAttribute('aria-label') ?? ''),
    );
    if (!full) throw new Error('expected a bin with several samples');
    await user.click(full);
    const first = store.getState().cursor.sample;
    expect(full.getAttribute('aria-pressed')).toBe('true');
    await user.click(full);
    expect(store.getState().cursor.sample).toBeGreaterThan(first);
    expect(full.getAttribute('aria-pressed')).toBe('true');
  });
});
