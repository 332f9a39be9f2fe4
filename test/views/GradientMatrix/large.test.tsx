import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadRequested } from '../../../src/kit/onRequest';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, readAddress, traceOf, writeAddress } from '../../../src/store';
import { formatNumber } from '../../../src/text';
import { GradientMatrix } from '../../../src/views/GradientMatrix';
import { columnOfPlace, layerSpans } from '../../../src/views/GradientMatrix/columns';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';
import { withTraining } from '../../run/support';
import { sampleGradientRow } from '../../sampleGradients';

beforeAll(loadRequested);

// jsdom paints nothing; what the picture shows is tested apart.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <GradientMatrix />
    </div>
  );
}

interface Shown {
  readonly phase?: 'loss' | 'per-sample' | 'sum' | 'update';
  readonly batchSize?: number;
  readonly window?: string;
}

/** 128-64-10, too many weights to print. */
function shown({ phase = 'sum', batchSize = 100, window }: Shown = {}) {
  const store = createExplainerStore();
  store.getState().loadScenario(withTraining(exampleScenario('mse-128-64-10'), { batchSize }));
  store.getState().goTo({ step: 1, phase });
  if (window !== undefined) store.getState().setViewKey('matrix.window', window);
  renderIn(store, <WithGestures />);
  const grid = screen.getByRole('grid', { name: 'Gradient matrix' });
  const key = (): string | undefined => store.getState().viewKeys['matrix.window'];
  return { store, grid, key, user: userEvent.setup() };
}

const here = (): string | null | undefined => document.activeElement?.getAttribute('data-quantity');

function tabStop(grid: HTMLElement): HTMLElement {
  const stops = [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  expect(stops).toHaveLength(1);
  return stops[0] as HTMLElement;
}

const heads = (): readonly string[] => screen.getAllByRole('rowheader').map((head) => head.textContent);

const weights = (grid: HTMLElement): readonly (string | undefined)[] =>
  within(grid)
    .getAllByRole('columnheader')
    .map((head) => head.dataset.quantity)
    .filter((address) => address !== undefined);

describe('GradientMatrix of any size', () => {
  it('prints the samples and weights around the selection, and says how many there are', () => {
    const { grid, store } = shown();
    expect(heads().slice(0, 3)).toEqual(['sample 1', 'sample 2', 'sample 3']);
    expect(weights(grid)).toContain('weight.2.1.1');
    // Two rows of heads, the samples, the batch, the update, the sums of magnitudes; two columns of heads and losses, and the norms.
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['105', '8909']);
    expect(tabStop(grid).dataset.quantity).toBe('sampleGradient.2.1.1.1');
    const value = traceOf(store.getState()).sampleGradient(2, 1, 1, 1);
    expect(tabStop(grid).textContent).toBe(formatNumber(value, { decimals: 4, exponent: 0 }));
    expect(
      screen.getByRole('img', {
        name: 'Gradient matrix as a picture, 100 samples × 8906 weights; the table has the numbers in the frame',
      }),
    ).toBeTruthy();
  });

  it('has loss and norm of each sample beside it, batch gradient, update and sums of magnitudes below', () => {
    const { grid, store } = shown({ phase: 'update' });
    const cells = [...grid.querySelectorAll('[data-quantity]')].map((cell) => cell.getAttribute('data-quantity'));
    for (const address of [
      'sampleLoss.2',
      'sampleGradientNorm.2',
      'batchLoss',
      'batchGradient.2.1.1',
      'update.2.1.1',
      'cancellation.2.1.1',
    ]) {
      expect(cells).toContain(address);
    }
    const update = grid.querySelector('[data-quantity="update.2.1.1"]');
    expect(grid.textContent).not.toContain('computed in phase');
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(update?.textContent).toBe('·computed in phase Update');
  });

  it('walks by arrows, and takes the frame with it', async () => {
    const { grid, user } = shown();
    act(() => tabStop(grid).focus());
    const rows = heads().length - 3;
    for (let row = 0; row < rows + 2; row++) await user.keyboard('{ArrowDown}');
    expect(here()).toBe(`sampleGradient.2.1.1.${rows + 3}`);
    expect(heads()[0]).toBe('sample 4');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(here()).toBe(`sampleGradient.2.7.1.${rows + 3}`);
    expect(weights(grid).at(-1)).toBe('weight.2.7.1');
  });

  it('goes by Home and End along the row, by Ctrl to the corners, by PageDown a frame of rows on', async () => {
    const { grid, user } = shown();
    act(() => tabStop(grid).focus());
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('sample 1');
    // From a margin to what is printed.
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(weights(grid)[0]).toBe('weight.1.0.1');
    expect(here()?.slice(0, -2)).toBe(weights(grid)[0]?.replace('weight', 'sampleGradient'));
    await user.keyboard('{Control>}{End}{/Control}');
    expect(here()).toBe('cancellation.2.64.10');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(here()).toMatch(/^sampleGradient\.2\.64\.10\.\d+$/);
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement?.getAttribute('data-row')).toBe('0');
    act(() => grid.querySelector<HTMLElement>('tbody [data-quantity^="sampleGradient."]')?.focus());
    const before = Number(document.activeElement?.getAttribute('data-row'));
    await user.keyboard('{PageDown}');
    expect(Number(document.activeElement?.getAttribute('data-row'))).toBe(before + heads().length - 3);
  });

  it('moves the frame by its size with Shift, and back to the selection with 0', async () => {
    const { grid, key, user } = shown();
    act(() => tabStop(grid).focus());
    const rows = heads().length - 3;
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(heads()[0]).toBe(`sample ${rows + 1}`);
    expect(here()).toBe(`sampleGradient.2.1.1.${rows + 1}`);
    const before = weights(grid)[0];
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(weights(grid)[0]).not.toBe(before);
    expect(key()).toMatch(/^\d+,\d+$/);
    await user.keyboard('0');
    expect(here()).toBe('sampleGradient.2.1.1.1');
    expect(heads()[0]).toBe('sample 1');
    expect(key()).toBeUndefined();
  });

  it('is entered at the cell nearest to the selection where the frame does not hold it', () => {
    const { grid, store } = shown({ window: '1,40' });
    expect(store.getState().cursor).toMatchObject({ sample: 1, weight: { layer: 2 } });
    expect(tabStop(grid).dataset.quantity).toBe(`${weights(grid).at(-1)?.replace('weight', 'sampleGradient')}.40`);
  });

  it('moves the frame to a number that is typed, and says what is not there', async () => {
    const { grid, user } = shown();
    const field = screen.getByRole('textbox', { name: 'First of samples' });
    await user.clear(field);
    await user.type(field, '37{Enter}');
    expect(heads()[0]).toBe('sample 37');
    const weight = screen.getByRole('textbox', { name: 'First of weights' });
    await user.clear(weight);
    await user.type(weight, '1{Enter}');
    expect(weights(grid)[0]).toBe('weight.1.0.1');
    await user.clear(weight);
    await user.type(weight, '9000{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('There is no 9000 among the weights');
    await user.click(screen.getByRole('button', { name: 'Previous samples' }));
    expect(heads()[0]).not.toBe('sample 37');
  });

  it('goes where the picture is clicked, to the largest cell of the pixel, and where the frame is dragged', () => {
    const { grid, store } = shown();
    const picture = screen.getByRole('img');
    vi.spyOn(picture, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 200));
    fireEvent.click(picture, { clientX: 100, clientY: 100.5 });
    const trace = traceOf(store.getState());
    const spans = layerSpans(trace.network);
    const [first = '', last = ''] = [weights(grid)[0], weights(grid).at(-1)];
    const columnOf = (address: string): number => {
      const [, layer = 0, from = 0, to = 0] = address.split('.').map(Number);
      return columnOfPlace(spans, { layer, from, to });
    };
    // A pixel of a 400 wide picture stands for some 22 weights; the one of sample 51 that is clicked for these at least.
    const clicked = Math.floor(8906 / 4);
    expect(columnOf(last)).toBeGreaterThan(clicked - 30);
    expect(columnOf(first)).toBeLessThan(clicked + 30);
    expect(heads()).toContain('sample 51');
    const row = sampleGradientRow(trace, 51);
    const printed = row.slice(columnOf(first), columnOf(last) + 1).map(Math.abs);
    expect(Math.max(...printed)).toBeGreaterThanOrEqual(Math.abs(row[clicked] ?? 0));
  });

  it('chooses by click and by Enter, the sample by its row’s head, and stays where it is', async () => {
    const { grid, store, user } = shown();
    const before = [...weights(grid)];
    const cell = grid.querySelector('[data-quantity="sampleGradient.2.2.1.3"]');
    if (cell) await user.click(cell);
    expect(store.getState().cursor).toMatchObject({ sample: 3, weight: { layer: 2, from: 2, to: 1 } });
    expect(weights(grid)).toEqual(before);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(store.getState().cursor).toMatchObject({ sample: 2 });
    await user.click(screen.getByRole('rowheader', { name: 'sample 1' }));
    expect(store.getState().cursor.sample).toBe(1);
  });

  it('follows what is selected elsewhere', () => {
    const { grid, store } = shown();
    act(() => store.getState().chooseWeight({ layer: 1, from: 30, to: 12 }));
    expect(weights(grid)).toContain('weight.1.30.12');
    act(() => store.getState().chooseSample(77));
    expect(heads()).toContain('sample 77');
  });

  it('leaves the wheel to the page', () => {
    shown();
    const picture = screen.getByRole('img');
    expect(fireEvent.wheel(picture, { deltaY: 50 })).toBe(true);
    expect(fireEvent.wheel(picture, { deltaY: 50, ctrlKey: true })).toBe(true);
  });

  it('tells no number before its phase, by name or by order', () => {
    const { grid, store } = shown({ phase: 'loss' });
    expect(screen.getByText(/empty until each sample’s gradients are computed/)).toBeTruthy();
    expect(grid.querySelector('[data-quantity="sampleGradient.2.1.1.1"]')?.textContent).toMatch(/^·computed in phase/);
    expect(grid.querySelector('[data-quantity="sampleLoss.1"]')?.textContent).toMatch(/^\d/);
    act(() => store.getState().setViewKey('matrix.sort', 'size'));
    expect(heads()[0]).toBe('sample 1');
  });

  it('sorts rows by loss, by norm, by cosine', () => {
    const { store } = shown({ batchSize: 20 });
    const trace = traceOf(store.getState());
    const measures = {
      loss: (row: number) => trace.sampleLoss(row),
      size: (row: number) => trace.sampleGradientNorm(row),
      agreement: (row: number) => trace.cosine(row),
    };
    for (const [order, measure] of Object.entries(measures)) {
      act(() => store.getState().setViewKey('matrix.sort', order));
      const sorted = trace.batch.map((_, before) => before + 1).sort((one, other) => measure(other) - measure(one));
      const place = sorted.indexOf(1);
      const selected = screen.getByRole('rowheader', { name: 'sample 1' });
      expect(selected.dataset.row).toBe(String(place + 1));
    }
  });

  it('says which samples are left out, below the picture and in the table', () => {
    const { store } = shown();
    act(() => store.getState().setPanel('influence', true));
    act(() => store.getState().setViewKey('influence.without', '1,3'));
    expect(screen.getByText(/The 2 samples left out are faded; the rows below include all 100\./)).toBeTruthy();
    expect(screen.getAllByRole('rowheader', { name: /left out/ }).map((head) => head.textContent)).toEqual([
      'sample 1, left out',
      'sample 3, left out',
    ]);
    act(() => store.getState().setPanel('influence', false));
    expect(screen.queryByText(/left out/)).toBeNull();
  });
});

describe('matrix.window', () => {
  it('is the first weight and the first row of the frame', () => {
    const { grid } = shown({ window: '8257,40' });
    expect(weights(grid)[0]).toBe('weight.2.0.1');
    expect(heads()[0]).toBe('sample 40');
  });

  it('travels in the link', async () => {
    const { grid, store, key, user } = shown();
    act(() => tabStop(grid).focus());
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    const link = writeAddress(store.getState());
    expect(link).toContain(`matrix.window=${key()}`);
    expect(readAddress(link).state.viewKeys['matrix.window']).toBe(key());
  });

  it('of an older release leads to the middle of what it showed', () => {
    const { grid, key } = shown({ window: '0.75,0.5,0.25' });
    // Half way across 8906 weights, a quarter down 100 samples.
    const [, layer = 0, from = 0, to = 0] = (weights(grid)[0] ?? '').split('.').map(Number);
    const network = { layers: [128, 64, 10], activations: ['tanh', 'sigmoid'], bias: 'trained' } as const;
    const first = columnOfPlace(layerSpans(network), { layer, from, to });
    expect(Math.abs(first - 8906 / 2)).toBeLessThan(12);
    expect(heads()).toContain('sample 26');
    expect(key()).toBe('0.75,0.5,0.25');
  });

  it('that makes no sense is ignored', () => {
    const { grid } = shown({ window: '64,0,1' });
    expect(weights(grid)).toContain('weight.2.1.1');
  });

  it('is dropped when something outside the frame is selected', () => {
    const { store, key } = shown({ window: '1,1' });
    act(() => store.getState().chooseWeight({ layer: 2, from: 3, to: 9 }));
    act(() => store.getState().chooseSample(90));
    expect(key()).toBeUndefined();
  });
});
