/**
 * Tables with names before their rows. Of weights, the units that they come from stand above, `bias x1 x2`, and those that they lead to before
 * the rows, `h1`, `h2`, or the other way round; samples have a name each. Edges with their ends, `x1 -> h1: 0.2`, are such a table, too.
 */
import { flat, listOf, onlyNumber, type Rows, rowsArray } from './arrays';
import { readCells } from './cells';
import { formAt, sentenceForm } from './forms';
import type { Found } from './found';
import { entriesIn, gapIn, numericLine, seriesAt } from './lines';
import { namedBy, roleOfHead } from './names';
import { listWithAnd } from './sentences';
import { isFirst, isSign, isWord, type Place, past, pastLine, spanOf, type Token } from './tokens';
import { arrayAt } from './values';

type Unit = 'bias' | 'inputs' | 'hidden' | 'output' | 'any';

/** What a name beside a row or above a column says of its unit. */
function unitOf(written: string): Unit | undefined {
  const name = written
    .normalize('NFKC')
    .replace(/^(?:from|to)\s/i, '')
    .replace(/[\s_{}$]/g, '');
  if (/^(?:bias|b0?|[xhw]0)$/i.test(name)) return 'bias';
  if (/^(?:h|hidden|neuron|unit)\d*$/i.test(name)) return 'hidden';
  if (/^(?:o|out|output|y)\d*$/i.test(name)) return 'output';
  if (/^w\d$/i.test(name)) return 'any';
  return /^(?:x|inputs?)\d+$/i.test(name) || namedBy(name)?.part === 'inputs' ? 'inputs' : undefined;
}

const kinds: readonly (Unit | undefined)[] = ['hidden', 'output'];

/** The units that weights with these names come from; undefined if the names do not say which side is which. */
function sourceOf(from: readonly string[], to: readonly string[]): Unit | undefined {
  const [source, ...others] = [...new Set(from.map(unitOf))].filter((unit) => unit !== 'bias');
  const targets = [...new Set(to.map(unitOf))];
  const areUnits = targets.every((unit) => kinds.includes(unit));
  if (source === undefined || source === 'output' || others.length > 0 || !areUnits) return undefined;
  const isOpen = source === 'hidden' && targets.includes('hidden') && !from.some((name) => unitOf(name) === 'bias');
  return isOpen || (targets.length > 1 && source !== 'any') ? undefined : source;
}

/** Said above a table, or in its corner: its numbers are no weights of before the step. */
const ofStep = /(?:grad|∂|Δ|δ|delta|\bd[WB]|updated?\b)[^\n]*\s*$/i;

export interface Headed {
  readonly found: Found;
  /** The names of the columns. */
  readonly heads: readonly string[];
}

/** A table whose rows have names: weights, or samples. */
export function namedRows(tokens: readonly Token[], place: number, { found, heads }: Headed): number | undefined {
  const { text } = found;
  const end = pastLine(tokens, place);
  const rowAt = (at: number): { readonly cells: readonly string[]; readonly next: number } | undefined => {
    const first = tokens[at + 1];
    const isName = first?.kind === 'name' || first?.kind === 'quoted';
    const row = isName ? numericLine(tokens, at + 2, text) : undefined;
    if (!first || !row) return undefined;
    const [cells = []] = readCells([text.slice(first.at, tokens[row.next - 1]?.end)]).rows;
    return { cells, next: row.next };
  };
  const lines = seriesAt(tokens, end, { read: rowAt, between: [] });
  const names = lines.map(({ cells: [name = ''] }) => name);
  const cells = lines.map(({ cells: [, ...numbers] }) => numbers);
  const rows = entriesIn(cells);
  const width = rows[0]?.length ?? 0;
  // The cell above the names may have one, too.
  const columns = heads.length === width + 1 ? heads.slice(1) : heads;
  const areDistinct = new Set(names).size === names.length && new Set(columns).size === columns.length;
  // Weights into one unit have a bias among them: without one, they may be a sample's inputs.
  const [isDown, isAcross] = [sourceOf(names, columns) !== undefined, sourceOf(columns, names) !== undefined];
  const isUnit = width === 1 && isDown && names.some((name) => unitOf(name) === 'bias');
  if ((width < 2 && !isUnit) || columns.length !== width || !areDistinct) return undefined;
  const next = lines.at(-1)?.next ?? end;
  const span = spanOf(tokens, place, next);
  const areWeights = isAcross || isDown;
  const roles = columns.map(roleOfHead);
  // Below "sample", each row has the name of one, whatever its columns are called.
  const areCounted = heads.length === width + 1 && roleOfHead(heads[0] ?? '') === 'counter';
  const areSamples = roles.includes('targets') && (areCounted || roles.includes('inputs'));
  const isOfStep = ofStep.test(text.slice(Math.max(0, span.at - 80), span.at)) || ofStep.test(heads[0] ?? '');
  if (areWeights ? isOfStep : !areSamples) return undefined;
  const gap = gapIn(cells, rows);
  const name = columns.join(', ');
  if (gap && !areWeights) found.problems.push({ problem: 'missing', name, ...span, ...gap, row: gap.row + 1 });
  else if (gap || rows.some((row) => row.length !== width)) found.problems.push({ problem: 'uneven', name, ...span });
  else if (!areWeights) found.tables.push({ heads: columns, rows });
  else {
    const edges = names.flatMap((name, down) =>
      columns.map((column, right): Edge => {
        const value = rows[down]?.[right] ?? Number.NaN;
        return isAcross ? { from: column, to: name, value } : { from: name, to: column, value };
      }),
    );
    addLayers(found, edges, span);
  }
  return next;
}

/** A weight with the units at its ends, or a bias. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** "x1 -> h1: 0.2", "from x1 to h1 0.2", "x1 h1 0.2" */
const edge = sentenceForm(String.raw`(?:from )?(?<from>\S+ )(?:(?:->|to) )?(?<to>\S+ )(?:(?:[:=]|is) )?(?<value>\S)`);

function edgeAt(tokens: readonly Token[], place: number): (Edge & { readonly next: number }) | undefined {
  const { parts } = formAt(tokens, place, edge) ?? {};
  const [from, to] = [parts?.from, parts?.to].map((part) => part && tokens[part.start]);
  const read = parts?.value && arrayAt(tokens, parts.value.start);
  if (from?.kind !== 'name' || to?.kind !== 'name' || read?.choices[0].dimensions !== 0) return undefined;
  const source = unitOf(from.text) === 'bias' ? 'x1' : from.text;
  if (!sourceOf([source, 'bias'], [to.text])) return undefined;
  return { from: from.text, to: to.text, value: onlyNumber(read.choices[0]), next: read.next };
}

/** `x1 -> h1: 0.2`, or the same in cells, or "from x1 to h1 0.2": a weight in each line. */
export function edgesAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const between = ['\n', ',', ';'];
  const edges = seriesAt(tokens, place, { read: (at) => edgeAt(tokens, at), between });
  const last = edges.at(-1);
  if (edges.length < 2 || !last) return undefined;
  const next = past(tokens, last.next, ...between);
  addLayers(found, edges, spanOf(tokens, place, next));
  return next;
}

interface UnitLine {
  readonly kind: Unit;
  readonly weights: readonly number[];
  /** One or none. */
  readonly biases: readonly number[];
  readonly next: number;
}

const unitLabel = /^(?:(hidden|output)\b.*\b(?:neuron|unit|node)\b|(?:neuron|unit|node)[ \t]+([ho])|([ho])(?=\d))/i;

function unitLineAt(tokens: readonly Token[], place: number, text: string): UnitLine | undefined {
  const next = pastLine(tokens, place);
  const line = tokens.slice(place, next);
  const colon = line.findIndex((token) => isSign(token, ':'));
  const [, ...letters] = (colon > 0 && unitLabel.exec(text.slice(line[0]?.at, line[colon]?.at))) || [];
  const letter = letters.find((one) => one !== undefined)?.[0];
  const numbersOf = (part: RegExp): readonly number[] | undefined => {
    const at = line.findIndex((token, index) => index > colon && isWord(token, part));
    const start = isSign(line[at + 1], '=', ':') ? at + 2 : at + 1;
    const read = at < 0 ? undefined : (listWithAnd(line, start, text) ?? arrayAt(line, start));
    return read && flat(read.choices[0]);
  };
  const weights = numbersOf(/^(?:weights?|w)$/i);
  const biases = numbersOf(/^(?:bias|b)$/i) ?? [];
  if (letter === undefined || !weights || biases.length > 1) return undefined;
  return { kind: /h/i.test(letter) ? 'hidden' : 'output', weights, biases, next };
}

/** "Hidden neuron 1: weights 0.1, 0.2, bias 0.3": a unit in each line. */
export function unitLinesAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const between = ['\n', '-', '*', '•'];
  const isStart = isFirst(tokens, place) || (isSign(tokens[place - 1], ...between) && isFirst(tokens, place - 1));
  const read = (at: number): UnitLine | undefined => unitLineAt(tokens, at, found.text);
  const lines = isStart ? seriesAt(tokens, place, { read, between }) : [];
  const next = lines.at(-1)?.next;
  if (next === undefined) return undefined;
  const span = spanOf(tokens, place, next);
  for (const kind of kinds) {
    const own = lines.filter((one) => one.kind === kind);
    const source = kind === 'output' && own.length < lines.length ? 'hidden' : 'inputs';
    const edges = own.flatMap(({ weights, biases }, at) => [
      ...weights.map((value, index) => ({ from: `${source} ${index + 1}`, to: `${kind} ${at + 1}`, value })),
      ...biases.map((value) => ({ from: 'bias', to: `${kind} ${at + 1}`, value })),
    ]);
    const isEven = (of: 'weights' | 'biases'): boolean => own.every((one) => one[of].length === own[0]?.[of].length);
    if (!isEven('weights') || !isEven('biases'))
      found.problems.push({ problem: 'uneven', name: `${kind} units`, ...span });
    else addLayers(found, edges, span);
  }
  return next;
}

/** The weights and biases of the layers to which the edges lead; a problem where some of a layer are missing. */
function addLayers({ arrays, problems }: Found, edges: readonly Edge[], span: Place): void {
  for (const kind of kinds) {
    const own = edges.filter(({ to }) => unitOf(to) === kind);
    const [names, units] = [[...new Set(own.map(({ from }) => from))], [...new Set(own.map(({ to }) => to))]];
    const source = sourceOf(names, units);
    const name = units.join(', ');
    const values = new Map(own.map(({ from, to, value }) => [`${from} ${to}`, value] as const));
    const isWhole = own.length === names.length * units.length && values.size === own.length;
    if (own.length > 0 && (!source || !isWhole)) problems.push({ problem: 'unconnected', name, ...span });
    if (own.length === 0 || !source || !isWhole) continue;
    const before = arrays.filter(({ named }) => named?.isInOut).length;
    const layer = source === 'inputs' ? 1 : Math.max(source === 'hidden' ? 2 : 1, before + 1);
    const rowsOf = (isBias: boolean): Rows =>
      names
        .filter((from) => (unitOf(from) === 'bias') === isBias)
        .map((from) => units.map((to) => values.get(`${from} ${to}`) ?? Number.NaN));
    const [biases] = rowsOf(true);
    const weights = { part: 'weights', name, layer, isInOut: true } as const;
    arrays.push({ name, named: weights, choices: [rowsArray(rowsOf(false))], ...span });
    const ofBiases = { part: 'biases', name: `bias of ${name}`, layer } as const;
    if (biases) arrays.push({ name: ofBiases.name, named: ofBiases, choices: [listOf(biases)], ...span });
  }
}
