/** Finds, clicks and reads in any browser's page, by what a reader sees. */
import type { Page } from '@playwright/test';

const interactive = 'button, a[href], summary, label, [role="tab"], [role="option"], [role="radio"], [role="menuitem"]';

/** The middle of what is shown with the name, brought into sight; `within`: a selector of the part that it stands in. */
async function middleOf(page: Page, name: string, within: string): Promise<readonly [x: number, y: number]> {
  const asked = { name, within, interactive };
  await page.waitForFunction(named, asked);
  return (await page.evaluate(named, asked)) as [number, number];
}

/** Runs in the page. Undefined where nothing has the name. */
function named(asked: {
  readonly name: string;
  readonly within: string;
  readonly interactive: string;
}): readonly [number, number] | undefined {
  const pattern = new RegExp(asked.name);
  const found = [...document.querySelectorAll<HTMLElement>(asked.within)]
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>(asked.interactive)])
    .find((element) => {
      const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return element.checkVisibility({ visibilityProperty: true }) && pattern.test(text.trim());
    });
  if (!found) return undefined;
  found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** `name`: a pattern of the whole name. */
export async function click(page: Page, name: string, within = 'body'): Promise<void> {
  await page.mouse.click(...(await middleOf(page, `^(?:${name})$`, within)));
}

/** Waits until the text of the part has what is asked for. */
export async function says(page: Page, within: string, pattern: string): Promise<void> {
  await page.waitForFunction(
    ({ within, pattern }) =>
      [...document.querySelectorAll<HTMLElement>(within)].some((part) => new RegExp(pattern).test(part.innerText)),
    { within, pattern },
  );
}

/** Tab after Tab, until what the selector means has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

/** The link's own part of the address. */
export async function linkKey(page: Page, key: string): Promise<string | null> {
  return page.evaluate((name) => new URLSearchParams(location.hash.slice(1)).get(name), key);
}

/** Runs in the page: whether a region with the name is there, or is not. */
export function regionIs({ name, there }: { readonly name: string; readonly there: boolean }): boolean {
  const isFound = [...document.querySelectorAll('section, [role="region"]')].some((part) => {
    const heading = document.getElementById(part.getAttribute('aria-labelledby') ?? '');
    return (part.getAttribute('aria-label') ?? heading?.textContent) === name;
  });
  return isFound === there;
}
