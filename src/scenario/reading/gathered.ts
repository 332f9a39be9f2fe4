/** The arrays of a paste by what their names say: weights and biases in the order of their layers, inputs, targets, and single numbers. */
import type { NumberArray } from './arrays';
import type { FoundArray, Statements } from './found';
import {
  type Cell,
  type Clash,
  cellOf,
  type Item,
  isScalar,
  layered,
  type Matrix,
  type Single,
  withCells,
} from './layered';
import { byLetters } from './letters';
import type { Named } from './names';
import { numberedUnits } from './nodes';
import { pairSides, type Side, sideOf, tableSides } from './sides';

export interface Gathered {
  readonly weights: readonly Matrix[];
  readonly biases: readonly Matrix[];
  /** w1, w2 … and b1, b2 … , each a number. */
  readonly singles: { readonly weights: readonly Single[]; readonly biases: readonly Single[] };
  readonly cells: readonly Cell[];
  /** b1, b2 … beside weights with two indices each: they may be those of units, in their order, or of layers. */
  readonly unitBiases?: readonly number[];
  /** Which of both is meant. */
  readonly biasesAs?: 'units' | 'layers';
  readonly inputs?: Side;
  readonly targets?: Side;
  readonly sizes?: readonly number[];
  readonly learningRate?: number;
  /** Arrays without a name, in their order, where no others are weights. */
  readonly unnamed: readonly FoundArray[];
  /** Names of numbers that a step computes. */
  readonly step: readonly string[];
  readonly leftOut: readonly string[];
  /** Weights have no index: the network has one layer. */
  readonly isSole: boolean;
  /** Something else than the matrices says that their first row or column may be the biases: otherwise wrong shapes would pass for that. */
  readonly mayHaveBiasRow: boolean;
  /** All matrices lie in × out, whatever was written. */
  readonly areAlike?: true;
}

/** `choice`: of arrays whose commas may be decimal, the first reading or the second. */
export function gathered(statements: Statements, choice: number, present: readonly number[] = []): Gathered | Clash {
  const resolved = statements.arrays
    .map((one) => ({ ...one, array: one.choices[choice] ?? one.choices[0] }))
    .flatMap(byLayers);
  const again = repeated(statements.arrays);
  if (again !== undefined) return { clash: 'twice', name: again };
  const asNamed = resolved.flatMap(({ named, array }): Item[] => (named ? [{ named, array }] : []));
  const items = lettered(asNamed);
  const of = (part: Named['part']): readonly Item[] => items.filter(({ named }) => named.part === part);
  const cells = of('weights').flatMap((item) => cellOf(item));
  const indexed = of('weights').filter(
    (item) => isScalar(item) && !item.named.cell && item.named.layer !== undefined && item.named.unit === undefined,
  );
  const areSingle = indexed.length > 1;
  const ofUnits = numberedUnits(cells, indexedSingles(of('biases')));
  const singleBiases = areSingle || ofUnits ? of('biases').filter(isScalar) : [];
  const weights = layered(of('weights').filter((item) => !item.named.cell && !(areSingle && indexed.includes(item))));
  if ('clash' in weights) return weights;
  const biases = layered(
    of('biases').filter((item) => !singleBiases.includes(item)),
    weights.order,
  );
  if ('clash' in biases) return biases;
  const whole = ofUnits ? { matrices: ofUnits.weights, cells: [] } : withCells(weights.matrices, cells);
  const areInOut = of('weights').length > 0 && of('weights').every(({ named }) => named.isInOut);
  const unitBiases = unitBiasesOf(asNamed);
  const pairs = pairSides(statements, choice);
  const table = tableSides(statements);
  if ('clash' in table) return table;
  const [ownInputs, ownTargets] = [sideOf(of('inputs')), sideOf(of('targets'))];
  if (ownInputs && 'clash' in ownInputs) return ownInputs;
  if (ownTargets && 'clash' in ownTargets) return ownTargets;
  const inputs = ownInputs ?? pairs?.inputs ?? table.inputs;
  const targets = ownTargets ?? pairs?.targets ?? table.targets;
  const [rate, other] = of('learningRate');
  if (other) return { clash: 'twice', name: other.named.name };
  if (rate && !isScalar(rate)) return { clash: 'notOne', name: rate.named.name };
  const sizes = of('layers')[0]?.array.rows.flat();
  const hasThetas = of('weights').some(({ named }) => /theta/i.test(named.name));
  return {
    weights: whole.matrices,
    biases: ofUnits?.biases ?? biases.matrices,
    singles: { weights: indexedSingles(areSingle ? indexed : []), biases: ofUnits ? [] : indexedSingles(singleBiases) },
    cells: whole.cells,
    ...(!ofUnits && !areSingle && unitBiases && { unitBiases }),
    ...((ofUnits || areInOut) && { areAlike: true }),
    ...(inputs && { inputs }),
    ...(targets && { targets }),
    ...(sizes && sizes.length > 1 && sizes.every((size) => Number.isInteger(size) && size > 0) && { sizes }),
    ...(rate && { learningRate: rate.array.rows[0]?.[0] ?? Number.NaN }),
    unnamed: items.some(({ named }) => named.part === 'weights' || named.part === 'biases')
      ? []
      : statements.arrays.filter(({ name }) => name === ''),
    step: of('step').map(({ named }) => named.name),
    leftOut: [
      ...statements.leftOut,
      ...table.leftOut,
      ...statements.arrays
        .filter(({ named, choices }) => !named || isOneSize(named, choices[0]))
        .map(({ name }) => name),
    ].filter((name) => name !== ''),
    mayHaveBiasRow:
      inputs !== undefined ||
      hasThetas ||
      weights.matrices.some(({ layer, array }) => layer === 1 && isWider(array, present[0])),
    isSole:
      of('weights').every(({ named }) => named.layer === undefined && named.key === undefined) &&
      weights.matrices.length === 1,
  };
}

/** Undefined if nothing but their layers can be meant. */
function unitBiasesOf(items: readonly Item[]): readonly number[] | undefined {
  const hasCells = items.some(({ named }) => named.cell !== undefined && named.layer === undefined);
  const biases = items.filter(({ named }) => named.part === 'biases');
  const isPlain = (item: Item): boolean => isScalar(item) && !item.named.cell && item.named.unit === undefined;
  if (!hasCells || biases.length < 2 || !biases.every(isPlain)) return undefined;
  const sorted = indexedSingles(biases);
  const areCounted = biases.every(({ named }) => named.layer) && sorted.every(({ index }, at) => index === at + 1);
  return areCounted ? sorted.map(({ value }) => value) : undefined;
}

function lettered(items: readonly Item[]): readonly Item[] {
  const areWeights = ({ named }: Item): boolean => named.part === 'weights';
  return [...byLetters(items.filter(areWeights)), ...items.filter((item) => !areWeights(item))];
}

/** "Hidden layer: 2 neurons": of one layer, and no list of all. */
function isOneSize({ part }: Named, { dimensions }: NumberArray): boolean {
  return part === 'layers' && dimensions === 0;
}

/** The first name that is given two values; a name may hold a list of arrays. */
function repeated(arrays: readonly FoundArray[]): string | undefined {
  const seen = new Set<string>();
  for (const { named, isHeld, choices } of arrays) {
    if (!named || isHeld || named.part === 'step' || isOneSize(named, choices[0])) continue;
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
