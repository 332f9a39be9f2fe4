/**
 * The focus never falls to the page. Where a press removes, hides or disables the element that has the focus, it goes to what has taken that element's
 * place, or else to the nearest control; never to one that closes or removes something, which the next Enter would do.
 */

const stopSelector = [
  'button:not([tabindex="-1"])',
  'a[href]:not([tabindex="-1"])',
  'input:not([tabindex="-1"])',
  'select',
  'textarea',
  '[tabindex="0"]',
].join();

/** Buttons that close, dismiss and remove. */
const ending = '.panel-close, .notice-close, .panel-button, [data-remove], [data-ends]';

/** What had the focus at the last press, what it was in, and the stops of Tab before and after it. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
  readonly stops: readonly HTMLElement[];
  /** Those of them that could not be pressed. */
  readonly disabled: readonly HTMLElement[];
}

export function keepFocus(): void {
  let last: Place | undefined;
  let frame = 0;
  const isLost = (): boolean => {
    const { activeElement } = document;
    return (
      last !== undefined &&
      (activeElement === document.body || activeElement === last.element) &&
      !isThere(last.element)
    );
  };
  const check = (wasLost: boolean): void => {
    frame = 0;
    if (!last || !isLost()) return;
    if (!wasLost) checkSoon();
    else if (document.activeElement === document.body) neighbourOf(last)?.focus();
  };
  // Whoever removes an element may move the focus itself, in the next frame at the latest: also where a check of an earlier change is due.
  const checkSoon = (): void => {
    if (frame !== 0 || !last) return;
    frame = requestAnimationFrame(() => {
      const wasLost = isLost();
      requestAnimationFrame(() => check(wasLost));
    });
  };
  const changes = new MutationObserver(checkSoon);
  const remember = (): void => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return;
    const stops = stopsOf(document);
    const disabled = stops.filter((stop) => stop.matches(':disabled'));
    last = { element: activeElement, around: ancestorsOf(activeElement), stops, disabled };
    checkSoon();
  };
  document.addEventListener(
    'keydown',
    () => {
      remember();
      changes.observe(document.body, {
        childList: true,
        subtree: true,
        attributeFilter: ['disabled', 'inert', 'hidden', 'class'],
      });
    },
    { capture: true },
  );
  document.addEventListener('focusin', () => last && remember(), { capture: true });
  // The pointer leads the eye: nothing is lost with what it has pressed.
  document.addEventListener(
    'pointerdown',
    () => {
      last = undefined;
      changes.disconnect();
    },
    { capture: true },
  );
}

function stopsOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stopSelector)];
}

function isThere(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[inert]')
  );
}

function isGood(element: HTMLElement | undefined): element is HTMLElement {
  return element !== undefined && isThere(element) && !element.matches(ending);
}

function ancestorsOf({ parentElement }: Element): readonly Element[] {
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : [];
}

function neighbourOf({ element, around, stops: before, disabled }: Place): HTMLElement | undefined {
  const now = stopsOf(document);
  const same = now.find((one) => isSame(one, element) && isGood(one));
  if (same) return same;
  const at = before.indexOf(element);
  const after = before.slice(at + 1).find((one) => one.isConnected);
  const ahead = before.slice(0, Math.max(0, at)).findLast((one) => one.isConnected);
  const [from, to] = [ahead ? now.indexOf(ahead) + 1 : 0, after ? now.indexOf(after) : now.length];
  const box = around.find((one) => one.isConnected);
  const inPlace = box?.matches('main, main *, .app *')
    ? now.slice(from, to).find((one) => !before.includes(one) && box.contains(one) && isGood(one))
    : undefined;
  const next = now.slice(to).find(isGood);
  const previous = now.slice(0, from).findLast(isGood);
  // Such as Undo after the last Redo.
  const madePossible = disabled.find((one) => box?.contains(one) && isGood(one));
  const isNearer = isWithin(box, previous) && !isWithin(box, next);
  return checkedOf(inPlace ?? madePossible ?? (isNearer ? previous : (next ?? previous)));
}

function isWithin(box: Element | undefined, element: HTMLElement | undefined): boolean {
  return element !== undefined && box?.contains(element) === true;
}

/** It was drawn anew. */
function isSame(one: HTMLElement, element: HTMLElement): boolean {
  const name = nameOf(element);
  return name !== '' && one.tagName === element.tagName && one.className === element.className && nameOf(one) === name;
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.id;
}

/** Of radios, the one that is checked: a stop of Tab that says what holds. */
function checkedOf(element: HTMLElement | undefined): HTMLElement | undefined {
  const group = element?.closest('[role="radiogroup"], fieldset');
  const isRadio = element?.matches('[role="radio"], input[type="radio"]') === true;
  const checked = isRadio && group?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"], input:checked');
  return checked || element;
}
