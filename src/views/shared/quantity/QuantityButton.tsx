/** A button that stands for a quantity: the page's gestures point at it, choose and explain it; arrow keys stop at it. */
import type { ReactNode } from 'react';
import { addressOf, type Quantity } from '../../../quantity';
import { stopAt } from '../grid/stopAt';

interface QuantityButtonProps {
  readonly quantity: Quantity;
  readonly className: string;
  /** Its place in the panel's roving focus. */
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
