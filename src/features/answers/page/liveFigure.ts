/**
 * Wakes the figure of a page: a press on its table or its button, or on a wrong way, puts the app's own frame into the table's place. Nothing of the
 * app is asked for before. The table stays until the frame has something to show, and for good where it cannot.
 */

/** How long a frame may take before the reader is told. It goes on, and takes the sentence away. */
const patience = 10_000;

export function wakeFigure(): void {
  const figure = document.querySelector<HTMLElement>('.figure');
  const button = figure?.querySelector<HTMLElement>('.wakes');
  const said = figure?.querySelector('output');
  if (!figure || !button || !said) return;
  const say = (text: string | undefined): void => {
    said.textContent = text ?? '';
  };
  let frame: HTMLIFrameElement | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What of the figure is to be in sight when its height is known. */
  let sought: ScrollLogicalPosition | undefined;
  const fail = (): void => {
    if (!figure.classList.contains('is-live')) say(figure.dataset['failed']);
  };
  const show = (address: string): void => {
    // Only its hash is another one, so the app that is there goes on, without an entry in the page's history.
    if (frame?.contentWindow && figure.classList.contains('is-live')) {
      frame.contentWindow.location.replace(new URL(address, location.href));
      return;
    }
    frame?.remove();
    frame = document.createElement('iframe');
    frame.title = figure.dataset['title'] ?? '';
    frame.allow = 'fullscreen; clipboard-write';
    frame.src = address;
    // It is laid out behind the table, which keeps its place.
    frame.style.height = `${figure.offsetHeight}px`;
    figure.append(frame);
    say(figure.dataset['coming']);
    clearTimeout(waiting);
    waiting = setTimeout(fail, patience);
  };
  addEventListener('securitypolicyviolation', fail);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const height = source === frame?.contentWindow ? heightIn(data) : undefined;
    if (!frame || height === undefined) return;
    // Whoever has asked for it goes on in it.
    const isAsked = document.activeElement === button || sought !== undefined;
    // It only grows: what stands below is not pulled up while it is read.
    const floor = Number.parseFloat(frame.style.height);
    frame.style.height = `${Math.max(floor, height)}px`;
    figure.classList.add('is-live');
    say('');
    if (sought) figure.scrollIntoView({ block: sought });
    sought = undefined;
    if (isAsked) frame.focus({ preventScroll: true });
  });
  const start = (): void => {
    // Whoever marks numbers to copy them asks for no app.
    if (getSelection()?.isCollapsed !== false) show(figure.dataset['live'] ?? '');
  };
  button.hidden = false;
  button.addEventListener('click', start);
  figure.querySelector('.wide')?.addEventListener('click', start);
  for (const way of document.querySelectorAll<HTMLElement>('.to-figure')) {
    way.hidden = false;
    way.addEventListener('click', () => {
      const address = way.dataset['live'] ?? '';
      show(address);
      // An answer of the ledger stands at its end.
      sought = address.includes('ledger.whatif=') ? 'end' : 'start';
      figure.scrollIntoView({ block: sought });
      if (figure.classList.contains('is-live')) frame?.focus({ preventScroll: true });
    });
  }
}

function heightIn(data: unknown): number | undefined {
  const said = data as { readonly type?: unknown; readonly height?: unknown } | null;
  return said?.type === 'batch-gradient/height' && typeof said.height === 'number' ? said.height : undefined;
}
