/**
 * Which batch of the epoch the rows are, and which batches contain the other samples; undefined if the batch contains
 * all of them.
 */
import type { EpochShares } from '../../run';
import { messages } from '../../text';

export function epochNote({ batch, batches, lastBatch, earlier, later, unused }: EpochShares): string | undefined {
  const words = messages.ledger.epoch;
  const others = [
    ...(earlier > 0 ? [words.earlier(earlier, batch - 1)] : []),
    ...(later > 0 ? [words.later(later, batch + 1, lastBatch)] : []),
    ...(unused > 0 ? [words.unused(unused)] : []),
  ];
  return others.length === 0 ? undefined : words.place(batch, batches, others);
}
