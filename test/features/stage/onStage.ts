/** A stage in the browser, and the text on it that a hall could not read. */
import type { Page } from '@playwright/test';
import { follow, rest } from '../../e2e/rest';
import { stageSentence } from '../../e2e/support';

/** By the link of a stage; on a page that is kept, the stage stays open and shows something else. */
export async function present(page: Page, address: string): Promise<void> {
  await follow(page, `${address}&present=1`);
  await stageSentence(page).waitFor();
  await rest(page);
}

/** Text below so many pixels, and indices of formulas below 14 of 18. */
export async function smallText(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((asked) => {
    const share = asked / 18;
    const found = new Set<string>();
    // What only screen readers read is in a box of a pixel.
    const isOnlyHeard = (element: Element | null): boolean => {
      if (!element || element === document.body) return false;
      const { width, height } = element.getBoundingClientRect();
      return (width < 2 && height < 2) || isOnlyHeard(element.parentElement);
    };
    // The boxes of a formula stand after its MathML.
    const isTypeset = (element: Element): boolean =>
      element.closest('[aria-hidden="true"]')?.previousElementSibling?.querySelector('math') != null;
    const stage = document.querySelector('[data-beat]');
    const texts = document.createTreeWalker(stage ?? document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      const text = (textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim();
      if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
      // The dot of a number to come; and the settings, which are not for the hall.
      if (text === '·' || element.closest('[role="toolbar"][aria-label="Settings"]')) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const size =
        Number.parseFloat(getComputedStyle(element).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
      const isIndex = element.closest('sub, sup') !== null || isTypeset(element);
      const least = isIndex ? 14 : 18;
      if (size < least * share - 0.1 && !isOnlyHeard(element)) found.add(`${text} (${(size / share).toFixed(1)})`);
    }
    return [...found];
  }, least);
}
