import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { withBatches } from '../../../src/scenario';
import { createExplainerStore } from '../../../src/store';
import { Data } from '../../../src/views/Data';
import { StepSettings } from '../../../src/views/StepSettings';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

function shown(batches?: readonly (readonly number[])[], example = 'xor') {
  const store = createExplainerStore();
  const scenario = exampleScenario(example);
  if (batches) store.getState().loadScenario(withBatches(scenario, batches));
  else store.getState().loadExample(example);
  renderIn(
    store,
    <>
      <StepSettings />
      <Data />
    </>,
  );
  return {
    store,
    user: userEvent.setup({ delay: null }),
    part: screen.getByRole('region', { name: 'Batches of the epoch' }),
    listed: () => store.getState().scenario.training.batches,
    chip: (name: string): HTMLElement => screen.getByRole('button', { name }),
    status: (): string =>
      screen
        .getAllByRole('status')
        .map((one) => one.textContent)
        .join(' '),
  };
}

const groups = (part: HTMLElement): readonly (string | null)[] =>
  within(part)
    .getAllByRole('group')
    .map((group) => group.getAttribute('aria-label'))
    .filter((name) => name?.startsWith('Batch ') || name === 'In no batch');

describe('the batches of the epoch', () => {
  it('stand as groups of samples, and a batch leads to its step', async () => {
    const { store, part, chip, user } = shown();
    act(() => void store.getState().change('batchSize', 3));
    expect(groups(part)).toEqual(['Batch 1, 3 samples', 'Batch 2, 1 sample']);
    await user.click(chip('Batch 2 (1): go to its step'));
    expect(store.getState().cursor.step).toBe(2);
    await user.click(chip('Sample 2 in batch 1'));
    expect(store.getState().cursor).toMatchObject({ step: 1, sample: 2 });
    expect(within(part).queryByRole('button', { name: 'Add a batch' })).toBeNull();
  });

  it('are given by hand as they are, and follow the batch size again, each undone like any edit', async () => {
    const { store, user, listed, status } = shown();
    act(() => void store.getState().change('batchSize', 3));
    const byHand = screen.getByRole('checkbox', { name: 'By hand' });
    await user.click(byHand);
    expect(listed()).toEqual([[1, 2, 3], [4]]);
    expect(status()).toContain('now given by hand');
    await user.click(byHand);
    expect(listed()).toBeUndefined();
    expect(store.getState().scenario.training.batchSize).toBe(3);
    expect(status()).toContain('follow the batch size again, 3');
    act(() => store.getState().undo());
    expect(listed()).toEqual([[1, 2, 3], [4]]);
    // What was said of the edit is not said of what its Undo has left.
    expect(status()).toBe('');
    act(() => store.getState().undo());
    expect(listed()).toBeUndefined();
  });

  it('take samples by keys: within a batch, to another, once more, and out of it; the chip keeps the focus', async () => {
    const { user, listed, chip, part } = shown([[1, 2], [3], [4]]);
    act(() => chip('Sample 1 in batch 1').focus());
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(listed()).toEqual([[2, 1], [3], [4]]);
    expect(document.activeElement).toBe(chip('Sample 1 in batch 1'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(listed()).toEqual([[2], [3, 1], [4]]);
    expect(document.activeElement).toBe(chip('Sample 1 in batch 2'));
    await user.keyboard('+');
    expect(listed()).toEqual([[2], [3, 1, 1], [4]]);
    await user.keyboard('{Delete}');
    expect(listed()).toEqual([[2], [3, 1], [4]]);
    act(() => chip('Sample 4 in batch 3').focus());
    await user.keyboard('{Delete}');
    expect(listed()).toEqual([[2], [3, 1], []]);
    expect(groups(part)).toEqual(['Batch 1, 1 sample', 'Batch 2, 2 samples', 'Batch 3, empty', 'In no batch']);
    act(() => chip('Sample 4 in no batch').focus());
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(listed()).toEqual([[2], [3, 1], [4]]);
  });

  it('are moved between with arrow keys alone, which change nothing', async () => {
    const { user, listed, chip } = shown([
      [1, 2],
      [3, 4],
    ]);
    act(() => chip('Sample 1 in batch 1').focus());
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(chip('Sample 4 in batch 2'));
    expect(listed()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('take the chosen sample by buttons', async () => {
    const { user, listed, chip } = shown([
      [1, 2],
      [3, 4],
    ]);
    await user.click(chip('Sample 2 in batch 1'));
    const buttons = screen.getByRole('group', { name: 'Sample 2 in batch 1' });
    expect((within(buttons).getByRole('button', { name: 'Later' }) as HTMLButtonElement).disabled).toBe(true);
    await user.click(within(buttons).getByRole('button', { name: 'To the next batch' }));
    expect(listed()).toEqual([[1], [3, 4, 2]]);
  });

  it('take a dragged sample where it is dropped', () => {
    const { listed, chip, part } = shown([
      [1, 2],
      [3, 4],
    ]);
    const target = chip('Sample 4 in batch 2');
    vi.spyOn(target, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 20, 20));
    vi.spyOn(chip('Sample 3 in batch 2'), 'getBoundingClientRect').mockReturnValue(new DOMRect(70, 0, 20, 20));
    document.elementFromPoint = () => target;
    const [batch] = within(part).getAllByRole('group');
    const list = batch?.parentElement;
    if (!list) throw new Error('no list');
    list.setPointerCapture = () => undefined;
    fireEvent.pointerDown(chip('Sample 1 in batch 1'), { button: 0, clientX: 5, clientY: 5 });
    fireEvent.pointerMove(list, { clientX: 104, clientY: 10 });
    fireEvent.pointerUp(list);
    expect(listed()).toEqual([[2], [3, 1, 4]]);
  });

  it('are added, removed, one each, all in one; the last sample stays', async () => {
    const { user, listed, part } = shown([
      [1, 2],
      [3, 4],
    ]);
    const button = (name: string): HTMLElement => within(part).getByRole('button', { name });
    await user.click(button('Add a batch'));
    expect(listed()).toEqual([[1, 2], [3, 4], []]);
    await user.click(button('Remove batch 1'));
    expect(listed()).toEqual([[3, 4], []]);
    await user.click(button('Remove batch 1'));
    expect(listed()).toEqual([[3, 4], []]);
    expect(screen.getByRole('alert').textContent).toBe('At least one sample must stay in a batch.');
    await user.click(button('One batch each'));
    expect(listed()).toEqual([[1], [2], [3], [4]]);
    await user.click(button('All in one batch'));
    expect(listed()).toEqual([[1, 2, 3, 4]]);
  });

  it('are not arranged here where there are too many samples', () => {
    const { part } = shown(undefined, 'mse-128-64-10');
    expect(part.textContent).toContain('training.batches');
    expect(within(part).queryAllByRole('group')).toHaveLength(0);
  });
});

describe('the batch size of batches given by hand', () => {
  const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Batch size' });

  it('is "by hand"; entering the field and leaving it changes nothing', async () => {
    const { user, listed } = shown([[1, 3], [2]]);
    expect(field().value).toBe('by hand');
    await user.click(field());
    expect(field().value).toBe('');
    await user.tab();
    expect(field().value).toBe('by hand');
    expect(listed()).toEqual([[1, 3], [2]]);
  });

  it('typed removes the list from step 1 on, with a notice, and undo brings it back', async () => {
    const { store, user, listed } = shown([[1, 3], [2]]);
    await user.click(field());
    await user.keyboard('2{Enter}');
    expect(listed()).toBeUndefined();
    expect(store.getState().scenario.training).toMatchObject({ batchSize: 2, order: 'sequential' });
    expect(store.getState().notices.map(({ key, action }) => [key, action])).toEqual([['batchesRemoved', 'undo']]);
    act(() => store.getState().undo());
    expect(listed()).toEqual([[1, 3], [2]]);
  });

  it('beyond the data is refused, and the list stays', async () => {
    const { user, listed } = shown([[1, 3], [2]]);
    await user.click(field());
    await user.keyboard('9{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('1 to 4');
    expect(listed()).toEqual([[1, 3], [2]]);
  });
});
