import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { showPaper } from '../../../../src/features/export/print/paperState';
import { loadPrinting } from '../../../../src/features/export/print/usePaper';
import { App } from '../../../../src/shell/page/App';
import { createExplainerStore } from '../../../../src/store';
import '../../../shell/browserInJsdom';

// It measures, which needs a layout; and to ask jsdom for the style of every element takes seconds.
vi.mock('../../../../src/features/export/print/fitToPaper', () => ({ fitToPaper: () => undefined }));

beforeAll(async () => void (await loadPrinting(createExplainerStore())));

function show(example = 'xor') {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  render(<App store={store} />);
  return store;
}

/** For what is the same with every view: one of them is drawn sooner than five. */
function showEpoch(example?: string) {
  const store = show(example);
  act(() => store.getState().setAlone('epoch'));
  return store;
}

const begin = (): void => act(() => void dispatchEvent(new Event('beforeprint')));
const end = (): void => act(() => void dispatchEvent(new Event('afterprint')));

// The tests of other files share the state of the paper.
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

const sheet = (): HTMLElement | null => document.querySelector('[data-medium~="paper"]');

/** The page for paper; what is not on it is hidden by the stylesheet. */
function paper(): HTMLElement {
  const page = sheet();
  if (!page) throw new Error('expected a page for paper');
  return page;
}

const ledgerIn = (place: HTMLElement): HTMLElement => {
  const ledger = place.querySelector<HTMLElement>('table[aria-label="Ledger"]');
  if (!ledger) throw new Error('expected a ledger');
  return ledger;
};

const titles = (): readonly (string | null)[] => [...paper().querySelectorAll('h2')].map((title) => title.textContent);

const facts = (): readonly string[] =>
  [...paper().querySelectorAll('dt')].map((name) => `${name.textContent}${name.nextElementSibling?.textContent}`);
const linkBack = (): string | null | undefined => paper().querySelector('footer a')?.textContent;

describe('the page on paper', () => {
  it('calls a scenario without a title by its network', () => {
    const store = showEpoch();
    act(() => store.getState().editScenario({ ...store.getState().scenario, title: '' }));
    begin();
    expect(paper().querySelector('h1')?.textContent).toBe('Network 2-3-1');
  });

  it('begins with the state that it shows, and ends with the link back', () => {
    const store = showEpoch();
    act(() => store.getState().goTo({ step: 2, phase: 'update' }));
    begin();
    expect(facts()).toContain('Step 2epoch 2, batch 1 of 1');
    expect(facts()).toContain('PhaseUpdate');
    expect(facts()).toContain('Learning rate η0.5');
    expect(facts()).toContain('Batch size4 of 4');
    expect(facts()).toContain('Reductionmean');
    expect(linkBack()).toMatch(/#step=2&phase=update&view=epoch$/);
    end();
    expect(sheet()).toBeNull();
  });

  it('leaves the whole app in a frame its screen, in light colours, if the page around prints', () => {
    showEpoch();
    vi.spyOn(window, 'parent', 'get').mockReturnValue(Object.create(window));
    const { dataset } = document.documentElement;
    dataset.theme = 'dark';
    begin();
    expect(sheet()).toBeNull();
    expect(dataset.theme).toBe('light');
    end();
    expect(dataset.theme).toBe('dark');
  });

  it('is what a frame prints by its own command', () => {
    showEpoch();
    vi.spyOn(window, 'parent', 'get').mockReturnValue(Object.create(window));
    act(() => showPaper(['epoch']));
    begin();
    expect(titles()).toEqual(['Epoch']);
  });

  it('has a panel with a title for every open view, and those that always have a place', () => {
    const store = show();
    begin();
    expect(titles()).toEqual(['Network', 'Ledger', 'Formulas', 'Gradient matrix', 'Loss']);
    end();
    act(() => {
      store.getState().setPanel('sum', true);
      store.getState().setPanel('outputs', true);
    });
    begin();
    expect(titles()).toEqual(['Network', 'Ledger', 'Formulas', 'Outputs', 'Sum', 'Loss']);
    end();
    act(() => store.getState().setAlone('epoch'));
    begin();
    expect(titles()).toEqual(['Epoch']);
    end();
  });

  it('has every row of a long ledger, of which the screen has those in sight', () => {
    show('mse-128-64-10');
    const rows = (ledger: HTMLElement): number => ledger.querySelectorAll('tbody th').length;
    const onScreen = ledgerIn(document.body);
    const inSight = rows(onScreen);
    expect(inSight).toBeLessThan(100);
    begin();
    expect(rows(ledgerIn(paper()))).toBe(100);
    expect(rows(onScreen)).toBe(inSight);
    end();
  });

  it('is light in every theme, and gives theme, type size and focus back', () => {
    const store = showEpoch();
    act(() => {
      store.getState().setPreference('theme', 'dark');
      store.getState().setPreference('scale', 1.5);
    });
    const root = document.documentElement;
    const button = screen.getByRole('button', { name: 'Present' });
    button.focus();
    begin();
    expect([root.dataset.theme, root.style.getPropertyValue('--scale')]).toEqual(['light', '1']);
    end();
    expect([root.dataset.theme, root.style.getPropertyValue('--scale')]).toEqual(['dark', '1.5']);
    expect(document.activeElement).toBe(button);
    expect(root.dataset.paper).toBeUndefined();
  });

  it('shows one state, also if Play has gone on before the browser prints', () => {
    const store = showEpoch();
    const phase = (): string | undefined => facts().find((fact) => fact.startsWith('Phase'));
    begin();
    expect(phase()).toBe('PhaseSum');
    act(() => store.getState().goTo({ step: 1, phase: 'update' }));
    expect(phase()).toBe('PhaseUpdate');
    expect(linkBack()).toMatch(/phase=update&view=epoch$/);
    end();
  });

  it('is printed once while Ctrl + P is held', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    });
    // The clock goes on: printing waits ten seconds at most for what is still computed. How long the sheet takes to be drawn has no limit but the test's.
    Reflect.deleteProperty(performance, 'now');
    const patience = { timeout: 200_000 };
    showEpoch('one-weight');
    const hold = (): void => {
      for (let count = 0; count < 5; count++) fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
    };
    hold();
    await waitFor(() => expect(print).toHaveBeenCalled(), patience);
    await waitFor(() => expect(sheet()).toBeNull(), patience);
    // Longer than it takes to prepare another printout.
    await act(() => new Promise((done) => setTimeout(done, 500)));
    expect(print).toHaveBeenCalledTimes(1);
    hold();
    await waitFor(() => expect(print).toHaveBeenCalledTimes(2), patience);
    print.mockRestore();
  });
});
