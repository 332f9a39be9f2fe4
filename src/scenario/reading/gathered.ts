/** The arrays of a paste by what their names say: weights and biases in the order of their layers, inputs, targets, and single numbers. */
import { listOf, type NumberArray, onlyNumber } from './arrays';
import type { FoundArray, Statements } from './found';
import { type Clash, type Item, isScalar, layered, type Matrix, placedBiases } from './layered';
import type { Part } from './names';
import type { BiasPlace } from './saidNetwork';
import { type Side, samplesOf } from './sides';
import { byLetters, type Cell, numberedUnits, type Single, withCells } from './singleWeights';

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
  /** Where the text says that the biases stand in each matrix. */
  readonly biasPlace?: BiasPlace;
  /** Wrong shapes may come of commas that are decimal. */
  readonly mayBeDecimal: boolean;
  /** All matrices lie in × out, whatever was written. */
  readonly areAlike?: true;
}

/** `choice`: of arrays whose commas may be decimal, the first reading or the second. */
export function gathered(statements: Statements, choice: number, present: readonly number[] = []): Gathered | Clash {
  const { arrays } = statements;
  const again = repeated(arrays);
  if (again !== undefined) return { clash: 'twice', name: again };
  const items = arrays
    .flatMap(({ named, choices }): Item[] => (named ? [{ ...named, array: choices[choice] ?? choices[0] }] : []))
    .flatMap(byLayers);
  const of = (part: Part): readonly Item[] => items.filter((item) => item.part === part);
  const [weights, biases] = withBias(of('weights'), of('biases'));
  const network = networkOf(weights, biases, present[0]);
  if ('clash' in network) return network;
  const samples = samplesOf(items, statements, choice);
  if ('clash' in samples) return samples;
  const [rate, other] = of('learningRate');
  if (other) return { clash: 'twice', name: other.name };
  if (rate && !isScalar(rate)) return { clash: 'notOne', name: rate.name };
  const sizes = of('layers')[0]?.array.rows.flat();
  const leftOut = [statements, samples, network].flatMap((one) => one.leftOut);
  return {
    ...network,
    ...samples,
    ...(sizes && sizes.length > 1 && sizes.every((size) => Number.isInteger(size) && size > 0) && { sizes }),
    ...(rate && { learningRate: onlyNumber(rate.array) }),
    unnamed: weights.length > 0 || !biases.every(isSaid) ? [] : arrays.filter(({ name }) => name === ''),
    step: of('step').map(({ name }) => name),
    leftOut: [...leftOut, ...arrays.filter(isLeftOut).map(({ name }) => name)].filter((name) => name !== ''),
    mayBeDecimal: mayBeDecimal(statements),
    mayHaveBiasRow: network.mayHaveBiasRow || samples.inputs !== undefined,
  };
}

type Network = Omit<Gathered, 'inputs' | 'targets' | 'sizes' | 'learningRate' | 'unnamed' | 'step' | 'mayBeDecimal'>;

/** `w = [0.1, -0.1]` and `w0 = 0.5`: w0 is the weight of the constant input. */
function withBias(weights: readonly Item[], biases: readonly Item[]): readonly [readonly Item[], readonly Item[]] {
  const bias = weights.find((item) => isScalar(item) && item.layer === 0);
  const [only, ...more] = weights.filter((item) => item !== bias);
  const isOfUnit = only?.layer === undefined && only?.array.dimensions === 1 && more.length === 0;
  if (!bias || !isOfUnit || biases.length > 0) return [weights, biases];
  const { layer: _, ...itself } = bias;
  return [[only], [{ ...itself, part: 'biases' }]];
}

/** b_h1 is that of a unit, and of a layer where it has several numbers. */
const isSaid = (item: Item): boolean => item.saidOf !== undefined && (item.layer === undefined || isScalar(item));

/** Weights by layer, by the numbers of all units, or one by one as the edges of a figure; and their biases. */
function networkOf(given: readonly Item[], ofBiases: readonly Item[], inputs: number | undefined): Network | Clash {
  const said = ofBiases.filter(isSaid);
  const biases = ofBiases
    .filter((item) => !isSaid(item))
    .map(({ unit, ...item }) => (item.saidOf || unit === undefined ? item : { ...item, unit }));
  const weights = byLetters(given);
  const cells = weights.flatMap((item): Cell[] => (item.cell ? [{ ...item, cell: item.cell }] : []));
  const indexed = weights.filter(
    (item) => isScalar(item) && !item.cell && item.layer !== undefined && item.unit === undefined,
  );
  const edges = indexed.length > 1 ? indexed : [];
  const ofUnits = numberedUnits(cells, singlesOf(biases));
  const isBySingles = edges.length > 0 || ofUnits !== undefined;
  const laid = layered(weights.filter((item) => !item.cell && !edges.includes(item)));
  if ('clash' in laid) return laid;
  const laidBiases = layered(
    biases.filter((item) => !isBySingles || !isScalar(item)),
    laid.order,
  );
  if ('clash' in laidBiases) return laidBiases;
  const { matrices, cells: others } = ofUnits
    ? { matrices: ofUnits.weights, cells: [] }
    : withCells(laid.matrices, cells);
  const own = {
    weights: matrices,
    cells: others,
    ...((ofUnits || (weights.length > 0 && weights.every(({ isInOut }) => isInOut))) && { areAlike: true as const }),
    isSole: weights.every(({ layer, key }) => layer === undefined && key === undefined) && laid.matrices.length === 1,
    mayHaveBiasRow:
      weights.some(({ name }) => /theta/i.test(name)) ||
      laid.matrices.some(({ layer, array }) => layer === 1 && isWider(array, inputs)),
  };
  const layerBiases = ofUnits?.biases ?? laidBiases.matrices;
  if (edges.length > 0) {
    const single = ofUnits ? [] : withSaid(singlesOf(biases.filter(isScalar)), said);
    return { ...own, biases: layerBiases, singles: { weights: singlesOf(edges), biases: single }, leftOut: [] };
  }
  const placed = placedBiases(said, matrices, layerBiases);
  const unitBiases = ofUnits ? undefined : unitBiasesOf(given, biases);
  return {
    ...own,
    biases: [...layerBiases, ...placed.biases].sort((one, other) => one.layer - other.layer),
    singles: { weights: [], biases: [] },
    ...(unitBiases && { unitBiases }),
    leftOut: placed.leftOut,
  };
}

/** A comma between two digits may be decimal, and may separate. */
export function mayBeDecimal({ arrays, pairs }: Statements): boolean {
  const all = [arrays.map(({ choices }) => choices), ...pairs.map(({ inputs, targets }) => [inputs, targets])].flat();
  return all.some((choices) => choices.length > 1);
}

/** Undefined if nothing but their layers can be meant. */
function unitBiasesOf(weights: readonly Item[], biases: readonly Item[]): readonly number[] | undefined {
  const hasCells = weights.some(({ cell, layer }) => cell !== undefined && layer === undefined);
  const arePlain = biases.every((item) => isScalar(item) && !item.cell && item.unit === undefined && item.layer);
  if (!hasCells || biases.length < 2 || !arePlain) return undefined;
  const sorted = singlesOf(biases);
  return sorted.every(({ index }, at) => index === at + 1) ? sorted.map(({ value }) => value) : undefined;
}

/** "Hidden layer: 2 neurons": of one layer, and no list of all. */
function isOneSize({ named, choices }: FoundArray): boolean {
  return named?.part === 'layers' && choices[0].dimensions === 0;
}

const isLeftOut = (one: FoundArray): boolean => !one.named || isOneSize(one);

/** The first name that is given two values; a name may hold a list of arrays. */
function repeated(arrays: readonly FoundArray[]): string | undefined {
  const names = arrays.flatMap((one) =>
    one.isHeld || isLeftOut(one) || one.named?.part === 'step' ? [] : [one.named?.name],
  );
  const seen = new Set<string | undefined>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** One row or column more than the present network has inputs. */
function isWider({ rows }: NumberArray, inputs: number | undefined): boolean {
  return inputs !== undefined && (rows.length === inputs + 1 || rows[0]?.length === inputs + 1);
}

/** Lists of all layers' biases, equally long, are not a matrix. */
function byLayers(item: Item): readonly Item[] {
  const { part, layer, array } = item;
  const [first = [], ...more] = array.rows;
  const isList = part === 'biases' && layer === undefined && array.dimensions === 2;
  if (!isList || more.length === 0 || first.length < 2) return [item];
  return array.rows.map((row) => ({ ...item, array: listOf(row) }));
}

function singlesOf(items: readonly Item[]): readonly Single[] {
  return items
    .map(({ layer, unit, array }) => ({ index: layer ?? unit ?? 1, value: onlyNumber(array) }))
    .sort((one, other) => one.index - other.index);
}

/** Those of the hidden units stand before all others, and those of the output after them. */
function withSaid(biases: readonly Single[], said: readonly Item[]): readonly Single[] {
  const of = (layer: 'hidden' | 'output'): readonly Single[] =>
    said
      .filter(({ saidOf }) => saidOf === layer)
      .flatMap(({ array }) => array.rows.flat().map((value, at) => ({ index: at + 1, value })));
  return [...of('hidden'), ...biases, ...of('output')];
}
