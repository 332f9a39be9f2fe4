/** Fills in a symbol's indices: numbers as the notation counts them, index letters as it writes them. */
import { indexNames, type QuantityKind } from '../quantity';
import type { IndexLetter, Notation, SymbolIndices } from './notation';
import { optimizerSymbol, type SymbolVariant, symbolsOf } from './symbols';

export type Indices = Readonly<Partial<Record<string, number | string>>>;

export function fillSymbol(
  kind: QuantityKind,
  indices: Indices,
  {
    notation,
    variant,
    lastLayer,
  }: { readonly notation: Notation; readonly variant?: SymbolVariant; readonly lastLayer: number | string },
): string {
  const { unit: unitShift, layer: layerShift } = notation.shift;
  const write = (name: string, shift: number): string => writeIndex(indices[name], shift, notation);
  const filled: SymbolIndices = {
    // Inputs are in layer 0, which their address leaves out.
    layer: writeIndex(kind === 'input' ? 0 : indices.layer, layerShift, notation),
    unit: write('unit', unitShift),
    from: write('from', unitShift),
    to: write('to', unitShift),
    output: write('output', unitShift),
    sample: write('sample', 0),
    lastLayer: writeIndex(lastLayer, layerShift, notation),
    optimizer: optimizerSymbol(notation, (indices.line ?? indices.name)?.toString()),
    isOfInputs: layerBelow(kind, indices) === 0,
    isLast: kind === 'activation' && indices.layer === lastLayer,
    isBias: indices.from === 0 || (indices.unit === 0 && (indexNames[kind] as readonly string[]).includes('unit')),
  };
  return symbolsOf(notation, variant)[kind](filled);
}

/** The layer of the units that a symbol is about: of a weight, the one from which it comes. */
function layerBelow(kind: QuantityKind, { layer, from }: Indices): number | string | undefined {
  if (kind === 'input') return 0;
  return typeof layer === 'number' && from !== undefined ? layer - 1 : layer;
}

/** `k_j` is the sample in row j of the batch; where units count from 0, the unit with a sample's number is `k-1`. */
function writeIndex(index: number | string | undefined, shift: number, { indexLetters }: Notation): string {
  if (typeof index === 'number') return String(index + shift);
  if (index === 'k_j') return sampleInRow({ indexLetters });
  const letter = index === undefined ? '' : (indexLetters[index as IndexLetter] ?? index);
  return index === 'k' && shift !== 0 ? `${letter}${shift}` : letter;
}

/** `k_{j}`, the sample in row j of the batch. */
export function sampleInRow({ indexLetters }: Pick<Notation, 'indexLetters'>): string {
  return `${indexLetters.k}_{${indexLetters.j}}`;
}

/** `[m{=}2]`, 1 for one output and 0 for the others. */
export function fillConstant(tex: string, { indexLetters, shift }: Notation): string {
  return tex.replace(/^\[m\{=\}(\d+)\]$/, (_, unit: string) => `[${indexLetters.m}{=}${Number(unit) + shift.unit}]`);
}

/** Below and above a Σ: `m=1` and `3`, `k=1` and `B`, `k \neq 2`, `l,i,j`. */
export function fillRange(
  { lower, upper }: { readonly lower: string; readonly upper: string },
  notation: Notation,
): { readonly lower: string; readonly upper: string } {
  const letter = (text: string): string => notation.indexLetters[text as IndexLetter];
  const [, index, first] = /^([ijm])=(\d+)$/.exec(lower) ?? [];
  if (index !== undefined) {
    const shift = notation.shift.unit;
    return { lower: `${letter(index)}=${Number(first) + shift}`, upper: String(Number(upper) + shift) };
  }
  return {
    lower: lower === 'l,i,j' ? lower.split(',').map(letter).join(',') : lower.replace(/^k\b/, letter('k')),
    upper: upper === 'B' ? notation.letters.batchSize : upper,
  };
}
