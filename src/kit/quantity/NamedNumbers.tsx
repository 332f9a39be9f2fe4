/** The few results of a picture, each with its name: a row of buttons in the panel's roving focus. */
import { nameOf, type Quantity } from '../../quantity';
import type { NumberFormat } from '../../text';
import './NamedNumbers.css';
import { QuantityButton } from './QuantityButton';
import { QuantityText } from './QuantityNumber';
import type { StepView } from './useStep';

/** With a short visible name; assistive technology gets the full one. Without a format it has a picture's three digits. */
export type NamedNumber = readonly [label: string, quantity: Quantity, format?: NumberFormat | undefined];

interface NamedNumbersProps {
  readonly step: StepView;
  readonly entries: readonly NamedNumber[];
  /** The row of the panel's roving focus. */
  readonly row: number;
  readonly className?: string;
}

export function NamedNumbers({ step, entries, row, className = '' }: NamedNumbersProps) {
  return (
    <div className={`flow named-numbers ${className}`}>
      {entries.map(([label, quantity, format], column) => (
        <QuantityButton key={quantity.kind} quantity={quantity} className="named-number" {...{ row, column }}>
          <span className="aside named-number-label" aria-hidden="true">
            {label}
          </span>
          <span className="visually-hidden">{nameOf(quantity, step.run.network)}:</span>{' '}
          <QuantityText quantity={quantity} step={step} format={format} withPower />
        </QuantityButton>
      ))}
    </div>
  );
}
