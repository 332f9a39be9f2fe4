import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { usePageKeys } from '../../../src/shell/gestures/usePageKeys';
import { createExplainerStore, runOf } from '../../../src/store';
import { Data } from '../../../src/views/Data';
import { NetworkEditor } from '../../../src/views/NetworkEditor';
import '../browserInJsdom';
import { renderIn } from '../../renderIn';

function Keys() {
  usePageKeys({ onExplain: () => {}, lettersOnly: true });
  return null;
}

function shown(View: typeof Data) {
  const store = createExplainerStore();
  renderIn(
    store,
    <>
      <Keys />
      <View />
    </>,
  );
  return { store, user: userEvent.setup({ delay: null }) };
}

const undo = '{Control>}z{/Control}';

describe('Ctrl + Z in a field', () => {
  it('undoes a number that was entered, with the focus still in its box, which shows the former one', async () => {
    const { store, user } = shown(NetworkEditor);
    const rate = () => runOf(store.getState()).settingsAt(1).learningRate;
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Learning rate η' });
    await user.tripleClick(box);
    await user.keyboard('0.25{Enter}');
    expect(rate()).toBe(0.25);
    await user.keyboard(undo);
    expect([rate(), box.value]).toEqual([0.5, '0.5']);
    await user.tab();
    expect(rate()).toBe(0.5);
  });

  it('belongs to the box while something else is typed', async () => {
    const { store, user } = shown(NetworkEditor);
    const box = screen.getByRole('textbox', { name: 'Learning rate η' });
    await user.tripleClick(box);
    await user.keyboard('0.25{Enter}');
    await user.tripleClick(box);
    await user.keyboard('7');
    await user.keyboard(undo);
    expect(runOf(store.getState()).settingsAt(1).learningRate).toBe(0.25);
  });

  it('undoes a choice, with the focus on its button', async () => {
    const { store, user } = shown(NetworkEditor);
    await user.click(screen.getByRole('button', { name: /Biases/ }));
    await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: /^none/ }));
    screen.getByRole('button', { name: /Biases/ }).focus();
    await user.keyboard(undo);
    expect(runOf(store.getState()).scenario.network.bias).toBe('trained');
  });

  it('closes a cell that was only opened, and undoes the edit before', async () => {
    const { store, user } = shown(Data);
    const cell = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });
    await user.click(cell(/^input 1 of sample 1:/));
    await user.keyboard('7{Enter}{Enter}');
    expect(screen.getByRole('textbox', { name: 'input 1 of sample 2' })).toBeDefined();
    await user.keyboard(undo);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(cell(/^input 1 of sample 2:/));
    expect(store.getState().scenario.data).toMatchObject({ inputs: [[0, 0], {}, {}, {}] });
  });
});

describe('the buttons of a form', () => {
  it.each([
    ['Data', Data],
    ['Network editor', NetworkEditor],
  ] as const)('%s has Undo and Redo', async (name, View) => {
    const { store, user } = shown(View);
    const button = (word: string): HTMLButtonElement =>
      within(screen.getByRole('region', { name })).getByRole('button', { name: word });
    expect([button('Undo').disabled, button('Redo').disabled]).toEqual([true, true]);
    const { scenario, editScenario } = store.getState();
    editScenario({ ...scenario, title: 'Other' });
    await user.click(await within(screen.getByRole('region', { name })).findByRole('button', { name: 'Undo' }));
    expect(store.getState().scenario).toBe(scenario);
    await user.click(button('Redo'));
    expect(store.getState().scenario.title).toBe('Other');
  });
});
