/** A button for a quantity: it can be pointed at, chosen and explained, and reached by arrow keys. */
import type { ReactNode } from 'react';
import { addressOf, type Quantity } from '../../quantity';
import { stopAt } from '../table/stopAt';

interface QuantityButtonProps {
  readonly quantity: Quantity;
  readonly className: string;
  /** Its row in the panel's roving focus. */
  readonly row: number;
  readonly column: number;
  readonly pressed?: boolean | undefined;
  readonly children: ReactNode;
}

export function QuantityButton({ quantity, className, row, column, pressed, children }: QuantityButtonProps) {
  return (
    <button
      type="button"
      className={className}
      data-quantity={addressOf(quantity)}
      aria-pressed={pressed}
      {...stopAt(row, column)}
    >
      {children}
    </button>
  );
}
