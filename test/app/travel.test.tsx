import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Travel, type TravelClock } from '../../src/app/Travel';
import { createExplainerStore, StoreContext } from '../../src/store';
import { example } from '../run/support';
import './browserInJsdom';

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

function travelling(name = 'mse-128-64-10') {
  const store = createExplainerStore();
  store.getState().loadScenario({ ...example(name) });
  const clock = new FakeClock();
  render(
    <StoreContext value={store}>
      <Travel clock={clock} />
    </StoreContext>,
  );
  act(() => store.getState().goTo({ step: 80 }));
  return { store, tick: () => act(() => clock.tick()), clock, user: userEvent.setup() };
}

const bar = () => screen.queryByRole('progressbar', { name: 'Steps computed' });

describe('Travel', () => {
  it('shows how far it is, slice by slice, and goes when the step is there', () => {
    const { store, tick, clock } = travelling();
    expect(bar()?.getAttribute('aria-valuenow')).toBe('0');
    expect(screen.getByRole('status').textContent).toBe('Computing as far as step 80. Escape stops.');
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

  it('shows nothing for a small network', () => {
    const { store } = travelling('xor');
    expect(bar()).toBeNull();
    expect(store.getState().cursor.step).toBe(80);
  });
});
