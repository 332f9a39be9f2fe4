/**
 * Tables with names before their rows. Of weights, the units that they come from stand above, `bias x1 x2`, and those that they lead to before
 * the rows, `h1`, `h2`, or the other way round; samples have a name each. Edges with their ends, `x1 -> h1: 0.2`, are such a table, too.
 */
import { flat, isSign, listOf, type Rows, rowsArray, transposed } from './arrays';
import { readCells } from './cells';
import type { Found, Walk } from './found';
import { namedBy, roleOfHead } from './names';
import { listWithAnd } from './sentences';
import { entry, headsOf, numericLine, pastLine, spanOf } from './tables';
import type { Token } from './tokens';
import { valueAt } from './values';

type Unit = 'bias' | 'inputs' | 'hidden' | 'output' | 'any';

/** What a name beside a row or above a column says of its unit. */
function unitOf(written: string): Unit | undefined {
  const name = written.normalize('NFKC').replace(/[\s_{}$]/g, '');
  if (/^(?:bias|b0?|[xhw]0)$/i.test(name)) return 'bias';
  if (/^(?:h|hidden|neuron|unit)\d*$/i.test(name)) return 'hidden';
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
  const kinds = [...new Set(to.map(unitOf))];
  const layers = kinds.filter((kind) => kind === 'hidden' || kind === 'output');
  const areUnits = layers.length === kinds.length;
  if (source === undefined || source === 'output' || others.length > 0 || !areUnits) return undefined;
  const isOpen = source === 'hidden' && layers.includes('hidden') && !from.some((name) => unitOf(name) === 'bias');
  return isOpen || (layers.length > 1 && source !== 'any') ? undefined : { from: source, to: layers };
}

/** Lines of numbers with a name before each, from the end of a line on. */
function rowsBelow(tokens: readonly Token[], end: number, text: string): Lines & { readonly next: number } {
  const names: string[] = [];
  const rows: number[][] = [];
  let next = end;
  for (;;) {
    const first = tokens[next + 1];
    const row = first?.kind === 'name' ? numericLine(tokens, next + 2, text) : undefined;
    if (!first || !row) return { names, rows, next };
    const [[name = '', ...cells] = []] = readCells([text.slice(first.at, tokens[row.next - 1]?.end)]).rows;
    names.push(name);
    rows.push(cells.map(entry));
    next = row.next;
  }
}

/** Said above a table, or in its corner: its numbers are no weights of before the step. */
const ofStep = /(?:grad|∂|Δ|δ|delta|\bd[WB]|updated?\b)[^\n]*\s*$/i;

/** A table whose rows have names: weights, or samples. */
export function namedRowsAt(tokens: readonly Token[], place: number, { found }: Walk): number | undefined {
  const { at = 0 } = tokens[place] ?? {};
  const end = pastLine(tokens, place);
  const heads = headsOf(found.text.slice(at, tokens[end - 1]?.end));
  if (heads.length < 2) return undefined;
  const { names, rows, next } = rowsBelow(tokens, end, found.text);
  const width = rows[0]?.length ?? 0;
  // The cell above the names may have one, too.
  const columns = heads.length === width + 1 ? heads.slice(1) : heads;
  const areDistinct = new Set(names).size === names.length && new Set(columns).size === columns.length;
  if (width < 2 || columns.length !== width || !areDistinct) return undefined;
  const span = spanOf(tokens, place, next);
  const across = sidesOf(columns, names);
  const sides = across ?? sidesOf(names, columns);
  const roles = columns.map(roleOfHead);
  const areSamples = roles.includes('inputs') && roles.includes('targets');
  const isOfStep = ofStep.test(found.text.slice(Math.max(0, at - 80), at)) || ofStep.test(heads[0] ?? '');
  if (sides ? isOfStep : !areSamples) return undefined;
  if (rows.some((row) => row.length !== width || row.some(Number.isNaN)))
    found.problems.push({ problem: 'uneven', name: columns.join(', '), ...span });
  else if (!sides) found.tables.push({ heads: columns, rows });
  else if (across) pushLayers(found, { names: columns, rows: transposed(rows) }, names, { ...span, ...sides });
  else pushLayers(found, { names, rows }, columns, { ...span, ...sides });
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
  const span = spanOf(tokens, place, next);
  for (const kind of ['hidden', 'output'] as const) {
    const own = edges.filter(({ to }) => unitOf(to) === kind);
    const [names, to] = [[...new Set(own.map(({ from }) => from))], [...new Set(own.map((edge) => edge.to))]];
    const sides = sidesOf(names, to);
    if (own.length === 0) continue;
    const values = new Map(own.map((edge) => [`${edge.from} ${edge.to}`, edge.value] as const));
    if (!sides || own.length !== names.length * to.length || values.size !== own.length) {
      found.problems.push({ problem: 'unconnected', name: to.join(', '), ...span });
      continue;
    }
    const rows = names.map((name) => to.map((unit) => values.get(`${name} ${unit}`) ?? Number.NaN));
    pushLayers(found, { names, rows }, to, { ...span, ...sides });
  }
  return next;
}

interface UnitLine {
  readonly kind: 'hidden' | 'output';
  /** So many weights, and the bias after them if there is one. */
  readonly numbers: readonly number[];
  readonly count: number;
  readonly next: number;
}

const unitLabel = /^(?:(hidden|output)\b.*\b(?:neuron|unit|node)\b|(?:neuron|unit|node)[ \t]+([ho])|([ho])(?=\d))/i;

function unitLineAt(tokens: readonly Token[], place: number, text: string): UnitLine | undefined {
  const next = pastLine(tokens, place);
  const line = tokens.slice(place, next);
  const colon = line.findIndex((token) => isSign(token, ':'));
  const [, ...kinds] = (colon > 0 && unitLabel.exec(text.slice(line[0]?.at, line[colon]?.at))) || [];
  const letter = kinds.find((one) => one !== undefined)?.[0];
  const numbersOf = (part: RegExp): readonly number[] | undefined => {
    const at = line.findIndex((token, index) => index > colon && token.kind === 'name' && part.test(token.text));
    const start = isSign(line[at + 1], '=', ':') ? at + 2 : at + 1;
    const read = at < 0 ? undefined : (listWithAnd(line, start, text) ?? valueAt(line, start));
    return read && 'choices' in read ? flat(read.choices[0]) : undefined;
  };
  const weights = numbersOf(/^(?:weights?|w)$/i);
  const [bias, ...more] = numbersOf(/^(?:bias|b)$/i) ?? [];
  if (letter === undefined || !weights || more.length > 0) return undefined;
  const numbers = bias === undefined ? weights : [...weights, bias];
  return { kind: /h/i.test(letter) ? 'hidden' : 'output', numbers, count: weights.length, next };
}

/** "Hidden neuron 1: weights 0.1, 0.2, bias 0.3": a unit in each line. */
export function unitLinesAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  const isBullet = (token: Token | undefined): boolean => isSign(token, '\n', '-', '*', '•');
  const [before, bullet] = [tokens[place - 2], tokens[place - 1]];
  const isFirst = bullet === undefined || isSign(bullet, '\n');
  const isStart = isLine && (isFirst || (isBullet(bullet) && (before === undefined || isSign(before, '\n'))));
  const lines: UnitLine[] = [];
  let line = isStart ? unitLineAt(tokens, place, found.text) : undefined;
  while (line) {
    lines.push(line);
    let next = line.next;
    while (isBullet(tokens[next])) next += 1;
    line = unitLineAt(tokens, next, found.text);
  }
  const next = lines.at(-1)?.next;
  if (next === undefined) return undefined;
  const span = spanOf(tokens, place, next);
  for (const kind of ['hidden', 'output'] as const) {
    const own = lines.filter((one) => one.kind === kind);
    const [first] = own;
    if (!first) continue;
    const source = kind === 'output' && own.length < lines.length ? 'hidden' : 'inputs';
    const names = first.numbers.map((_, at) => (at < first.count ? `${source} ${at + 1}` : 'bias'));
    const to = own.map((_, at) => `${kind} ${at + 1}`);
    if (own.some(({ numbers, count }) => numbers.length !== first.numbers.length || count !== first.count))
      found.problems.push({ problem: 'uneven', name: `${kind} units`, ...span });
    else
      pushLayers(found, { names, rows: transposed(own.map(({ numbers }) => numbers)) }, to, {
        ...span,
        from: source,
        to: [kind],
      });
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
