/** The only component that prints a quantity's number, or a placeholder until it is known. */
import { addressOf, isAbsent, isRemainder, knownFrom, type Quantity } from '../../quantity';
import { formatNumber, formatShort, formatWithPower, messages, type NumberFormat } from '../../text';
import { ReadAs } from './ReadAs';
import { isCovered, type StepView, shownAt } from './useStep';
import './QuantityNumber.css';

interface QuantityTextProps {
  readonly quantity: Quantity;
  readonly step: StepView;
  /** The column's format; absent: three significant digits, as in pictures. */
  readonly format?: NumberFormat | undefined;
  /** For places outside a column, where the format's power of ten must be printed too. */
  readonly withPower?: boolean;
}

/** The number alone, for an element that carries the quantity's address itself, such as a cell. */
export function QuantityText({ quantity, step, format, withPower = false }: QuantityTextProps) {
  const value = shownAt(quantity, step);
  if (value === 'pending') {
    if (isAbsent(quantity, step.trace)) return <AbsentMark />;
    if (isCovered(quantity, step)) return <CoveredMark />;
    const { phase } = knownFrom(quantity, step.trace);
    return <PendingMark phase={messages.phases.names[phase]} isNow={phase === step.stop.phase} />;
  }
  // What rounding has left of terms that cancel has no digits to show.
  const isNothing = isRemainder(quantity, value, step.trace);
  const print = withPower ? formatWithPower : formatNumber;
  return (
    <span className="number">{format ? print(isNothing ? 0 : value, format) : formatShort(isNothing ? 0 : value)}</span>
  );
}

/** The number with its address, so that it can be pointed at, chosen and explained. */
export function QuantityNumber({ className = '', ...text }: QuantityTextProps & { readonly className?: string }) {
  return (
    <span className={className} data-quantity={addressOf(text.quantity)}>
      <QuantityText {...text} />
    </span>
  );
}

/** Before a number that the numbers shown do not give. */
export function Roughly() {
  return <span className="soft roughly">{messages.ledger.roughly}</span>;
}

/** A dash in place of a number that is not there, by itself because the batch is empty; assistive technology gets the reason in words. */
export function AbsentMark({ reason = messages.phases.emptyBatch }: { readonly reason?: string }) {
  return (
    <ReadAs text={reason} className="pending">
      {messages.phases.absent}
    </ReadAs>
  );
}

/** A box in place of a number that a question asks for. */
export function CoveredMark() {
  return (
    <ReadAs text={messages.covered.untilAnswered} className="soft covered-mark">
      {messages.covered.mark}
    </ReadAs>
  );
}

/** A number of a later phase. */
export function PendingMark({ phase, isNow = false }: { readonly phase: string; readonly isNow?: boolean }) {
  return <ComingMark reason={messages.phases.computedIn(phase, isNow)} />;
}

/** A faint dot in place of a number; assistive technology gets the reason in words. */
export function ComingMark({ reason = messages.phases.notComputedYet }: { readonly reason?: string }) {
  return (
    <ReadAs text={reason} className="pending">
      ·
    </ReadAs>
  );
}
