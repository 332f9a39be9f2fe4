import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { useQuantityGestures } from '../../../src/app/gestures/useQuantityGestures';
import { createExplainerStore, StoreContext, traceOf } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { GradientMatrix } from '../../../src/views/GradientMatrix';
import { example, withTraining } from '../../run/support';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <GradientMatrix />
    </div>
  );
}

/** 4 samples of 128-64-10, too many weights to print; or more of them. */
function shown({ phase = 'sum', batchSize = 4 }: { phase?: 'loss' | 'per-sample' | 'sum'; batchSize?: number } = {}) {
  const store = createExplainerStore();
  store.getState().loadScenario(withTraining(example('mse-128-64-10'), { batchSize }));
  store.getState().goTo({ step: 1, phase });
  render(
    <StoreContext.Provider value={store}>
      <WithGestures />
    </StoreContext.Provider>,
  );
  const grid = screen.getByRole('grid', { name: 'Gradient matrix' });
  const cell = (): HTMLElement => within(grid).getByRole('gridcell');
  return { store, grid, cell, user: userEvent.setup() };
}

function openTable(): HTMLElement {
  const details = screen.getByText('Show as table').closest('details');
  if (!details) throw new Error('no details');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return screen.getByRole('table');
}

describe('GradientMatrix of any size', () => {
  it('is a grid of all samples, the batch and all weights, and one tab stop at the selection', () => {
    const { grid, cell, store } = shown();
    expect(grid.getAttribute('aria-rowcount')).toBe('6');
    // The losses, then the weights.
    expect(grid.getAttribute('aria-colcount')).toBe('8907');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(cell().dataset.quantity).toBe('sampleGradient.2.1.1.1');
    const value = formatShort(traceOf(store.getState()).sampleGradient(2, 1, 1, 0));
    expect(cell().getAttribute('aria-label')).toMatch(
      `gradient of sample 1 for hidden 1 → output 1: ${value}, in a pixel of`,
    );
  });

  it('walks by arrows with the focus, down to the batch gradient, and points at where it is', async () => {
    const { cell, store, user } = shown();
    act(() => cell().focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cell());
    expect(cell().dataset.quantity).toMatch(/^sampleGradient\..*\.2$/);
    expect(store.getState().pointed).toMatchObject({ kind: 'sampleGradient', sample: 2 });
    await user.keyboard('{Control>}{End}{/Control}');
    expect(cell().dataset.quantity).toMatch(/^update\.2\./);
    await user.keyboard('{ArrowUp}');
    expect(cell().dataset.quantity).toMatch(/^batchGradient\.2\./);
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(cell().dataset.quantity).toMatch(/^sampleGradient\.1\..*\.1\.1$/);
    await user.keyboard('{ArrowLeft}');
    expect(cell().dataset.quantity).toBe('sampleLoss.1');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(cell().dataset.quantity).toBe('batchLoss');
  });

  it('zooms by keys and buttons to single cells with their numbers, and back', async () => {
    const { cell, user } = shown();
    expect(
      screen.getByText(/^Each pixel shows the largest magnitude of \d+–\d+ weights × 1 sample, with its sign\.$/),
    ).toBeTruthy();
    act(() => cell().focus());
    await user.keyboard('++++++++');
    expect(screen.getByText('Each cell shows one weight of one sample.')).toBeTruthy();
    expect(cell().getAttribute('aria-label')).not.toContain('in a pixel of');
    await user.keyboard('{ArrowRight}');
    expect(cell().dataset.quantity).toBe('sampleGradient.2.2.1.1');
    await user.keyboard('0');
    expect(screen.getByText(/^Each pixel/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Zoom in' }));
    await user.click(screen.getByRole('button', { name: 'fit' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Zoom out' }).disabled).toBe(true);
  });

  it('chooses by Enter', async () => {
    const { cell, store, user } = shown();
    act(() => cell().focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(store.getState().cursor).toMatchObject({ sample: 3, focus: { kind: 'sampleGradient', sample: 3 } });
  });

  it('points at the cell under the pointer, chooses it by click, and the sample by its row’s head', () => {
    const { grid, store } = shown();
    // Rows are 1.5 rem high from 2.5 rem on; the losses begin 3 rem from the left, the cells 5.625.
    fireEvent.pointerMove(grid, { clientX: 100, clientY: 40 + 24 + 12, pointerType: 'mouse' });
    expect(store.getState().pointed).toMatchObject({ kind: 'sampleGradient', layer: 1, to: 1, sample: 2 });
    fireEvent.click(grid, { clientX: 100, clientY: 40 + 24 + 12 });
    expect(store.getState().cursor).toMatchObject({ sample: 2, weight: { layer: 1, to: 1 } });
    fireEvent.pointerMove(grid, { clientX: 60, clientY: 40 + 24 + 12, pointerType: 'mouse' });
    expect(store.getState().pointed).toEqual({ kind: 'sampleLoss', sample: 2 });
    fireEvent.click(grid, { clientX: 10, clientY: 40 + 3 * 24 + 12 });
    expect(store.getState().cursor.sample).toBe(4);
  });

  it('leaves a plain wheel to the page and says once what zooms; Ctrl and the wheel zoom', () => {
    const { grid } = shown();
    expect(fireEvent.wheel(grid, { deltaY: 50 })).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('Ctrl + wheel zooms');
    expect(fireEvent.wheel(grid, { deltaY: -50, ctrlKey: true, clientX: 300, clientY: 60 })).toBe(false);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Zoom out' }).disabled).toBe(false);
    expect(screen.queryByRole('status')).toBeNull();
    fireEvent.wheel(grid, { deltaY: 50 });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('tells no number before its phase, by name or by order', () => {
    const { cell, store } = shown({ phase: 'loss' });
    expect(screen.getByText(/empty until each sample’s gradients are computed/)).toBeTruthy();
    expect(cell().getAttribute('aria-label')).toContain('computed in phase Per sample');
    act(() => store.getState().setViewKey('matrix.sort', 'size'));
    expect(cell().closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('1');
  });

  it('sorts rows by loss, by norm, by cosine', () => {
    const { cell, store } = shown({ batchSize: 20 });
    const trace = traceOf(store.getState());
    const measures = {
      loss: (position: number) => trace.sampleLoss(position),
      size: (position: number) => trace.sampleGradientNorm(position),
      agreement: (position: number) => trace.cosine(position),
    };
    const mine = trace.positionOf(store.getState().cursor.sample) ?? 0;
    for (const [order, measure] of Object.entries(measures)) {
      act(() => store.getState().setViewKey('matrix.sort', order));
      const larger = trace.batch.filter((_, position) => measure(position) > measure(mine)).length;
      expect(cell().closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe(String(larger + 1));
    }
  });

  it('shows the update from its phase on, by the numbers that the optimizer made', () => {
    const { cell, store } = shown();
    act(() => cell().focus());
    fireEvent.keyDown(cell(), { key: 'End', ctrlKey: true });
    expect(cell().getAttribute('aria-label')).toContain('computed in phase Update');
    expect(screen.queryByText(/^±/)).toBeNull();
    act(() => store.getState().goTo({ phase: 'update' }));
    const [, layer = 0, from = 0, to = 0] = (cell().dataset.quantity ?? '').split('.').map(Number);
    const value = formatShort(traceOf(store.getState()).update(layer, from, to));
    expect(cell().getAttribute('aria-label')).toContain(`: ${value}`);
    expect(screen.getByText(/^±/)).toBeTruthy();
    expect(screen.getByText(/Δw has its own colour scale: \+ increases w\./)).toBeTruthy();
  });

  it('says which samples are left out, in the picture’s words and in the table', () => {
    const { cell, store } = shown();
    act(() => store.getState().setPanel('influence', true));
    act(() => store.getState().setViewKey('influence.without', '1,3'));
    expect(cell().getAttribute('aria-label')).toContain(', left out');
    expect(screen.getByText(/The 2 samples left out are faded; the rows below include all 4\./)).toBeTruthy();
    const table = openTable();
    expect(
      within(table)
        .getAllByRole('rowheader', { name: /left out/ })
        .map((head) => head.textContent),
    ).toEqual(['sample 1, left out', 'sample 3, left out']);
    act(() => store.getState().setPanel('influence', false));
    expect(screen.queryByText(/left out/)).toBeNull();
  });

  it('has the cells in sight as a table of numbers, under them the batch gradient', () => {
    shown();
    const table = openTable();
    expect(within(table).getAllByRole('columnheader')).toHaveLength(1 + 8);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(['sample 1', 'sample 2', 'sample 3', 'sample 4', 'mean', 'Δwupdate of the weight']);
    expect(table.querySelector('[data-quantity="batchGradient.1.0.1"]')).toBeTruthy();
  });
});
