/** What must not be on a phone, however it is held: measured by boxes. */
import type { Page } from '@playwright/test';

/** Where most is beside each other, and least is in sight. */
export const onItsSide = [844, 390] as const;

/** Other ways of holding it, upright and on its side. */
export const held = [
  [390, 844],
  [568, 320],
  [320, 568],
  [360, 740],
] as const;

/** What is wrong with the page as it is held; empty where nothing is. `isScene`: the view above or beside a scene's text may scroll, as one box. */
export function wrongAsHeld(page: Page, isScene: boolean): Promise<readonly string[]> {
  return page.evaluate(wrong, isScene);
}

/** What is wrong with the place of what a scene speaks of, on its side; empty where the scene speaks of no panel. */
export function wrongBeside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = ['main section[id^="view-"]:not(#view-lesson)', '#view-lesson', 'footer'];
    const [shown, text, bar] = parts.map((part) => document.querySelector(part)?.getBoundingClientRect());
    return [
      ...(text ? [] : ['no text']),
      ...(shown && text && (shown.right > text.left || Math.abs(shown.top - text.top) > 8) ? ['not beside'] : []),
      ...(shown && text && bar && text.top > bar.top - 150 ? [`the text begins at ${text.top}`] : []),
    ];
  });
}

/** Runs in the page. */
function wrong(isScene: boolean): readonly string[] {
  const root = document.documentElement;
  const found: string[] = [];
  const isOver = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1;
  const bar = document.querySelector('footer');
  const main = document.querySelector('main');
  if (!bar || !main) return ['no page'];
  const over = root.scrollWidth - root.clientWidth;
  if (over > 0) found.push(`wider than the window by ${over}`);

  scrollTo(0, 0);
  const isLow = innerHeight < 400;
  const taken = main.getBoundingClientRect().top + innerHeight - bar.getBoundingClientRect().top;
  if (isLow && taken > innerHeight / 3) found.push(`header and controls take ${Math.round(taken)}`);
  for (const top of [0, root.scrollHeight]) {
    scrollTo(0, top);
    // The filled button is the last one: Play, Next.
    const buttons = [...bar.querySelectorAll('button')].filter((button) => button.checkVisibility());
    const last = buttons.at(-1)?.getBoundingClientRect();
    if (!last || last.bottom > innerHeight || last.top < 0 || last.right > innerWidth || last.left < 0)
      found.push(`the last button of the bar is out of sight from ${top}`);
  }
  scrollTo(0, 0);
  for (const place of ['header', 'footer']) {
    const buttons = [...document.querySelectorAll(`${place} button`)].filter((button) => button.checkVisibility());
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    for (const [at, one] of boxes.entries())
      if (boxes.some((other, index) => index < at && isOver(one, other)))
        found.push(`${place}: “${buttons[at]?.textContent}” lies over a button`);
  }

  /** A table or a list that nobody reads at once. */
  const isLong = (box: Element): boolean => box.querySelectorAll('tbody tr, li').length > 15;
  const isWide = (box: Element): boolean => box.querySelector('table, math, svg, pre, code') !== null;
  const scrollers = [...document.querySelectorAll('main *')].filter((box) => {
    const { overflowY } = getComputedStyle(box);
    return box.clientHeight > 4 && (overflowY === 'auto' || overflowY === 'scroll') && box.matches(':not(textarea)');
  });
  const scrolled = scrollers.filter((box) => box.scrollHeight > box.clientHeight + 1 && box.checkVisibility());
  for (const box of scrolled) {
    const size = `${box.closest('section[id]')?.id}: ${box.localName} “${box.textContent?.slice(0, 30)}” ${box.clientHeight} of ${box.scrollHeight}`;
    const outer = scrolled.find((other) => other !== box && other.contains(box));
    if (isScene && outer && !isLong(box)) found.push(`scrolls within what scrolls: ${size}`);
    if (!isScene && !isLong(box)) found.push(`scrolls: ${size}`);
  }
  for (const box of scrollers)
    if (box.scrollWidth > box.clientWidth + 1 && box.checkVisibility() && !isWide(box))
      found.push(`scrolls sideways: ${box.localName} ${box.clientWidth} of ${box.scrollWidth}`);
  return found;
}
