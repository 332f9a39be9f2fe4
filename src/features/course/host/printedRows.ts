/**
 * The frame's tables as rows of text. The page around shows them on paper where the browser has never drawn the frame, and so prints an empty
 * box in its place. Texts only: no picture, no HTML.
 */

/** A page on paper has some sixty lines; more rows would be a second document. */
export const mostRows = 200;

const tables = 'table, [role="grid"], [role="table"]';

/**
 * The tables of the first view in the frame that has one, as they are read out, each further one below its name: formulas by their symbols in
 * order, without what only draws them.
 */
export function printedRows(document: Document): readonly (readonly string[])[] {
  const first = document.querySelector(`main :is(${tables})`);
  const all = first?.closest('.panel')?.querySelectorAll(tables) ?? (first ? [first] : []);
  const read = [...all].map((table) => ({ name: nameOf(table), rows: rowsOf(table) }));
  const shown = read.filter(({ rows }) => rows.length > 0);
  return shown.flatMap(({ name, rows }, at) => [...(at === 0 ? [] : [[name]]), ...rows]).slice(0, mostRows);
}

function nameOf(table: Element): string {
  return table.querySelector('caption')?.textContent ?? table.getAttribute('aria-label') ?? '';
}

function rowsOf(table: Element): readonly (readonly string[])[] {
  const rows = [...table.querySelectorAll('tr, [role="row"]')].slice(0, mostRows);
  return rows.map(cellsOf).filter((cells) => cells.some((cell) => cell !== ''));
}

/** One that spans several columns stands in the first of them. */
function cellsOf(row: Element): readonly string[] {
  return [...row.children].flatMap((cell) => {
    const { colSpan = 1 } = cell as Partial<HTMLTableCellElement>;
    return [textOf(cell), ...Array.from({ length: colSpan - 1 }, () => '')];
  });
}

function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"], annotation, button, svg, canvas')) drawn.remove();
  // What stands on lines of its own is no one word.
  const parts = [...copy.childNodes].map(({ textContent }) => textContent);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
