/** What the tests of kept sheets do on the page: open, type, share. */
import { deflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { expect, panel } from '../../../e2e/support';

/** The sheet of one weight of XOR. */
export const sheetHash = 'example=xor&step=1&phase=sum&view=work&work.show=weight';

/** `delta.2.1.1` */
export function cell(page: Page, address: string): Locator {
  return panel(page, 'My work').locator(`[data-cell="${address}"]`);
}

export function button(page: Page, name: string | RegExp): Locator {
  return panel(page, 'My work').getByRole('button', { name });
}

/** Loads the page anew: another hash alone would not. */
export async function openSheet(page: Page, hash = sheetHash): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`/#${hash}`);
  await expect(panel(page, 'My work')).toBeVisible();
}

export async function fill(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [address, text] of Object.entries(cells)) await cell(page, address).fill(text);
}

export async function expectCells(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [address, text] of Object.entries(cells)) await expect(cell(page, address), address).toHaveValue(text);
}

/** Numbers as a link has them. */
export function packed(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64url');
}

/** The hash of the page, as the address bar has it. */
export function hashOf(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}
