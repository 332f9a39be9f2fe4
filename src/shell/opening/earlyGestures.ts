/** What is clicked and typed while the first screen is a picture: it is kept, and answered by the app once that stands in the picture's place. */

/** Which child, of which child, and so on, down from the app's own element. */
type Place = readonly number[];

const picture = '.first-picture';

/** Returns what answers them. */
export function keepEarlyGestures(): () => void {
  const answers: (() => void)[] = [];
  const untilAnswered = new AbortController();
  const options = { capture: true, signal: untilAnswered.signal };
  const onPicture = ({ target }: Event): Element | undefined =>
    target instanceof Element && target.closest(picture) ? target : undefined;
  // A field that is about to be replaced must not be typed into, nor a list open.
  const keepFocus = (event: Event): void => {
    if (onPicture(event)) event.preventDefault();
  };
  const keepClick = (event: Event): void => {
    const target = onPicture(event);
    if (!target) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeOf(target);
    const tag = target.tagName;
    answers.push(() => {
      const element = place.reduce<Element | null | undefined>((parent, at) => parent?.children[at], app());
      if (element?.tagName === tag) click(element);
    });
  };
  const keepKey = ({ target, type, key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    // On a control, keys become clicks or move the focus.
    if (target !== document.body || key === 'Tab') return;
    const { body } = document;
    const init = { key, code, shiftKey, ctrlKey, altKey, metaKey, bubbles: true, cancelable: true };
    answers.push(() => body.dispatchEvent(new KeyboardEvent(type, init)));
  };
  addEventListener('mousedown', keepFocus, options);
  addEventListener('click', keepClick, options);
  addEventListener('keydown', keepKey, options);
  return () => {
    untilAnswered.abort();
    for (const answer of answers) answer();
  };
}

function app(): Element | null {
  return document.querySelector('#root > .app');
}

function placeOf(element: Element): Place {
  const parent = element.parentElement;
  if (!parent || parent.matches(picture)) return [];
  return [...placeOf(parent), [...parent.children].indexOf(element)];
}

function click(element: Element): void {
  element.closest<HTMLElement>('button, input, select, [tabindex]')?.focus({ preventScroll: true });
  if (!(element instanceof HTMLSelectElement)) {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
    return;
  }
  try {
    element.showPicker();
  } catch {
    // A list opens only soon after a gesture; where it is too late, it has the focus at least.
  }
}
