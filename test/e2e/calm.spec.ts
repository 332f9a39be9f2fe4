/** How much stands on the first screen before anything is touched: what can be pressed, and what there is to read. */
import { rest } from './rest';
import { expect, firstVisit, open, test } from './support';

test.use({ ...firstVisit, viewport: { width: 1440, height: 900 } });

test('a first visit has few things to press, numbers and words, and one filled button', async ({ page }) => {
  await open(page);
  await rest(page);
  const { controls, text, filled } = await page.evaluate(() => {
    const isInSight = (element: Element): boolean => {
      const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
      // What is only heard is one pixel large.
      const isSeen = width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      return isSeen && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const pressed = 'button, a[href], input, select, textarea, summary, [role="button"], [role="tab"]';
    const controls = [...document.querySelectorAll<HTMLElement>(pressed)].filter((one) => {
      // A radio button is seen as its label.
      const seen = one instanceof HTMLInputElement && !isInSight(one) ? (one.labels?.[0] ?? one) : one;
      return isInSight(seen) && !one.closest('[role="group"][aria-label="Units and weights"]');
    });
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const { parentElement: parent } = node;
      range.selectNodeContents(node);
      const { width, height, top } = range.getBoundingClientRect();
      const isLaidOut = width > 1 && height > 1 && top < innerHeight;
      if (parent && isLaidOut && isInSight(parent) && !parent.closest('.katex')) texts.push(node.textContent ?? '');
    }
    const chosen = getComputedStyle(document.documentElement).getPropertyValue('--chosen').trim();
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = chosen;
    const ink = getComputedStyle(probe).color;
    probe.remove();
    return {
      controls: controls.length,
      text: texts.join(' '),
      filled: controls
        .filter((one) => one.localName === 'button' && getComputedStyle(one).backgroundColor === ink)
        .map((one) => one.getAttribute('aria-label') ?? one.textContent),
    };
  });
  expect(filled).toEqual(['Show me this step in a minute']);
  expect(controls).toBeLessThanOrEqual(50);
  // Those of the drawing too: nothing is moved there.
  expect(text.match(/[−-]?\d+(?:[.,]\d+)*/g)?.length).toBeLessThanOrEqual(78);
  expect(text.match(/[\p{L}’]{2,}/gu)?.length).toBeLessThanOrEqual(190);
});
