/** The panel's numbers: the selected sample's loss and the batch's, each before and after the update. */
import type { Quantity } from '../../quantity';
import { messages } from '../../text';
import { NamedNumbers } from '../shared/quantity/NamedNumbers';
import { reductionOf } from '../shared/quantity/reductionOf';
import type { StepView } from '../shared/quantity/useStep';

interface LossNumbersProps {
  readonly step: StepView;
  readonly sample: number;
  /** The row of the panel's roving focus. */
  readonly row: number;
}

export function LossNumbers({ step, sample, row }: LossNumbersProps) {
  const words = messages.lossPanel;
  const { trace } = step;
  const entries: readonly (readonly [string, Quantity])[] = [
    [words.sampleLoss({ sample }), { kind: 'sampleLoss', sample }],
    [words.after, { kind: 'sampleLossAfter', sample }],
    [words.batchLoss({ reduction: reductionOf(trace) }), { kind: 'batchLoss' }],
    [words.after, { kind: 'lossAfter' }],
  ];
  return <NamedNumbers step={step} entries={entries} row={row} className="loss-numbers" />;
}
