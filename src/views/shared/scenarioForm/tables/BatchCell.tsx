/** The batch of this epoch that contains a sample; a button goes to the step of another batch. */

import { gridRole } from '../../../../kit/table/gridRole';
import { messages } from '../../../../text';
import { batchOfSample, type EpochBatches } from '../batches/epochBatches';

interface BatchCellProps {
  readonly row: number;
  readonly sample: number;
  readonly batches: EpochBatches;
  readonly onGo: (step: number) => void;
}

export function BatchCell({ row, sample, batches, onGo }: BatchCellProps) {
  const { ofSample, further, byHand, now, firstStep } = batches;
  const words = messages.sampleTable;
  const batch = batchOfSample(batches, sample);
  const text = [ofSample[sample - 1], ...(further.get(sample) ?? [])].join(', ');
  const place = { 'data-row': row, 'data-column': 1, tabIndex: -1 };
  if (batch === 0 || batch === now) {
    const label = batch === 0 ? (byHand ? words.inNoBatch : words.noBatch) : words.thisBatch(text);
    return (
      <td
        {...gridRole.cell}
        className={`sample-batch ${batch === now ? 'is-now' : ''}`}
        {...place}
        aria-label={label}
        title={label}
      >
        {batch === 0 ? '–' : text}
      </td>
    );
  }
  const label = words.otherBatch(text);
  return (
    <td className="sample-batch">
      <button type="button" {...place} aria-label={label} title={label} onClick={() => onGo(firstStep + batch - 1)}>
        {text}
      </button>
    </td>
  );
}
