/** The power of ten of a number if it differs from its column's. */
import { type NumberFormat, ownPower } from '../../text';

interface OwnExponentProps {
  /** As it is printed: what is left of terms that cancel is 0. */
  readonly value: number;
  readonly format: NumberFormat;
  /** The format of the column, whose head shows its power of ten. */
  readonly column: NumberFormat;
}

export function OwnExponent({ value, format: { exponent }, column }: OwnExponentProps) {
  if (exponent === column.exponent || exponent === 0 || value === 0 || !Number.isFinite(value)) return null;
  return <span className="small ledger-exponent">{ownPower(exponent)}</span>;
}
