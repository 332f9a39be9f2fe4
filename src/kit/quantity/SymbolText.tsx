/** A quantity's symbol as text with subscripts and superscripts, where a typeset formula per line would be too slow. */
import type { Network } from '../../model';
import { type Quantity, type SymbolPiece, type SymbolVariant, symbolPieces } from '../../quantity';
import { BarredText } from './BarredText';

interface SymbolTextProps {
  readonly quantity: Quantity;
  readonly network: Network;
  /** Absent: the symbol of a plain step. */
  readonly variant?: SymbolVariant;
}

/** Hidden from assistive technology, because the quantity's name in words is beside it. */
export function SymbolText({ quantity, network, variant }: SymbolTextProps) {
  return (
    <span className="unbroken symbol-text" aria-hidden="true">
      <SymbolPieces pieces={symbolPieces(quantity, network, variant)} />
    </span>
  );
}

export function SymbolPieces({ pieces }: { readonly pieces: readonly SymbolPiece[] }) {
  return pieces.map(({ text, place }, index) => {
    const Element = place === 'base' ? 'span' : place;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one symbol have no other identity
      <Element key={index}>
        <BarredText text={text} />
      </Element>
    );
  });
}
