/** One of the numbers that a number is computed from: symbol, name, value. Choosing it explains it. */

import { QuantityButton } from '../../kit/quantity/QuantityButton';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { SymbolText } from '../../kit/quantity/SymbolText';
import type { StepView } from '../../kit/quantity/useStep';
import { nameOf, type Quantity, variantOf } from '../../quantity';
import type { NumberFormat } from '../../text';

interface ParentProps {
  readonly parent: Quantity;
  readonly step: StepView;
  readonly row: number;
}

const whole: NumberFormat = { decimals: 0, exponent: 0 };

export function Parent({ parent, step, row }: ParentProps) {
  const { network } = step.trace;
  return (
    <li>
      <QuantityButton quantity={parent} className="explanation-parent" row={row} column={0}>
        <SymbolText quantity={parent} network={network} variant={variantOf(step.trace)} />
        <span className="aside explanation-parent-name">{nameOf(parent, network)}</span>
        <span className="explanation-parent-value">
          <QuantityText quantity={parent} step={step} format={parent.kind === 'batchSize' ? whole : undefined} />
        </span>
      </QuantityButton>
    </li>
  );
}
