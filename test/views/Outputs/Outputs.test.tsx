import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FilledScenario, parseScenario } from '../../../src/scenario';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, traceOf } from '../../../src/store';
import { Outputs } from '../../../src/views/Outputs';
import { renderIn } from '../../renderIn';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Outputs />
    </div>
  );
}

function shown(example = 'iris') {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  renderIn(store, <WithGestures />);
  const grid = screen.getByRole('grid', { name: 'Shares through the outputs' });
  return { store, grid, user: userEvent.setup() };
}

function rowTexts(name: RegExp): readonly string[] {
  const row = screen.getByRole('rowheader', { name }).closest('tr');
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent.startsWith('·') ? '·' : cell.textContent,
  );
}

/** A network 2-2-2 with one sample, after Mazur. */
const afterMazur: FilledScenario = (() => {
  const read = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    title: '2-2-2',
    network: {
      layers: [2, 2, 2],
      activations: ['sigmoid', 'sigmoid'],
      weights: [
        [
          [0.15, 0.25],
          [0.2, 0.3],
        ],
        [
          [0.4, 0.5],
          [0.45, 0.55],
        ],
      ],
      biases: [
        [0.35, 0.35],
        [0.6, 0.6],
      ],
    },
    loss: 'halfSquaredError',
    data: { inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]] },
    training: { batchSize: 1, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.5 } },
  });
  if (!read.ok) throw new Error('expected a scenario');
  return read.scenario;
})();

afterEach(() => {
  // In this order: a spy goes back to the timers it was set on, which may be the faked ones.
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('Outputs', () => {
  it('prints a true 0 for the outputs that do not depend on the weight, and says why', () => {
    const { store } = shown('mse-128-64-10');
    act(() => void store.getState().change('batchSize', 10));
    act(() => store.getState().chooseWeight({ layer: 2, from: 3, to: 4 }));
    const cells = rowTexts(/^Sample 1$/);
    expect(cells).toHaveLength(11);
    expect(cells.filter((text) => text === '0')).toHaveLength(9);
    expect(Number(cells[3])).toBeCloseTo(Number(cells[10]), 3);
    expect(screen.getByText(/so their terms are zero. That is why/)).toBeTruthy();
    expect(rowTexts(/^not: output 1 only/)).toEqual(['0']);
    expect(screen.getByRole('rowheader', { name: /zero, but the gradient is not/ })).toBeTruthy();
  });

  it('counts every output for a hidden weight', () => {
    const { store } = shown('mse-128-64-10');
    act(() => void store.getState().change('batchSize', 10));
    act(() => store.getState().chooseWeight({ layer: 1, from: 0, to: 1 }));
    expect(rowTexts(/^Sample 1$/)).not.toContain('0');
    expect(screen.getByText(/the terms of all outputs are added/)).toBeTruthy();
  });

  it('says that with softmax even an output weight has other terms', () => {
    shown('iris');
    expect(screen.getByText(/the other outputs can have terms as well/)).toBeTruthy();
  });

  it('says that output 1 only is right where the weight leads into output 1, and where it is the only one', () => {
    const { store } = shown('mse-128-64-10');
    act(() => void store.getState().change('batchSize', 10));
    act(() => store.getState().chooseWeight({ layer: 2, from: 3, to: 1 }));
    expect(
      screen.getByRole('rowheader', { name: 'output 1 only the same here: the other terms are zero' }),
    ).toBeTruthy();
    act(() => store.getState().loadExample('xor'));
    expect(screen.getByRole('rowheader', { name: 'output 1 only the same here: there is one output' })).toBeTruthy();
  });

  it('shows no number before phase Per sample, the sums from phase Sum', () => {
    const { store } = shown('xor');
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    expect(rowTexts(/^Sample 2$/)).toEqual(['·', '·']);
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    expect(rowTexts(/^Sample 2$/)).toEqual(['0.1457', '0.1457']);
    expect(rowTexts(/^Σ over the batch/)).toEqual(['·', '·']);
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(rowTexts(/^Σ over the batch/)).toEqual(['0.0519', '0.0519']);
    expect(rowTexts(/^divided by B = 4/)).toEqual(['0.0130']);
  });

  it('marks Σ as rounded where the sums beside it, as printed, do not add up to it', () => {
    const { store } = shown();
    act(() => store.getState().loadScenario(afterMazur));
    act(() => store.getState().chooseWeight({ layer: 1, from: 1, to: 1 }));
    act(() => store.getState().goTo({ phase: 'sum' }));
    // 0.000668 − 0.000230 = 0.000438.
    expect(rowTexts(/^Σ over the batch/)).toEqual(['0.000668', '−0.000230', '≈0.000439']);
    act(() => store.getState().chooseWeight({ layer: 2, from: 1, to: 1 }));
    expect(rowTexts(/^Σ over the batch/).at(-1)).not.toContain('≈');
  });

  it('has no row of 1/B where gradients are summed', () => {
    const { store } = shown('xor');
    act(() => void store.getState().change('reduction', 'sum'));
    expect(screen.queryByRole('rowheader', { name: /divided by B/ })).toBeNull();
    expect(screen.getByRole('rowheader', { name: 'Σ over the batch the batch gradient' })).toBeTruthy();
  });

  it('is one tab stop, walked by arrows; Enter chooses the share', async () => {
    const { store, grid, user } = shown('iris');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.tab();
    const { sample } = store.getState().cursor;
    const { layer, from, to } = store.getState().cursor.weight;
    expect(document.activeElement?.getAttribute('data-quantity')).toBe(
      `outputShare.${layer}.${from}.${to}.1.${sample}`,
    );
    await user.keyboard('{ArrowRight}{Enter}');
    expect(store.getState().cursor.focus).toEqual({ kind: 'outputShare', layer, from, to, output: 2, sample });
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.getAttribute('data-quantity')).toBe(`firstOutputGradient.${layer}.${from}.${to}`);
  });

  it('renders a window of a thousand rows, its totals among them', () => {
    const { store, grid } = shown('mse-128-64-10');
    act(() => void store.getState().change('batchSize', 1000));
    expect(traceOf(store.getState()).batchSize).toBe(1000);
    expect(grid.getAttribute('aria-rowcount')).toBe('1004');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByRole('rowheader', { name: /^divided by B = 1000/ })).toBeTruthy();
  });

  it('can be stopped, and goes on where it was', () => {
    // Each look at the clock is a slice's end: one piece at a time. Between two of them 200 ms pass, on a clock of the test's own.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const wait = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((run, delay) => wait(run, delay || 200));
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 7));
    const { store } = shown('mse-128-64-10');
    act(() => store.getState().chooseWeight({ layer: 1, from: 3, to: 4 }));
    act(() => void store.getState().change('batchSize', 1000));
    act(() => void vi.advanceTimersByTime(400));
    expect(rowTexts(/^divided by B = 1000/)).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(rowTexts(/^not: output 1 only|^output 1 only/)).toEqual(['·']);
    const percentage = (): number => Number(/at (\d+)%/.exec(screen.getByText(/^Stopped/).textContent)?.[1]);
    const percent = percentage();
    expect(percent).toBeLessThan(100);
    act(() => void vi.runAllTimers());
    expect(percentage()).toBe(percent);
    clock.mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    act(() => void vi.runAllTimers());
    expect(rowTexts(/^Sample 1$/)).not.toContain('·');
    expect(rowTexts(/output 1 only/)).not.toContain('·');
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });
});
