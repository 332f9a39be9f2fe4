/** The panel's numbers: the selected sample's loss and the batch's, each before and after the update. */
import { addressOf, divisionOf, nameOf, type Quantity } from '../../quantity';
import { messages } from '../../text';
import { QuantityText } from '../shared/QuantityNumber';
import type { StepView } from '../shared/useStep';

interface LossNumbersProps {
  readonly step: StepView;
  readonly sample: number;
  /** The row of the panel's roving focus. */
  readonly row: number;
}

export function LossNumbers({ step, sample, row }: LossNumbersProps) {
  const words = messages.lossPanel;
  const labels = step.trace.hasSampleWeights ? words.batchLossWeighted : words.batchLoss;
  const entries: readonly (readonly [string, Quantity])[] = [
    [words.sampleLoss(sample), { kind: 'sampleLoss', sample }],
    [words.after, { kind: 'sampleLossAfter', sample }],
    [labels[divisionOf(step.trace)], { kind: 'batchLoss' }],
    [words.after, { kind: 'lossAfter' }],
  ];
  return (
    <div className="loss-numbers">
      {entries.map(([label, quantity], column) => (
        <button
          key={quantity.kind}
          type="button"
          className="loss-number"
          data-quantity={addressOf(quantity)}
          data-row={row}
          data-column={column}
          tabIndex={-1}
        >
          <span className="loss-label" aria-hidden="true">
            {label}
          </span>
          <span className="visually-hidden">{nameOf(quantity, step.run.network)}:</span>{' '}
          <QuantityText quantity={quantity} step={step} />
        </button>
      ))}
    </div>
  );
}
