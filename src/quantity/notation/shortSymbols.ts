/** Symbols without layer and sample, for row and column heads: w₂₁, x₂, δ₁. */
import { notationInForce } from './inForce';
import { type SymbolPiece, texPieces } from './texPieces';

export function shortWeight({ from, to }: { readonly from: number; readonly to: number }): readonly SymbolPiece[] {
  const { letters, shift, weight, bias, heads } = notationInForce();
  const place = { from: String(from + shift.unit), to: String(to + shift.unit) };
  // Whose name is long, that has one column for each weight: the indices alone.
  if (heads && from > 0) return texPieces(weight({ letter: heads.weight ?? letters.weight, ...place }));
  return texPieces(
    from === 0 && bias
      ? bias({ letter: letters.bias, to: place.to })
      : weight({ letter: letters.weight, from: place.from, to: place.to }),
  );
}

/** The x of a bias unit is 1 if the notation writes biases separately. With its layer, where numbers of two layers meet. */
export function shortUnit(
  of: 'input' | 'activation' | 'preactivation' | 'delta',
  unit: number,
  layer?: number,
): readonly SymbolPiece[] {
  const { letters, shift, unit: write, bias } = notationInForce();
  if (unit === 0 && bias) return texPieces('1');
  const above = layer === undefined ? {} : { layer: String(layer + shift.layer) };
  return texPieces(write({ letter: letters[of], unit: String(unit + shift.unit), ...above }));
}
