/** A view that opens on a laptop has nothing that must be scrolled to, and leaves the ledger its totals. */
import type { Page } from '@playwright/test';
import { expect, ledgerRow, panel } from './support';

/** The last is that in which the tests of laptops open their pages. */
export const laptops = [
  [1440, 900],
  [1280, 720],
] as const;

export async function expectOpenInSight(page: Page, height: number): Promise<void> {
  await expectNothingBelow(page, height);
  await expect(page.getByRole('tabpanel').or(panel(page, 'Loss')).first()).toBeInViewport({ ratio: 1 });
  await expect(ledgerRow(page, /Sum/).first()).toBeInViewport();
}

export async function expectNothingBelow(page: Page, height: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
}
