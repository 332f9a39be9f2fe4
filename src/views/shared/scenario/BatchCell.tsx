/** The batch of this epoch that contains a sample; a button goes to the step of another batch. */
import { messages } from '../../../text';
import { gridRole } from '../grid/gridRole';
import type { EpochBatches } from './epochBatches';

interface BatchCellProps {
  readonly row: number;
  readonly sample: number;
  readonly batches: EpochBatches;
  readonly onGo: (step: number) => void;
}

export function BatchCell({ row, sample, batches: { ofSample, now, firstStep }, onGo }: BatchCellProps) {
  const words = messages.sampleTable;
  const batch = ofSample[sample - 1] ?? 0;
  const place = { 'data-row': row, 'data-column': 1, tabIndex: -1 };
  if (batch === 0 || batch === now) {
    const label = batch === 0 ? words.noBatch : words.thisBatch(batch);
    return (
      <td
        {...gridRole.cell}
        className={`sample-batch ${batch === now ? 'is-now' : ''}`}
        {...place}
        aria-label={label}
        title={label}
      >
        {batch === 0 ? '–' : batch}
      </td>
    );
  }
  const label = words.otherBatch(batch);
  return (
    <td className="sample-batch">
      <button type="button" {...place} aria-label={label} title={label} onClick={() => onGo(firstStep + batch - 1)}>
        {batch}
      </button>
    </td>
  );
}
