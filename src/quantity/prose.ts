/**
 * A sentence at a step: its text, TeX, and the numbers and symbols of its quantities. Views draw these parts;
 * `plainProse` joins them as text.
 */

import { lastLayer, type Network, unitsIn } from '../model';
import { expand, type Filled, isNounForm, type Leaf, ProseError, type Reference } from '../prose';
import { formatSetting, formatShort } from '../text';
import { isKind, parseAddress } from './address';
import { letterTex, notationInForce, plainText } from './notation';
import { nounOf } from './noun';
import { indexNames, type Quantity } from './quantity';
import { nameOf } from './read';
import { symbolTex } from './symbolTex';
import { unitName } from './unitName';

export type ProsePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tex'; readonly tex: string }
  | { readonly type: 'number' | 'name'; readonly quantity: Quantity }
  /** The symbol of one quantity, the letter of a kind, or a general symbol; `name` is the name given in the text. */
  | { readonly type: 'symbol'; readonly tex: string; readonly quantity?: Quantity; readonly letter?: string };

/** Throws a ProseError for an unknown quantity, or a unit that the network does not have. */
export function proseParts({ segments, values }: Filled, network: Network): readonly ProsePart[] {
  return expand(segments, values).map((leaf) => partOf(leaf, network));
}

/** The same as one string; `number` formats a quantity's number, or the placeholder for it. */
export function plainProse(
  parts: readonly ProsePart[],
  network: Network,
  number: (quantity: Quantity) => string,
): string {
  return parts
    .map((part) => {
      switch (part.type) {
        case 'text':
          return part.text;
        case 'number':
          return number(part.quantity);
        case 'name':
          return nameOf(part.quantity, network);
        default:
          return plainText(part.tex);
      }
    })
    .join('');
}

/** Settings as they were given, all other numbers to three significant digits. */
export function proseNumber(quantity: Quantity, value: number): string {
  return settings.has(quantity.kind) ? formatSetting(value) : formatShort(value);
}

const settings: ReadonlySet<Quantity['kind']> = new Set([
  'batchSize',
  'learningRate',
  'hyperparameter',
  'maxNorm',
  'penaltyRate',
  'penaltyDivisor',
  'cycleDivisor',
]);

function partOf(leaf: Leaf, network: Network): ProsePart {
  if (leaf.type === 'text' || leaf.type === 'tex') return leaf;
  if (leaf.type === 'quantity') {
    // A parameter comes from our own code, so it is a quantity.
    return inStyle(leaf.quantity as Quantity, leaf.style, network);
  }
  return referencePart(leaf, network);
}

/** Throws a ProseError for an unknown quantity, or a unit that the network does not have. */
export function referencePart(reference: Reference, network: Network): ProsePart {
  const { name, style } = reference;
  if (isUnit(reference)) return { type: 'text', text: unitOf(reference, network) };
  const quantity = style === 'letter' ? undefined : quantityOf(reference, network);
  if (quantity) return inStyle(quantity, style, network);
  return { type: 'symbol', tex: letterTex(reference, notationInForce()), letter: name };
}

/** `{unit.1.2|name}`: a unit in words, by its layer (0 for an input) and its number. */
export function isUnit({ name, style }: Reference): boolean {
  return name === 'unit' && style === 'name';
}

function unitOf({ indices, place }: Reference, network: Network): string {
  const [layer, unit, ...rest] = indices.map(Number);
  const isOne = layer !== undefined && unit !== undefined && rest.length === 0;
  if (!isOne || ![layer, unit].every(Number.isInteger))
    throw new ProseError('notAReference', ['unit', ...indices].join('.'), place);
  if (layer < 0 || layer > lastLayer(network) || unit < 0 || unit > unitsIn(network, layer))
    throw new ProseError('outsideNetwork', ['unit', ...indices].join('.'), place);
  return unitName(network, layer, unit);
}

function inStyle(quantity: Quantity, style: Reference['style'], network: Network): ProsePart {
  if (isNounForm(style)) return { type: 'text', text: nounOf(quantity, style) };
  return style === 'number' || style === 'name'
    ? { type: style, quantity }
    : { type: 'symbol', tex: symbolTex(quantity, network, { linked: false }), quantity };
}

/** Undefined for a general symbol, whose indices are letters. Throws a ProseError. */
export function quantityOf({ name, indices, style, place }: Reference, network: Network): Quantity | undefined {
  if (!isKind(name)) throw new ProseError('unknownName', name, place);
  const address = [name, ...indices].join('.');
  const quantity = parseAddress(address);
  if (!quantity) {
    if (style === 'symbol' && indices.length === indexNames[name].length) return undefined;
    throw new ProseError('notAReference', address, place);
  }
  if (!isInside(quantity, network)) throw new ProseError('outsideNetwork', address, place);
  return quantity;
}

/** Whether the network has these layers and units; the sample is checked elsewhere. */
function isInside(quantity: Quantity, network: Network): boolean {
  const at: Partial<Record<string, number | string>> = quantity;
  const last = lastLayer(network);
  const layer = typeof at.layer === 'number' ? at.layer : quantity.kind === 'input' ? 0 : last;
  if (layer > last || (layer === 0 && 'from' in at)) return false;
  const fits = (index: number | string | undefined, of: number, least: number): boolean =>
    typeof index !== 'number' || (index >= least && index <= unitsIn(network, of));
  return (
    fits(at.unit, layer, quantity.kind === 'activation' || quantity.kind === 'meanActivation' ? 0 : 1) &&
    fits(at.from, Math.max(layer - 1, 0), network.bias === 'none' ? 1 : 0) &&
    fits(at.to, layer, 1) &&
    fits(at.output, last, 1)
  );
}
