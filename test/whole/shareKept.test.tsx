/** What is typed in Share is kept as it was typed, for the example that it was typed for. */
import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { showHeader } from '../shell/explorer';

const dialog = () => within(screen.getByRole('dialog', { name: 'Share' }));
const field = (name: string): HTMLInputElement => dialog().getByRole<HTMLInputElement>('textbox', { name });
const noteName = 'Note to the reader (optional)';

async function share(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Share' }));
  await dialog().findByRole('textbox', { name: 'HTML of the frame' });
}

/** Escape takes the field away before it is left. */
async function closeAndShare(user: UserEvent): Promise<void> {
  await user.keyboard('{Escape}');
  if (screen.queryByRole('dialog', { name: 'Share' })) await user.keyboard('{Escape}');
  await share(user);
}

async function fill(user: UserEvent, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}

describe('Share', () => {
  it('keeps the frame’s settings as they were typed, refused ones with the reason', async () => {
    const { user } = showHeader();
    await share(user);
    await fill(user, 'Height', '420');
    await fill(user, 'Width', 'wide');
    await fill(user, 'Name for screen readers', 'Exercise 3');
    await user.click(dialog().getByRole('radio', { name: 'dark' }));
    await user.click(dialog().getByRole('radio', { name: 'iframe' }));
    await user.click(dialog().getByRole('checkbox', { name: 'Formulas' }));
    await closeAndShare(user);
    expect(field('Height').value).toBe('420');
    expect(field('Width').value).toBe('wide');
    expect(dialog().getByText(/“wide”/)).toBeDefined();
    const code = field('HTML of the frame').value;
    expect(code).toMatch(/^<iframe/);
    expect(code).toContain('embed=ledger,network,formulas&amp;layout=flow&amp;theme=dark"');
    expect(code).toContain('title="Exercise 3" width="100%" height="420"');
  });

  it('keeps each example’s own note and frame', async () => {
    const { user, store } = showHeader();
    await share(user);
    await fill(user, 'Name for screen readers', 'XOR');
    await fill(user, noteName, 'About XOR');
    await user.keyboard('{Escape}');
    act(() => store.getState().loadExample('lecture'));
    await share(user);
    expect(field(noteName).value).toBe('');
    expect(field('Name for screen readers').value).not.toBe('XOR');
    await user.keyboard('{Escape}');
    act(() => store.getState().loadExample('xor'));
    await share(user);
    expect(field(noteName).value).toBe('About XOR');
    expect(field('Name for screen readers').value).toBe('XOR');
  });

  it('keeps a note that is too long whole, says by how much, and leaves it out of links', async () => {
    const { user, store } = showHeader();
    await share(user);
    const long = 'a'.repeat(2345);
    await fill(user, noteName, long);
    expect(dialog().getByText('2,345 of 2,000 characters')).toBeDefined();
    expect(dialog().getByText(/^A note has at most 2,000 characters\. Shorten this one by 345/)).toBeDefined();
    expect(field('Link to this screen').value).not.toContain('note=');
    await user.tab();
    expect(store.getState().note).toBeUndefined();
    await closeAndShare(user);
    expect(field(noteName).value).toBe(long);
    await fill(user, noteName, 'short');
    await user.tab();
    expect(store.getState().note).toBe('short');
    // What is cleared stays so, also before the field is left.
    await user.clear(field(noteName));
    await closeAndShare(user);
    expect(field(noteName).value).toBe('');
  });

  it('refuses an address with a space, and keeps what was typed', async () => {
    const { user, store } = showHeader();
    await share(user);
    await fill(user, 'Public address of the app', 'example.org/app no');
    await user.tab();
    expect(store.getState().preferences.publicPage).toBeUndefined();
    expect(dialog().getByText(/^An address has no spaces \(got “example\.org\/app no”\)/)).toBeDefined();
    await closeAndShare(user);
    expect(field('Public address of the app').value).toBe('example.org/app no');
    expect(dialog().getByText(/^An address has no spaces/)).toBeDefined();
    await fill(user, 'Public address of the app', 'example.org/app');
    await user.tab();
    expect(store.getState().preferences.publicPage).toBe('https://example.org/app/');
  });

  it('says of an iframe with a sheet that without storage nothing typed is kept', async () => {
    const { user } = showHeader();
    await share(user);
    const sentence = /^Where this iframe may store nothing, what readers type is lost with the page/;
    await user.click(dialog().getByRole('checkbox', { name: 'My work' }));
    expect(dialog().queryByText(sentence)).toBeNull();
    await user.click(dialog().getByRole('radio', { name: 'iframe' }));
    expect(dialog().getByText(sentence)).toBeDefined();
    await user.click(dialog().getByRole('checkbox', { name: 'My work' }));
    expect(dialog().queryByText(sentence)).toBeNull();
  });

  it('keeps the numbers of a quiz', async () => {
    const { user } = showHeader();
    await share(user);
    const more = (): HTMLElement => dialog().getByRole('button', { name: 'Choose lessons' });
    await user.click(more());
    await fill(user, 'Questions', '99');
    // Escape in the field itself gives the number back.
    await user.tab();
    await closeAndShare(user);
    await user.click(more());
    expect(field('Questions').value).toBe('99');
    expect(dialog().getByText(/a whole number from 1 to 20/)).toBeDefined();
  });
});
