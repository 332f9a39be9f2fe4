/** What an exercise begins with, in Share and in the editor: a few cells of one weight before all cells of the network. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { readExerciseLink } from '../../../src/features/homework/exercise/exercise';
import { isPreset, presetsOf } from '../../../src/features/homework/exercise/presets';
import { Work } from '../../../src/features/homework/Work';
import { createExplainerStore, readAddress, traceOf } from '../../../src/store';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';
import { showExplorer } from '../../shell/explorer';

function traceAt(address: string) {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(address).state, []);
  const state = store.getState();
  return { trace: traceOf(state), weight: state.cursor.weight };
}

function shownAt(address: string) {
  return showExplorer('xor', (store) => store.getState().applyAddress(readAddress(address).state, []));
}

describe('presets', () => {
  it('begin with δ, products, sum and mean of one weight', () => {
    const { trace, weight } = traceAt('#example=xor&weight=2.2.1');
    const presets = presetsOf(trace, weight);
    expect(presets.map(({ name, cells }) => [name, cells])).toEqual([
      ['first', 10],
      ['weight', 28],
      ['network', 152],
    ]);
    const [first] = presets;
    expect(first?.rules).toEqual({
      scope: 'weight',
      given: ['s.1', 'x.1', 's.2', 'x.2'],
      notAsked: ['update.2', 'after.2'],
    });
    expect(presets.map((preset) => isPreset(preset, { scope: 'network', given: [], notAsked: [] }))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('give the δ above a hidden weight, from which its own is computed', () => {
    const { trace, weight } = traceAt('#example=xor&weight=1.2.1');
    const [first] = presetsOf(trace, weight);
    expect(first?.rules.given).toContain('delta.2');
    expect(first?.rules.given).not.toContain('delta.1');
  });

  it('have no sum to be divided where the loss is a sum', () => {
    const { trace, weight } = traceAt('#example=xor&weight=2.2.1&reduction=sum');
    expect(presetsOf(trace, weight)[0]?.cells).toBe(9);
  });
});

describe('Share', () => {
  it('offers a small exercise first, as a link and as a frame, and the whole network on request', async () => {
    const { user } = shownAt('#example=xor&step=2&phase=sum&weight=2.2.1');
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    await user.click(dialog.getByRole('button', { name: 'Make an exercise' }));
    const link = (): string => dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link of the exercise' }).value;
    const exercise = () => readExerciseLink(/exercise=([^&]*)/.exec(link())?.[1] ?? '');
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: /^one weight, from δ to the mean \(10/ }).checked).toBe(
      true,
    );
    expect(exercise()).toMatchObject({ scope: 'weight', step: 2, given: ['s.1', 'x.1', 's.2', 'x.2'] });
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the exercise' }).value).toMatch(
      /views="work,network" title="Exercise: weight/,
    );
    await user.click(dialog.getByRole('radio', { name: 'the whole network (152 cells)' }));
    expect(exercise()).toMatchObject({ scope: 'network', given: [] });
  });

  it('offers none while one is open: the link above has it', async () => {
    const { user } = shownAt('#example=xor&view=work&exercise=q64FAA');
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    expect(dialog.queryByRole('button', { name: 'Make an exercise' })).toBeNull();
  });
});

describe('the editor', () => {
  it('begins with the few cells, and says which beginning the rules are', async () => {
    const user = userEvent.setup();
    const store = createExplainerStore();
    store.getState().applyAddress(readAddress('#example=xor&weight=2.2.1&view=work').state, []);
    renderIn(store, <Work />);
    await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
    const radio = async (name: string | RegExp): Promise<HTMLInputElement> => screen.findByRole('radio', { name });
    expect((await radio(/^one weight, from δ/)).checked).toBe(true);
    await user.click(await radio('update, layer 2: to fill in'));
    expect((await radio(/^one weight, from δ/)).checked).toBe(false);
    await user.click(await radio('the whole network (152 cells)'));
    expect((await radio('δ, hidden layer: to fill in')).checked).toBe(true);
  });

  it('names no mean and no place of 1/B where nothing is divided', async () => {
    const user = userEvent.setup();
    const store = createExplainerStore();
    store.getState().applyAddress(readAddress('#example=xor&weight=2.2.1&reduction=sum&view=work').state, []);
    renderIn(store, <Work />);
    await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
    expect(await screen.findByRole('radio', { name: 'one weight, from δ to the sum (9 cells)' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /to the mean/ })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /^another place of 1/ })).toBeNull();
    expect(screen.getByRole('checkbox', { name: /^another sign/ })).toBeTruthy();
  });
});
