/** The page's colours and language where the element stands, and when they change. */

/** Keys of the frame's link that follow the page; what the element says itself is not followed. */
export function lookOf(element: Element): Readonly<Record<string, string>> {
  const language = languageOf(element)?.split('-')[0];
  return {
    ...(language && { lang: language.toLowerCase() }),
    // A reader who asks the system for more contrast gets it from the frame, which asks the system as well.
    ...(!element.hasAttribute('theme') && !asksForContrast() && { theme: schemeOf(element) }),
  };
}

function languageOf(element: Element): string | undefined {
  for (let place: Element | null = element; place; place = around(place)) {
    const language = place.getAttribute('lang');
    if (language !== null) return language;
  }
  return undefined;
}

/** The element around, out of a shadow tree, too. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function asksForContrast(): boolean {
  return matchMedia('(prefers-contrast: more), (forced-colors: active)').matches;
}

/** By the colour behind the element: pages have many ways to be dark, and this is the one that a reader sees. */
function schemeOf(element: Element): 'light' | 'dark' {
  for (let place: Element | null = element; place; place = around(place)) {
    const { backgroundImage, backgroundColor } = getComputedStyle(place);
    // The first colour of a gradient stands for all.
    const colour = /rgba?\([^)]*/.exec(backgroundImage)?.[0] ?? backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbersIn(colour);
    if (alpha >= 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  // The page leaves its background to the browser.
  const scheme = getComputedStyle(element).colorScheme;
  const prefers = matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (prefers || !scheme.includes('light')) ? 'dark' : 'light';
}

/** Other notations than `rgb(…)` are drawn by the browser first. */
function numbersIn(colour: string): readonly number[] {
  if (/^rgb/.test(colour)) return (colour.match(/[\d.]+/g) ?? []).map(Number);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [0, 0, 0, 0];
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Calls `look` whenever the page may look otherwise, until the signal ends it. */
export function watchPage(look: () => void, signal: AbortSignal): void {
  // Pages switch by an attribute of their root, or by another stylesheet; colours may pass over slowly.
  const observer = new MutationObserver(look);
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true });
  observer.observe(document.head, { attributes: true, childList: true, subtree: true });
  document.addEventListener('transitionend', look, { signal });
  document.head.addEventListener('load', look, { signal, capture: true });
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', look, { signal });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}
