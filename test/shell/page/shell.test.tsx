import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { phases } from '../../../src/quantity';
import { examples } from '../../../src/scenario';
import { useAppearance } from '../../../src/shell/header/useAppearance';
import { createExplainerStore, firstNonFiniteStepOf, type Theme, traceOf, writeAddress } from '../../../src/store';
import { Formulas } from '../../../src/views/Formulas';
import { renderIn } from '../../renderIn';
import { ledgerSentence } from '../../views/Ledger/ledgerSentence';
import { system } from '../browserInJsdom';
import { nextFrame, showExplorer, showHeader } from '../explorer';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const option = (by: { readonly name: RegExp }): HTMLElement =>
  within(screen.getByRole('listbox')).getByRole('option', by);
const rate = ({ store }: Pick<ReturnType<typeof showExplorer>, 'store'>): number =>
  traceOf(store.getState()).settings.optimizer.learningRate;

describe('examples', () => {
  it('are a select; choosing one opens it where its file says', async () => {
    const { user, store } = showExplorer();
    await user.click(button(/Example/));
    const names = within(screen.getByRole('listbox'))
      .getAllByRole('option')
      .map((one) => one.textContent);
    expect(names).toHaveLength(examples.length + 1);
    expect(names.at(-1)).toContain('Your own numbers…');
    await user.click(option({ name: /One weight, checked in the head/ }));
    expect(store.getState().source).toEqual({ kind: 'example', name: 'one-weight' });
    expect(screen.getAllByRole('rowheader', { name: /^Sample/ }).length).toBeGreaterThanOrEqual(2);
    expect(button(/Example/).textContent).toContain('One weight, checked in the head');
  });

  it('one’s own numbers open a form, and the example stays', async () => {
    const { user, store } = showExplorer();
    await user.click(button(/Example/));
    await user.click(option({ name: /Your own numbers/ }));
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(store.getState().source).toEqual({ kind: 'example', name: 'xor' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('can be restored once something was changed, and that undone', async () => {
    const shown = showExplorer();
    expect(screen.queryByRole('button', { name: 'Restore example' })).toBeNull();
    act(() => void shown.store.getState().change('learningRate', 0.25));
    await shown.user.click(button('Restore example'));
    expect(rate(shown)).toBe(0.5);
    const notice = screen.getByText('Four points of XOR has been restored.').parentElement;
    await shown.user.click(within(notice ?? document.body).getByRole('button', { name: 'Undo' }));
    expect(rate(shown)).toBe(0.25);
    expect(screen.queryByText(/as it was at first/)).toBeNull();
  });
});

describe('the menu of a narrow header', () => {
  it('is closed by Escape, after what it has opened, and has the focus then', async () => {
    const { user } = showHeader();
    const menu = button('Menu');
    await user.click(menu);
    await user.click(button(/^Views/));
    await screen.findByRole('dialog', { name: 'Views' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    await nextFrame();
    button(/^Views/).focus();
    await user.keyboard('{Escape}');
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(menu);
  });
});

describe('undo and redo', () => {
  it('are buttons from the first change on, spent where there is nothing to take back', async () => {
    const shown = showHeader();
    const spent = (name: string): boolean => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
    expect(screen.queryByRole('button', { name: /Undo|Redo/ })).toBeNull();
    act(() => void shown.store.getState().change('learningRate', 0.25));
    await shown.user.click(button('Undo'));
    expect(rate(shown)).toBe(0.5);
    // They stay, also where the last step was taken back.
    expect([spent('Undo'), spent('Redo')]).toEqual([true, false]);
    await shown.user.click(button('Redo'));
    expect(rate(shown)).toBe(0.25);
  });
});

describe('notices', () => {
  it('an edit says which steps it cost; Undo in it brings them back, Dismiss takes it away', async () => {
    const shown = showExplorer();
    act(() => shown.store.getState().goTo({ step: 5 }));
    act(() => shown.store.getState().goTo({ step: 1 }));
    act(() => void shown.store.getState().change('learningRate', 0.25));
    const line = (): HTMLElement | null => screen.queryByText('Steps 2–5 were discarded because you changed η.');
    await shown.user.click(within(line()?.parentElement ?? document.body).getByRole('button', { name: 'Undo' }));
    expect(rate(shown)).toBe(0.5);
    expect(line()).toBeNull();
    act(() => shown.store.getState().redo());
    act(() => shown.store.getState().goTo({ step: 3 }));
    act(() => shown.store.getState().goTo({ step: 2 }));
    act(() => void shown.store.getState().setWeight({ layer: 2, from: 2, to: 1 }, 1));
    expect(screen.getByText('Step 3 was discarded because you changed weight 2.2.1.')).toBeTruthy();
    await shown.user.click(button('Dismiss'));
    expect(screen.queryByText(/is gone/)).toBeNull();
    expect(shown.store.getState().changes).toHaveLength(2);
  });

  it('says when another sample takes the selected one’s place', () => {
    const { store } = showExplorer();
    act(() => void store.getState().change('batchSize', 2));
    act(() => store.getState().goTo({ step: 2 }));
    expect(screen.getByText('Sample 2 is not in this batch; sample 4 is shown instead.')).toBeTruthy();
  });

  it('learning rate 1e6 names the first step that is not finite, and one button goes back before it', async () => {
    const { store, user, container } = showExplorer('one-weight');
    act(() => void store.getState().change('learningRate', 1e6));
    act(() => store.getState().goTo({ step: 80 }));
    const first = firstNonFiniteStepOf(store.getState()) ?? 0;
    expect(first).toBeGreaterThan(2);
    expect(screen.getByText(new RegExp(`From step ${first} on, some numbers are too large`))).toBeTruthy();
    expect(within(container.querySelector('#view-ledger') as HTMLElement).getAllByText('NaN').length).toBeGreaterThan(
      3,
    );
    await user.click(button(`Back to step ${first - 1}`));
    expect(store.getState().cursor.step).toBe(first - 1);
    expect(screen.queryByText(/too large to be computed/)).toBeNull();
  });
});

function Appearance() {
  useAppearance();
  return null;
}

describe('appearance', () => {
  const root = document.documentElement;
  afterEach(() => {
    Object.assign(system, { dark: false, moreContrast: false, forced: false });
  });

  it('theme and type size are set on the document, and written into links', async () => {
    const { user, store } = showExplorer();
    expect(root.dataset.theme).toBe('light');
    await user.click(button('Display, keys and about'));
    await user.click(screen.getByRole('radio', { name: 'dark' }));
    expect(root.dataset.theme).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'high contrast' }));
    expect(root.dataset.theme).toBe('contrast');
    expect(writeAddress(store.getState())).toContain('&theme=contrast');
    await user.click(screen.getByRole('radio', { name: 'projector' }));
    expect(root.style.getPropertyValue('--scale')).toBe('1.5');
    await user.click(screen.getByRole('radio', { name: 'whole steps' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'whole steps' }).checked).toBe(true);
  });

  /** What the page asks the system for, without the page. */
  function chooseTheme(): (theme: Theme) => void {
    const store = createExplainerStore();
    renderIn(store, <Appearance />);
    return (theme) => act(() => store.getState().setPreference('theme', theme));
  }

  it('follows the system unless told otherwise', () => {
    system.dark = true;
    const choose = chooseTheme();
    expect(root.dataset.theme).toBe('dark');
    choose('light');
    expect(root.dataset.theme).toBe('light');
  });

  it('takes high contrast, in light or dark colours, where the system asks for more contrast', () => {
    system.moreContrast = true;
    const choose = chooseTheme();
    expect(root.dataset.theme).toBe('contrast');
    system.dark = true;
    choose('light');
    expect(root.dataset.theme).toBe('light');
    choose('auto');
    expect(root.dataset.theme).toBe('contrast-dark');
  });

  it('takes the strokes of high contrast where colours are forced, in the lightness of the system’s', () => {
    Object.assign(system, { forced: true, dark: true });
    chooseTheme()('light');
    expect(root.dataset.theme).toBe('contrast-dark');
  });

  it('big type takes the layout of a narrower screen', () => {
    const { store, container } = showExplorer();
    const layout = (): string | null | undefined =>
      container.querySelector('[data-layout]')?.getAttribute('data-layout');
    expect(layout()).toBe('wide');
    act(() => store.getState().setPreference('scale', 1.5));
    // Without a stylesheet, jsdom does not compute the root's type size from `--scale`.
    document.documentElement.style.fontSize = '24px';
    act(() => void window.dispatchEvent(new Event('resize')));
    const found = layout();
    document.documentElement.style.fontSize = '';
    expect(found).toBe('tablet');
  });
});

describe('the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('has its panels as regions by name', () => {
    showExplorer();
    for (const name of ['Network', 'Ledger', 'Formulas', 'Gradient matrix', 'Loss'])
      expect(screen.getByRole('region', { name })).toBeTruthy();
  });

  it.each([
    ['wide', 1440, ['Network', 'Ledger', 'Formulas']],
    ['tablet', 820, ['Ledger', 'Network', 'Formulas']],
    ['phone', 390, ['Ledger', 'Network', 'Formulas']],
  ])('has its panels in the order of sight: %s', (_, width, order) => {
    vi.stubGlobal('innerWidth', width);
    showExplorer();
    const names = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
    expect(names.slice(0, 3).map((one) => one.textContent)).toEqual(order);
  });

  it('answers the question before anything is touched', () => {
    showExplorer();
    expect(ledgerSentence()?.textContent).toMatch(/gives 0\.0130\.$/);
    expect(screen.getByRole('radio', { name: /^Sum/, checked: true })).toBeTruthy();
  });

  it('has three formulas beside those of Formulas: the heads of the ledger', () => {
    const { store, container } = showExplorer();
    const own = screen.getByRole('region', { name: 'Formulas' });
    for (const phase of phases) {
      act(() => store.getState().goTo({ phase }));
      const elsewhere = [...container.querySelectorAll('math')].filter((one) => !own.contains(one));
      expect(elsewhere, phase).toHaveLength(3);
      expect(container.querySelector('[title^="ParseError"]'), phase).toBeNull();
    }
  });

  // Without the other panels, of which Iris alone has six thousand elements.
  it.each(examples.map(({ name }) => name))('%s has at most a dozen with those, in every phase', (example) => {
    const store = createExplainerStore();
    store.getState().loadExample(example);
    const { container } = renderIn(store, <Formulas />);
    for (const phase of phases) {
      act(() => store.getState().goTo({ phase }));
      const formulas = container.querySelectorAll('math').length;
      expect(formulas + 3, phase).toBeLessThanOrEqual(12);
      expect(formulas, phase).toBeGreaterThan(0);
      expect(container.querySelector('[title^="ParseError"]'), phase).toBeNull();
    }
  });

  it('no number of a later phase stands anywhere before it', () => {
    const { store, container } = showExplorer();
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    const everything = (): string =>
      [...container.querySelectorAll('*')]
        .flatMap((element) => ['title', 'aria-label', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''))
        .concat(container.textContent)
        .join(' ');
    // Σ, mean, x̄·δ̄, cov, Δw, new weight, loss after
    const later = ['0.0519', '0.0130', '0.01297', '0.0123', '0.0252', '0.0065', '1.3065', '0.1441'];
    for (const number of later) expect(everything()).not.toContain(number);
    act(() => store.getState().goTo({ phase: 'update' }));
    for (const number of ['0.0519', '0.0130', '0.0065', '1.3065']) expect(everything()).toContain(number);
  });
});

describe('what is spoken', () => {
  it('is the sentence of a stop after 400 ms of rest, and not while Play runs', () => {
    vi.useFakeTimers();
    try {
      const { store, container } = showExplorer();
      const spoken = (): string => container.querySelector('#view-ledger [aria-live="polite"]')?.textContent ?? '';
      act(() => void vi.advanceTimersByTime(400));
      expect(spoken()).toMatch(/^Each of the four samples/);
      act(() => store.getState().nextPhase());
      act(() => void vi.advanceTimersByTime(300));
      act(() => store.getState().nextPhase());
      act(() => void vi.advanceTimersByTime(399));
      expect(spoken()).toMatch(/^Each of the four samples/);
      act(() => void vi.advanceTimersByTime(1));
      expect(spoken()).toMatch(/^Step 2 uses samples 1–4/);
      act(() => store.getState().play());
      act(() => void vi.advanceTimersByTime(400));
      expect(spoken()).toBe('Playing.');
      act(() => void vi.advanceTimersByTime(5000));
      expect(spoken()).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });
});
