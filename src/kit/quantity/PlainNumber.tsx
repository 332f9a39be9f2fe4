/** A number without an address, such as another run's or the reader's own; a dash where there is none. */
import { formatNumber, formatWithPower, messages, type NumberFormat } from '../../text';
import '../../text/later';
import './QuantityNumber.css';

interface PlainNumberProps {
  readonly value: number | undefined;
  readonly format: NumberFormat;
  /** For places outside a column, where the format's power of ten must be printed too. */
  readonly withPower?: boolean;
}

export function PlainNumber({ value, format, withPower = false }: PlainNumberProps) {
  if (value === undefined) {
    return (
      <>
        <span className="pending" aria-hidden="true">
          {messages.phases.absent}
        </span>
        <span className="visually-hidden">{messages.heard.noNumber}</span>
      </>
    );
  }
  return <span className="number">{(withPower ? formatWithPower : formatNumber)(value, format)}</span>;
}
