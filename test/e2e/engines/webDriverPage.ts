/** What walks use of Playwright's page, over WebDriver. Whatever else is asked of it is refused by name. */
import type { Page } from '@playwright/test';
import { type Ask, patiently } from './engine';
import { type KeyAction, keyValue, pressActions, typeActions } from './keys';

/** In milliseconds: longer than anything but a hung page takes. */
const longest = 120_000;

type InPage = string | ((argument: never) => unknown);

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** A function is sent as it is written: it uses no name from outside itself. */
function scriptOf(inPage: InPage): string {
  const called = typeof inPage === 'string' ? inPage : `(${inPage})(arguments[0])`;
  return `
    const answer = arguments[arguments.length - 1];
    const fail = (error) => answer({ error: String(error) + '\\n' + (error && error.stack || '') });
    try {
      Promise.resolve(${called}).then((value) => answer({ value }), fail);
    } catch (error) {
      fail(error);
    }`;
}

/** The page of a session that has just begun. */
export async function webDriverPage(ask: Ask): Promise<Page> {
  await ask('timeouts', { script: longest, pageLoad: longest, implicit: 0 });

  const evaluate = async (inPage: InPage, argument?: unknown): Promise<unknown> => {
    const parameters = { script: scriptOf(inPage), args: argument === undefined ? [] : [argument] };
    const { value, error } = (await ask('execute/async', parameters)) as Answer;
    if (error !== undefined) throw new Error(error);
    return value;
  };

  const pressed = (actions: readonly KeyAction[]): Promise<unknown> =>
    ask('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const keyboard = {
    press: (keys: string) => pressed(pressActions(keys)),
    type: (text: string) => pressed(typeActions(text)),
    insertText: (text: string) => pressed(typeActions(text)),
    down: (name: string) => pressed([{ type: 'keyDown', value: keyValue(name) }]),
    up: (name: string) => pressed([{ type: 'keyUp', value: keyValue(name) }]),
  };

  let at = { x: 0, y: 0 };
  const pointed = (actions: readonly object[]): Promise<unknown> =>
    ask('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  /** Outside of the window there is nothing to point at. */
  const to = async (x: number, y: number): Promise<object> => {
    const size = (await evaluate(() => [innerWidth, innerHeight])) as [number, number];
    at = {
      x: Math.round(Math.min(Math.max(0, x), size[0] - 1)),
      y: Math.round(Math.min(Math.max(0, y), size[1] - 1)),
    };
    return { type: 'pointerMove', origin: 'viewport', duration: 0, ...at };
  };
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const mouse = {
    move: async (x: number, y: number) => pointed([await to(x, y)]),
    down: () => pointed([down]),
    up: () => pointed([up]),
    click: async (x: number, y: number, { clickCount = 1 } = {}) =>
      pointed([await to(x, y), ...Array.from({ length: clickCount }, () => [down, up]).flat()]),
    wheel: (deltaX: number, deltaY: number) => {
      const scroll = { type: 'scroll', origin: 'viewport', duration: 0, deltaX, deltaY, ...at };
      return ask('actions', { actions: [{ type: 'wheel', id: 'wheel', actions: [scroll] }] });
    },
  };

  /** The window has a frame whose size is known only afterwards. */
  const setViewportSize = async ({ width, height }: { width: number; height: number }): Promise<void> => {
    for (let tries = 0; tries < 4; tries++) {
      const [inner, outer] = (await evaluate(() => [
        [innerWidth, innerHeight],
        [outerWidth, outerHeight],
      ])) as [[number, number], [number, number]];
      if (inner[0] === width && inner[1] === height) return;
      await ask('window/rect', { width: width + outer[0] - inner[0], height: height + outer[1] - inner[1] });
      // The page is told a little later.
      await patiently(async () => {
        const now = (await evaluate(() => [innerWidth, innerHeight])) as [number, number];
        if (now[0] === inner[0] && now[1] === inner[1]) throw new Error('the window keeps its size');
      }, 1500).catch(() => undefined);
    }
    const left = await evaluate(() => `${innerWidth} × ${innerHeight}`);
    throw new Error(`the window gets no size of ${width} × ${height}: it stays at ${left}`);
  };

  let address = 'about:blank';
  const page = {
    url: () => address,
    goto: async (url: string) => {
      address = url;
      await ask('url', { url });
    },
    reload: () => ask('refresh', {}),
    evaluate,
    waitForFunction: (inPage: InPage, argument?: unknown) =>
      patiently(async () => {
        if (!(await evaluate(inPage, argument))) throw new Error(`it never became true: ${inPage}`);
      }, longest / 2),
    waitForLoadState: () => page.waitForFunction(`document.readyState === 'complete'`),
    waitForSelector: (selector: string) =>
      page.waitForFunction((wanted: string) => document.querySelector(wanted) !== null, selector),
    mainFrame: () => offered,
    setViewportSize,
    keyboard,
    mouse,
    pdf: async () => Buffer.from(String(await ask('print', {})), 'base64'),
  };
  const offered = new Proxy(page, {
    get(parts, name) {
      // Whether it is a promise is asked by `await`.
      if (name in parts || name === 'then') return Reflect.get(parts, name);
      throw new Error(`${String(name)} is not offered here`);
    },
  });
  // It has what the walks use; the rest of Playwright's page it refuses.
  return offered as unknown as Page;
}
