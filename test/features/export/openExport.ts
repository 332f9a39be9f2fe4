/** Opens Export, which is a part of Share. */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

export async function openExport(user: UserEvent): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: 'Share' }));
  const dialog = await screen.findByRole('dialog', { name: 'Share' });
  await user.click(await within(dialog).findByRole('button', { name: 'Export' }));
  return dialog;
}
