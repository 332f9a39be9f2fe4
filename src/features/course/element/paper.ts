/**
 * A frame that the browser has never drawn is an empty box on paper, and it answers only after the page has been printed. In its place stands its
 * table, which it has told as rows of text; or, where it has none or has never loaded, what the page has written inside the element.
 */

/** What can stand on paper in the place of one element's frame. */
export interface OnPaper {
  readonly frame: HTMLIFrameElement;
  readonly rows: () => readonly (readonly string[])[];
  readonly inside: () => readonly Node[];
}

/** Whether the element is as it is printed: its sizes are those of paper. */
export function isOnPaper(frame: HTMLIFrameElement): boolean {
  return frame.style.display === 'none' || frame.style.transform !== '';
}

/** Until the signal ends it. */
export function watchPaper(element: HTMLElement, { frame, rows, inside }: OnPaper, signal: AbortSignal): void {
  let isDrawn = false;
  const observer = new IntersectionObserver((entries) => {
    isDrawn ||= entries.some(({ isIntersecting }) => isIntersecting);
  });
  observer.observe(frame);
  let restore = (): void => undefined;
  const after = (): void => {
    restore();
    restore = () => undefined;
  };
  const before = (): void => {
    after();
    const stands = isDrawn ? [] : rows().length > 0 ? [tableOf(rows(), frame.title)] : [...inside()];
    restore = stands.length > 0 ? replace(element, frame, stands) : shrink(element, frame);
  };
  addEventListener('beforeprint', before, { signal });
  addEventListener('afterprint', after, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    restore();
  });
}

/** Returns a function that puts the frame back. */
function replace(element: HTMLElement, frame: HTMLIFrameElement, stands: readonly Node[]): () => void {
  const restore = [styled(frame, { display: 'none' }), styled(element, { height: 'auto' })];
  element.append(...stands);
  return () => {
    for (const node of stands) node.parentNode?.removeChild(node);
    for (const back of restore) back();
  };
}

/**
 * The frame keeps the width that its drawings and its height are made for. Where the paper has less, it is printed smaller, by a factor
 * that only a style can know; the browser itself makes a page smaller by a third at most, and cuts the rest. Returns a function that
 * restores the screen.
 */
function shrink(element: HTMLElement, frame: HTMLIFrameElement): () => void {
  const [width, height] = [`${frame.offsetWidth}px`, `${frame.offsetHeight}px`];
  const scale = `tan(atan2(100cqi, ${width}))`;
  const isLeftward = getComputedStyle(element).direction === 'rtl';
  const restore = [
    styled(element, {
      containerType: 'inline-size',
      containIntrinsicInlineSize: width,
      maxWidth: `min(${width}, 100%)`,
      height: 'auto',
    }),
    styled(frame, {
      width,
      height,
      transform: `scale(${scale})`,
      transformOrigin: isLeftward ? 'right top' : 'left top',
      marginBottom: `calc(${height} * (${scale} - 1))`,
    }),
  ];
  return () => {
    for (const back of restore) back();
  };
}

/** Styles one by one: a strict policy refuses the attribute. Returns a function that puts the former ones back. */
function styled({ style }: HTMLElement, styles: Readonly<Record<string, string>>): () => void {
  const read = style as unknown as Readonly<Record<string, string>>;
  const before = Object.fromEntries(Object.keys(styles).map((name) => [name, read[name] ?? '']));
  Object.assign(style, styles);
  return () => void Object.assign(style, before);
}

function tableOf(rows: readonly (readonly string[])[], title: string): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = title;
  for (const cells of rows) {
    // A number that is broken is read as two: only a row that is too long for any paper does it.
    const breaks = cells.length > 9 ? 'anywhere' : '';
    const row = table.insertRow();
    for (const text of cells) {
      const cell = row.insertCell();
      cell.textContent = text;
      // One by one: a strict policy refuses the attribute `style`.
      Object.assign(cell.style, { border: '1px solid', padding: '2px 4px', overflowWrap: breaks });
    }
  }
  Object.assign(table.style, { borderCollapse: 'collapse', fontSize: '75%' });
  return table;
}
