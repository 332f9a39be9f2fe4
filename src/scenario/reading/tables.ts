/** Lines that are tables: numbers alone, below the names of their columns, or after a name. */
import { type Rows, readFlat, rowsArray, scalar } from './arrays';
import { addArray, type Found } from './found';
import { blockAt, entriesIn, headsOf, isMissing, markIn, numericLine, seriesAt } from './lines';
import { namedBy, roleOfHead } from './names';
import { isFirst, isSign, past, pastLine, spanOf, type Token } from './tokens';
import { type Headed, namedRows } from './weightTables';

/** A table from the beginning of a line on. */
export function tableAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  if (!isFirst(tokens, place)) return undefined;
  if (tokens[place]?.kind !== 'number' && !isMissing(tokens[place]))
    return headedTable(tokens, place, found) ?? namedRow(tokens, place, found);
  const block = blockAt(tokens, place, found.text);
  if (!block) return undefined;
  if ('choices' in block) addArray(found, '', { choices: block.choices, ...spanOf(tokens, place, block.next) });
  else found.problems.push({ ...block, name: '' });
  return block.next;
}

/** `w;0,5;−0,25`: a row with its name before it. */
function namedRow(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const [first, second] = tokens.slice(place, place + 2);
  if (first?.kind !== 'name' && first?.kind !== 'quoted') return undefined;
  const isSeparated =
    isSign(second, ';') || (second?.kind === 'number' && /^\s+$/.test(found.text.slice(first.end, second.at)));
  const start = isSign(second, ';') ? place + 2 : place + 1;
  const row = isSeparated && namedBy(first.text) ? numericLine(tokens, start, found.text) : undefined;
  if (!row) return undefined;
  // In cells, a row whose first one is empty goes on with the array.
  let end = row.next;
  while (row.line.includes('\t') || found.text[first.end] === '\t') {
    const next = numericLine(tokens, end + 1, found.text);
    const at = tokens[end]?.end;
    if (!next || at === undefined || found.text[at] !== '\t') break;
    end = next.next;
  }
  const block = blockAt(tokens.slice(0, end), start, found.text);
  if (!block || ('problem' in block && block.problem !== 'missing')) return undefined;
  if ('problem' in block) found.problems.push({ ...block, name: first.text });
  else addArray(found, first.text, { choices: block.choices, ...spanOf(tokens, place, block.next) });
  return block.next;
}

/** Rows of numbers below a row of names, with or without names of their own. */
function headedTable(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const end = pastLine(tokens, place);
  const line = found.text.slice(tokens[place]?.at, tokens[end - 1]?.end);
  const heads = headsOf(line);
  // Below one name, only rows of weights are a table.
  if (heads.length < 2) return heads.length === 1 ? namedRows(tokens, place, { found, heads }) : undefined;
  const block = blockAt(tokens, end + 1, found.text);
  const roles = heads.map(roleOfHead);
  const areSamples = roles.includes('inputs') || roles.includes('targets');
  if (!block) return namedRows(tokens, place, { found, heads }) ?? wordBelow(tokens, end, { found, heads });
  const wrong = 'choices' in block ? wordBelow(tokens, block.next, { found, heads }) : undefined;
  if (wrong !== undefined) return wrong;
  if ('problem' in block) {
    if (block.problem === 'uneven') return undefined;
    // What a program has logged may have gaps.
    const name = areSamples || block.problem !== 'missing' ? heads.join(', ') : '';
    found.problems.push({ ...block, name, ...(block.row && { row: block.row + 1 }) });
    return block.next;
  }
  const rows = withoutIndex((block.choices.at(-1) ?? block.choices[0]).rows, heads.length);
  const [only = [], ...more] = rows;
  // One row below words of a sentence is no table.
  const isSentence = !/[\t;,]/.test(line) && more.length === 0 && roles.includes(undefined);
  if (only.length !== heads.length || isSentence) return undefined;
  const span = spanOf(tokens, place, block.next);
  const parts = heads.map((head) => namedBy(head)?.part);
  if (more.length === 0 && parts.includes('weights') && !parts.includes(undefined)) {
    for (const [at, name] of heads.entries())
      addArray(found, name, { choices: [scalar(only[at] ?? Number.NaN)], ...span });
  } else if (areSamples) found.tables.push({ heads, rows });
  else {
    const own = rows.map((row) => row.filter((_, at) => roles[at] !== 'counter'));
    addArray(found, '', { choices: [rowsArray(own)], ...span });
  }
  return block.next;
}

/** A row of cells below a line that ends at `above`, one of which is a word or has a unit: without it, the table would be another one. */
function wordBelow(tokens: readonly Token[], above: number, { found, heads }: Headed): number | undefined {
  const roles = heads.map(roleOfHead);
  const areSamples = !roles.includes(undefined) && roles.includes('inputs') && roles.includes('targets');
  if (!areSamples) return undefined;
  const place = isSign(tokens[above], '\n') ? above + 1 : above;
  const next = pastLine(tokens, place);
  const { at, end } = spanOf(tokens, place, next);
  const line = found.text.slice(at, end);
  const mark = markIn(line);
  const cells = mark === undefined ? [] : line.split(mark);
  if (cells.length !== heads.length || !/^[-+]?[.\d]/.test(line)) return undefined;
  const [first] = entriesIn([cells]);
  const wrong = first?.findIndex(Number.isNaN) ?? -1;
  const written = cells[wrong] ?? '';
  if (!/\p{L}/u.test(written)) return undefined;
  const start = at + cells.slice(0, wrong).reduce((sum, cell) => sum + cell.length + 1, 0);
  found.problems.push({ problem: 'notANumber', name: heads.join(', '), at: start, end: start + written.length });
  return next;
}

/** Without the column that a program prints before all others to number the rows, or to tell which they are: it has no name. */
function withoutIndex(rows: Rows, named: number): Rows {
  const index = rows.map(([first = Number.NaN]) => first);
  const isIndex = new Set(index).size === index.length && index.every((one) => Number.isInteger(one) && one >= 0);
  return isIndex && rows.every(({ length }) => length === named + 1) ? rows.map((row) => row.slice(1)) : rows;
}

/** `(x1, x2, t):` before points with as many numbers: names of their columns. */
export function headedPoints(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const start = tokens[place]?.kind === 'name' ? place + 1 : place;
  const head = tokens[start];
  if (head?.kind !== 'group' || head.open !== '(') return undefined;
  const heads = head.parts.flatMap((part) => (part.kind === 'name' ? [part.text] : []));
  const roles = heads.map(roleOfHead);
  if (heads.length < 2 || !roles.includes('inputs') || !roles.includes('targets')) return undefined;
  const between = [':', '=', ',', ';', '\n'];
  const pointAt = (at: number): { readonly row: readonly number[]; readonly next: number } | undefined => {
    const point = tokens[at];
    const read = point?.kind === 'group' ? readFlat(point.parts, { round: true }) : undefined;
    const [row, ...more] = read && !('problem' in read) ? read[0].rows : [];
    return row?.length === heads.length && more.length === 0 ? { row, next: at + 1 } : undefined;
  };
  const points = seriesAt(tokens, past(tokens, start + 1, ...between), { read: pointAt, between });
  if (points.length === 0) return undefined;
  found.tables.push({ heads, rows: points.map(({ row }) => row) });
  return points.at(-1)?.next;
}
