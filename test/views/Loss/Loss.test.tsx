import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, runOf } from '../../../src/store';
import { Loss } from '../../../src/views/Loss';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';
import { withTraining } from '../../run/support';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Loss />
    </div>
  );
}

describe('Loss where the reduction changed on the way', () => {
  it('breaks the curve, names the unit of each piece, in the table too', async () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 3, phase: 'loss' });
    store.getState().change('reduction', 'sum');
    store.getState().goTo({ step: 4, phase: 'loss' });
    renderIn(store, <WithGestures />);
    const panel = screen.getByRole('region', { name: 'Loss' });
    expect(lines(panel)[0]?.match(/M/g)).toHaveLength(2);
    const named = (name: string): Element | null => within(panel).getByText(name, { selector: 'text' }).parentElement;
    expect(named('mean')?.querySelector('line')).toBeNull();
    expect(named('sum')?.querySelector('line')).not.toBeNull();
    expect(screen.getByText('steps 1–2: mean')).toBeTruthy();
    expect(screen.getByText('from step 3: sum')).toBeTruthy();
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^step 4: 0\.5\d+, sum$/);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = within(screen.getByRole('table', { name: 'Batch loss by step' })).getAllByRole('row');
    expect(rows.map((row) => row.lastElementChild?.previousElementSibling?.textContent)).toEqual([
      'reduction',
      'sum',
      'sum',
      'mean',
      'mean',
    ]);
  });
});

function shown({ example = 'xor', step = 1, phase = 'sum' as 'batch' | 'loss' | 'sum' | 'update' } = {}) {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  store.getState().goTo({ step, phase });
  renderIn(store, <WithGestures />);
  const panel = screen.getByRole('region', { name: 'Loss' });
  return { store, panel, user: userEvent.setup() };
}

const curve = (): HTMLElement => screen.getByRole('slider', { name: 'Batch loss, step by step' });

const whole = (): HTMLElement => screen.getByRole('button', { name: 'Full data set' });

/** The lines of the plot: that of the steps, and that of the full data set. Marks are moved to their places. */
const lines = (panel: HTMLElement): readonly string[] =>
  [...panel.querySelectorAll('[role="slider"] svg > path:not([transform])')].map(
    (path) => path.getAttribute('d') ?? '',
  );
const line = (panel: HTMLElement): string => lines(panel)[1] ?? '';
const dots = (panel: HTMLElement): NodeListOf<Element> =>
  panel.querySelectorAll('[role="slider"] svg > path[transform]');

const drawnBars = (panel: HTMLElement): NodeListOf<HTMLElement> => panel.querySelectorAll('button [style*="height"]');

const barsName = 'Loss of each sample of this batch';

/** Each point has a mark of two strokes after the line. */
const points = (panel: HTMLElement): number => (line(panel).match(/v/g) ?? []).length;

describe('Loss', () => {
  it('shows each sample’s loss as a bar that is named with its number', () => {
    shown();
    const bars = within(screen.getByRole('group', { name: barsName })).getAllByRole('button');
    expect(bars.map((bar) => bar.textContent)).toEqual([
      '1loss e of sample 1: 0.196',
      '2loss e of sample 2: 0.222',
      '3loss e of sample 3: 0.0450',
      '4loss e of sample 4: 0.129',
    ]);
    expect(screen.getByRole('button', { name: /^loss e of sample 2/, pressed: true })).toBeTruthy();
  });

  it('draws bars as high as their losses', () => {
    const { panel } = shown();
    const heights = [...drawnBars(panel)].map(({ style }) => Number.parseFloat(style.height));
    expect(heights[1]).toBe(100);
    expect((heights[3] ?? 0) / 100).toBeCloseTo(0.1285 / 0.2217, 3);
  });

  it('has no number, bar or point before phase Loss', () => {
    const { panel } = shown({ phase: 'batch' });
    expect([...drawnBars(panel), ...dots(panel)]).toEqual([]);
    expect(panel.textContent).not.toMatch(/\d\.\d/);
    expect(curve().getAttribute('aria-valuetext')).toBe('step 1: computed in phase Loss');
  });

  it('says in phase Update for how many samples the step lowered the loss', () => {
    const { store, panel } = shown();
    expect(panel.textContent).toContain('batch loss over steps');
    act(() => store.getState().goTo({ phase: 'update' }));
    // The next step has the same batch, and starts from the new weights.
    const [now, next] = [runOf(store.getState()).traceAt(1), runOf(store.getState()).traceAt(2)];
    const lower = now.batch.filter((_, before) => next.sampleLoss(before + 1) < now.sampleLoss(before + 1)).length;
    expect(lower).toBe(3);
    expect(panel.textContent).toContain(`loss decreases for ${lower} of 4 samples`);
  });

  it('says that the loss remains where it changes by no more than rounding, as the ledger does', () => {
    const { store, panel } = shown();
    // A linear network far beyond its least loss: both losses fall by some 10⁻¹⁶ in each step.
    const scenario = withTraining(exampleScenario('xor'), {});
    act(() => {
      store.getState().loadScenario({
        ...scenario,
        network: {
          layers: [1, 1],
          activations: ['identity'],
          bias: 'none',
          weights: [[[0.5 + 1e-13]]],
          initialization: { scheme: 'zeros', seed: 1 },
        },
        loss: 'halfSquaredError',
        data: { inputs: [[1], [1]], targets: [[0], [1]] },
        training: { ...scenario.training, batchSize: 2 },
      });
      store.getState().goTo({ step: 1, phase: 'update' });
    });
    const trace = runOf(store.getState()).traceAt(1);
    expect(trace.update(1, 1, 1)).not.toBe(0);
    expect(panel.textContent).toContain('loss remains for both samples');
  });

  it('counts a sample that is twice in its batch once', () => {
    const { store, panel } = shown();
    act(() => {
      store.getState().loadScenario(withTraining(exampleScenario('xor'), { batches: [[2, 2]] }));
      store.getState().goTo({ step: 1, phase: 'update' });
    });
    expect(panel.textContent).toContain('for the one sample');
    act(() => {
      store.getState().loadScenario(withTraining(exampleScenario('iris'), { batches: [[1, 1, 1, 2]] }));
      store.getState().goTo({ step: 1, phase: 'update' });
    });
    expect(panel.textContent).toMatch(/\d of 2 samples of the batch (is|are) right/);
  });

  it('says of losses that are finite again later at which step they were not', () => {
    const far = { inputs: [[1], [0]], targets: [[1e200], [0]] };
    const { store, panel } = shown();
    act(() => {
      const scenario = exampleScenario('one-weight');
      store.getState().loadScenario(withTraining({ ...scenario, data: far }, { batchSize: 1, reduction: 'mean' }));
      store.getState().change('learningRate', 0);
      store.getState().goTo({ step: 2, phase: 'loss' });
    });
    expect(panel.textContent).toContain('∞ at step 1');
    expect(panel.textContent).not.toContain('from step 1');
  });

  it('shows the loss after the update in phase Update, as a number and as a point', () => {
    const { store } = shown();
    const after = screen.getByRole('button', { name: /^batch loss after the update/ });
    expect(after.textContent).toContain('computed in phase Update');
    const point = (): Element | null => curve().querySelector('[data-quantity="lossAfter"]');
    expect(point()).toBeNull();
    act(() => store.getState().goTo({ phase: 'update' }));
    expect(after.textContent).toContain('0.144');
    expect(point()).not.toBeNull();
  });

  it('draws the mean of the samples among their bars, also where a penalty makes the batch loss larger', () => {
    const { store, panel } = shown();
    act(() => {
      store.getState().change('penalty', '1/batch');
      store.getState().goTo({ step: 1, phase: 'loss' });
    });
    const trace = runOf(store.getState()).traceAt(1);
    const losses = trace.batch.map((_, before) => trace.sampleLoss(before + 1));
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(trace.batchLoss()).toBeGreaterThan(Math.max(...losses));
    const line = panel.querySelector<HTMLElement>('[role="group"] [style*="bottom"]');
    expect(Number.parseFloat(line?.style.bottom ?? '')).toBeCloseTo((100 * mean) / Math.max(...losses), 3);
    expect(panel.textContent).toContain('E, mean + P');
  });

  it('has a point for every step gone by, with the mark of its batch', () => {
    const { store, panel } = shown({ step: 3 });
    expect(dots(panel)).toHaveLength(3);
    act(() => {
      store.getState().goTo({ step: 1 });
      store.getState().change('batchSize', 2);
      store.getState().goTo({ step: 3 });
    });
    expect(within(panel).getByText('batch 2')).toBeTruthy();
    expect(curve().getAttribute('aria-valuetext')).toMatch(/^step 3, batch 1: 0\.\d+$/);
  });

  it('is one tab stop; arrows go along the steps and Enter travels', async () => {
    const { store, panel, user } = shown({ step: 5, phase: 'loss' });
    expect(panel.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.tab();
    expect(document.activeElement).toBe(curve());
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(curve().getAttribute('aria-valuenow')).toBe('3');
    expect(store.getState().cursor.step).toBe(5);
    await user.keyboard('{Enter}');
    expect(store.getState().cursor).toMatchObject({ step: 3, phase: 'loss' });
    await user.keyboard('{Home}{Enter}');
    expect(store.getState().cursor.step).toBe(1);
  });

  it('reaches bars and buttons by the arrows up and down', async () => {
    const { store, user } = shown();
    await user.tab();
    await user.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}{Enter}');
    expect(store.getState().cursor.focus).toEqual({ kind: 'sampleLoss', sample: 3 });
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(screen.getByRole('button', { name: 'Hide table' })).toBeTruthy();
  });

  it('travels to the step of a point that is clicked', async () => {
    const { store, user } = shown({ step: 5 });
    // Unmeasured the plot is 320 px wide; step 2 stands well within reach of a quarter of its axis.
    const axis = { left: 16 * (0.75 + 0.45 * 4), right: 320 - 1.75 * 16 };
    await user.pointer({
      target: curve(),
      coords: { clientX: axis.left + (axis.right - axis.left) / 4 },
      keys: '[MouseLeft]',
    });
    expect(store.getState().cursor.step).toBe(2);
  });

  it('tells the same as a table, the latest step first', async () => {
    const { user } = shown({ step: 3 });
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = within(screen.getByRole('table', { name: 'Batch loss by step' })).getAllByRole('row');
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual(['step', '3', '2', '1']);
    expect(rows[3]?.textContent).toBe('1110.1477');
  });

  it('stays small when the run is long', () => {
    const { panel } = shown({ step: 2000 });
    expect(panel.querySelectorAll('svg *').length).toBeLessThan(600);
    expect(lines(panel)[0]).toContain('L');
  });

  it('shows a large batch as a strip with its largest loss', () => {
    const { panel } = shown({ example: 'mse-128-64-10' });
    expect(within(panel).queryAllByRole('button', { name: /^\d+loss e of sample/ })).toEqual([]);
    const top = within(panel).getByRole('button', { name: /^largest, loss e of sample \d+: 0\.\d+$/ });
    expect(top.getAttribute('data-quantity')).toMatch(/^sampleLoss\.\d+$/);
  });

  it('says from which step on the loss is not finite', () => {
    const { store, panel } = shown({ example: 'one-weight' });
    act(() => {
      store.getState().change('learningRate', 1e40);
      store.getState().goTo({ step: 9 });
    });
    expect(within(panel).getByText('∞ from step 5')).toBeTruthy();
  });

  it('does not say of losses that are NaN or ∞ whether they remain', () => {
    const { store, panel } = shown({ example: 'one-weight' });
    act(() => {
      store.getState().change('learningRate', 1e150);
      store.getState().goTo({ step: 4, phase: 'update' });
    });
    expect(panel.textContent).toContain('batch loss over steps');
    expect(panel.textContent).not.toMatch(/loss (remains|decreases)/);
  });

  it('sets each bar beside the one after the update, in phase Update only', async () => {
    const { store, user } = shown();
    const bars = (): HTMLElement => screen.getByRole('group', { name: barsName });
    const later = (): NodeListOf<Element> => bars().querySelectorAll('[data-quantity^="sampleLossAfter."]');
    expect(later()).toHaveLength(0);
    act(() => store.getState().goTo({ phase: 'update' }));
    const bar = screen.getByRole('button', { name: /^loss e of sample 2: 0\.222 ?, after the update: 0\.2\d+$/ });
    expect(later()).toHaveLength(4);
    await user.click(bar.querySelector('[data-quantity="sampleLossAfter.2"]') as Element);
    expect(store.getState().cursor.focus).toEqual({ kind: 'sampleLossAfter', sample: 2 });
  });

  it('lays the losses after the update over those of a large batch', () => {
    const { store, panel } = shown({ example: 'mse-128-64-10' });
    const outlines = (): NodeListOf<Element> => screen.getByRole('group', { name: barsName }).querySelectorAll('path');
    expect(outlines()).toHaveLength(1);
    act(() => store.getState().goTo({ phase: 'update' }));
    expect(outlines()).toHaveLength(2);
    expect(outlines()[1]?.getAttribute('d')).toMatch(/^M0 100V/);
    expect(panel.querySelectorAll('svg *').length).toBeLessThan(600);
  });

  it('draws the full data set’s loss on request, as a second line with its mark, a column and a word', async () => {
    const { store, panel, user } = shown({ step: 1 });
    act(() => {
      store.getState().change('batchSize', 2);
      store.getState().goTo({ step: 6 });
    });
    expect(line(panel)).toBe('');
    await user.click(whole());
    expect(store.getState().viewKeys['loss.data']).toBe('whole');
    await waitFor(() => expect(line(panel)).toContain('L'));
    expect(within(panel).getByText('all 4 samples')).toBeTruthy();
    expect(curve().getAttribute('aria-valuetext')).toMatch(/^step 6, batch 2: 0\.\d+; full data set: 0\.\d+$/);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table', { name: 'Batch loss by step' });
    expect(within(table).getByRole('columnheader', { name: 'full data set' })).toBeTruthy();
    expect(within(table).getAllByRole('cell').at(-1)?.textContent).toBe('0.1477');
    await user.click(whole());
    expect(line(panel)).toBe('');
    expect(within(panel).queryByText('all 4 samples')).toBeNull();
  });

  it('can be asked for the full data set’s loss before any loss is known, and shows it when it is', async () => {
    const { store, panel, user } = shown({ example: 'iris', phase: 'batch' });
    await user.click(whole());
    expect(whole().getAttribute('aria-pressed')).toBe('true');
    expect(line(panel)).toBe('');
    act(() => store.getState().goToPhase('loss'));
    await waitFor(() => expect(points(panel)).toBe(1));
  });

  it('has no whole-data loss of a step before its own losses are known, and going back waits for nothing', async () => {
    const { store, panel, user } = shown();
    act(() => {
      store.getState().change('batchSize', 1);
      store.getState().goTo({ step: 3, phase: 'batch' });
    });
    await user.click(whole());
    await waitFor(() => expect(points(panel)).toBe(2));
    act(() => store.getState().goTo({ phase: 'loss' }));
    await waitFor(() => expect(points(panel)).toBe(3));
    act(() => store.getState().goTo({ step: 2 }));
    expect(points(panel)).toBe(2);
  });

  it('is computed in slices, and stops when switched off', async () => {
    // Each look at the clock is a slice's end: one pass at a time.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 7));
    const { store, panel, user } = shown({ example: 'mse-128-64-10' });
    act(() => {
      store.getState().change('batchSize', 100);
      store.getState().goTo({ step: 12, phase: 'loss' });
    });
    await user.click(whole());
    expect(within(panel).getByText(/^all 1000 samples/)).toBeTruthy();
    await user.click(whole());
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(line(panel)).toBe('');
    clock.mockRestore();
    await user.click(whole());
    await waitFor(() => expect(line(panel)).toContain('L'), { timeout: 10_000 });
  });

  it('says that the two are one where every batch is the full data set', () => {
    const { store, panel } = shown({ step: 3 });
    act(() => store.getState().setViewKey('loss.data', 'whole'));
    expect(within(panel).getByText(/Each batch is the full data set/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Full data set' })).toBeNull();
    expect(line(panel)).toBe('');
  });

  it('has the samples’ losses before and after in a table, gated like the bars', async () => {
    const { store, user } = shown({ phase: 'loss' });
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = () =>
      within(screen.getByRole('table', { name: 'Loss of each sample of this batch' }))
        .getAllByRole('row')
        .map((row) => row.textContent);
    expect(rows()[2]).toBe('20.2217·computed in phase Update');
    act(() => store.getState().goTo({ phase: 'update' }));
    expect(rows()[2]).toMatch(/^20\.22170\.\d{4}$/);
  });
});
