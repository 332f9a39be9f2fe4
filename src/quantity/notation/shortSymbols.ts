/** Symbols without their layer and sample, for the heads of rows and columns that have one of each: w₂₁, x₂, δ₁. */
import { notationInForce } from './inForce';
import { type SymbolPiece, texPieces } from './texPieces';

export function shortWeight({ from, to }: { readonly from: number; readonly to: number }): readonly SymbolPiece[] {
  const { letters, shift, weight, bias } = notationInForce();
  const place = { from: String(from + shift.unit), to: String(to + shift.unit) };
  return texPieces(
    from === 0 && bias
      ? bias({ letter: letters.bias, to: place.to })
      : weight({ letter: letters.weight, from: place.from, to: place.to }),
  );
}

/** A bias unit's x is 1 where biases are no weights from unit 0. */
export function shortUnit(of: 'activation' | 'delta', unit: number): readonly SymbolPiece[] {
  const { letters, shift, unit: write, bias } = notationInForce();
  if (unit === 0 && bias) return texPieces('1');
  return texPieces(write({ letter: letters[of], unit: String(unit + shift.unit) }));
}
