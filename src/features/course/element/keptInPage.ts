/**
 * What the page keeps for a frame that may not store anything itself, from one visit to the next: under the page's path, the element's `id` or
 * its number in the page, and what it asks.
 */

interface KeptForFrame {
  /** As the frame packed it; absent: it keeps its own. */
  readonly kept?: string | undefined;
  /** The scene that was reached last. */
  readonly scene?: number | undefined;
  /** The scene that the element said then: with another one, it begins there. */
  readonly from?: string | null;
}

/** The place of an element in the page's storage. */
export function placeOf(element: Element): string {
  const all = [...document.getElementsByTagName(element.localName)];
  const asked = ['exercise', 'lesson', 'quiz'].map((name) => element.getAttribute(name)).find((one) => one !== null);
  return ['batch-gradient', location.pathname, element.id || all.indexOf(element), asked ?? ''].join(' ');
}

export function keptAt(place: string): KeptForFrame {
  try {
    return JSON.parse(window.localStorage.getItem(place) ?? '{}');
  } catch {
    // A page may have no storage either.
    return {};
  }
}

export function keepAt(place: string, kept: KeptForFrame): void {
  try {
    window.localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Denied, or full: nothing can be kept in this page.
  }
}
