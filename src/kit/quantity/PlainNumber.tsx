/** A number without an address, such as another run's or the reader's own; a dash where there is none. */
import { formatNumber, formatWithPower, messages, type NumberFormat } from '../../text';
import '../../text/later';
import { AbsentMark } from './QuantityNumber';

interface PlainNumberProps {
  readonly value: number | undefined;
  readonly format: NumberFormat;
  /** For places outside a column, where the format's power of ten must be printed too. */
  readonly withPower?: boolean;
}

export function PlainNumber({ value, format, withPower = false }: PlainNumberProps) {
  if (value === undefined) return <AbsentMark reason={messages.heard.noNumber} />;
  return <span className="number">{(withPower ? formatWithPower : formatNumber)(value, format)}</span>;
}
