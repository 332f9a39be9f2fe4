/** A sentence with symbols of matrices in plain text, whose raised and lowered parts are drawn as such: dZ with [2] above. */
import { SymbolPieces } from '../../kit/quantity/SymbolText';
import type { SymbolPiece } from '../../quantity';

export function SentenceWithSymbols({ text }: { readonly text: string }) {
  return <SymbolPieces pieces={plainPieces(text)} />;
}

/** What `plainText` writes with a circumflex or a line where there is no small sign, as in dZ^[2]. */
function plainPieces(text: string): readonly SymbolPiece[] {
  return text.split(/([\^_](?:\[[^\]\s]*\][T⊤]?|[\p{L}\p{N}]+))/u).flatMap((part, index): readonly SymbolPiece[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [{ text: part, place: 'base' }];
    return [{ text: part.slice(1), place: part.startsWith('^') ? 'sup' : 'sub' }];
  });
}
