import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExplainerStore, type Speed, StoreContext } from '../../../src/store';
import { Phases, Transport, usePlay } from '../../../src/views/Transport';
import '../../shell/browserInJsdom';
import { quantityAt } from '../../quantity/exampleTrace';
import { renderIn } from '../../renderIn';

function TimeRow() {
  usePlay();
  return (
    <>
      <Transport />
      <Phases />
    </>
  );
}

function shown(example = 'xor') {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  renderIn(store, <TimeRow />);
  const moment = (): string => {
    const { step, phase, part } = store.getState().cursor;
    return [step, phase, ...(part === undefined ? [] : [part])].join(' ');
  };
  return { store, moment, user: userEvent.setup() };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const phase = (name: RegExp | string): HTMLElement => screen.getByRole('radio', { name });
const checked = (): string | null =>
  within(screen.getByRole('radiogroup', { name: 'Phase' })).getByRole('radio', { checked: true }).textContent;

describe('Transport', () => {
  it('is a toolbar: phase back, Play and on, and the step between the ways to the others', () => {
    shown();
    const toolbar = within(screen.getByRole('toolbar', { name: 'Training step' }));
    const names = ['Previous phase', 'Play', 'Next phase', 'Previous step', /^Step 1 /, 'Next step'];
    expect(toolbar.getAllByRole('button')).toEqual(names.map((name) => toolbar.getByRole('button', { name })));
  });

  it('has one filled button: on a first visit it tells the step and stops that, later it plays, and the focus stays', async () => {
    const user = userEvent.setup();
    const [start, end] = [vi.fn(), vi.fn()];
    const store = createExplainerStore();
    const { rerender } = renderIn(store, <Transport tour={{ isOn: false, start, end }} />);
    const show = (transport: ReactNode): void => rerender(<StoreContext value={store}>{transport}</StoreContext>);
    await user.click(button('Show me this step in a minute'));
    expect([start.mock.calls.length, end.mock.calls.length]).toEqual([1, 0]);
    show(<Transport tour={{ isOn: true, start, end }} />);
    await user.click(button('Show me this step in a minute'));
    expect([start.mock.calls.length, end.mock.calls.length]).toEqual([1, 1]);
    show(<Transport />);
    expect(document.activeElement).toBe(button('Play'));
  });

  it('walks through phases and steps', async () => {
    const { user, moment } = shown();
    const walk: (readonly [string, string])[] = [
      ['Next phase', '1 update'],
      ['Next phase', '2 batch'],
      ['Next step', '3 batch'],
      ['Previous phase', '2 update'],
      ['Previous step', '1 update'],
      ['Previous step', '1 update'],
    ];
    for (const [name, then] of walk) {
      await user.click(button(name));
      expect(moment()).toBe(then);
    }
    await user.click(screen.getByRole('button', { name: /^Step 1 / }));
    await user.click(await screen.findByRole('button', { name: 'Reset' }));
    expect(moment()).toBe('1 batch');
    await user.click(button('Previous phase'));
    expect(moment()).toBe('1 batch');
  });

  it('is one tab stop with arrows among its buttons', async () => {
    const { user } = shown();
    await user.tab();
    expect(document.activeElement).toBe(button('Previous phase'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(button('Play'));
    await user.tab();
    expect(document.activeElement).toBe(phase('Sum'));
  });

  it('says which step it is, and of which epoch', () => {
    const { store } = shown();
    act(() => void store.getState().change('batchSize', 3));
    act(() => store.getState().goTo({ step: 4 }));
    expect(screen.getByText('Step 4')).toBeTruthy();
    expect(screen.getByText('epoch 2, batch 2 of 2')).toBeTruthy();
    act(() => void store.getState().change('batchSize', 4));
    expect(screen.getByText('one batch')).toBeTruthy();
  });
});

describe('Phases', () => {
  it('is a radio group of eight, the one now checked', () => {
    shown();
    const group = screen.getByRole('radiogroup', { name: 'Phase' });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((one) => one.textContent),
    ).toEqual(['Batch', 'Forward', 'Loss', 'Output δ', 'Hidden δ', 'Per sample', 'Sum', 'Update']);
    expect(checked()).toBe('Sum');
  });

  it('goes to a phase by click', async () => {
    const { user, moment } = shown();
    await user.click(phase('Loss'));
    expect(moment()).toBe('1 loss');
  });

  it('← → go from phase to phase and stop at the ends, Home and End go there', async () => {
    const { user, moment } = shown();
    phase('Sum').focus();
    await user.keyboard('{ArrowLeft}');
    expect(moment()).toBe('1 per-sample');
    expect(document.activeElement).toBe(phase('Per sample'));
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(moment()).toBe('1 update');
    await user.keyboard('{Home}');
    expect(moment()).toBe('1 batch');
    await user.keyboard('{ArrowLeft}');
    expect(moment()).toBe('1 batch');
    await user.keyboard('{End}');
    expect(moment()).toBe('1 update');
    expect(document.activeElement).toBe(phase('Update'));
  });

  it('↑ ↓ go through the parts of the phase, which the radio names', async () => {
    const { user, moment } = shown();
    phase('Sum').focus();
    await user.keyboard('{ArrowUp}');
    expect(moment()).toBe('1 sum 3');
    expect(checked()).toBe('Sum3 of 4 rows');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(moment()).toBe('1 sum 1');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(moment()).toBe('1 sum');
  });

  it('a layer is a part of Forward and Hidden δ', async () => {
    const { user } = shown('lecture');
    await user.click(phase('Hidden δ'));
    await user.keyboard('{ArrowUp}');
    expect(checked()).toBe('Hidden δlayer 2');
  });

  it('Space plays and pauses', async () => {
    const { user, store } = shown();
    phase('Sum').focus();
    await user.keyboard(' ');
    expect(store.getState().playing).toBe(true);
    expect(button('Pause')).toBeTruthy();
    await user.keyboard(' ');
    expect(store.getState().playing).toBe(false);
  });

  it('without hidden layers Hidden δ is crossed out, cannot be chosen and is skipped', async () => {
    const { user, moment } = shown('one-weight');
    const hidden = phase(/^Hidden δ/);
    expect(hidden.getAttribute('aria-disabled')).toBe('true');
    expect(hidden.textContent).toContain('no hidden layer');
    await user.click(hidden);
    expect(moment()).toBe('1 sum');
    phase('Sum').focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(moment()).toBe('1 output-delta');
    await user.keyboard('{ArrowRight}');
    expect(moment()).toBe('1 per-sample');
    await user.click(button('Previous phase'));
    expect(moment()).toBe('1 output-delta');
  });
});

describe('Play', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const wait = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));

  it('from the complete sum drops the rows again, then updates, then goes on', () => {
    const { store, moment } = shown();
    act(() => store.getState().play());
    expect(moment()).toBe('1 sum 1');
    const seen = ['1 sum 2', '1 sum 3', '1 sum', '1 update', '2 batch', '2 forward 1', '2 forward', '2 loss'];
    for (const then of seen) {
      wait(1000);
      expect(moment()).toBe(then);
    }
    act(() => store.getState().pause());
    wait(10_000);
    expect(moment()).toBe('2 loss');
  });

  it.each([
    ['slow', 1800, '1 loss'],
    ['normal', 1000, '1 loss'],
    ['fast', 450, '1 loss'],
    ['steps', 600, '2 forward'],
  ] as readonly (readonly [Speed, number, string])[])('%s moves every %i ms', (speed, pace, then) => {
    const { store, moment } = shown();
    act(() => store.getState().goTo({ phase: 'forward' }));
    act(() => store.getState().setPreference('speed', speed));
    act(() => store.getState().play());
    wait(pace - 1);
    expect(moment()).toBe('1 forward');
    wait(1);
    expect(moment()).toBe(then);
  });

  it('choosing pauses', () => {
    const { store, moment } = shown();
    act(() => store.getState().play());
    wait(1000);
    act(() => store.getState().choose(quantityAt('delta.2.1.3')));
    expect(button('Play')).toBeTruthy();
    wait(5000);
    expect(moment()).toBe('1 sum 2');
  });

  it('an edit pauses, and so does moving by hand', () => {
    const { store } = shown();
    act(() => store.getState().play());
    act(() => void store.getState().change('learningRate', 0.25));
    expect(store.getState().playing).toBe(false);
    act(() => store.getState().play());
    act(() => store.getState().nextPhase());
    expect(store.getState().playing).toBe(false);
  });
});
