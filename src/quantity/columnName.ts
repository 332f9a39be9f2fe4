/** How files and sheets head their columns, so that addresses and symbols are both found. */
import type { Network } from '../model';
import { usualConventions } from './conventions';
import { conventionsInForce, lecture, notationInForce, plainText } from './notation';
import { indexNames, type QuantityKind } from './quantity';
import { patternTex, screenTex, type TexStyle } from './symbolTex';
import type { QuantityPattern } from './tree';

/**
 * The name of a column in a file: the address for all samples, `delta.2.1`, then, in notations other than the lecture's,
 * the symbol as the step has it, so that both are found.
 */
export function columnName(
  kind: QuantityKind,
  place: QuantityPattern['indices'],
  network: Network,
  style: TexStyle = screenTex,
): string {
  const address = [kind, ...Object.values(place)].join('.');
  if (notationInForce() === lecture) return address;
  const isOfSample = (indexNames[kind] as readonly string[]).includes('sample');
  const indices = isOfSample ? { ...place, sample: 'k' } : place;
  return `${address} ${plainText(patternTex(kind, indices, network, { ...style, linked: false }))}`;
}

/** `sample`, with the notation if it is not the lecture's, and the conventions if they are not the usual ones. */
export function headWithNotation(head: string): string {
  const { name } = notationInForce();
  const { divide } = conventionsInForce();
  const named = [
    ...(name === lecture.name ? [] : [`notation=${name}`]),
    ...(divide === usualConventions.divide ? [] : [`notation.divide=${divide}`]),
  ];
  return named.length === 0 ? head : `${head} (${named.join('&')})`;
}
