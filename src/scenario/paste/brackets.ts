/** Bracketed lists as rows of cells: `[[1, 2], [3, 4]]`, `[1 2; 3 4]`, `(1, 2)`, `(0,5; 1)`; transposed if followed by ᵀ. */
import { type Cells, readCells } from './cells';

type Group = readonly (string | Group)[];

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** Between lists, only commas and spaces are allowed. */
const moreThanSeparators = /[^\s,;]/;

/** Brackets within brackets; a matrix has two. */
const deepest = 20;

/** A list whose semicolons separate single numbers in round brackets, as decimal commas want it. */
const point = /\(\s*([^\s,;()]+(?:,\d+)?\s*(?:;\s*[^\s,;()]+(?:,\d+)?\s*)+)\)/;

interface BracketsRoom {
  /** The number of cells for which a row has room, if known. */
  readonly columns?: number | undefined;
  /** In a matrix each semicolon ends a row, between single numbers too. */
  readonly isMatrix?: boolean;
}

/** The rows; undefined if brackets do not match, or lists are nested deeper than a matrix. */
export function readBrackets(text: string, { columns, isMatrix = false }: BracketsRoom = {}): Cells | undefined {
  const turned = /ᵀ/.test(text);
  const groups = groupsOf(text.replace(/ᵀ/g, ''));
  if (!groups) return undefined;
  const lists = listsOf(groups);
  if (!lists) return undefined;
  const [, coordinates] = (lists.length === 1 && point.exec(text)) || [];
  const cells = coordinates === undefined ? readLists(lists, columns) : readCells([coordinates]);
  const isColumn = isMatrix && coordinates !== undefined;
  return turned !== isColumn ? { ...cells, rows: transposed(cells.rows) } : cells;
}

function readLists(lists: readonly string[], columns: number | undefined): Cells {
  const lines = lists.flatMap((list) => list.split(lists.length === 1 ? /;|\r\n|\r|\n/ : /\r\n|\r|\n/));
  return readCells(
    lines.filter((line) => line.trim() !== ''),
    columns,
  );
}

/** The first words beside lists whose brackets match; undefined if there are none. */
export function besideLists(text: string): string | undefined {
  return groupsOf(text)
    ?.filter((part) => typeof part === 'string')
    .find((part) => moreThanSeparators.test(part))
    ?.replace(/^[\s,;]+/, '')
    .trimEnd();
}

/** Exchanges rows and columns. */
export function transposed<Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

/** The innermost lists, in order. */
function listsOf(group: Group): readonly string[] | undefined {
  const inner = group.filter((part): part is Group => typeof part !== 'string');
  if (inner.length === 0) return [group.join('')];
  const between = group.filter((part) => typeof part === 'string').join('');
  if (moreThanSeparators.test(between)) return undefined;
  const lists = inner.map(listsOf);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function groupsOf(text: string): Group | undefined {
  const open: { readonly parts: (string | Group)[]; readonly end: string }[] = [{ parts: [], end: '' }];
  for (const sign of text) {
    const top = open.at(-1);
    if (!top || open.length > deepest) return undefined;
    const end = closing[sign];
    if (end !== undefined) open.push({ parts: [], end });
    else if (')]}'.includes(sign)) {
      if (top.end !== sign) return undefined;
      open.pop();
      open.at(-1)?.parts.push(top.parts);
    } else if (typeof top.parts.at(-1) === 'string') top.parts.push(`${top.parts.pop() as string}${sign}`);
    else top.parts.push(sign);
  }
  return open.length === 1 ? open[0]?.parts : undefined;
}
