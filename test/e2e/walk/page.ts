/** The walk's hands and eyes: what it does on the page, and what it sees there. */
import type { Locator, Page } from '@playwright/test';
import { chooseExample, transport } from '../support';
import type { Change } from './model';

export interface Seen {
  readonly example: string;
  readonly step: number;
  readonly rate: number;
  /** Undefined where the ledger is not in sight. */
  readonly unit: number | undefined;
  readonly weight: number | undefined;
  readonly page: string;
  readonly hash: string;
  /** Whether a notice offers to undo. */
  readonly offersUndo: boolean;
}

/** What is on the screen, in one look. */
export function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    const labelled = (label: string): HTMLInputElement | undefined =>
      [...document.querySelectorAll<HTMLInputElement>('input')].find(
        (input) => input.labels?.[0]?.textContent === label && input.checkVisibility(),
      );
    const number = (value: string | undefined): number => Number((value ?? '').replace('−', '-'));
    const ledger = document.querySelector('#view-ledger');
    const isLedger = ledger?.checkVisibility() === true;
    const pickers = [...(ledger?.querySelectorAll('button[aria-haspopup="listbox"]') ?? [])];
    const chosen = /^(?:hidden|unit) (\d+)/.exec(
      pickers.find(({ textContent }) => /^(hidden|unit|input|bias)/.test(textContent))?.textContent ?? '',
    )?.[1];
    // Before the update, the weight's field is in the network.
    const ofNetwork = document.querySelector<HTMLInputElement>('#view-network input[inputmode]');
    const weight = isLedger ? (labelled('Weight before the step') ?? ofNetwork)?.value : undefined;
    const alone = /[#&]view=(compare|epoch)(&|$)/.exec(location.hash)?.[1];
    return {
      example: text('header button[aria-haspopup="listbox"]'),
      step: Number(/Step (\d+)/.exec(text('.time-row'))?.[1]),
      rate: number(labelled('Learning rate η')?.value),
      unit: isLedger && chosen !== undefined ? Number(chosen) : undefined,
      weight: weight !== undefined ? number(weight) : undefined,
      page: alone ?? '',
      hash: location.hash,
      offersUndo: [...document.querySelectorAll('[role="status"] ~ button')].some((one) => one.textContent === 'Undo'),
    };
  });
}

/** What the address says was changed. */
export function changesIn(hash: string): readonly Change[] {
  const keys = new URLSearchParams(hash.slice(1));
  const parts = (key: string): readonly string[] => keys.get(key)?.split(',') ?? [];
  const rates = parts('learningRate').map((part): Change => {
    const [value = '', step = '1'] = part.split(':').reverse();
    return { step: Number(step), of: 'rate', value: Number(value) };
  });
  const weights = parts('set').map((part): Change => {
    const [step = '', place = '', value = ''] = part.split(':');
    return { step: Number(step), of: Number(place.split('.')[2]), value: Number(value) };
  });
  return [...rates, ...weights];
}

/** An address is written at rest. */
export async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(350);
}

export const hands = {
  async rate(page: Page, value: number): Promise<void> {
    await type(page.getByRole('textbox', { name: 'Learning rate η', exact: true }), value);
  },
  async weight(page: Page, value: number): Promise<void> {
    const ofLedger = page.locator('#view-ledger').getByRole('textbox', { name: 'Weight before the step' });
    await type(ofLedger.or(page.locator('#view-network').getByRole('textbox')), value);
  },
  async unit(page: Page, unit: number): Promise<void> {
    await page.locator('#view-ledger').getByRole('button', { name: 'From unit' }).click();
    await page.getByRole('option', { name: new RegExp(`^(?:hidden|unit) ${unit}$`) }).click();
  },
  step: (page: Page, by: -1 | 1): Promise<void> => transport(page, by > 0 ? 'Next step' : 'Previous step').click(),
  example: (page: Page, name: string): Promise<void> => chooseExample(page, name),
  async own(page: Page, value: number): Promise<void> {
    await chooseExample(page, /Your own numbers/);
    const form = page.getByRole('dialog');
    await type(form.getByRole('textbox', { name: 'Learning rate η', exact: true }), value);
    await form.getByRole('button', { name: 'Apply' }).click();
    await form.waitFor({ state: 'detached' });
  },
  /** Opens your own numbers and closes them in one of three ways. */
  async glance(page: Page, way: 'Cancel' | 'Escape' | 'Back'): Promise<void> {
    await chooseExample(page, /Your own numbers/);
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Apply' }).waitFor();
    if (way === 'Cancel') await form.getByRole('button', { name: 'Cancel' }).click();
    else if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.goBack();
    await form.waitFor({ state: 'detached' });
  },
  async page(page: Page, name: string): Promise<void> {
    const title = { code: /^Code/, compare: /^Compare/, epoch: /^Epoch/ }[name];
    const header = page.getByRole('banner').first();
    if (!title) return header.getByRole('button', { name: 'Back to the explorer' }).click();
    await header.getByRole('button', { name: 'Views ▾' }).click();
    await page.getByRole('checkbox', { name: title }).click();
  },
  async key(page: Page, key: string): Promise<void> {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press(key);
  },
  async away(page: Page): Promise<void> {
    await page.goto('about:blank');
    await page.goBack();
  },
};

async function type(field: Locator, value: number): Promise<void> {
  await field.fill(String(value));
  await field.press('Enter');
}
