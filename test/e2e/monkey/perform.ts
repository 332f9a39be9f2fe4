/** Does one action on the page, and says in a few words what it met, for the list that a failing seed prints. */
import type { Action } from './actions';
import { type Place, resizeFrame } from './place';

interface Target {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

const anything =
  'button, a[href]:not([target]), input:not([type="file"]), select, textarea, summary, label, [role="option"], [role="radio"], [role="slider"], [data-quantity], [tabindex]';
const fields =
  'input:not([type]), input[type="text"], input[type="search"], input[type="number"], textarea:not([readonly])';
const surfaces = 'svg, canvas, [role="slider"], [role="grid"], main';

export async function perform(place: Place, action: Action): Promise<string> {
  const { page, framed } = place;
  switch (action.kind) {
    case 'key':
      await page.keyboard.press(action.key);
      return action.key;
    case 'click': {
      const target = await targetOf(place, anything, action.pick);
      if (!target) return 'nothing to click';
      await page.mouse.click(target.x, target.y, { clickCount: action.twice ? 2 : 1 });
      return target.name;
    }
    case 'hover': {
      const target = await targetOf(place, '[data-quantity]', action.pick);
      if (target) await page.mouse.move(target.x, target.y);
      await page.keyboard.press(action.key);
      return `${target?.name ?? 'nothing'}, ${action.key}`;
    }
    case 'type': {
      const target = await targetOf(place, fields, action.pick);
      if (!target) return 'no field';
      await page.mouse.click(target.x, target.y, { clickCount: 3 });
      await page.keyboard.insertText(action.text);
      await page.keyboard.press(action.end);
      return target.name;
    }
    case 'drag': {
      const target = await targetOf(place, surfaces, action.pick);
      if (!target) return 'nothing to drag';
      await page.mouse.move(target.x, target.y);
      await page.mouse.down();
      await page.mouse.move(target.x + action.dx / 2, target.y + action.dy / 2);
      await page.mouse.move(target.x + action.dx, target.y + action.dy);
      await page.mouse.up();
      return target.name;
    }
    case 'wheel': {
      const target = await targetOf(place, surfaces, action.pick);
      if (target) await page.mouse.move(target.x, target.y);
      if (action.ctrl) await page.keyboard.down('Control');
      await page.mouse.wheel(action.dx, action.dy);
      if (action.ctrl) await page.keyboard.up('Control');
      return target?.name ?? '';
    }
    case 'resize':
      // A window that fills the screen has no size of its own.
      await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
      await (framed
        ? resizeFrame(place, action.width, action.height)
        : page.setViewportSize({ width: action.width, height: action.height }));
      return '';
    case 'travel':
      // Within the page: what was before it is not the monkey's.
      if (framed) return 'not in a frame';
      return (await page.evaluate(travelled, action.by)) ? '' : 'nowhere to go';
    case 'link':
      await setHash(place, action.address);
      return '';
    case 'reload':
      if (framed) return 'not in a frame';
      await page.reload();
      await place.frame().waitForSelector('main, [role="alert"]');
      return '';
    case 'post':
      if (!framed) return 'no page around';
      await page.evaluate((messages) => {
        const frame = document.querySelector('iframe');
        for (const message of messages) frame?.contentWindow?.postMessage(message, '*');
      }, action.messages as unknown[]);
      return '';
  }
}

/** What of the browser's navigation TypeScript does not know yet: the entries that are this page's own. */
interface WithNavigation {
  readonly navigation: {
    readonly entries: () => readonly unknown[];
    readonly currentEntry: { readonly index: number };
  };
}

function travelled(by: number): boolean {
  const { navigation } = globalThis as unknown as WithNavigation;
  const wanted = navigation.currentEntry.index + by;
  if (wanted < 0 || wanted >= navigation.entries().length) return false;
  history.go(by);
  return true;
}

async function setHash(place: Place, address: string): Promise<void> {
  await place.frame().evaluate((hash) => {
    location.hash = hash;
  }, address);
}

/** The element that a number means, brought into sight; half of the time of what lies over the page, where something does. */
async function targetOf(place: Place, selector: string, pick: number): Promise<Target | undefined> {
  const found = await place.frame().evaluate(
    ([wanted, number]) => {
      const overlay = [...document.querySelectorAll('[role="dialog"], [role="listbox"]')].at(-1);
      const root = overlay && number % 2 === 0 ? overlay : document;
      const shown = [...root.querySelectorAll<HTMLElement>(wanted)].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
      });
      const element = shown[Math.floor(number / 2) % Math.max(1, shown.length)];
      if (!element) return undefined;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const name =
        element.getAttribute('data-quantity') ??
        element.getAttribute('aria-label') ??
        (element.textContent ?? '').trim().slice(0, 30);
      return { x: left + width / 2, y: top + height / 2, name: `${element.tagName.toLowerCase()} “${name}”` };
    },
    [selector, pick] as const,
  );
  if (!found || !place.framed) return found;
  const box = await place.page.locator('iframe').boundingBox();
  return { ...found, x: found.x + (box?.x ?? 0), y: found.y + (box?.y ?? 0) };
}
