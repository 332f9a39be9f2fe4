/**
 * Numbers of a step that somebody pastes, as cells of a sheet. Shapes decide: a row of an array is a sample or a unit, and gradients lie as in
 * × out or out × in. Where both fit, the rest of the paste decides, or the reader is asked. What does not fit is refused with both shapes.
 */
import { lastLayer, type StepTrace, unitsIn } from '../../../model';
import { flat, type StepArray, type StepPart, type StepRead } from '../../../scenario/reading';
import { listed, messages } from '../../../text';
import type { Cells } from '../draft/cells';
import { type CellArray, type Fit, letterOf, type Placed, placedIn, samplesOfArray, type Way } from './placed';

/** The conventions of a paste; absent where there is nothing to choose. */
export interface SheetWays {
  readonly samples?: 'rows' | 'columns' | undefined;
  readonly weights?: 'in-out' | 'out-in' | undefined;
}

export interface SheetPart {
  /** As written. */
  readonly name: string;
  readonly says: string;
  readonly cells: Cells;
}

export interface SheetReading {
  readonly parts: readonly SheetPart[];
  readonly cells: Cells;
  readonly ways: SheetWays;
}

export type SheetRead =
  | {
      readonly ok: true;
      /** One is taken, several are asked about. */
      readonly readings: readonly [SheetReading, ...SheetReading[]];
      /** Names for which a sheet has no cell. */
      readonly leftOut: readonly string[];
      /** Weights whose gradients stand alone. */
      readonly oneWeights: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

/** `known`: what the samples and weights of the same paste say. */
export function sheetNumbers(read: StepRead, trace: StepTrace, known: SheetWays = {}): SheetRead {
  const words = messages.workPaste;
  const shift = shiftOf(read.arrays, lastLayer(trace.network));
  const gradients = ofLists(read.arrays);
  if ('refused' in gradients) return { ok: false, sentence: gradients.refused };
  const isInputs = ({ part, layer }: StepArray): boolean =>
    part === 'activation' && layer !== undefined && layer + shift === 0;
  const own = gradients.arrays.filter((one) => one.part !== undefined && !isInputs(one));
  const others = gradients.arrays.filter((one) => !own.includes(one));
  const leftOut = others.filter(({ oneWeight }) => oneWeight === undefined).map(({ name }) => name);
  const oneWeights = others.flatMap(({ oneWeight }) => oneWeight ?? []);
  const nothing = { ok: false, sentence: words.noneRead(leftOutSaid(leftOut, oneWeights)) } as const;
  if (own.length === 0) return nothing;
  const placed: Placed[] = [];
  for (const one of own) {
    const placing = placedIn(one as CellArray, own, { trace, shift });
    if ('refused' in placing) return { ok: false, sentence: placing.refused };
    placed.push(placing);
  }
  const again = twice(placed);
  if (again) return { ok: false, sentence: words.twice(...again) };
  const ways = waysOf(placed, read.says, known);
  const made = ways.map((one) => readingOf(placed, one, trace));
  const distinct = made.filter(
    ({ cells }, at) => made.findIndex((other) => JSON.stringify(other.cells) === JSON.stringify(cells)) === at,
  );
  const [first, ...more] = distinct;
  return first ? { ok: true, readings: [first, ...more], leftOut, oneWeights } : nothing;
}

/** Why some numbers of a paste are not in the sheet. */
export function leftOutSaid(leftOut: readonly string[], oneWeights: readonly string[]): readonly string[] {
  const words = messages.workPaste;
  return [
    ...(leftOut.length > 0 ? [words.noCellFor(listed(leftOut))] : []),
    ...(oneWeights.length > 0 ? [words.oneWeights(listed(oneWeights))] : []),
  ];
}

/** Some books count the inputs as layer 1, and lists of programs begin at 0. */
function shiftOf(arrays: readonly StepArray[], last: number): number {
  const numbers = (of: (part: StepPart | undefined) => boolean): readonly number[] =>
    arrays.flatMap(({ part, layer }) => (layer !== undefined && of(part) ? [layer] : []));
  const own = numbers((part) => part !== undefined && part !== 'activation');
  const counted = own.length > 0 ? own : numbers((part) => part === 'activation').filter((layer) => layer > 0);
  if (own.includes(0)) return 1;
  return counted.length > 0 && Math.max(...counted) === last + 1 && Math.min(...counted) > 1 ? -1 : 0;
}

/** A list of all gradients has one name: weights and biases in turn, or weights alone. */
function ofLists(
  arrays: readonly StepArray[],
): { readonly arrays: readonly StepArray[] } | { readonly refused: string } {
  const held = arrays.filter(({ part }) => part === 'gradient');
  if (held.length === 0) return { arrays };
  const hasBiases =
    held.length > 1 && held.every(({ choices }, at) => at % 2 === 0 || (choices[0] && flat(choices[0])));
  const isEven = hasBiases && held.length % 2 === 0;
  if (!isEven && held.some(({ choices }) => choices[0]?.dimensions !== 2))
    return { refused: messages.workPaste.unnamed(held[0]?.name ?? '') };
  return {
    arrays: arrays.map((one) => {
      const at = held.indexOf(one);
      if (at < 0) return one;
      const part = isEven && at % 2 === 1 ? 'biasGradient' : 'weightGradient';
      return { ...one, part, key: String(isEven ? Math.floor(at / 2) : at) };
    }),
  };
}

/** Two arrays for the same cells. */
function twice(placed: readonly Placed[]): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const { name, fits } of placed) {
    const addresses = Object.keys(fits[0]?.cells ?? {});
    const before = addresses.map((address) => seen.get(address)).find((one) => one !== undefined);
    if (before !== undefined) return [before, name];
    for (const address of addresses) seen.set(address, name);
  }
  return undefined;
}

/** The conventions that fit, the likeliest first. */
function waysOf(placed: readonly Placed[], says: StepRead['says'], known: SheetWays): readonly SheetWays[] {
  const decided = (ways: readonly Way[]): readonly Way[] =>
    placed.flatMap(({ fits }) => (fits.length === 1 && fits[0] && ways.includes(fits[0].way) ? [fits[0].way] : []));
  const isOpen = (way: Way): boolean =>
    placed.some(({ fits }) => fits.length > 1 && fits.some((fit) => fit.way === way));
  const choose = <One extends Way>(
    one: One,
    other: One,
    ...others: readonly (One | undefined)[]
  ): readonly (One | undefined)[] => {
    if (!isOpen(one)) return [undefined];
    const [first, ...more] = [...new Set(decided([one, other]))];
    if (first !== undefined && more.length === 0) return [first === one ? one : other];
    const own = others.find((way) => way !== undefined);
    return own === undefined ? [one, other] : [own];
  };
  const samples = choose('rows', 'columns', known.samples, says.samples);
  const weights = choose('in-out', 'out-in', known.weights, says.weights);
  return samples.flatMap((sample) => weights.map((weight) => ({ samples: sample, weights: weight })));
}

function readingOf(placed: readonly Placed[], ways: SheetWays, trace: StepTrace): SheetReading {
  const parts = placed.flatMap((one): SheetPart[] => {
    const fit = one.fits.find(({ way }) => way === ways.samples || way === ways.weights) ?? one.fits[0];
    return fit ? [{ name: one.name, says: saidOf(one, fit, trace), cells: fit.cells }] : [];
  });
  return { parts, cells: Object.assign({}, ...parts.map(({ cells }) => cells)), ways };
}

function saidOf(array: Placed, { layer, way }: Fit, trace: StepTrace): string {
  const words = messages.workPaste;
  const { network } = trace;
  const { part, unit } = array;
  const ofTotal = words.totals[array.total ?? 'gradient'];
  if (part === 'biasGradient') return ofTotal(words.parameters.biases(layer));
  if (part === 'weightGradient') {
    const weights = ofTotal(words.parameters.weights(layer));
    return words.weightRead(weights, unitsIn(network, layer - 1), unitsIn(network, layer), words.ways[way]);
  }
  const [sample, ...more] = samplesOfArray(array, trace);
  if (unit !== undefined) return words.oneRead(letterOf(part), layer, unit, more.length > 0 ? undefined : sample);
  return words.unitRead(letterOf(part), layer, words.ways[way]);
}
