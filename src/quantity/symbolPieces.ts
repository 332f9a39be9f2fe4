/** A quantity's symbol as pieces of plain text, taken from its TeX, so that it follows the current notation. */
import type { Network } from '../model';
import { usualConventions } from './conventions';
import {
  conventionsInForce,
  lecture,
  notationInForce,
  plainText,
  type SymbolPiece,
  type SymbolVariant,
  texPieces,
} from './notation';
import { indexNames, type Quantity, type QuantityKind } from './quantity';
import { patternTex, symbolTex } from './symbolTex';
import type { QuantityPattern } from './tree';

/**
 * The name of a column in a file: the address for all samples, `delta.2.1`, then, in notations other than the lecture's,
 * the symbol, so that both are found.
 */
export function columnName(kind: QuantityKind, place: QuantityPattern['indices'], network: Network): string {
  const address = [kind, ...Object.values(place)].join('.');
  if (notationInForce() === lecture) return address;
  const isOfSample = (indexNames[kind] as readonly string[]).includes('sample');
  const indices = isOfSample ? { ...place, sample: 'k' } : place;
  return `${address} ${plainText(patternTex(kind, indices, network, { linked: false }))}`;
}

/** `sample`, with the notation if it is not the lecture's, and the conventions if they are not the usual ones. */
export function headWithNotation(head: string): string {
  const { name } = notationInForce();
  const { divide, sign } = conventionsInForce();
  const named = [
    ...(name === lecture.name ? [] : [`notation=${name}`]),
    ...(divide === usualConventions.divide ? [] : [`notation.divide=${divide}`]),
    ...(sign === usualConventions.sign ? [] : [`notation.sign=${sign}`]),
  ];
  return named.length === 0 ? head : `${head} (${named.join('&')})`;
}

/** ∂e(3)/∂w with subscript 21 and superscript (2), for the gradient of sample 3. */
export function symbolPieces(
  quantity: Quantity,
  network: Network,
  variant: SymbolVariant = 'plain',
): readonly SymbolPiece[] {
  return texPieces(symbolTex(quantity, network, { variant, linked: false }));
}
