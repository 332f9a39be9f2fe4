/** A quantity's symbol in pieces of plain text, read from its TeX, so that it follows the notation in force. */
import type { Network } from '../model';
import { type SymbolPiece, type SymbolVariant, texPieces } from './notation';
import type { Quantity } from './quantity';
import { symbolTex } from './symbolTex';

/** ∂e(3)/∂w with 21 below and (2) above, for the gradient of sample 3. */
export function symbolPieces(
  quantity: Quantity,
  network: Network,
  variant: SymbolVariant = 'plain',
): readonly SymbolPiece[] {
  return texPieces(symbolTex(quantity, network, { variant, linked: false }));
}
