/** Tables of weights: the units that they come from above, `bias x1 x2`, and those that they lead to before the rows, `h1`, `h2`; or the other way round. */
import { isSign, listOf, type Rows, rowsArray, transposed } from './arrays';
import { readCells } from './cells';
import type { Found, Walk } from './found';
import { namedBy } from './names';
import { entry, headsOf, numericLine, pastLine } from './tables';
import type { Token } from './tokens';
import { valueAt } from './values';

type Unit = 'bias' | 'inputs' | 'hidden' | 'output' | 'any';

/** What a name beside a row or above a column says of its unit. */
function unitOf(written: string): Unit | undefined {
  const name = written.normalize('NFKC').replace(/[\s_{}$]/g, '');
  if (/^(?:bias|b0?|[xhw]0)$/i.test(name)) return 'bias';
  if (/^(?:h|hidden|n|neuron|u|unit)\d*$/i.test(name)) return 'hidden';
  if (/^(?:o|out|output|y)\d*$/i.test(name)) return 'output';
  if (/^w\d$/i.test(name)) return 'any';
  return namedBy(name)?.part === 'inputs' ? 'inputs' : undefined;
}

interface Lines {
  readonly names: readonly string[];
  readonly rows: Rows;
}

/** The layers of a table; none if its names do not say which side is which. */
interface Sides {
  readonly from: Unit;
  readonly to: readonly ('hidden' | 'output')[];
}

function sidesOf(from: readonly string[], to: readonly string[]): Sides | undefined {
  const [source, ...others] = [...new Set(from.map(unitOf))].filter((unit) => unit !== 'bias');
  const kinds = to.map(unitOf);
  const areUnits = kinds.every((kind) => kind === 'hidden' || kind === 'output');
  const layers = [...new Set(kinds)].filter((kind) => kind === 'hidden' || kind === 'output');
  if (source === undefined || source === 'output' || others.length > 0 || !areUnits) return undefined;
  const isOpen = source === 'hidden' && layers.includes('hidden') && !from.some((name) => unitOf(name) === 'bias');
  return isOpen || (layers.length > 1 && source !== 'any') ? undefined : { from: source, to: layers };
}

export function weightTableAt(tokens: readonly Token[], place: number, { found }: Walk): number | undefined {
  const end = pastLine(tokens, place);
  const heads = headsOf(found.text.slice(tokens[place]?.at, tokens[end - 1]?.end));
  if (heads.length < 2) return undefined;
  const lines: string[][] = [];
  let next = end;
  for (;;) {
    const first = tokens[next + 1];
    const row = first?.kind === 'name' ? numericLine(tokens, next + 2, found.text) : undefined;
    if (!first || !row) break;
    const [cells = []] = readCells([found.text.slice(first.at, tokens[row.next - 1]?.end)]).rows;
    lines.push([...cells]);
    next = row.next;
  }
  const width = (lines[0]?.length ?? 0) - 1;
  // The cell above the names may have one, too.
  const columns = heads.length === width + 1 ? heads.slice(1) : heads;
  if (width < 2 || columns.length !== width) return undefined;
  const names = lines.map(([name = '']) => name);
  const rows = lines.map(([, ...cells]) => cells.map(entry));
  const across = sidesOf(columns, names);
  const sides = across ?? sidesOf(names, columns);
  if (!sides) return undefined;
  const at = { at: tokens[place]?.at ?? 0, end: tokens[next - 1]?.end ?? 0 };
  if (rows.some((row) => row.length !== width || row.some(Number.isNaN)))
    found.problems.push({ problem: 'uneven', name: columns.join(', '), ...at });
  else if (across) pushLayers(found, { names: columns, rows: transposed(rows) }, names, { ...at, ...sides });
  else pushLayers(found, { names, rows }, columns, { ...at, ...sides });
  return next;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

function edgeAt(tokens: readonly Token[], place: number): (Edge & { readonly next: number }) | undefined {
  const [from, arrow] = tokens.slice(place, place + 2);
  const at = isSign(arrow, '->') ? place + 2 : place + 1;
  const to = tokens[at];
  const read = to?.kind === 'name' ? valueAt(tokens, isSign(tokens[at + 1], ':', '=') ? at + 2 : at + 1) : undefined;
  if (from?.kind !== 'name' || to?.kind !== 'name' || !read || !('choices' in read)) return undefined;
  const [{ dimensions, rows }] = read.choices;
  const source = unitOf(from.text) === 'bias' ? 'x1' : from.text;
  const isEdge = dimensions === 0 && sidesOf([source, 'bias'], [to.text]);
  return isEdge ? { from: from.text, to: to.text, value: rows[0]?.[0] ?? Number.NaN, next: read.next } : undefined;
}

/** `x1 -> h1: 0.2`, or the same in cells: a weight in each line. */
export function edgesAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  const edges: Edge[] = [];
  let next = place;
  for (let edge = isLine ? edgeAt(tokens, place) : undefined; edge; edge = edgeAt(tokens, next)) {
    edges.push(edge);
    next = edge.next;
    while (isSign(tokens[next], '\n', ',', ';')) next += 1;
  }
  if (edges.length < 2) return undefined;
  const span = { at: tokens[place]?.at ?? 0, end: tokens[next - 1]?.end ?? 0 };
  for (const kind of ['hidden', 'output'] as const) {
    const own = edges.filter(({ to }) => unitOf(to) === kind);
    const [names, to] = [[...new Set(own.map(({ from }) => from))], [...new Set(own.map((edge) => edge.to))]];
    const sides = sidesOf(names, to);
    if (own.length === 0) continue;
    const values = new Map(own.map((edge) => [`${edge.from} ${edge.to}`, edge.value] as const));
    if (!sides || own.length !== names.length * to.length || values.size !== own.length) {
      found.problems.push({ problem: 'uneven', name: to.join(', '), ...span });
      continue;
    }
    const rows = names.map((name) => to.map((unit) => values.get(`${name} ${unit}`) ?? Number.NaN));
    pushLayers(found, { names, rows }, to, { ...span, ...sides });
  }
  return next;
}

/** `from`: a row for each unit that weights come from, or for the biases. */
function pushLayers(
  { arrays }: Found,
  from: Lines,
  to: readonly string[],
  { from: source, to: kinds, at, end }: Sides & { readonly at: number; readonly end: number },
): void {
  for (const kind of kinds) {
    const before = arrays.filter(({ named }) => named?.isInOut).length;
    const layer = source === 'inputs' ? 1 : Math.max(source === 'hidden' ? 2 : 1, before + 1);
    const own = to.flatMap((name, column) => (unitOf(name) === kind ? [column] : []));
    const name = own.map((column) => to[column]).join(', ');
    const rowsOf = (isBias: boolean): Rows =>
      from.rows
        .filter((_, row) => (unitOf(from.names[row] ?? '') === 'bias') === isBias)
        .map((row) => own.map((column) => row[column] ?? Number.NaN));
    const [biases] = rowsOf(true);
    const weights = { part: 'weights', name, layer, isInOut: true } as const;
    arrays.push({ name, named: weights, choices: [rowsArray(rowsOf(false))], at, end });
    const ofBiases = { part: 'biases', name: `bias of ${name}`, layer } as const;
    if (biases) arrays.push({ name: ofBiases.name, named: ofBiases, choices: [listOf(biases)], at, end });
  }
}
