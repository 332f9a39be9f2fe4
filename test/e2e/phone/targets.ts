/** What is touched on a phone: 24 pixels at least. Closer to one another than WCAG 2.5.8 asks is found by axe. */
import type { Page } from '@playwright/test';

/**
 * Controls below 24 pixels. Not among them: names and numbers in a line of text, as the criterion allows; what is drawn to scale, an edge, a
 * unit, a pixel, which is chosen from lists of 44 pixels, too; what only the keyboard reaches; the sign that more is below, as scrolling does the same.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls =
      'button, a[href], summary, select, textarea, input, [role="radio"], [role="tab"], [role="checkbox"], [role="switch"], [role="option"]';
    const isLarge = (one: Element): boolean => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height) > 23.5;
    };
    return [...document.querySelectorAll(controls)]
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        if (!one.checkVisibility() || Math.min(width, height) < 2 || style.pointerEvents === 'none') return false;
        const isDrawn = one.closest('svg, section[id="view-network"] [role="group"]') !== null;
        const isInText = style.display.startsWith('inline') || one.closest('pre, code') !== null;
        const label = one.closest('label');
        return !isDrawn && !isInText && !one.closest('[aria-hidden="true"]') && !isLarge(label ?? one);
      })
      .map((one) => {
        const { width, height } = one.getBoundingClientRect();
        const name = one.getAttribute('aria-label') ?? one.textContent;
        return `${one.localName} “${name?.trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`;
      });
  });
}
