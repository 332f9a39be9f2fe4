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

/** Whether something else stands in the frame's place. */
export function isOnPaper(frame: HTMLIFrameElement): boolean {
  return frame.style.display === 'none';
}

/** Until the signal ends it. */
export function watchPaper(element: HTMLElement, { frame, rows, inside }: OnPaper, signal: AbortSignal): void {
  let isDrawn = false;
  const observer = new IntersectionObserver((entries) => {
    isDrawn ||= entries.some(({ isIntersecting }) => isIntersecting);
  });
  observer.observe(frame);
  let restore = (): void => undefined;
  const before = (): void => {
    // Its height is that of its width: where the paper has less, browsers make the page smaller.
    frame.style.width = `${frame.offsetWidth}px`;
    if (isDrawn) return;
    const { height } = element.style;
    const stands = rows().length > 0 ? [tableOf(rows(), frame.title)] : [...inside()];
    if (stands.length === 0) return;
    frame.style.display = 'none';
    element.style.height = 'auto';
    element.append(...stands);
    restore = () => {
      for (const node of stands) node.parentNode?.removeChild(node);
      frame.style.display = 'block';
      element.style.height = height;
      restore = () => undefined;
    };
  };
  addEventListener('beforeprint', before, { signal });
  const after = (): void => {
    frame.style.width = '100%';
    restore();
  };
  addEventListener('afterprint', after, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    restore();
  });
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
