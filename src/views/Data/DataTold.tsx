/** On the stage: the numbers that the sentence of Data names, below its picture or its table. */
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { nameOf, type Quantity } from '../../quantity';

interface DataToldProps {
  readonly step: StepView;
  readonly told: readonly Quantity[];
}

export function DataTold({ step, told }: DataToldProps) {
  return (
    <p className="data-told">
      {told.map((quantity) => (
        <span key={quantity.kind}>
          {nameOf(quantity, step.run.network)} <QuantityNumber quantity={quantity} step={step} />
        </span>
      ))}
    </p>
  );
}

/** What the update has done to the batch. */
export const toldAfterUpdate: readonly Quantity[] = [{ kind: 'batchLoss' }, { kind: 'lossAfter' }];
