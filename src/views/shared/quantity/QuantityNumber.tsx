/** The one component that prints a quantity's number, or holds its place while it is not known yet. */
import { addressOf, knownFrom, type Quantity } from '../../../quantity';
import { formatNumber, formatShort, formatWithPower, messages, type NumberFormat } from '../../../text';
import { type StepView, shownAt } from './useStep';

interface QuantityTextProps {
  readonly quantity: Quantity;
  readonly step: StepView;
  /** The column's format; absent: three significant digits, as in pictures. */
  readonly format?: NumberFormat | undefined;
  /** Where no column stands by to say the format's power of ten. */
  readonly withPower?: boolean;
}

/** The number alone, for a place that carries the quantity's address itself, such as a cell. */
export function QuantityText({ quantity, step, format, withPower = false }: QuantityTextProps) {
  const value = shownAt(quantity, step);
  if (value === 'pending') {
    return <PendingMark phase={messages.phases.names[knownFrom(quantity, step.trace).phase]} />;
  }
  const print = withPower ? formatWithPower : formatNumber;
  return <span className="number">{format ? print(value, format) : formatShort(value)}</span>;
}

/** The number with its address, so that it can be pointed at, chosen and explained. */
export function QuantityNumber({ className = '', ...text }: QuantityTextProps & { readonly className?: string }) {
  return (
    <span className={className} data-quantity={addressOf(text.quantity)}>
      <QuantityText {...text} />
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
