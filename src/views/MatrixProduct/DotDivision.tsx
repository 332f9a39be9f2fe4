/** What follows the sum of a cell of G: the division, and which number is the batch gradient. */

import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { dataGradientOf, divisionRow, nounOf, stepDivision } from '../../quantity';
import { formatSetting, messages } from '../../text';
import type { DotProduct } from './dotProduct';

export interface DotDivisionProps {
  readonly dot: DotProduct;
  readonly layer: number;
  readonly step: StepView;
}

export function DotDivision({ dot, layer, step }: DotDivisionProps) {
  const words = messages.product;
  const { trace } = step;
  const division = divisionRow(trace, dot.cell);
  const quantity = dataGradientOf(trace, { layer, from: dot.cell.from, to: dot.cell.to });
  const name = nounOf(quantity, 'the');
  if (division === 'none') {
    const isDivided = stepDivision(trace, dot.cell).by !== undefined;
    return <span className="soft">{(isDivided ? words.sumIsDivided : words.sumIsUndivided)({ name })}</span>;
  }
  const { divisor } = trace;
  const known = shownAt(dot.result, step) !== 'pending';
  return (
    <span className="unbroken product-result">
      <span className="soft">
        {divisor === 0 ? words.noWeight : words.divided[division]({ divisor: formatSetting(divisor) })}
      </span>
      <span className="soft">{known && !dot.nextHolds ? messages.ledger.roughly : messages.ledger.equals}</span>
      <QuantityNumber
        quantity={quantity}
        step={step}
        format={dot.formats.gradient}
        withPower
        className="product-dot-sum"
      />
      <span className="soft">{name}</span>
    </span>
  );
}
