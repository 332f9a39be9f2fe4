/** The sizes, what is left of them, and the mean: Σ|g|, Σg, Σg ÷ B. */
import { addressOf, hasFactors, nameOf, type Quantity, type WeightPlace } from '../../quantity';
import { formatSetting, messages } from '../../text';
import { QuantityText } from '../shared/QuantityNumber';
import type { StepView } from '../shared/useStep';

interface SumNumbersProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly row: number;
}

export function SumNumbers({ step, place, row }: SumNumbersProps) {
  const words = messages.sumPanel;
  const { trace, run } = step;
  const entries: readonly (readonly [string, Quantity])[] = [
    // Σ|g| is of the gradients themselves: no measure of contributions that have other factors in them.
    ...(hasFactors(trace) ? [] : [[words.sizes, { kind: 'cancellation', ...place }] as const]),
    [words.sum, { kind: 'gradientSum', ...place }],
    ...(trace.settings.reduction === 'mean'
      ? [[words.mean(formatSetting(trace.divisor)), { kind: 'batchGradient', ...place }] as const]
      : []),
  ];
  return (
    <div className="sum-numbers">
      {entries.map(([label, quantity], column) => (
        <button
          key={quantity.kind}
          type="button"
          className="sum-number"
          data-quantity={addressOf(quantity)}
          data-row={row}
          data-column={column}
          tabIndex={-1}
        >
          <span className="sum-label" aria-hidden="true">
            {label}
          </span>
          <span className="visually-hidden">{nameOf(quantity, run.network)}:</span>{' '}
          <QuantityText quantity={quantity} step={step} />
        </button>
      ))}
    </div>
  );
}
