/** What is refused stays in the field, where it can be mended or give way to another paste. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

const pasteInto = (field: HTMLElement, text: string): void => {
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
};

it('keeps a refused paste, and takes the next one in its place', async () => {
  renderIn(createExplainerStore(), <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Paste your numbers' });
  pasteInto(field, 'W1 = [[0.1, 0.2], [0.3]]');
  expect((await screen.findByRole('alert')).textContent).toContain('W1');
  await waitFor(() => expect(field.value).toBe('W1 = [[0.1, 0.2], [0.3]]'));
  pasteInto(field, 'W1 = [[0.5]');
  await waitFor(() => expect(field.value).toBe('W1 = [[0.5]'));
  // The caret stands in it: what is pasted is added by the browser.
  field.setSelectionRange(3, 3);
  pasteInto(field, 'x = (1, 0.5), y = 1');
  expect(screen.queryByRole('region', { name: 'What was read' })).toBeNull();
  field.setSelectionRange(field.value.length, field.value.length);
  pasteInto(field, 'x = (1, 0.5), y = 1');
  expect(await screen.findByRole('region', { name: 'What was read' })).not.toBeNull();
  expect(field.value).toBe('');
});

it('gives back the text after it has been cleared, when it is refused again, and not before', async () => {
  renderIn(createExplainerStore(), <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Paste your numbers' });
  pasteInto(field, 'x = (1, 0.5)\nx = (2, 1)');
  await waitFor(() => expect(field.value).toBe('x = (1, 0.5)\nx = (2, 1)'));
  fireEvent.change(field, { target: { value: '' } });
  expect(field.value).toBe('');
  pasteInto(field, 'x = (1, 0.5)\nx = (2, 1)');
  await waitFor(() => expect(field.value).toBe('x = (1, 0.5)\nx = (2, 1)'));
});

it.each(['', 'a,b,c,d,species\n'])('brings lines of numbers that end with a class to Data: %j', async (heads) => {
  const store = createExplainerStore();
  renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByRole('textbox', { name: 'Paste your numbers' });
  const text = `${heads}5.1,3.5,1.4,0.2,setosa\n4.9,3.0,1.4,0.2,setosa\n7.0,3.2,4.7,1.4,Iris versicolor\n`;
  pasteInto(field, text);
  await waitFor(() => expect(store.getState().table).toEqual({ name: 'a pasted table', text }));
});

it('reads lines that end with the names of units', async () => {
  const store = createExplainerStore();
  renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
  pasteInto(await screen.findByRole('textbox', { name: 'Paste your numbers' }), '0.1,0.2,h1\n0.3,0.4,h2');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(store.getState().table).toBeUndefined();
});

describe('Apply', () => {
  const text = 'X = [[0.1,0.2],[0.4]]\ny=[1,0]';

  async function pasted(what = text) {
    const [store, onClose] = [createExplainerStore(), vi.fn()];
    const sheet = <OwnNumbers isOpen onClose={onClose} />;
    const { unmount } = renderIn(store, sheet);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Paste your numbers' });
    pasteInto(field, what);
    const apply = (): void => {
      fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    };
    return { store, sheet, onClose, unmount, field, apply };
  }

  const refusal = /^Nothing was taken: not all rows of X have equally many numbers/;

  it('stays for a paste that was not taken, and leads to it', async () => {
    const { store, onClose, field, apply } = await pasted();
    await screen.findByText(refusal);
    const before = store.getState().scenario;
    for (const _ of ['first press', 'second press']) {
      field.blur();
      apply();
      expect(document.activeElement).toBe(field);
      expect(screen.getByRole('textbox', { name: 'Paste your numbers', description: refusal })).toBe(field);
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(onClose).not.toHaveBeenCalled();
      expect(store.getState().scenario).toBe(before);
    }
    fireEvent.change(field, { target: { value: '' } });
    expect(screen.queryByText(refusal)).toBeNull();
    apply();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('reads what stands in the field and was not read', async () => {
    const { onClose, field, apply } = await pasted();
    await screen.findByText(refusal);
    // Another edit takes the sentence away, not the text.
    fireEvent.change(screen.getByLabelText('input 1 of sample 1'), { target: { value: '0.5' } });
    expect(screen.queryByText(refusal)).toBeNull();
    apply();
    expect(await screen.findByText(refusal)).toBeTruthy();
    fireEvent.change(field, { target: { value: 'X = [[0.1,0.2],[0.4,0.3],[1,1]]\ny=[1,0,1]' } });
    apply();
    expect(await screen.findByRole('region', { name: 'What was read' })).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    apply();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays once for a text that is too long for the field', async () => {
    const { onClose, field, apply } = await pasted(`${text}${' '.repeat(20_001)}`);
    await screen.findByText(refusal);
    expect(field.value).toBe('');
    apply();
    expect(document.activeElement).toBe(field);
    expect(onClose).not.toHaveBeenCalled();
    apply();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays once for a table that no cell has taken', async () => {
    const { onClose, apply, field } = await pasted('');
    const cell = screen.getByLabelText('input 1 of sample 1');
    fireEvent.focus(cell);
    cell.focus();
    pasteInto(cell, '1\t2\n3\tabc');
    expect(screen.getByText(/^Nothing was pasted: row 2/)).toBeTruthy();
    field.focus();
    apply();
    expect(document.activeElement).toBe(cell);
    expect(onClose).not.toHaveBeenCalled();
    apply();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says again, when the sheet is opened again, why the text was not taken', async () => {
    const { store, sheet, unmount } = await pasted();
    await screen.findByText(refusal);
    unmount();
    renderIn(store, sheet);
    const field = await screen.findByRole('textbox', { name: 'Paste your numbers', description: refusal });
    expect(field).toHaveProperty('value', text);
    fireEvent.change(field, { target: { value: 'X = ' } });
    cleanup();
    renderIn(store, sheet);
    expect(await screen.findByRole('textbox', { name: 'Paste your numbers' })).toHaveProperty('value', 'X = ');
    expect(screen.queryByText(refusal)).toBeNull();
  });
});
