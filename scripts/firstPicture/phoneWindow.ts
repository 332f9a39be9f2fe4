/** A window without layout, as wide as a phone, in the place of a browser's: it must be there before the modules of the app are. */
import { JSDOM } from 'jsdom';
import { keepInlineStyles } from './inlineStyle';

// The script is not run: it says that the site's other files stand beside the page.
const page = `<!doctype html><html lang="en"><head><script src="index.js"></script></head><body><div id="root"></div></body></html>`;
const { window } = new JSDOM(page, { url: 'http://localhost/', pretendToBeVisual: true });

keepInlineStyles(window.HTMLElement.prototype);
keepInlineStyles(window.SVGElement.prototype);

Object.assign(window, {
  innerWidth: 390,
  innerHeight: 844,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') },
});

/** Node has its own, which a page refuses. */
const ofPages = new Set(['AbortController', 'AbortSignal', 'CustomEvent', 'Event', 'EventTarget', 'navigator']);
const inherited = ['addEventListener', 'removeEventListener', 'dispatchEvent'];

for (const name of ['window', 'self', ...inherited, ...Object.getOwnPropertyNames(window)]) {
  if (name in globalThis && !ofPages.has(name)) continue;
  Object.defineProperty(globalThis, name, { configurable: true, get: () => Reflect.get(window, name) });
}
