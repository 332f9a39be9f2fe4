/** The arrays of a paste by what their names say: weights and biases in the order of their layers, inputs, targets, and single numbers. */
import { limits } from '../limits';
import { flat, type NumberArray, type Rows, rowsArray } from './arrays';
import { type Named, namedBy } from './names';
import type { FoundArray, Statements } from './statements';

export interface Matrix {
  readonly name: string;
  readonly layer: number;
  readonly array: NumberArray;
}

export interface Single {
  readonly name: string;
  readonly index: number;
  readonly value: number;
}

export interface Cell {
  readonly name: string;
  readonly layer: number;
  readonly indices: readonly [number, number];
  readonly value: number;
}

/** Inputs or targets. */
export interface Side {
  readonly name: string;
  readonly array: NumberArray;
  /** Made of several lines x1, x2 … : `units` if each is likelier a unit's numbers than a sample. */
  readonly stacked?: 'units' | 'samples';
}

export interface Gathered {
  readonly weights: readonly Matrix[];
  readonly biases: readonly Matrix[];
  /** w1, w2 … and b1, b2 … , each a number. */
  readonly singles: { readonly weights: readonly Single[]; readonly biases: readonly Single[] };
  readonly cells: readonly Cell[];
  readonly inputs?: Side;
  readonly targets?: Side;
  readonly sizes?: readonly number[];
  readonly learningRate?: number;
  /** Arrays without a known name, in their order, where nothing else says what they are. */
  readonly unnamed: readonly FoundArray[];
  /** Names of numbers that a step computes. */
  readonly step: readonly string[];
  readonly leftOut: readonly string[];
  /** Weights have no index: the network has one layer. */
  readonly isSole: boolean;
  /** Something else than the matrices says that their first row or column may be the biases: otherwise wrong shapes would pass for that. */
  readonly mayHaveBiasRow: boolean;
}

/** What keeps the arrays from being gathered. */
export interface Clash {
  readonly clash: 'twice' | 'aboveAll' | 'sides' | 'notOne';
  readonly name: string;
  readonly other?: string;
}

interface Item {
  readonly named: Named;
  readonly array: NumberArray;
}

const isScalar = ({ array }: Item): boolean => array.dimensions === 0;

/** `choice`: of arrays whose commas may be decimal, the first reading or the second. */
export function gathered(statements: Statements, choice: number, present: readonly number[] = []): Gathered | Clash {
  const resolved = statements.arrays
    .map((one) => ({ ...one, array: one.choices[choice] ?? one.choices[0] }))
    .flatMap(byLayers);
  const again = repeated(statements.arrays);
  if (again !== undefined) return { clash: 'twice', name: again };
  const items = resolved.flatMap(({ named, array }): Item[] => (named ? [{ named, array }] : []));
  const of = (part: Named['part']): readonly Item[] => items.filter(({ named }) => named.part === part);
  const cells = of('weights').flatMap((item) => cellOf(item));
  const indexed = of('weights').filter(
    (item) => isScalar(item) && !item.named.cell && item.named.layer !== undefined && item.named.unit === undefined,
  );
  const areSingle = indexed.length > 1;
  const singleBiases = areSingle ? of('biases').filter(isScalar) : [];
  const weights = layered(of('weights').filter((item) => !item.named.cell && !(areSingle && indexed.includes(item))));
  if ('clash' in weights) return weights;
  const biases = layered(
    of('biases').filter((item) => !singleBiases.includes(item)),
    weights.order,
  );
  if ('clash' in biases) return biases;
  const whole = withCells(weights.matrices, cells);
  const pairs = pairSides(statements, choice);
  const table = tableSides(statements);
  const [ownInputs, ownTargets] = [sideOf(of('inputs')), sideOf(of('targets'))];
  if (ownInputs && 'clash' in ownInputs) return ownInputs;
  if (ownTargets && 'clash' in ownTargets) return ownTargets;
  const inputs = ownInputs ?? pairs?.inputs ?? table?.inputs;
  const targets = ownTargets ?? pairs?.targets ?? table?.targets;
  const [rate, other] = of('learningRate');
  if (other) return { clash: 'twice', name: other.named.name };
  if (rate && !isScalar(rate)) return { clash: 'notOne', name: rate.named.name };
  const sizes = of('layers')[0]?.array.rows.flat();
  const hasThetas = of('weights').some(({ named }) => /theta/i.test(named.name));
  const isKnown = items.length > 0 || pairs !== undefined || table !== undefined;
  return {
    weights: whole.matrices,
    biases: biases.matrices,
    singles: { weights: indexedSingles(areSingle ? indexed : []), biases: indexedSingles(singleBiases) },
    cells: whole.cells,
    ...(inputs && { inputs }),
    ...(targets && { targets }),
    ...(sizes && sizes.length > 1 && sizes.every((size) => Number.isInteger(size) && size > 0) && { sizes }),
    ...(rate && { learningRate: rate.array.rows[0]?.[0] ?? Number.NaN }),
    unnamed: isKnown ? [] : statements.arrays.filter(({ name }) => name === ''),
    step: of('step').map(({ named }) => named.name),
    leftOut: [...statements.leftOut, ...statements.arrays.filter(({ named }) => !named).map(({ name }) => name)].filter(
      (name) => name !== '',
    ),
    mayHaveBiasRow:
      inputs !== undefined ||
      hasThetas ||
      weights.matrices.some(({ layer, array }) => layer === 1 && isWider(array, present[0])),
    isSole:
      of('weights').every(({ named }) => named.layer === undefined && named.key === undefined) &&
      weights.matrices.length === 1,
  };
}

/** The first name that is given two values; a name may hold a list of arrays. */
function repeated(arrays: readonly FoundArray[]): string | undefined {
  const seen = new Set<string>();
  for (const { named, isHeld } of arrays) {
    if (!named || isHeld || named.part === 'step') continue;
    if (seen.has(named.name)) return named.name;
    seen.add(named.name);
  }
  return undefined;
}

/** One row or column more than the present network has inputs. */
function isWider({ rows }: NumberArray, inputs: number | undefined): boolean {
  return inputs !== undefined && (rows.length === inputs + 1 || rows[0]?.length === inputs + 1);
}

/** Lists of all layers' biases, equally long, are not a matrix. */
function byLayers(
  one: FoundArray & { readonly array: NumberArray },
): readonly (FoundArray & { readonly array: NumberArray })[] {
  const { named, array } = one;
  const isList =
    named?.part === 'biases' &&
    named.layer === undefined &&
    array.dimensions === 2 &&
    array.rows.length > 1 &&
    (array.rows[0]?.length ?? 0) > 1;
  return isList ? array.rows.map((row) => ({ ...one, array: { dimensions: 1, rows: [row] } })) : [one];
}

function indexedSingles(items: readonly Item[]): readonly Single[] {
  return items
    .map(({ named, array }) => ({
      name: named.name,
      index: named.layer ?? named.unit ?? 1,
      value: array.rows[0]?.[0] ?? Number.NaN,
    }))
    .sort((one, other) => one.index - other.index);
}

function cellOf({ named, array }: Item): Cell[] {
  const value = array.rows[0]?.[0];
  if (!named.cell || value === undefined) return [];
  return [{ name: named.name, layer: named.layer ?? 1, indices: named.cell, value }];
}

interface Layered {
  readonly matrices: readonly Matrix[];
  /** The layer of each key. */
  readonly order: ReadonlyMap<string, number>;
}

/** Layers by the numbers in the names, counted from 1, or else in the order in which they stand. */
function layered(items: readonly Item[], known: ReadonlyMap<string, number> = new Map()): Layered | Clash {
  const isFromZero = items.some(({ named }) => named.layer === 0);
  const keys = items.map(({ named }) => named.key);
  // A list of all layers has one name.
  const hasKeys = new Set(keys).size === keys.length;
  const order = new Map<string, number>();
  const matrices: Matrix[] = [];
  const singles = new Map<number, Item[]>();
  let next = 1;
  for (const item of items) {
    const { named, array } = item;
    const given = named.layer === undefined ? undefined : named.layer + (isFromZero ? 1 : 0);
    const layer = given ?? (named.key === undefined || !hasKeys ? undefined : known.get(named.key)) ?? next;
    if (layer > limits.layers) return { clash: 'aboveAll', name: named.name };
    if (named.key !== undefined && hasKeys) order.set(named.key, layer);
    next = Math.max(next, layer) + 1;
    if (named.unit !== undefined && named.part === 'biases') {
      singles.set(layer, [...(singles.get(layer) ?? []), item]);
      next = layer;
    } else if (matrices.some((one) => one.layer === layer)) return { clash: 'twice', name: named.name };
    else matrices.push({ name: named.name, layer, array });
  }
  for (const [layer, parts] of singles) {
    const values = [...parts]
      .sort((one, other) => (one.named.unit ?? 0) - (other.named.unit ?? 0))
      .map(({ array }) => array.rows[0]?.[0] ?? Number.NaN);
    matrices.push({
      name: parts.map(({ named }) => named.name).join(', '),
      layer,
      array: { dimensions: 1, rows: [values] },
    });
  }
  return { matrices: matrices.sort((one, other) => one.layer - other.layer), order };
}

/** Cells that fill a matrix without a gap are that matrix. */
function withCells(
  matrices: readonly Matrix[],
  cells: readonly Cell[],
): { readonly matrices: readonly Matrix[]; readonly cells: readonly Cell[] } {
  const made: Matrix[] = [];
  const others: Cell[] = [];
  for (const layer of new Set(cells.map((cell) => cell.layer))) {
    const own = cells.filter((cell) => cell.layer === layer);
    const height = Math.max(...own.map(({ indices }) => indices[0]));
    const width = Math.max(...own.map(({ indices }) => indices[1]));
    const isWhole =
      own.length === height * width &&
      own.every(({ indices }) => indices[0] > 0 && indices[1] > 0) &&
      new Set(own.map(({ indices }) => String(indices))).size === own.length;
    if (!isWhole || own.length === 1 || matrices.some((one) => one.layer === layer)) {
      others.push(...own);
      continue;
    }
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (_, column) =>
          own.find(({ indices }) => indices[0] === row + 1 && indices[1] === column + 1)?.value ?? Number.NaN,
      ),
    );
    made.push({ name: `${own[0]?.name} … ${own.at(-1)?.name}`, layer, array: rowsArray(rows) });
  }
  return { matrices: [...matrices, ...made].sort((one, other) => one.layer - other.layer), cells: others };
}

/** One array, or several lines with numbers in their names. */
function sideOf(items: readonly Item[]): Side | Clash | undefined {
  const [first, second] = items;
  if (!first) return undefined;
  if (!second && (first.array.dimensions > 0 || first.named.unit === undefined))
    return { name: first.named.name, array: first.array };
  if (second && items.some(({ named }) => named.unit === undefined && named.sample === undefined)) {
    return { clash: 'sides', name: first.named.name, other: second.named.name };
  }
  const index = ({ named }: Item): number => named.sample ?? named.unit ?? 0;
  const sorted = [...items].sort(
    (one, other) => index(one) - index(other) || (one.named.unit ?? 0) - (other.named.unit ?? 0),
  );
  const name = `${first.named.name}, ${second?.named.name ?? ''}`.replace(/, $/, '') + (items.length > 2 ? ' …' : '');
  const bySample = sorted.every(({ named }) => named.sample !== undefined);
  if (sorted.every(isScalar)) {
    const values = sorted.map(({ array }) => array.rows[0]?.[0] ?? Number.NaN);
    if (!bySample || !sorted.every(({ named }) => named.unit !== undefined)) {
      return {
        name,
        array: { dimensions: bySample ? 2 : 1, rows: bySample ? values.map((value) => [value]) : [values] },
        ...(bySample && { stacked: 'samples' }),
      };
    }
    const samples = [...new Set(sorted.map(({ named }) => named.sample))];
    const rows = samples.map((sample) =>
      sorted.filter(({ named }) => named.sample === sample).map(({ array }) => array.rows[0]?.[0] ?? Number.NaN),
    );
    return { name, array: rowsArray(rows), stacked: 'samples' };
  }
  const rows = sorted.map(({ array }) => flat(array));
  const whole = rows.filter((row) => row !== undefined);
  const isEven = whole.length === rows.length && whole.every((row) => row.length === whole[0]?.length);
  if (!isEven) return { clash: 'sides', name: first.named.name, other: second?.named.name ?? '' };
  return { name, array: rowsArray(whole), stacked: bySample ? 'samples' : 'units' };
}

function pairSides(
  { pairs }: Statements,
  choice: number,
): { readonly inputs: Side; readonly targets: Side } | undefined {
  if (pairs.length === 0) return undefined;
  const side = (key: 'inputs' | 'targets'): Side => {
    const rows = pairs.map((pair) => (pair[key][choice] ?? pair[key][0]).rows.flat());
    return { name: key, array: rowsArray(rows), stacked: 'samples' };
  };
  return { inputs: side('inputs'), targets: side('targets') };
}

/** Columns x1, x2 and y of a table, beside a column that only counts. */
function tableSides({ tables }: Statements): { readonly inputs?: Side; readonly targets?: Side } | undefined {
  const [table] = tables;
  if (!table) return undefined;
  const names = table.heads.map((head) => namedHead(head));
  const columns = (part: 'inputs' | 'targets'): Rows =>
    table.rows.map((row) => row.filter((_, at) => names[at] === part));
  const side = (part: 'inputs' | 'targets'): Side | undefined =>
    names.includes(part)
      ? {
          name: table.heads.filter((_, at) => names[at] === part).join(', '),
          array: rowsArray(columns(part)),
          stacked: 'samples',
        }
      : undefined;
  const [inputs, targets] = [side('inputs'), side('targets')];
  return { ...(inputs && { inputs }), ...(targets && { targets }) };
}

function namedHead(head: string): 'inputs' | 'targets' | undefined {
  if (/^(?:k|n|no|nr|i|id|sample|index|row|pattern|case|example|point)$/i.test(head)) return undefined;
  const part = namedBy(head)?.part;
  return part === 'inputs' || part === 'targets' ? part : undefined;
}
