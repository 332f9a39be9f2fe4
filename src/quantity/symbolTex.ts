/**
 * A quantity, or a whole tree, in symbols. Each symbol carries its quantity's address, so that it can be pointed at.
 */
import { inSymbols, leaves, type Piece, type Range, type Series } from '../expression';
import { lastLayer, type Network } from '../model';
import { addressOf, addressWith } from './address';
import { isBiasBehind } from './biasLast';
import { fillConstant, fillRange, fillSymbol, type Notation, notationInForce, type SymbolVariant } from './notation';
import type { Quantity, QuantityKind } from './quantity';
import type { QuantityPattern, Tree } from './tree';

/** How formulas are written. `linked`: with `\htmlData` addresses, for the screen; without, for copying. */
export interface TexStyle {
  /** For copying: the colour of what stands at an address, as six hexadecimal digits; undefined: that of the text. */
  readonly colourOf?: (address: string) => string | undefined;
  /** Weighted or clipped, depending on the step; absent: plain. */
  readonly variant?: SymbolVariant;
  readonly linked: boolean;
  /** On a work sheet: the box in place of a number, which would be printed as `tex`; undefined: the number is given. */
  readonly blankTex?: ((quantity: Quantity, tex: string) => string | undefined) | undefined;
}

export const screenTex: TexStyle = { linked: true };

export function symbolTex(quantity: Quantity, network: Network, style: TexStyle = screenTex): string {
  const { kind, ...indices } = quantity;
  return linkedTex(addressOf(quantity), patternTex(kind, indices, network, style), style);
}

/** A symbol with letters for some indices, such as δ_1^(2)(k) in a column head; it has no link. */
export function patternTex(
  kind: QuantityKind,
  indices: QuantityPattern['indices'],
  network: Network,
  style: TexStyle = screenTex,
): string {
  const { variant = 'plain' } = style;
  return fillSymbol(kind, indices, { notation: notationInForce(), variant, lastLayer: lastLayer(network) });
}

/** The limits of a sum. */
export function rangeTex(range: { readonly lower: string; readonly upper: string }): typeof range {
  return fillRange(range, notationInForce());
}

/** The symbol for the head of a narrow column. */
export function headTex(
  kind: QuantityKind,
  indices: QuantityPattern['indices'],
  network: Network,
  style: TexStyle = screenTex,
): string {
  const { heads } = notationInForce();
  if (!heads) return patternTex(kind, indices, network, style);
  const { sample: _, ...others } = indices;
  // What has no other index keeps it: c⁽ᵏ⁾.
  const place = Object.keys(others).length > 0 ? others : indices;
  return heads[kind] ?? patternTex(kind, place, network, style);
}

/** Whether symbols are long, as in code: a formula then breaks behind its first sign. */
export function hasLongSymbols(): boolean {
  return notationInForce().heads !== undefined;
}

/** What the source writes in another form than the app computes it, in TeX. */
export function formsOfNotation(): Notation['forms'] {
  return notationInForce().forms;
}

/** Whether outputs have a letter that is not that of activations, which needs to be said. */
export function renamesOutputs(): boolean {
  const { letters } = notationInForce();
  return letters.output !== letters.activation;
}

/** x_j^(L) = o_j: the outputs of the last layer are the outputs of the network. */
export function outputTex(network: Network): string {
  const { letters, indexLetters, shift, unit } = notationInForce();
  const layer = String(lastLayer(network) + shift.layer);
  const at = { unit: indexLetters.j };
  return `${unit({ letter: letters.activation, ...at, layer })} = ${unit({ letter: letters.output, ...at })}`;
}

/** Without links and colours, for what stands within something that has them. */
export function plainStyle({ variant }: TexStyle): TexStyle {
  return { linked: false, ...(variant && { variant }) };
}

/** The right-hand side in symbols. */
export function symbolicTex(tree: Tree, network: Network, style: TexStyle = screenTex): string {
  return inSymbols(tree, {
    leaf: (quantity) => symbolPiece(patternOf(quantity), network, style),
    reciprocal: (of) => ({
      tex: linkedTex(addressOf(of), `\\frac{1}{${symbolTex(of, network, plainStyle(style))}}`, style),
      binds: 3,
    }),
    // General terms of trees in this layer always come from `pattern`.
    general: (pattern) => symbolPiece(pattern as QuantityPattern, network, style),
    call: (name, argument) => notationInForce().functions[name]?.(argument),
    constant: (tex) => fillConstant(tex, notationInForce()),
    range: (sum) => rangeOf(sum, network, style),
  });
}

/** If the notation writes biases separately, the sum starts at the first unit and the bias follows it. */
function rangeOf(sum: Series<Quantity>, network: Network, style: TexStyle): Range {
  const notation = notationInForce();
  if (!isBiasBehind(sum)) return fillRange(sum, notation);
  const range = fillRange({ lower: 'i=1', upper: sum.upper }, notation);
  // General terms of trees in this layer always come from `pattern`.
  const weight = (leaves(sum.general) as readonly QuantityPattern[]).find(({ kind }) => kind === 'weight');
  if (!weight) return range;
  const bias: QuantityPattern = { kind: 'weight', indices: { ...weight.indices, from: 0 } };
  return { ...range, plus: symbolPiece(bias, network, style).tex };
}

/** Wraps TeX with the quantity's address, so that the browser finds the quantity, or with its colour. */
export function linkedTex(address: string, tex: string, { linked, colourOf }: TexStyle): string {
  if (linked) return `\\htmlData{quantity=${address}}{${tex}}`;
  const colour = colourOf?.(address);
  return colour === undefined ? tex : `\\textcolor[HTML]{${colour}}{${tex}}`;
}

function patternOf(quantity: Quantity): QuantityPattern {
  const { kind, ...indices } = quantity;
  return { kind, indices };
}

function symbolPiece({ kind, indices }: QuantityPattern, network: Network, style: TexStyle): Piece {
  const tex = patternTex(kind, indices, network, style);
  const linked = linkedTex(addressWith(kind, indices), tex, style);
  if (tex.startsWith('-')) return { tex: linked, binds: 1, negative: true };
  return { tex: linked, binds: bindsLikeProduct.has(kind) || endsRaised.test(tex) ? 2 : 3 };
}

/** Behind an upper index, a power would be read as another one. */
const endsRaised = /\^\{[^{}]*\}(?:_\{[^{}]*\})?$/;

/** Symbols that are themselves products or sums, or have an upper index, and therefore need brackets under a power. */
const bindsLikeProduct: ReadonlySet<string> = new Set([
  'productOfMeans',
  'outputShare',
  'outputShareSum',
  'decayTerm',
  'gradientSum',
  'sampleGradient',
  'plainGradient',
  'batchGradient',
  'clippedGradient',
  'outputError',
  'weight',
  'accumulated',
  'cycleGradient',
]);
