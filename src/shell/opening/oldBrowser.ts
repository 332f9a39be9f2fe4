/**
 * What the app needs of a browser, and the page that says so where some of it is missing. It is part of the page's first script, which is built for the
 * browsers of 2020: whatever cannot read or run the app can run this.
 */
import { tooOld } from '../../text/en/tooOld';

/**
 * What the code calls without asking, of what browsers have learnt since they can read its scripts: the names, and where they are. One that cannot
 * read them says so itself (`watchForUnreadable`). Every visit pays for each letter.
 */
const needs = (): readonly (readonly [names: string, owner: object, place: string])[] => [
  ['at findLast findLastIndex toReversed toSorted toSpliced with', Array.prototype, 'Array.prototype.'],
  ['hasOwn', Object, 'Object.'],
  ['at replaceAll', String.prototype, 'String.prototype.'],
  ['replaceChildren', Element.prototype, 'Element.prototype.'],
  ['ResizeObserver IntersectionObserver structuredClone', window, ''],
];

/** The names of what is missing, as a reader finds them in a search engine. */
export function missingFeatures(): readonly string[] {
  const missing: string[] = [];
  for (const [names, owner, place] of needs())
    for (const name of names.split(' ')) if (!(name in owner)) missing.push(place + name);
  return missing;
}

/** Puts a sentence in place of the app, which finds no place to start any more. */
export function sayTooOld(missing: readonly string[]): void {
  // The scripts that are to come run only after the page has all of its elements.
  if (document.readyState === 'loading') {
    document.addEventListener('readystatechange', () => sayTooOld(missing), { once: true });
    return;
  }
  document.getElementById('root')?.remove();
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.style.cssText = 'max-width:40em;margin:2em auto;padding:1em';
  said.textContent = tooOld.needs + (missing.length > 0 ? tooOld.missing(missing) : '');
  document.body.append(said);
}

/** In one file with everything, what the browser cannot read is all of it. Later, what asked for a script says so itself. */
export function watchForUnreadable(): void {
  addEventListener('error', ({ error }) => {
    if (error instanceof SyntaxError && !document.querySelector('#root > .app')) sayTooOld([]);
  });
}
