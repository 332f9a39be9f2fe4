import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showExplorer } from '../explorer';

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
    const { user, store } = showExplorer();
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
    const { user } = showExplorer();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    await user.click(dialog.getByRole('button', { name: 'Copy: HTML of the frame' }));
    expect(await dialog.findByText(/press Ctrl \+ C/)).toBeTruthy();
    expect(dialog.queryByText('Copied')).toBeNull();
    const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the frame' });
    expect(document.activeElement).toBe(field);
    expect(field.selectionEnd).toBe(field.value.length);
  });

  it('takes a note into the link, and shows it as readers will see it', async () => {
    const { user, store } = showExplorer();
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

  it('writes the frame as it is asked for', async () => {
    const { user } = showExplorer();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Share' }));
    const snippet = (): string => dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the frame' }).value;
    expect(snippet()).toContain(' views="ledger,network" height="600" title="Batch gradients: Four points of XOR">');
    expect(snippet()).toContain('/embed.js" defer></script>');
    await user.click(dialog.getByRole('radio', { name: 'iframe' }));
    expect(snippet()).toContain('embed=ledger,network"');
    await user.click(dialog.getByRole('checkbox', { name: 'Network' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Formulas' }));
    await user.click(dialog.getByRole('radio', { name: 'as tall as the content' }));
    await user.click(dialog.getByRole('radio', { name: 'dark' }));
    await user.clear(dialog.getByRole('textbox', { name: 'Height' }));
    await user.type(dialog.getByRole('textbox', { name: 'Height' }), '420{Enter}');
    await user.click(dialog.getByRole('radio', { name: 'step 1' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Batch size' }));
    expect(snippet()).toContain('embed=ledger,formulas&amp;layout=flow&amp;theme=dark&amp;lock=batchSize"');
    expect(snippet()).toContain('step=1&amp;phase=batch&amp;');
    expect(snippet()).toContain('width="100%" height="420"');
    expect(snippet()).toContain('title="Batch gradients: Four points of XOR"');
    await user.type(dialog.getByRole('textbox', { name: 'Height' }), '9{Enter}');
    expect(dialog.getByRole('alert').textContent).toBe('Height must be a whole number from 200 to 4000.');
  });
});
