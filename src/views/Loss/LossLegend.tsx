/** Which batch each point was measured on. */
import { messages } from '../../text';
import { batchSymbol } from './batchSymbol';
import type { LossPicture } from './lossPicture';

export function LossLegend({ picture: { batches, epochs } }: { readonly picture: LossPicture }) {
  const words = messages.lossPanel;
  if (batches.kind !== 'marks') {
    return (
      <p className="loss-legend">
        {batches.kind === 'one' ? words.oneBatch : words.manyBatches(batches.count, epochs.length > 0)}
      </p>
    );
  }
  return (
    <ul className="loss-legend">
      {Array.from({ length: batches.count }, (_, index) => index + 1).map((batch) => (
        <li key={batch}>
          <svg viewBox="-6 -6 12 12" aria-hidden="true">
            <path className="loss-dot" d={batchSymbol(batch, 40)} />
          </svg>
          {words.batchMark(batch)}
        </li>
      ))}
    </ul>
  );
}
