/** A finger that rests on one place: what the second click of a mouse is. The tap that would follow is taken back. */

/** Longer than a tap, and no longer than what phones call long. */
const restsFor = 500;
/** The tap comes at once, if it comes: some phones send none after so long. */
const tapComesWithin = 300;
/** A finger that moves further scrolls. */
const stillWithin = 10;

/** `act` says whether the place means something; only then is the tap taken back. */
export function onLongPress(
  root: HTMLElement,
  signal: AbortSignal,
  act: (target: EventTarget | null) => boolean,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  let acted = false;
  const stop = (): void => clearTimeout(timer);
  const end = (): void => {
    stop();
    timer = setTimeout(() => {
      acted = false;
    }, tapComesWithin);
  };
  const begin = (event: PointerEvent): void => {
    stop();
    acted = false;
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    const { target } = event;
    from = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      acted = act(target);
    }, restsFor);
  };
  const move = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > stillWithin) stop();
  };
  const takeBack = (event: Event): void => {
    if (!acted) return;
    event.preventDefault();
    event.stopPropagation();
  };
  root.addEventListener('pointerdown', begin, { signal, capture: true });
  root.addEventListener('pointermove', move, { signal, passive: true });
  for (const over of ['pointerup', 'pointercancel'] as const) root.addEventListener(over, end, { signal });
  // Phones offer a menu at about the same time.
  for (const after of ['click', 'contextmenu'] as const)
    root.addEventListener(after, takeBack, { signal, capture: true });
  signal.addEventListener('abort', stop);
}
