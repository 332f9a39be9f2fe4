import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showHeader } from '../explorer';

/** jsdom has no execCommand; what it copied is what was selected. */
function clipboard(works: boolean): () => string | undefined {
  let copied: string | undefined;
  document.execCommand = vi.fn(() => {
    const field = document.activeElement;
    if (works && field instanceof HTMLTextAreaElement) copied = field.value;
    return works;
  });
  return () => copied;
}

afterEach(() => {
  // @ts-expect-error: jsdom has none of its own
  delete document.execCommand;
});

describe('Share', () => {
  it('gives a link to exactly this, to be copied or selected', async () => {
    const copied = clipboard(true);
    const { user, store } = showHeader();
    store.getState().goTo({ step: 3, phase: 'update' });
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link to this screen' });
    expect(link.value).toBe('http://localhost:3000/#example=xor&step=3&phase=update');
    await user.click(dialog.getByRole('button', { name: 'Copy: Link to this screen' }));
    expect(copied()).toBe(link.value);
    expect(dialog.getByText('Copied')).toBeTruthy();
  });

  it('says how to copy by hand where no way is open, and has the text selected', async () => {
    clipboard(false);
    const { user } = showHeader();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    await user.click(dialog.getByRole('button', { name: 'Copy: Link to this screen' }));
    expect(await dialog.findByText(/press Ctrl \+ C/)).toBeTruthy();
    expect(dialog.queryByText('Copied')).toBeNull();
    const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link to this screen' });
    expect(document.activeElement).toBe(field);
    expect(field.selectionEnd).toBe(field.value.length);
  });

  it('says in Share itself where its field for the public address is', async () => {
    const { user } = showHeader();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    expect(dialog.queryByText(/address of the app in Share/)).toBeNull();
    expect(dialog.getAllByText(/Enter the public address of the app in its field/).length).toBeGreaterThan(0);
  });

  it('takes a note into the link, and shows it as readers will see it', async () => {
    const { user, store } = showHeader();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    const field = dialog.getByRole('textbox', { name: 'Note to the reader (optional)' });
    await user.click(field);
    await user.paste('Is it **{batchSize}**?');
    expect(dialog.getByText('22 of 2,000 characters')).toBeTruthy();
    const preview = await dialog.findByRole('region', { name: 'Preview of the note' });
    expect((await within(preview).findByText('4')).closest('strong')).toBeTruthy();
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link to this screen' });
    expect(link.value).toContain('&note=Is%20it%20**%7BbatchSize%7D**%3F');
    await user.tab();
    expect(store.getState().note).toBe('Is it **{batchSize}**?');
    await user.click(field);
    await user.type(field, ' {{');
    expect(await within(preview).findByText(/Line 1, column 24: “{” opens a brace/)).toBeTruthy();
  });
});
