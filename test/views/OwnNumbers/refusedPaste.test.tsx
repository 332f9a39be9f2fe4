/** What is refused stays in the field, where it can be mended or give way to another paste. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
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
