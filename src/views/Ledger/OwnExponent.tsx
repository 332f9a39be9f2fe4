/** The power of ten of a number if it differs from its column's. */
import { type NumberFormat, ownPower } from '../../text';

interface OwnExponentProps {
  readonly format: NumberFormat;
  /** The format of the column, whose head shows its power of ten. */
  readonly column: NumberFormat;
}

export function OwnExponent({ format: { exponent }, column }: OwnExponentProps) {
  if (exponent === column.exponent || exponent === 0) return null;
  return <span className="small ledger-exponent">{ownPower(exponent)}</span>;
}
