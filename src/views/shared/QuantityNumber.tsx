/** The one component that prints a quantity's number, or holds its place while it is not known yet. */
import { addressOf, knownFrom, type Quantity } from '../../quantity';
import { formatNumber, formatShort, messages, type NumberFormat } from '../../text';
import { type StepView, shownAt } from './useStep';

interface QuantityNumberProps {
  readonly quantity: Quantity;
  readonly step: StepView;
  /** The column's format; absent: three significant digits, as in pictures. */
  readonly format?: NumberFormat | undefined;
  readonly className?: string;
}

export function QuantityNumber({ quantity, step, format, className = '' }: QuantityNumberProps) {
  const value = shownAt(quantity, step);
  return (
    <span className={`number ${className}`} data-quantity={addressOf(quantity)}>
      {value === 'pending' ? (
        <PendingMark phase={messages.phases.names[knownFrom(quantity, step.trace).phase]} />
      ) : format ? (
        formatNumber(value, format)
      ) : (
        formatShort(value)
      )}
    </span>
  );
}

/** A faint dot where a number will stand, with the reason for those who cannot see that it is faint. */
export function PendingMark({ phase }: { readonly phase: string }) {
  return (
    <>
      <span className="pending" aria-hidden="true">
        ·
      </span>
      <span className="visually-hidden">{messages.phases.computedIn(phase)}</span>
    </>
  );
}
