/** A quantity's symbol as pieces of plain text, taken from its TeX, so that it follows the current notation. */
import type { Network } from '../model';
import { type SymbolPiece, type SymbolVariant, texPieces } from './notation';
import type { Quantity } from './quantity';
import { symbolTex } from './symbolTex';

/** ∂e(3)/∂w with subscript 21 and superscript (2), for the gradient of sample 3. */
export function symbolPieces(
  quantity: Quantity,
  network: Network,
  variant: SymbolVariant = 'plain',
): readonly SymbolPiece[] {
  return texPieces(symbolTex(quantity, network, { variant, linked: false }));
}
