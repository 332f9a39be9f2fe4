/** What was done to a sheet is there again, and what has left it is said. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { cellsLink } from '../../../../src/features/homework/draft/cells';
import { exerciseLink, newExercise, usualDraws } from '../../../../src/features/homework/exercise/exercise';
import { ShareExercise } from '../../../../src/features/homework/share/ShareHomework';
import { Work } from '../../../../src/features/homework/Work';
import { isTried } from '../../../../src/features/homework/Work/exerciseSheets';
import { type FilledScenario, inlineData, withData, withoutSample } from '../../../../src/scenario';
import { KeptHere } from '../../../../src/shell/kept/KeptHere';
import {
  bindHistory,
  createExplainerStore,
  createSafeStorage,
  type ExplainerStore,
  readAddress,
  writeAddress,
} from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';
import { FakeWindow } from '../../../store/address/fakeWindow';

function keptStorage(): ReturnType<typeof createSafeStorage> {
  const texts = new Map<string, string>();
  return createSafeStorage(() => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  }));
}

function storeAt(address: string): ExplainerStore {
  const store = createExplainerStore({ storage: keptStorage() });
  store.getState().applyAddress(readAddress(address).state, []);
  return store;
}

const workPanel = (): HTMLElement => screen.getByRole('region', { name: 'My work' });

function shown(store: ExplainerStore) {
  renderIn(store, <Work />);
  return { user: userEvent.setup(), panel: workPanel() };
}

const here = '#example=xor&step=1&phase=sum&view=work&work.show=weight';
const delta = (sample: number): HTMLInputElement =>
  screen.getByRole('textbox', { name: `error term δ of output 1 for sample ${sample}` });

describe('a sheet of a link that opens checked', () => {
  it('has its check again as it came', async () => {
    const store = storeAt(`${here}&work=${cellsLink({ 'delta.2.1.1': '0.9' })}&work.checked=1`);
    const { user, panel } = shown(store);
    expect(panel.textContent).toContain('First difference');
    await user.type(delta(2), '0.5');
    expect(panel.textContent).toContain('Some cells have changed since this check.');
    await user.click(within(panel).getByRole('button', { name: 'As it came' }));
    expect(delta(2).value).toBe('');
    expect(panel.textContent).toContain('First difference');
    expect(panel.textContent).not.toContain('Some cells have changed since this check.');
  });
});

describe('a check', () => {
  it('is not old while no cell in sight has changed', async () => {
    const store = storeAt(here);
    const { user, panel } = shown(store);
    await user.type(delta(1), '0.14653');
    await user.click(within(panel).getByRole('button', { name: 'Check my numbers' }));
    act(() => store.getState().setViewKey('work.show', 'network'));
    await user.type(screen.getByRole('textbox', { name: 'preactivation s of hidden 1 for sample 1' }), '0.8');
    expect(panel.textContent).toContain('Some cells have changed since this check.');
    act(() => store.getState().setViewKey('work.show', 'weight'));
    expect(panel.textContent).not.toContain('Some cells have changed since this check.');
    expect(panel.textContent).toContain('The one number agrees with the step.');
  });

  it('counts numbers only, and says which text is none', async () => {
    const { user, panel } = shown(storeAt(here));
    await user.type(delta(1), '0.14653');
    await user.type(delta(2), '-0.14815');
    await user.type(delta(3), 'half');
    await user.click(within(panel).getByRole('button', { name: 'Check my numbers' }));
    expect(panel.textContent).toContain('All 2 numbers agree with the step.');
    expect(panel.textContent).toContain('“half” is not a number.');
  });
});

describe('a paste', () => {
  it('has names that nobody knows, which are said beside those that are known', async () => {
    const { panel } = shown(storeAt(here));
    const text = 'delta2 = [[0.1465], [-0.1481], [-0.0630], [0.1267]]\nfoo = 3';
    fireEvent.paste(screen.getByRole('textbox', { name: /^Paste your numbers: dW1/ }), {
      clipboardData: { getData: () => text },
    });
    await waitFor(() => expect(delta(1).value).toBe('0.1465'));
    expect(panel.textContent).toContain('My work has no cell for foo.');
  });
});

describe('a paste of a name that nobody knows', () => {
  it('is refused for that, not as a table', async () => {
    const { panel } = shown(storeAt(here));
    fireEvent.paste(screen.getByRole('textbox', { name: /^Paste your numbers: dW1/ }), {
      clipboardData: { getData: () => 'foo = 3' },
    });
    await waitFor(() => expect(panel.textContent).toContain('My work has no cell for foo.'));
    expect(panel.textContent).not.toContain('is not a number');
  });
});

describe('a removed sample', () => {
  const without = (scenario: FilledScenario, sample: number): FilledScenario =>
    withData(scenario, withoutSample(inlineData(scenario), sample));

  it('takes its numbers out of the sheet, which says where they are', async () => {
    const store = storeAt(here);
    const { user, panel } = shown(store);
    await user.type(delta(1), '0.1');
    await user.type(delta(4), '0.4');
    act(() => store.getState().editScenario(without(store.getState().scenario, 4)));
    expect(delta(1).value).toBe('0.1');
    expect(panel.textContent).toContain(
      '1 number of removed samples is in the former sheet. Undo of the removal shows it again.',
    );
    await user.type(delta(2), '0.2');
    expect(panel.textContent).toContain('1 number of removed samples');
    act(() => store.getState().undo());
    expect(delta(4).value).toBe('0.4');
    expect(panel.textContent).not.toContain('of removed samples');
  });
});

describe('a removed sample under a sheet of a link', () => {
  const of = (cells: Readonly<Record<string, string>>): string => `${here}&work=${cellsLink(cells)}`;
  const came = { 'delta.2.1.1': '0.1', 'delta.2.1.2': '0.2', 'delta.2.1.3': '0.3' };
  const remove = (store: ExplainerStore): void => {
    const { scenario } = store.getState();
    act(() => store.getState().editScenario(withData(scenario, withoutSample(inlineData(scenario), 2))));
  };

  it.each([true, false])(
    'leaves each number at its sample, and Undo the sheet as it was (after a change: %s)',
    async (isChanged) => {
      const store = storeAt(of(came));
      const { user, panel } = shown(store);
      if (isChanged) await user.type(delta(4), '0.4');
      remove(store);
      expect([1, 2, 3].map((sample) => delta(sample).value)).toEqual(['0.1', '0.3', isChanged ? '0.4' : '']);
      expect(panel.textContent).toContain('1 number of removed samples');
      act(() => store.getState().undo());
      expect([1, 2, 3].map((sample) => delta(sample).value)).toEqual(['0.1', '0.2', '0.3']);
      expect(within(panel).queryByRole('button', { name: 'As it came' }) !== null).toBe(isChanged);
    },
  );
});

describe('a sheet of a link, and samples that are removed elsewhere', () => {
  const came = { 'delta.2.1.1': '0.1', 'delta.2.1.2': '0.2', 'delta.2.1.3': '0.3' };
  const numbers = (): readonly string[] => [1, 2, 3].map((sample) => delta(sample).value);
  const removed = ({ scenario }: { readonly scenario: FilledScenario }): FilledScenario =>
    withData(scenario, withoutSample(inlineData(scenario), 2));

  /** The link’s sheet, changed once, so that it has a name. */
  async function named(): Promise<ExplainerStore> {
    const store = storeAt(`${here}&work=${cellsLink(came)}`);
    const { user } = shown(store);
    await user.type(delta(4), '0.4');
    expect(store.getState().viewKeys['work.sheet']).toMatch(/^from-/);
    return store;
  }

  it('keeps numbers at their samples where another view was in its place', async () => {
    const store = await named();
    cleanup();
    const storage = { get: store.getState().kept, set: store.getState().keep };
    // Another visit, which begins at another view.
    const again = createExplainerStore({ storage });
    again.getState().applyAddress(readAddress(writeAddress(store.getState())).state, []);
    act(() => again.getState().editScenario(removed(again.getState())));
    shown(again);
    expect(numbers()).toEqual(['0.1', '0.3', '0.4']);
    act(() => again.getState().undo());
    expect(numbers()).toEqual(['0.1', '0.2', '0.3']);
  });

  it('goes along with numbers of one’s own that are opened again', async () => {
    const store = await named();
    act(() => store.getState().loadScenario(removed(store.getState())));
    expect(numbers()).toEqual(['0.1', '0.3', '0.4']);
    // An example is another place, with the reader’s own sheet.
    act(() => void store.getState().loadExample('xor'));
    expect(numbers()).toEqual(['', '', '']);
    act(() => store.getState().undo());
    expect(numbers()).toEqual(['0.1', '0.3', '0.4']);
  });
});

describe('an exercise with drawn numbers', () => {
  const link = `#example=xor&step=3&phase=sum&view=work&exercise=${exerciseLink({ ...newExercise, step: 3, draws: usualDraws })}`;

  it.each([
    ['drawn here', link],
    ['that the link has', `${link}&work.seed=7`],
  ])('by a seed %s opens with nothing to undo, and one Back leads out', async (_, address) => {
    const bar = new FakeWindow('#example=xor&step=3&phase=sum');
    const store = createExplainerStore({ storage: keptStorage() });
    const unbind = bindHistory(store, bar);
    renderIn(store, <Work />);
    bar.visit(address);
    await waitFor(() => expect(store.getState().source.kind).toBe('own'));
    bar.wait();
    expect(store.getState()).toMatchObject({ past: [], notices: [] });
    bar.back();
    expect(store.getState()).toMatchObject({ source: { kind: 'example', name: 'xor' }, otherKeys: {} });
    unbind();
  });
});

describe('what its owner deletes', () => {
  afterEach(() => window.localStorage.clear());

  it('is on the screen no longer, so that the next number does not bring it back; Undo does', async () => {
    const store = createExplainerStore({ storage: createSafeStorage() });
    store.getState().applyAddress(readAddress(`${here}&work=${cellsLink({ 'delta.2.1.2': '0.2' })}`).state, []);
    const first = renderIn(store, <Work />);
    await userEvent.type(delta(3), '0.3');
    first.unmount();
    store.getState().applyAddress(readAddress(here).state, []);
    const { user, panel } = shown(store);
    renderIn(store, <KeptHere onClose={() => undefined} />);
    await user.type(delta(1), '0.1');
    expect(panel.textContent).toContain('1 other sheet of yours');
    await user.click(await screen.findByRole('button', { name: 'Delete all' }));
    await user.click(screen.getByRole('button', { name: 'Delete all' }));
    await waitFor(() => expect(delta(1).value).toBe(''));
    expect(panel.textContent).not.toContain('Kept in this browser');
    expect(panel.textContent).not.toContain('other sheet');
    await user.type(delta(2), '0.2');
    const texts = Object.keys(window.localStorage).map((key) => window.localStorage.getItem(key) ?? '');
    expect(texts.join()).toContain('"0.2"');
    expect(texts.join()).not.toContain('"0.1"');
    const undo = screen.getAllByRole('button', { name: 'Undo' }).find((button) => !panel.contains(button));
    await user.click(undo ?? panel);
    await waitFor(() => expect([delta(1).value, delta(2).value]).toEqual(['0.1', '0.2']));
  });
});

describe('an exercise that its author tries', () => {
  afterEach(() => history.replaceState(null, '', '#'));

  async function tried() {
    history.replaceState(null, '', here);
    const store = createExplainerStore({ storage: keptStorage() });
    const unbind = bindHistory(store, window);
    const { user } = shown(store);
    await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
    await user.click(await screen.findByRole('button', { name: 'Try as a student' }));
    await waitFor(() => expect(store.getState().otherKeys.exercise).toBeDefined());
    return { store, user, panel: workPanel(), unbind };
  }

  it('is a place from which Back returns to the editor', async () => {
    const { store, unbind } = await tried();
    history.back();
    await waitFor(() => expect(store.getState().otherKeys.exercise).toBeUndefined());
    expect(screen.getByRole('button', { name: 'Try as a student' })).toBeDefined();
    unbind();
  });

  it('can be started again, with all attempts', async () => {
    const { user, panel, unbind } = await tried();
    await user.type(delta(1), '0.14653');
    await user.click(within(panel).getByRole('button', { name: 'Check my numbers' }));
    expect(panel.textContent).toContain('Check 1 of 3');
    await user.click(within(panel).getByRole('button', { name: 'Start again' }));
    expect(delta(1).value).toBe('');
    expect(panel.textContent).not.toContain('Check 1 of 3');
    expect(panel.textContent).toContain('0 of');
    unbind();
  });

  it('can be started again where it was left', async () => {
    const { store, user, unbind } = await tried();
    await user.click(screen.getByRole('button', { name: 'Leave the exercise' }));
    await user.click(screen.getByRole('button', { name: 'Finish and leave' }));
    await user.click(await screen.findByRole('button', { name: 'Try as a student' }));
    await waitFor(() => expect(store.getState().otherKeys.exercise).toBeDefined());
    expect(workPanel().textContent).toContain('The exercise is finished.');
    expect(delta(1).readOnly).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(workPanel().textContent).not.toContain('The exercise is finished.');
    expect(delta(1).readOnly).toBe(false);
    unbind();
  });

  it('asks by keyboard before it is left: the question has the focus, and Stay and Escape lead back to its button', async () => {
    const { store, user, unbind } = await tried();
    const leave = screen.getByRole('button', { name: 'Leave the exercise' });
    const stay = (): HTMLElement => screen.getByRole('button', { name: 'Stay' });
    for (const key of ['{Enter}', '{Escape}']) {
      leave.focus();
      await user.keyboard('{Enter}');
      expect(document.activeElement).toBe(stay());
      await user.keyboard(key);
      expect(screen.queryByRole('button', { name: 'Finish and leave' })).toBeNull();
      expect(document.activeElement).toBe(leave);
    }
    expect(store.getState().otherKeys.exercise).toBeDefined();
    unbind();
  });

  it('can be started again if it was tried from Share', async () => {
    const store = storeAt(here);
    const address = writeAddress(store.getState());
    renderIn(
      store,
      <ShareExercise state={store.getState()} place="here" base="" address={address} onClose={() => {}} />,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
    const link = await screen.findByRole('link', { name: /^Try as a student/ });
    const exercise = /exercise=([^&]*)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
    expect(isTried(exercise, store.getState())).toBe(false);
    await user.click(link);
    expect(isTried(exercise, store.getState())).toBe(true);
  });

  it('can be started again by nobody else', async () => {
    const { store, unbind } = await tried();
    const exercise = store.getState().otherKeys.exercise ?? '';
    unbind();
    cleanup();
    const { user, panel } = shown(storeAt(`${here}&exercise=${exercise}`));
    await user.type(delta(1), '0.14653');
    await user.click(within(panel).getByRole('button', { name: 'Check my numbers' }));
    expect(panel.textContent).toContain('Check 1 of 3');
    expect(within(panel).queryByRole('button', { name: 'Start again' })).toBeNull();
  });
});
