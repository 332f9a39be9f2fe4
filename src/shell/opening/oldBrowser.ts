/**
 * What the app needs of a browser, and the page that says so where some of it is missing. It is part of the page's first script, which is built for the
 * browsers of 2018: whatever cannot read or run the app can run this.
 */
import { tooOld } from '../../text/en/tooOld';

/** What the code calls without asking, of all that browsers have learnt since 2018: where it is, and its names. */
const needs = (): readonly (readonly [place: string, owner: object, names: readonly string[]])[] => [
  [
    'Array.prototype.',
    Array.prototype,
    ['at', 'findLast', 'findLastIndex', 'flat', 'flatMap', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  ],
  ['Object.', Object, ['fromEntries', 'hasOwn']],
  ['Promise.', Promise, ['allSettled']],
  ['String.prototype.', String.prototype, ['at', 'matchAll', 'replaceAll', 'trimEnd', 'trimStart']],
  ['Element.prototype.', Element.prototype, ['replaceChildren']],
  ['', window, ['globalThis', 'queueMicrotask', 'ResizeObserver', 'IntersectionObserver', 'structuredClone']],
];

/** The names of what is missing, as a reader finds them in a search engine. */
export function missingFeatures(): readonly string[] {
  return needs().reduce<readonly string[]>(
    (missing, [place, owner, names]) => [
      ...missing,
      ...names.filter((name) => !(name in owner)).map((name) => place + name),
    ],
    [],
  );
}

/** Puts a sentence in place of the app, which finds no place to start any more. */
export function sayTooOld(missing: readonly string[]): void {
  // The scripts that are to come run only after the page has all of its elements.
  if (document.readyState === 'loading') {
    document.addEventListener('readystatechange', () => sayTooOld(missing), { once: true });
    return;
  }
  document.getElementById('root')?.remove();
  const page = document.createElement('main');
  page.setAttribute('role', 'alert');
  page.style.cssText = 'max-width: 40em; margin: auto; padding: 2em 1em; font-size: 1.15em; overflow-wrap: anywhere';
  const add = (tag: string, text: string): void => {
    const line = page.appendChild(document.createElement(tag));
    line.textContent = text;
    line.style.margin = '0 0 0.75em';
  };
  add('h1', document.title);
  add('p', tooOld.needs);
  if (missing.length > 0) add('p', tooOld.missing(missing));
  document.body.appendChild(page);
}

/** In one file with everything, what the browser cannot read is all of it. Later, what asked for a script says so itself. */
export function watchForUnreadable(): void {
  addEventListener('error', ({ error }) => {
    if (error instanceof SyntaxError && !document.querySelector('#root > .app')) sayTooOld([]);
  });
}
