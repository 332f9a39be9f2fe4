import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addressOf, weightAddress } from '../../../src/quantity';
import { focusOf, runOf, traceOf } from '../../../src/store';
import { formatExact } from '../../../src/text';
import { bringTip, nextFrame, showExplorer } from '../explorer';

type Shown = ReturnType<typeof showExplorer>;

/** An element in a panel by the address of its quantity. */
function place({ container }: Shown, panel: string, address: string): Element {
  const found = container.querySelector(`#view-${panel} [data-quantity="${address}"]`);
  if (!found) throw new Error(`no ${address} in ${panel}`);
  return found;
}

const lit = ({ container }: Shown, light: 'same' | 'parent'): ReadonlySet<string | null> =>
  new Set([...container.querySelectorAll(`[data-light="${light}"]`)].map((one) => one.getAttribute('data-quantity')));

describe('pointing', () => {
  it('lights the quantity wherever it stands, its parents more faintly, and nothing else; changes no number and moves nothing; the light goes with the pointer', async () => {
    const shown = showExplorer();
    const before = shown.store.getState().cursor;
    fireEvent.pointerOver(place(shown, 'ledger', 'sampleGradient.2.2.1.2'));
    await nextFrame();
    expect(lit(shown, 'same')).toEqual(new Set(['sampleGradient.2.2.1.2']));
    expect(lit(shown, 'parent')).toEqual(new Set(['activation.1.2.2', 'delta.2.1.2']));
    for (const name of ['Ledger', 'Formulas', 'Gradient matrix'])
      expect(screen.getByRole('region', { name }).querySelector('[data-light="same"]'), name).not.toBeNull();
    fireEvent.pointerOver(place(shown, 'ledger', 'delta.2.1.3'));
    await nextFrame();
    expect(shown.store.getState().cursor).toBe(before);
    fireEvent.pointerOver(screen.getByRole('heading', { name: 'Ledger' }));
    await nextFrame();
    expect(lit(shown, 'same').size + lit(shown, 'parent').size).toBe(0);
  });

  it('never lights another sample’s number as the same', async () => {
    const shown = showExplorer();
    for (const address of ['activation.1.2.3', 'delta.2.1.3', 'sampleGradient.2.2.1.3']) {
      fireEvent.pointerOver(place(shown, 'ledger', address));
      await nextFrame();
      expect(lit(shown, 'same')).toEqual(new Set([address]));
      // The network shows sample 2; sample 3's number stands in a tag that says whose it is.
      for (const light of shown.container.querySelectorAll('#view-network [data-light="same"]')) {
        expect(light.closest('g, div, p')?.textContent).toContain('sample 3');
      }
    }
  });

  it('goes with the step whose batch it was in: another sample’s number is pointed at, and the step changes under it', async () => {
    const shown = showExplorer('lecture');
    act(() => void shown.store.getState().change('batchSize', 4));
    const second = runOf(shown.store.getState()).epochInfo(1).samples[1];
    const weight = weightAddress(shown.store.getState().cursor.weight);
    fireEvent.pointerOver(place(shown, 'ledger', `sampleGradient.${weight}.${second}`));
    await shown.user.keyboard('{Shift>}N{/Shift}');
    await nextFrame();
    expect(shown.moment()).toBe('2 sum');
    expect(shown.ledger()).toBeTruthy();
    expect(lit(shown, 'same').size).toBe(0);
  });

  it('its tooltip tells the number of the step that is shown', async () => {
    const shown = showExplorer();
    await bringTip();
    const cell = place(shown, 'ledger', 'sampleGradient.2.2.1.2');
    fireEvent.pointerOver(place(shown, 'ledger', 'delta.2.1.2'));
    fireEvent.pointerOver(cell);
    const tip = await screen.findByRole('tooltip');
    const before = tip.textContent;
    act(() => shown.store.getState().nextStep());
    expect(screen.getByRole('tooltip').textContent).not.toBe(before);
    expect(screen.getByRole('tooltip').textContent).toContain(
      formatExact(traceOf(shown.store.getState()).sampleGradient(2, 2, 1, 2)),
    );
  });

  it('Σ and the mean light all products of the batch; by keyboard, pointed at is where the focus is', async () => {
    const shown = showExplorer();
    for (const total of ['gradientSum.2.2.1', 'batchGradient.2.2.1']) {
      fireEvent.pointerOver(place(shown, 'ledger', total));
      await nextFrame();
      expect(lit(shown, 'parent')).toEqual(new Set([1, 2, 3, 4].map((k) => `sampleGradient.2.2.1.${k}`)));
    }
    act(() => shown.ledger().querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus());
    await shown.user.keyboard('{ArrowLeft}');
    await nextFrame();
    expect(lit(shown, 'same')).toEqual(new Set(['delta.2.1.2']));
  });

  it('1/B lights the row that divides by it, and the controls that bring it in', async () => {
    const shown = showExplorer();
    const controls = (): readonly (string | null)[] =>
      [...shown.container.querySelectorAll('[data-light-with][data-light="same"]')].map((one) => one.textContent);
    const inFormula = place(shown, 'formulas', 'batchSize');
    expect(inFormula.textContent).toMatch(/B.*1/);
    fireEvent.pointerOver(inFormula);
    await nextFrame();
    expect(screen.getByText('Mean: divided by B = 4').dataset.light).toBe('same');
    expect(controls()).toEqual([expect.stringMatching(/^Batch size/), 'meansum']);
  });

  it('the B of a smaller last batch does not light the field with the larger one', async () => {
    const shown = showExplorer();
    act(() => {
      shown.store.getState().change('batchSize', 3);
      shown.store.getState().goTo({ step: 2 });
    });
    fireEvent.pointerOver(screen.getByText('Mean: divided by B = 1'));
    await nextFrame();
    const controls = [...shown.container.querySelectorAll('[data-light-with][data-light]')];
    expect(controls.map((one) => one.textContent)).toEqual(['meansum']);
  });

  it('where samples have weights, Σ lights what is added up: the weighted products', async () => {
    const shown = showExplorer();
    const { scenario, loadScenario } = shown.store.getState();
    if (!('inputs' in scenario.data)) throw new Error('xor has its data in the file');
    const data = { ...scenario.data, sampleWeights: [1, 2, 1, 0.5] };
    act(() => loadScenario({ ...scenario, data }));
    fireEvent.pointerOver(place(shown, 'ledger', 'gradientSum.2.2.1'));
    await nextFrame();
    expect(lit(shown, 'parent')).toEqual(new Set([1, 2, 3, 4].map((sample) => `contribution.2.2.1.${sample}`)));
  });

  it('a finger does not point, and nothing lights while Play runs', async () => {
    const shown = showExplorer();
    fireEvent.pointerOver(place(shown, 'ledger', 'delta.2.1.3'), { pointerType: 'touch' });
    expect(shown.store.getState().pointed).toBeUndefined();
    act(() => shown.store.getState().play());
    fireEvent.pointerOver(place(shown, 'ledger', 'delta.2.1.3'));
    await nextFrame();
    expect(lit(shown, 'same').size).toBe(0);
  });

  it('the focus that a touch moves brings no tip, also where the touch is the first; the keyboard brings one', async () => {
    const shown = showExplorer();
    fireEvent.pointerDown(shown.ledger(), { pointerType: 'touch' });
    await bringTip();
    vi.useFakeTimers();
    try {
      act(() => shown.ledger().querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus());
      act(() => void vi.advanceTimersByTime(1000));
      expect(screen.queryByRole('tooltip')).toBeNull();
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' });
      act(() => void vi.advanceTimersByTime(1000));
      expect(screen.getByRole('tooltip').textContent).toContain('δ of output 1');
    } finally {
      vi.useRealTimers();
    }
  });

  it('after a rest a tip says the name and every digit; Escape takes the tip and nothing else', async () => {
    const shown = showExplorer();
    await bringTip();
    await shown.user.keyboard('e');
    await nextFrame();
    fireEvent.pointerOver(place(shown, 'ledger', 'delta.2.1.2'));
    vi.useFakeTimers();
    try {
      fireEvent.pointerOver(place(shown, 'ledger', 'sampleGradient.2.2.1.2'));
      act(() => void vi.advanceTimersByTime(599));
      expect(screen.queryByRole('tooltip')).toBeNull();
      act(() => void vi.advanceTimersByTime(1));
      expect(screen.getByRole('tooltip').textContent).toContain('gradient of sample 2');
      expect(screen.getByRole('tooltip').textContent).toContain('0.14572905640714198');
    } finally {
      vi.useRealTimers();
    }
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(screen.getByRole('region', { name: 'Explanation' })).toBeTruthy();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
  });

  it('the tip of what is not computed yet says when it will be', async () => {
    const shown = showExplorer();
    await bringTip();
    act(() => shown.store.getState().goTo({ phase: 'batch' }));
    fireEvent.pointerOver(place(shown, 'ledger', 'delta.2.1.2'));
    vi.useFakeTimers();
    try {
      fireEvent.pointerOver(place(shown, 'ledger', 'sampleGradient.2.2.1.2'));
      act(() => void vi.advanceTimersByTime(600));
      expect(screen.getByRole('tooltip').textContent).toContain('computed in phase Per sample');
      expect(screen.getByRole('tooltip').textContent).not.toMatch(/\d\.\d/);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('choosing', () => {
  const focus = ({ store }: Shown): string => addressOf(focusOf(store.getState()));

  it('by click focuses the quantity, and the selection follows where its indices say', async () => {
    const shown = showExplorer();
    await shown.user.click(place(shown, 'ledger', 'delta.2.1.3'));
    expect(focus(shown)).toBe('delta.2.1.3');
    expect(shown.store.getState().cursor).toMatchObject({ sample: 3, weight: { layer: 2, from: 2, to: 1 } });
    await shown.user.click(place(shown, 'gradient-matrix', 'sampleGradient.1.2.3.4'));
    expect(shown.store.getState().cursor).toMatchObject({ sample: 4, weight: { layer: 1, from: 2, to: 3 } });
  });

  it('what is pending can be chosen: symbols, and the way to its phase', async () => {
    const shown = showExplorer();
    act(() => shown.store.getState().goTo({ phase: 'forward' }));
    await shown.user.click(place(shown, 'ledger', 'gradientSum.2.2.1'));
    expect(focus(shown)).toBe('gradientSum.2.2.1');
    await shown.user.click(screen.getByRole('button', { name: 'Go to Sum' }));
    expect(shown.store.getState().cursor.phase).toBe('sum');
    expect(focus(shown)).toBe('gradientSum.2.2.1');
  });

  it('pauses Play', async () => {
    const shown = showExplorer();
    act(() => shown.store.getState().play());
    await shown.user.click(place(shown, 'ledger', 'activation.1.2.1'));
    expect(shown.store.getState().playing).toBe(false);
  });

  it('by Enter; Enter on what is in focus explains it', async () => {
    const shown = showExplorer();
    act(() => shown.ledger().querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus());
    await shown.user.keyboard('{Enter}');
    expect(focus(shown)).toBe('sampleGradient.2.2.1.2');
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
    await shown.user.keyboard('{Enter}');
    await nextFrame();
    expect(screen.getByRole('region', { name: 'Explanation' }).contains(document.activeElement)).toBe(true);
  });

  it('a double click explains', async () => {
    const shown = showExplorer();
    await shown.user.dblClick(place(shown, 'ledger', 'delta.2.1.4'));
    expect(focus(shown)).toBe('delta.2.1.4');
    expect(
      within(screen.getByRole('region', { name: 'Explanation' })).getAllByText(/δ of output 1/).length,
    ).toBeGreaterThan(0);
  });

  it('following factors in Formulas never takes the ledger away', async () => {
    const shown = showExplorer();
    await shown.user.click(place(shown, 'formulas', 'delta.2.1.2'));
    expect(focus(shown)).toBe('delta.2.1.2');
    expect(shown.store.getState().cursor.weight).toEqual({ layer: 2, from: 2, to: 1 });
    expect(screen.getByRole('navigation', { name: 'Path back' })).toBeTruthy();
  });
});

describe('a finger that rests on a number', () => {
  const rest = (milliseconds: number): Promise<void> =>
    act(() => new Promise<void>((done) => setTimeout(done, milliseconds)));
  const finger = { pointerType: 'touch', isPrimary: true, clientX: 50, clientY: 50 };

  it('explains it, and the tap at its end does nothing more', async () => {
    const shown = showExplorer();
    const cell = place(shown, 'ledger', 'delta.2.1.3');
    fireEvent.pointerDown(cell, finger);
    await rest(550);
    expect(addressOf(focusOf(shown.store.getState()))).toBe('delta.2.1.3');
    expect(screen.getByRole('region', { name: 'Explanation' })).toBeTruthy();
    const other = place(shown, 'ledger', 'delta.2.1.1');
    fireEvent.pointerUp(other, finger);
    fireEvent.click(other);
    expect(addressOf(focusOf(shown.store.getState()))).toBe('delta.2.1.3');
    await rest(350);
    fireEvent.click(other);
    expect(addressOf(focusOf(shown.store.getState()))).toBe('delta.2.1.1');
  });

  it('is a tap where it was lifted sooner, and a scroll where it moved', async () => {
    const shown = showExplorer();
    const cell = place(shown, 'ledger', 'delta.2.1.3');
    fireEvent.pointerDown(cell, finger);
    fireEvent.pointerUp(cell, finger);
    await rest(550);
    fireEvent.pointerDown(cell, finger);
    fireEvent.pointerMove(cell, { ...finger, clientY: 80 });
    await rest(550);
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
  });
});
