/** Cells whose row the step has not now, that a paste replaces, or that another tab deletes: each is kept, or said. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { cellsLink } from '../../../../src/features/homework/draft/cells';
import { Work } from '../../../../src/features/homework/Work';
import { inlineData, withData, withoutSample } from '../../../../src/scenario';
import { createExplainerStore, createSafeStorage, type ExplainerStore, readAddress } from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

const here = '#example=xor&step=1&phase=sum&view=work&work.show=weight';

afterEach(() => window.localStorage.clear());

function storeAt(address: string): ExplainerStore {
  const store = createExplainerStore({ storage: createSafeStorage() });
  store.getState().applyAddress(readAddress(address).state, []);
  return store;
}

function shown(store: ExplainerStore) {
  const { unmount } = renderIn(store, <Work />);
  return { user: userEvent.setup(), panel: screen.getByRole('region', { name: 'My work' }), unmount };
}

const box = (name: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
const delta = (sample: number): HTMLInputElement => box(`error term δ of output 1 for sample ${sample}`);

const paste = (text: string): void => {
  fireEvent.paste(box(/^Paste your numbers: dW1/), { clipboardData: { getData: () => text } });
};

describe('a mean that was typed', () => {
  it('is kept and counted while sums are not divided, and comes back with the mean', async () => {
    const store = storeAt(here);
    const { user, panel } = shown(store);
    await user.type(delta(1), '0.14653');
    await user.type(box('batch gradient for hidden 2 → output 1'), '0.0130');
    act(() => void store.getState().change('reduction', 'sum'));
    expect(screen.queryByRole('textbox', { name: 'batch gradient for hidden 2 → output 1' })).toBeNull();
    expect(panel.textContent).toContain('1 number of a row that this step does not have, such as the mean, is kept.');
    await user.click(within(panel).getByRole('button', { name: 'Check my numbers' }));
    expect(panel.textContent).toContain('The one number agrees with the step.');
    act(() => void store.getState().change('reduction', 'mean'));
    expect(box('batch gradient for hidden 2 → output 1').value).toBe('0.0130');
    expect(panel.textContent).not.toContain('such as the mean');
  });
});

describe('a sum that was typed', () => {
  it('may be that of another batch, where numbers of its samples are kept', async () => {
    const store = storeAt(here);
    const { user, panel } = shown(store);
    await user.type(delta(4), '0.1267');
    await user.type(box('sum over the batch for hidden 2 → output 1'), '0.0519');
    act(() => void store.getState().change('batchSize', 2));
    await user.click(within(panel).getByRole('button', { name: 'Check my numbers' }));
    expect(panel.textContent).toContain('Perhaps this number is that of another batch.');
    expect(panel.textContent).toContain('1 number of samples that are not in this batch is kept with the sheet.');
    expect(panel.textContent).toContain('1 does not follow');
  });
});

describe('a cell without a number', () => {
  it('is nothing that could be compared', async () => {
    const { user, panel } = shown(storeAt(here));
    await user.type(delta(4), '−');
    await user.click(within(panel).getByRole('button', { name: 'Check my numbers' }));
    expect(within(panel).getByRole('heading', { name: 'Nothing to compare yet' })).toBeTruthy();
  });
});

describe('a paste', () => {
  const text = 'delta2 = [[0.1465], [-0.1481], [-0.063], [0.1267]]';

  it('says how many filled cells it has replaced, with Undo, and shows the digits that were pasted', async () => {
    const { user, panel } = shown(storeAt(here));
    await user.click(within(panel).getByRole('button', { name: 'Paste your numbers' }));
    await user.type(delta(1), '0.1465');
    await user.type(delta(2), '0.5');
    await user.type(delta(3), '0.6');
    paste(text);
    await waitFor(() => expect(delta(3).value).toBe('-0.063'));
    expect(panel.textContent).toContain('2 cells had another number before: they were replaced.');
    await user.click(
      within(screen.getByRole('region', { name: 'What was filled in' })).getByRole('button', { name: 'Undo' }),
    );
    expect([1, 2, 3, 4].map((sample) => delta(sample).value)).toEqual(['0.1465', '0.5', '0.6', '']);
    expect(panel.textContent).not.toContain('had another number before');
  });

  it('says which activations, loss and optimizer of the text it leaves out', async () => {
    const { panel } = shown(storeAt(here));
    paste(`${text} for sigmoid units, loss = mse, Adam`);
    await waitFor(() => expect(delta(3).value).toBe('-0.063'));
    expect(panel.textContent).toContain('Left out: sigmoid in all layers, loss = mse, Adam.');
  });

  it('of d2 is one of error terms, and leads nowhere else', async () => {
    const store = storeAt(here);
    shown(store);
    paste('d2 = [[0.1465], [-0.1481], [-0.063], [0.1267]]');
    await waitFor(() => expect(delta(3).value).toBe('-0.063'));
    expect(store.getState().ownNumbers).toBeUndefined();
  });
});

describe('a sheet that another tab deletes', () => {
  const key = (): string => Object.keys(window.localStorage).find((one) => /\/work\/[^/]+$/.test(one)) ?? '';
  const deleteElsewhere = (): void => {
    const name = key();
    window.localStorage.clear();
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: null })));
  };

  it('is empty here, too', async () => {
    const { user } = shown(storeAt(here));
    await user.type(delta(1), '0.1465');
    act(() => delta(1).blur());
    deleteElsewhere();
    expect(delta(1).value).toBe('');
    expect(key()).toBe('');
  });

  it('stays while it is typed into', async () => {
    const { user } = shown(storeAt(here));
    await user.type(delta(1), '0.14');
    deleteElsewhere();
    await user.type(delta(1), '65');
    act(() => delta(1).blur());
    expect(delta(1).value).toBe('0.1465');
    expect(window.localStorage.getItem(key())).toContain('0.1465');
  });

  it('is empty here but for the cell that is typed into, and that is left empty without another key', async () => {
    const { user, panel } = shown(storeAt(here));
    await user.type(delta(1), '0.1465');
    await user.type(delta(2), '0.14');
    deleteElsewhere();
    expect([delta(1).value, delta(2).value]).toEqual(['', '0.14']);
    expect(panel.textContent).not.toContain('Kept in this browser');
    act(() => delta(2).blur());
    await waitFor(() => expect(delta(2).value).toBe(''));
    expect(key()).toBe('');
  });

  it('has only what is typed anew', async () => {
    const { user, panel } = shown(storeAt(here));
    await user.type(delta(1), '0.1465');
    await user.type(delta(2), '0.14');
    deleteElsewhere();
    await user.type(delta(2), '8');
    act(() => delta(2).blur());
    expect([delta(1).value, delta(2).value]).toEqual(['', '0.148']);
    expect(panel.textContent).toContain('Kept in this browser');
    expect(window.localStorage.getItem(key())).not.toContain('0.1465');
  });

  it('is no other sheet of the list any more', async () => {
    const first = shown(storeAt(here));
    await first.user.type(delta(1), '0.1465');
    first.unmount();
    const { panel } = shown(storeAt(here.replace('step=1', 'step=2')));
    expect(panel.textContent).toContain('1 other sheet of yours');
    deleteElsewhere();
    expect(panel.textContent).not.toContain('other sheet of yours');
  });
});

describe('numbers of a link that were not opened yet', () => {
  it('stay at their samples where one is removed in another view', async () => {
    const store = storeAt(
      `${here.replace('view=work', 'view=data')}&work=${cellsLink({ 'delta.2.1.1': '0.1', 'delta.2.1.3': '0.3' })}`,
    );
    const { scenario, editScenario, undo } = store.getState();
    act(() => editScenario(withData(scenario, withoutSample(inlineData(scenario), 1))));
    const { panel } = shown(store);
    await waitFor(() => expect(delta(2).value).toBe('0.3'));
    expect(delta(1).value).toBe('');
    expect(panel.textContent).toContain('1 number of removed samples is in the former sheet.');
    act(() => undo());
    expect([1, 2, 3].map((sample) => delta(sample).value)).toEqual(['0.1', '', '0.3']);
  });
});
