import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PathProgress } from '../../../src/run';
import { computePath as computeAll } from '../../../src/run/path';
import { Travel } from '../../../src/shell/page/Travel';
import type { TravelClock } from '../../../src/shell/page/TravelLine';
import type { StepWorker } from '../../../src/shell/stepWorker';
import { createExplainerStore } from '../../../src/store';
import { exampleScenario } from '../../exampleScenario';
import { withTraining } from '../../run/support';
import '../browserInJsdom';
import { renderIn } from '../../renderIn';

/** A clock on which each look takes four milliseconds, and which calls only when told. */
class FakeClock implements TravelClock {
  #now = 0;
  #orders = new Set<() => void>();
  /** How many looks a slice took. */
  looks = 0;

  readonly now = (): number => {
    this.looks++;
    this.#now += 4;
    return this.#now;
  };

  readonly soon = (order: () => void): (() => void) => {
    this.#orders.add(order);
    return () => this.#orders.delete(order);
  };

  get waiting(): number {
    return this.#orders.size;
  }

  tick(): void {
    const due = [...this.#orders];
    this.#orders.clear();
    this.looks = 0;
    for (const order of due) order();
  }
}

function travelling(
  scenario = exampleScenario('mse-128-64-10'),
  worker: () => Promise<StepWorker> | undefined = () => undefined,
) {
  const store = createExplainerStore();
  store.getState().loadScenario({ ...scenario });
  const clock = new FakeClock();
  renderIn(store, <Travel clock={clock} worker={worker} />);
  act(() => store.getState().goTo({ step: 80 }));
  return { store, tick: () => act(() => clock.tick()), clock, user: userEvent.setup() };
}

/** All samples in each batch: a step long enough for the worker. */
const whole = withTraining(exampleScenario('mse-128-64-10'), { batchSize: 1000 });

const bar = () => screen.queryByRole('progressbar', { name: 'Steps computed' });

describe('Travel', () => {
  it('shows how far it is, slice by slice, and goes when the step is there', () => {
    const { store, tick, clock } = travelling();
    expect(bar()?.getAttribute('aria-valuenow')).toBe('0');
    expect(screen.getByRole('status').textContent).toBe('Computing up to step 80. Press Escape to stop.');
    tick();
    // Looked at once before the slice, then after each step: twelve milliseconds.
    expect(clock.looks).toBe(4);
    expect(store.getState().travelling).toMatchObject({ done: 3, total: 80 });
    expect(bar()?.getAttribute('aria-valuetext')).toBe('Computing step 4 of 80');
    expect(bar()?.getAttribute('aria-valuenow')).toBe('3');
    expect(store.getState().cursor.step).toBe(1);
    for (let slice = 0; slice < 30; slice++) tick();
    expect(store.getState().cursor.step).toBe(80);
    expect(bar()).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
    expect(clock.waiting).toBe(0);
  });

  it('stops on Stop, and computes nothing more', async () => {
    const { store, tick, clock, user } = travelling();
    tick();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(bar()).toBeNull();
    expect(store.getState()).toMatchObject({ cursor: { step: 1 }, travelling: undefined });
    expect(clock.waiting).toBe(0);
  });

  it('stops on Escape, unless that closes something else', async () => {
    const { store, user } = travelling();
    const closing = (event: KeyboardEvent): void => event.preventDefault();
    window.addEventListener('keydown', closing, { capture: true });
    await user.keyboard('{Escape}');
    expect(store.getState().travelling).toBeDefined();
    window.removeEventListener('keydown', closing, { capture: true });
    await user.keyboard('{Escape}');
    expect(store.getState().travelling).toBeUndefined();
  });

  it('goes on to another step when that is asked for on the way', () => {
    const { store, tick } = travelling();
    tick();
    act(() => store.getState().goTo({ step: 90 }));
    expect(bar()?.getAttribute('aria-valuetext')).toBe('Computing step 4 of 90');
    for (let slice = 0; slice < 40; slice++) tick();
    expect(store.getState().cursor.step).toBe(90);
  });

  it('has long steps computed by the worker, and stops it', async () => {
    const stop = vi.fn();
    const computePath = vi.fn<StepWorker['computePath']>(() => stop);
    const { store, clock, user } = travelling(whole, async () => ({ computePath }));
    await act(async () => undefined);
    const [plan, path, listener] = computePath.mock.calls[0] ?? [];
    if (!plan || !path || !listener) throw new Error('the worker has not been asked');
    expect(clock.waiting).toBe(0);
    const reports: PathProgress[] = [];
    let done = 0;
    computeAll(plan, path, { isTime: () => ++done === 20, report: (progress) => reports.push(progress) });
    const [first, last] = reports;
    if (!first || !last) throw new Error('expected two reports');
    act(() => listener.onProgress(first));
    expect(bar()?.getAttribute('aria-valuetext')).toBe('Computing step 21 of 80');
    act(() => listener.onProgress(last));
    expect(store.getState()).toMatchObject({ cursor: { step: 80 }, travelling: undefined });

    act(() => store.getState().goTo({ step: 99 }));
    await act(async () => undefined);
    expect(computePath).toHaveBeenCalledTimes(2);
    stop.mockClear();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => Promise<StepWorker>]>([
    ['cannot be had', () => Promise.reject(new Error('could not load it'))],
    [
      'dies',
      async () => ({
        computePath: (_plan, _path, { onFailure }) => {
          onFailure();
          return () => undefined;
        },
      }),
    ],
  ])('computes itself where the worker %s', async (_name, worker) => {
    const { store, tick } = travelling(whole, worker);
    await act(async () => undefined);
    for (let slice = 0; slice < 30; slice++) tick();
    expect(store.getState().cursor.step).toBe(80);
  });

  it('says nothing of how far a single step is', () => {
    const { store } = travelling(withTraining(whole, { order: 'shuffled' }));
    act(() => store.getState().stopTravel());
    act(() => store.getState().loadScenario({ ...whole, network: { ...whole.network, layers: [128, 700, 10] } }));
    expect(bar()?.getAttribute('aria-valuenow')).toBeNull();
    expect(bar()?.getAttribute('aria-valuetext')).toBe('Computing step 1');
  });

  it('shows nothing for a small network', () => {
    const { store } = travelling(exampleScenario('xor'));
    expect(bar()).toBeNull();
    expect(store.getState().cursor.step).toBe(80);
  });
});
