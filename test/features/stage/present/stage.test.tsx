import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packedAndRead } from '../../../../src/features/stage/lecture/reading';
import { presentScale } from '../../../../src/features/stage/present/useStageType';
import { type FilledScenario, withBatches } from '../../../../src/scenario';
import { addressEntries, runOf } from '../../../../src/store';
import { readingTime } from '../../../../src/views';
import { exampleScenario } from '../../../exampleScenario';
import { nextFrame, showExplorer } from '../../../shell/explorer';

const weighted: FilledScenario = (() => {
  const scenario = exampleScenario('xor');
  return { ...scenario, data: { ...scenario.data, sampleWeights: [1, 2, 0.5, 0] } };
})();

/** A page that was opened with the stage. */
async function presenting(example = 'xor', phase: 'batch' | 'per-sample' | 'sum' = 'batch') {
  const shown = showExplorer(example, ({ getState, setState }) => {
    getState().goTo({ phase });
    setState({ presenting: {} });
  });
  await screen.findByRole('table', { name: 'Ledger' });
  const { store, user } = shown;
  return {
    ...shown,
    at: () => [store.getState().cursor.phase, store.getState().cursor.part],
    press: (key: string, times = 1) => user.keyboard(`{${key}}`.repeat(times)),
    caption: (): string => screen.queryByRole('group', { name: 'Sentence' })?.textContent ?? '',
    formula: (): string => screen.queryByRole('group', { name: 'Formula' })?.textContent ?? '',
    row: (name: RegExp): HTMLElement =>
      within(screen.getByRole('table', { name: 'Ledger' })).getByRole('row', { name }),
    rows: (): readonly string[] =>
      within(screen.getByRole('table', { name: 'Ledger' }))
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
  };
}

describe('Present', () => {
  it('has the whole window, without header and settings, and gives back the page, and the keyboard to its button', async () => {
    const { store, user } = showExplorer();
    expect(screen.getByRole('textbox', { name: 'Batch size' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Present' }));
    await screen.findByRole('table', { name: 'Ledger' });
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Batch size' })).toBeNull();
    const typeSize = () => Number(document.documentElement.style.getPropertyValue('--scale'));
    expect(typeSize()).toBe(presentScale(innerWidth, innerHeight));
    expect(store.getState().preferences.scale).toBe(1);
    expect(addressEntries(store.getState()).map(([key]) => key)).not.toContain('scale');
    await user.click(screen.getByRole('button', { name: 'Leave Present' }));
    expect(typeSize()).toBe(1);
    expect(screen.getByRole('button', { name: 'Share' })).toBeTruthy();
    await nextFrame();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Present' }));
  });

  it('goes on by layer and phase with Page Down, → and Space, and exactly back with Page Up and ←', async () => {
    const { user, at } = await presenting();
    const seen = [];
    for (const key of ['{PageDown}', '{ArrowRight}', ' ']) {
      await user.keyboard(key);
      seen.push(at());
    }
    expect(seen).toEqual([
      ['forward', 1],
      ['forward', undefined],
      ['loss', undefined],
    ]);
    await user.keyboard('{PageUp}{ArrowLeft}{PageUp}');
    expect(at()).toEqual(['batch', undefined]);
    // Arrows are the stage's over a number that was clicked, too, until Tab moves into a panel.
    await user.click(screen.getByRole('table', { name: 'Ledger' }));
    await user.keyboard('{ArrowRight}');
    expect(at()).toEqual(['forward', 1]);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(at()).toEqual(['forward', 1]);
    await user.keyboard('{PageDown}');
    expect(at()).toEqual(['forward', undefined]);
  });

  it('marks the phase that is told where the view has no press for the phase of the link', async () => {
    const { user, at } = await presenting();
    await user.keyboard('{PageDown}{PageDown}4');
    expect(at()).toEqual(['forward', undefined]);
    expect(screen.getByRole('radio', { name: /^Batch/, checked: true })).toBeTruthy();
    await user.keyboard('1');
    expect(screen.getByRole('radio', { name: /^Forward/, checked: true })).toBeTruthy();
  });

  it('adds one row at a press, and names neither the divisor nor the verdict before their turn', async () => {
    const { press, rows, caption, formula, row, store } = await presenting('xor', 'per-sample');
    act(() => store.getState().setViewKey('ledger.whatif', 'productOfMeans'));
    expect(rows()).toHaveLength(4);
    // The products have the whole height: no row under the rule keeps a place yet.
    expect(screen.getByRole('table', { name: 'Ledger' }).querySelector('tfoot tr')).toBeNull();
    await press('PageDown', 3);
    expect(rows().slice(4)).toEqual(['Σ so far']);
    expect(formula()).toMatch(/=−0\.0289\+0\.1457\+0\.0618\+⋯/);
    await press('PageDown');
    expect(rows().slice(4)).toEqual(['Sum, Σ']);
    expect(caption()).toBe('Sample 4 adds the last product, −0.1267. All 4 products add up to 0.0519.');
    expect(formula()).toMatch(/=−0\.0289\+0\.1457\+0\.0618−0\.1267=0\.0519/);
    await press('PageDown');
    expect(rows().slice(4)).toEqual(['Sum, Σ', '÷ ?']);
    expect(document.body.textContent).not.toMatch(/B = 4|mean ×/);
    await press('PageDown');
    expect(row(/÷ B = 4/).textContent).toContain('0.0130');
    await press('PageDown');
    expect(row(/^mean × mean/).textContent).not.toContain('wrong');
    expect(caption()).not.toContain('sign');
    await press('PageDown');
    expect(row(/^mean × mean/).textContent).toContain('wrong sign');
    await press('PageDown');
    expect(rows().at(-1)).toMatch(/Times −η/);
    await press('PageDown');
    expect(rows().at(-1)).toMatch(/^New weight/);
    await press('PageDown');
    expect(caption()).toMatch(/Batch loss 0\.148 → 0\.144\./);
  });

  it('does not call the sum of weighted samples, divided by B, their mean', async () => {
    const { press, store, rows } = await presenting('xor', 'per-sample');
    act(() => store.getState().loadScenario(weighted));
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    await press('PageDown', 6);
    expect(rows().slice(4)).toEqual(['Sum, Σ', 'Weighted sum divided by B = 4 the batch gradient']);
  });

  it('tells any other open question: its row, then what is wrong with it', async () => {
    const { press, row, caption, store } = await presenting('xor', 'per-sample');
    act(() => store.getState().setViewKey('ledger.whatif', 'averagedInputs'));
    await press('PageDown', 7);
    expect(row(/^one pass of the mean input/).textContent).toContain('−0.0182');
    expect(row(/^one pass of the mean input/).textContent).not.toContain('wrong');
    expect(caption()).toBe('But what if I average the inputs, one pass? That gives −0.0182.');
    await press('PageDown');
    expect(row(/^one pass of the mean input/).textContent).toContain('wrong sign');
    expect(caption()).toMatch(/^Wrong sign\. One pass/);
  });

  it('asks for no divisor where only a sum is taken', async () => {
    const { press, store, rows, caption } = await presenting('xor', 'per-sample');
    act(() => store.getState().setViewKey('ledger.whatif', 'productOfMeans'));
    store.getState().change('reduction', 'sum');
    await press('PageDown', 5);
    expect(caption()).toMatch(/average x and δ first/);
    expect(rows()).not.toContain('÷ ?');
  });

  it('turns the screen black and back with b, B and ., and has the keyboard then, as after q', async () => {
    const { user, at } = await presenting();
    const black = () => screen.queryByRole('button', { name: /The screen is black/ });
    for (const key of ['b', 'B', '.']) {
      await user.keyboard(key);
      expect(black()).toBeTruthy();
      await user.keyboard('{PageDown}');
      expect(black()).toBeNull();
      expect(at()).toEqual(['batch', undefined]);
      await user.keyboard(`${key}${key}`);
      expect(black()).toBeNull();
    }
    for (const key of ['b', 'q']) {
      await user.keyboard(key);
      expect(document.activeElement).not.toBe(screen.getByRole('main'));
      await user.keyboard(key);
      await nextFrame();
      expect(document.activeElement).toBe(screen.getByRole('main'));
    }
  });

  it('leaves a dialog its keys, of which a clicker’s close it and do nothing else, and takes no characters where they are switched off', async () => {
    const { user, at, store } = await presenting();
    await user.keyboard('?');
    await screen.findByRole('dialog');
    await user.keyboard('b');
    expect(screen.getByRole('dialog')).toBeTruthy();
    await user.keyboard('{PageDown}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(at()).toEqual(['batch', undefined]);
    store.getState().setPreference('singleKeys', false);
    await user.keyboard('b1');
    expect(screen.queryByRole('button', { name: /The screen is black/ })).toBeNull();
    expect(screen.getByRole('table', { name: 'Ledger' })).toBeTruthy();
    store.getState().setPreference('singleKeys', true);
  });

  it('enlarges a panel with 1 to 4, 0 restores, and Escape leaves at the first press, and takes no keys then', async () => {
    const { user, at } = await presenting();
    await user.keyboard('1');
    expect(screen.queryByRole('table', { name: 'Ledger' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Network' })).toBeTruthy();
    await user.keyboard('3');
    expect(screen.getByRole('region', { name: 'Formulas' })).toBeTruthy();
    await user.keyboard('4');
    expect(await screen.findByRole('region', { name: 'Gradient matrix' })).toBeTruthy();
    await user.keyboard('0');
    expect(screen.getByRole('table', { name: 'Ledger' })).toBeTruthy();
    await user.keyboard('2{Escape}');
    expect(screen.getByRole('button', { name: 'Share' })).toBeTruthy();
    await user.keyboard('{PageDown}b');
    expect(at()).toEqual(['batch', undefined]);
  });

  it('begins where the phase does, and opens again at the beat where it was left, as long as the page is there', async () => {
    const { store, user } = showExplorer('xor', ({ getState }) => getState().goTo({ phase: 'sum' }));
    const beat = () => document.querySelector('[data-beat]')?.getAttribute('data-beat');
    await user.click(screen.getByRole('button', { name: 'Present' }));
    await screen.findByRole('table', { name: 'Ledger' });
    expect(beat()).toBe('sum row 1');
    await user.keyboard('{PageDown}{PageDown}');
    expect(beat()).toBe('sum row 3');
    await user.keyboard('{Escape}');
    expect(beat()).toBeUndefined();
    await user.keyboard('f');
    await screen.findByRole('table', { name: 'Ledger' });
    expect(beat()).toBe('sum row 3');
    await user.keyboard('{Escape}');
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    await user.keyboard('f');
    await screen.findByRole('table', { name: 'Ledger' });
    expect(beat()).toBe('per-sample product 1');
  });

  it('ends a lecture with its last scene, however many the lesson still has', async () => {
    const lecture = { links: [{ address: '#lesson=one-sample&scene=1' }] };
    const { store, press } = await presenting('xor', 'sum');
    act(() => store.getState().openLesson('one-sample', 1));
    // It is fetched; before it has come, the lecture would end without it.
    await waitFor(() => expect(store.getState().lesson?.scene).toBe(1));
    act(() => store.setState({ lecture: { text: packedAndRead(lecture), lecture, at: 1 } }));
    const end = () => screen.queryByRole('button', { name: 'The lecture ends here.' });
    for (let presses = 0; presses < 9 && !end(); presses++) await press('PageDown');
    expect(end()).toBeTruthy();
    // Nothing follows: only a press back shows the last scene again.
    await press('PageDown');
    expect(end()).toBeTruthy();
    await press('PageUp');
    expect(end()).toBeNull();
    expect(store.getState().lesson?.scene).toBe(1);
  });

  it('ends a lecture with a slide of its own, even before a link that cannot be read, and shows its notes to nobody', async () => {
    const lecture = {
      links: [{ address: '#example=xor&phase=update', note: 'Ask them first.' }, { address: '#example=nothing' }],
    };
    const { store, user, press } = await presenting('xor', 'sum');
    act(() => store.getState().goTo({ phase: 'update' }));
    act(() => store.setState({ lecture: { text: packedAndRead(lecture), lecture, at: 1 } }));
    const end = () => screen.queryByRole('button', { name: 'The lecture ends here.' });
    for (let presses = 0; presses < 9 && !end(); presses++) await press('PageDown');
    expect(end()).toBeTruthy();
    expect(store.getState().cursor).toMatchObject({ step: 1, phase: 'update' });
    await press('PageUp');
    await user.keyboard('k');
    const list = await screen.findByRole('dialog', { name: 'Lecture' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(within(list).queryByRole('textbox', { name: /^Note/ })).toBeNull();
    expect(list.textContent).not.toContain('Ask them first.');
  });
});

describe('The rows under the rule', () => {
  it('have ≈ where the products so far, as printed, give another total', async () => {
    const { press, row } = await presenting('lecture', 'per-sample');
    await press('PageDown');
    expect(row(/Σ so far/).textContent).toContain('0.0118');
    expect(row(/Σ so far/).textContent).not.toContain('≈');
    await press('PageDown');
    // 0.0118 − 0.0298 = −0.0180
    expect(row(/Σ so far/).textContent).toContain('≈−0.0181');
  });

  it('are there for an empty batch, too, from its sum on', async () => {
    const { store, row, caption } = await presenting();
    act(() => store.getState().loadScenario(withBatches(exampleScenario('xor'), [[], [1, 2]])));
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(caption()).toContain('nothing to add');
    expect(row(/Sum, Σ/).textContent).toContain('0');
    expect(row(/Empty batch: nothing to divide/).textContent).toContain('0');
  });
});

describe('Play', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'fullscreenElement');
    vi.useRealTimers();
  });

  it('goes on by itself, as fast as its sentences are read, until a press takes over', async () => {
    const { store, caption } = await presenting('xor', 'per-sample');
    // What is still fetched may draw the sentence anew, and its time would begin again.
    await act(() => vi.dynamicImportSettled());
    vi.useFakeTimers();
    fireEvent.keyDown(document.body, { key: 'a' });
    const first = caption();
    await act(() => vi.advanceTimersByTimeAsync(readingTime(first, false) - 50));
    expect(caption()).toBe(first);
    // The stage is drawn anew, as by a window that has become full screen, and the sentence's time goes on.
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: document.body });
    act(() => void fireEvent(document, new Event('fullscreenchange')));
    await act(() => vi.advanceTimersByTimeAsync(50));
    expect(caption()).not.toBe(first);
    expect(store.getState().cursor).toMatchObject({ phase: 'sum', part: 1 });
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    const taken = caption();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(caption()).toBe(taken);
  });
});

describe('The pen', () => {
  it('draws, and is cleared with the next press', async () => {
    const { user, press, container } = await presenting();
    await user.keyboard('d');
    const pen = screen.getByRole('img', { name: 'Pen' });
    pen.setPointerCapture = () => undefined;
    fireEvent.pointerDown(pen, { clientX: 10, clientY: 10, buttons: 1 });
    fireEvent.pointerMove(pen, { clientX: 60, clientY: 40, buttons: 1 });
    expect(container.querySelectorAll('polyline')).toHaveLength(1);
    await press('PageDown');
    expect(container.querySelectorAll('polyline')).toHaveLength(0);
  });
});

describe('Settings on the stage', () => {
  it('stays at its row when the batch becomes as short as the rows added, and is there again in the longer one', async () => {
    const { press, caption, rows, user } = await presenting('xor', 'per-sample');
    await press('PageDown', 2);
    expect(caption()).toMatch(/^Sample 2 adds .* 2 of 4 products/);
    await user.keyboard('-');
    expect(caption()).toMatch(/^Sample 1 adds the first of 2 products/);
    expect(rows().at(-1)).toBe('Σ so far');
    await user.keyboard('+');
    expect(caption()).toMatch(/^Sample 2 adds .* 2 of 4 products/);
    await press('PageUp', 2);
    expect(caption()).toMatch(/^Sample 4 multiplies its own x by its own δ/);
  });

  it('shows the batch gradient of 1, half and all samples once the size is changed, and not before the mean', async () => {
    const { store, user, press } = await presenting('xor', 'sum');
    const table = () => screen.queryByRole('table', { name: 'Batch gradient, by B' });
    const cells = (): readonly (string | null)[] =>
      [...(table()?.querySelectorAll('th, td') ?? [])].map(({ textContent }) => textContent);
    expect(table()).toBeNull();
    await user.keyboard('-');
    const sizes = ['B', '1', '2', '4', 'Batch gradient', '−0.0289', '0.0584', '0.0130'];
    expect(cells()).toEqual(sizes);
    const now = () => table()?.querySelector('[aria-current]')?.textContent;
    expect(now()).toBe('2');
    await press('PageUp');
    expect(table()).toBeNull();
    await press('PageDown');
    await user.keyboard('{+}');
    expect(cells()).toEqual(sizes);
    expect(now()).toBe('4');
    // Four times as much, twice as much, as much.
    await user.keyboard('r');
    expect(cells().slice(5)).toEqual(['−0.0289', '0.1168', '0.0519']);
    await user.keyboard('r3');
    expect(table()).toBeNull();
    await user.keyboard('1');
    expect(cells()).toEqual(sizes);
    await user.keyboard('0');
    act(() => store.getState().goTo({ step: 2, phase: 'sum' }));
    expect(table()).toBeNull();
  });

  it('stays in its phase when the batch becomes one sample', async () => {
    const { press, caption, at, user } = await presenting('xor', 'per-sample');
    await press('PageUp', 3);
    expect(caption()).toMatch(/^Sample 1 multiplies/);
    await user.keyboard('--');
    expect(caption()).toMatch(/^The batch has one sample, so this weight/);
    expect(at()[0]).toBe('per-sample');
  });

  it('shows all of another scenario’s place, whatever was shown before', async () => {
    const { store, press, caption } = await presenting('xor', 'sum');
    act(() => store.getState().setViewKey('ledger.whatif', 'productOfMeans'));
    await press('PageUp', 3);
    const asked = caption();
    store.getState().loadExample('lecture');
    await nextFrame();
    expect(caption()).not.toBe(asked);
    expect(caption()).toMatch(/Averaging/);
  });

  it('has keys for reduction, learning rate, sample, weight and theme, and buttons in its strip', async () => {
    const { user, store } = await presenting('lecture', 'batch');
    const settings = () => ({
      sample: store.getState().cursor.sample,
      weight: store.getState().cursor.weight,
      changes: store.getState().changes.map((change) => change.setting),
    });
    await user.keyboard('r]]{[}{ArrowDown}');
    expect(settings().changes.toSorted()).toEqual(['learningRate', 'reduction']);
    expect(settings().sample).toBe(2);
    const { weight } = settings();
    await user.keyboard('w');
    expect(settings().weight).not.toEqual(weight);
    await user.keyboard('{Shift>}W{/Shift}');
    expect(settings().weight).toEqual(weight);
    const themes: (string | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      await user.keyboard('t');
      themes.push(document.documentElement.dataset.theme);
    }
    expect(themes).toEqual(['dark', 'contrast', 'light']);
    // The strip has buttons for them.
    const strip = within(screen.getByRole('toolbar', { name: 'Settings' }));
    await user.click(strip.getByRole('button', { name: 'Batch size: lower' }));
    await user.click(strip.getByRole('button', { name: 'Reduction: sum' }));
    expect(runOf(store.getState()).settingsAt(1)).toMatchObject({ batchSize: 4, reduction: 'mean' });
    await user.click(strip.getByRole('button', { name: 'Next sample' }));
    expect(settings().sample).toBe(3);
  });

  it('are shown in the place of the phases for a moment after a change, of the sample too; a press that goes on says its own', async () => {
    const { user, store } = await presenting('lecture', 'sum');
    const phases = () => screen.queryByRole('radiogroup', { name: 'Phase', hidden: false });
    await user.keyboard('{PageUp}{PageUp}{PageUp}{PageDown}');
    expect(phases()).not.toBeNull();
    const { sample } = store.getState().cursor;
    await user.keyboard('{ArrowUp}');
    expect(store.getState().cursor.sample).toBe(sample - 1);
    await waitFor(() => expect(phases()).toBeNull());
  });
});

describe('A lesson on the stage', () => {
  it('stands beside what it speaks of, and its open question has the digits', async () => {
    const { store, user, caption } = await presenting();
    store.getState().openLesson('means-too-early', 3);
    expect(await screen.findByRole('region', { name: /^Lesson/ })).toBeTruthy();
    const answers = () => screen.findAllByRole<HTMLInputElement>('radio', { name: /Negative|Zero|Positive/ });
    expect(await answers()).toHaveLength(3);
    expect(caption()).toMatch(/covered/);
    // Their names are numbers to the ear, so no key has a number.
    await user.click((await answers())[1] as HTMLElement);
    expect((await answers())[1]?.checked).toBe(true);
    expect(screen.getByRole('table', { name: 'Ledger' })).toBeTruthy();
    await user.keyboard('{PageDown}');
    expect(caption()).not.toMatch(/covered/);
  });

  it('covers an answer again when the press is taken back, says nothing of covers where there are none, and ends with a slide', async () => {
    const { store, user, caption } = await presenting();
    const status = () => Object.values(store.getState().lesson?.questions ?? {}).map((question) => question?.status);
    store.getState().openLesson('x-and-delta', 1);
    await waitFor(() => expect(caption()).toMatch(/covered/));
    await user.keyboard('{PageDown}');
    expect(status()).toEqual(['shown']);
    await user.keyboard('{PageUp}');
    expect([status(), store.getState().lesson?.scene]).toEqual([['unanswered'], 1]);
    expect(caption()).toMatch(/covered/);
    // A target is to be moved there; every number is in sight.
    store.getState().openLesson('x-and-delta', 3);
    await screen.findByText('Move one sample');
    expect(caption()).toBe('');
    const target = () => {
      const { data } = store.getState().scenario;
      return 'targets' in data && data.targets[1]?.[0];
    };
    const before = target();
    await user.keyboard('{PageDown}');
    // The answer speaks of the place to which it was moved.
    await waitFor(
      () => expect(screen.getByText('The answer').parentElement?.textContent).toMatch(/Only row 2 changed/),
      {
        timeout: 5000,
      },
    );
    await waitFor(() => expect(target()).not.toBe(before));
    await user.keyboard('{PageUp}');
    expect(target()).toBe(before);
    expect(status()).not.toContain('shown');
    store.getState().openLesson('x-and-delta', 7);
    await screen.findByText('What you have seen');
    await user.keyboard('{PageDown}');
    expect(screen.getByRole('button', { name: 'The lesson ends here.' })).toBeTruthy();
    await user.keyboard('{PageUp}');
    expect(screen.queryByRole('button', { name: 'The lesson ends here.' })).toBeNull();
    expect(store.getState().lesson?.scene).toBe(7);
  });
});
