import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { StepSettings } from '../../../src/views/StepSettings';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

function shown(example = 'xor') {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  renderIn(store, <StepSettings />);
  return { store, user: userEvent.setup() };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('StepSettings', () => {
  const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
  async function enter(name: string, text: string) {
    const user = userEvent.setup();
    await user.clear(field(name));
    await user.type(field(name), `${text}{Enter}`);
  }

  it('the batch size has one, half and all in its menu', async () => {
    const { user, store } = shown('lecture');
    const now = (): number | undefined =>
      store.getState().changes.find((one) => one.setting === 'batchSize')?.value as number | undefined;
    const choose = async (name: RegExp): Promise<void> => {
      await user.click(button('Batch size 1, half or all'));
      await user.click(await screen.findByRole('option', { name }));
    };
    await choose(/^1/);
    expect(now()).toBe(1);
    await choose(/^half/);
    expect(now()).toBe(4);
    await choose(/^all/);
    expect(field('Batch size').value).toBe('8');
    expect(store.getState().past).toHaveLength(4);
    await choose(/^all/);
    expect(store.getState().past).toHaveLength(4);
    // By keyboard, as any choice.
    button('Batch size 1, half or all').focus();
    await user.keyboard('{ArrowLeft}');
    expect(now()).toBe(4);
  });

  it('the batch size has steps: by its buttons, and by the arrow keys of its field unless something is typed', async () => {
    const { user } = shown();
    const size = field('Batch size');
    await user.click(button('Smaller batch'));
    expect(size.value).toBe('3');
    await user.click(button('Larger batch'));
    await user.click(button('Larger batch'));
    expect(size.value).toBe('4');
    await user.click(size);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(size.value).toBe('2');
    await user.keyboard('{ArrowUp}');
    expect(size.value).toBe('3');
    await user.clear(size);
    await user.keyboard('1{ArrowUp}');
    expect(size.value).toBe('1');
  });

  it('a batch size that does not go says so in one sentence', async () => {
    const { store } = shown();
    await enter('Batch size', '9');
    expect(screen.getByRole('alert').textContent).toBe('Expected an integer 1 to 4; got 9.');
    await enter('Batch size', '1.5');
    expect(screen.getByRole('alert').textContent).toBe('Expected an integer 1 to 4; got 1.5.');
    expect(store.getState().changes).toEqual([]);
    await enter('Batch size', '3');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(store.getState().changes).toHaveLength(1);
  });

  it('the learning rate takes a point, a comma, a power of ten, and nothing below zero', async () => {
    const { store } = shown();
    const rate = (): unknown => store.getState().changes.at(-1)?.value;
    await enter('Learning rate η', '0,25');
    expect(rate()).toBe(0.25);
    await enter('Learning rate η', '1e-3');
    expect(rate()).toBe(0.001);
    await enter('Learning rate η', '-1');
    expect(screen.getByRole('alert').textContent).toBe('Expected a finite number ≥ 0; got −1.');
    expect(rate()).toBe(0.001);
    await enter('Learning rate η', ' ');
    expect(screen.getByRole('alert').textContent).toBe('Enter a number.');
  });

  it('reduction is a radio group', async () => {
    const { user, store } = shown();
    const group = screen.getByRole('radiogroup', { name: 'Reduction' });
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'mean' }).checked).toBe(true);
    await user.click(within(group).getByRole('radio', { name: 'sum' }));
    expect(store.getState().changes).toEqual([{ step: 1, setting: 'reduction', value: 'sum' }]);
  });

  it('name the choice beside sum by what it does: a mean, a weighted mean, a sum divided by a number, or nothing', () => {
    const { store } = shown();
    const group = (): HTMLElement => screen.getByRole('radiogroup', { name: 'Reduction' });
    const choices = (): readonly (string | null)[] =>
      within(group())
        .getAllByRole('radio')
        .map((one) => one.closest('label')?.textContent ?? null);
    const described = (): string | null => {
      const id = group().getAttribute('aria-describedby');
      return id === null ? null : (document.getElementById(id)?.textContent ?? '');
    };
    const { scenario, loadScenario } = store.getState();
    expect([choices(), described()]).toEqual([['mean', 'sum'], null]);
    for (const [divisor, sampleWeights, name, text] of [
      ['weights', [1, 2, 1, 1], 'weighted mean', '÷ Σ c(k)'],
      // Without weights of their own, samples weigh 1 each: the mean.
      ['weights', undefined, 'mean', null],
      [10, [1, 2, 1, 1], 'sum ÷ 10', null],
      ['none', [1, 2, 1, 1], 'not divided', null],
    ] as const) {
      const data = { ...scenario.data, ...(sampleWeights && { sampleWeights }) };
      act(() => loadScenario({ ...scenario, data, training: { ...scenario.training, divisor } }));
      expect([choices(), described()]).toEqual([[name, 'sum'], text]);
      act(() => void store.getState().change('reduction', 'sum'));
      expect([choices(), described()]).toEqual([[name, 'sum'], null]);
    }
  });
});
