/** The power of ten of a number that stands under a column with another one; nothing where there is none. */
import { messages, type NumberFormat, superscript } from '../../text';

interface OwnExponentProps {
  readonly format: NumberFormat;
  /** How the column above is printed, whose head says its own power. */
  readonly column: NumberFormat;
}

export function OwnExponent({ format: { exponent }, column }: OwnExponentProps) {
  if (exponent === column.exponent || exponent === 0) return null;
  return <span className="ledger-exponent">{messages.ledger.ownPower(superscript(exponent))}</span>;
}
