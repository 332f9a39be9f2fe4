/** What is heard: the name of what has the focus, and what live regions say while the page is not inert. */
import type { Page } from '@playwright/test';
import { rest as settled } from '../rest';

interface Listening {
  readonly said: string[];
}

/** Before the page is opened: from then on, what its live regions say is written down. */
export async function listenToRegions(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const regions = '[role="status"], [role="alert"], [aria-live]';
    const last = new WeakMap<Element, string>();
    const textOf = (node: Node): string => {
      if (node instanceof Element) {
        if (node.getAttribute('aria-hidden') === 'true' || node.matches('style, script')) return '';
        if (node.matches('button, select, input')) return '';
      }
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      return [...node.childNodes].map(textOf).join(' ');
    };
    const hear = (region: Element): void => {
      const text = textOf(region).replace(/\s+/g, ' ').trim();
      if (last.get(region) === text) return;
      last.set(region, text);
      const isSilent = region.getAttribute('aria-live') === 'off' || region.closest('[inert], [aria-hidden="true"]');
      if (text !== '' && !isSilent) said.push(text);
    };
    const start = (): void => {
      new MutationObserver((records) => {
        const changed = new Set<Element>();
        for (const { target, addedNodes } of records) {
          const around = target instanceof Element ? target : target.parentElement;
          const region = around?.closest(regions);
          if (region) changed.add(region);
          for (const node of addedNodes) {
            if (!(node instanceof Element)) continue;
            // A region that comes with its text is not announced by all, but it must not say it twice either.
            for (const one of [node, ...node.querySelectorAll('*')]) if (one.matches(regions)) changed.add(one);
          }
        }
        for (const region of changed) hear(region);
      }).observe(document, { childList: true, subtree: true, characterData: true });
    };
    start();
  });
}

/** What was said since the last time that this was asked. */
export async function takeSaid(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as Listening).said.splice(0));
}

/** Whatever a press has set going has had its time. */
export async function rest(page: Page): Promise<void> {
  await settled(page);
  await goOn(page);
}

/** On a page at rest: regions wait for a moment of it, and the page's clock is put forward by more than that. */
export async function goOn(page: Page): Promise<void> {
  await page.clock.runFor(900);
  await settled(page);
}

/** Role and name of what has the focus; `body` where nothing has. */
export async function focusName(page: Page): Promise<string> {
  const isLost = await page.evaluate(() => document.activeElement === document.body);
  if (isLost) return 'body';
  const [line = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
  return line.replace(/^- /, '').replace(/:$/, '');
}
