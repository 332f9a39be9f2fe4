/** A long press, the touch equivalent of the second click. It suppresses the tap that would follow. */

/** Longer than a tap, and at most as long as a phone's own long press. */
const restsFor = 500;
/** The tap follows at once or not at all: some phones send none after a long press. */
const tapComesWithin = 300;
/** Moving the finger further than this scrolls. */
const stillWithin = 10;

/** `act` returns whether the place has a meaning; only then is the tap suppressed. */
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
  // Phones open a context menu at about the same time.
  for (const after of ['click', 'contextmenu'] as const)
    root.addEventListener(after, takeBack, { signal, capture: true });
  signal.addEventListener('abort', stop);
}
