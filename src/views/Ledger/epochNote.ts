/**
 * Which batch of the epoch the rows are, and which batches contain the other samples; undefined if the batch contains
 * all of them.
 */
import type { EpochShares } from '../../run';
import { messages } from '../../text';

/** `byHand`: the batches are given by hand, so that a sample may have several rows, or none. */
export function epochNote(
  { batch, batches, lastBatch, earlier, later, unused }: EpochShares,
  byHand = false,
): string | undefined {
  const { place, ...of } = messages.ledger.epoch;
  const words = byHand ? { earlier: of.earlierRows, later: of.laterRows, unused: of.inNone } : of;
  const others = [
    ...(earlier > 0 ? [words.earlier(earlier, batch - 1)] : []),
    ...(later > 0 ? [words.later(later, batch + 1, lastBatch)] : []),
    ...(unused > 0 ? [words.unused(unused)] : []),
  ];
  return others.length === 0 ? undefined : place(batch, batches, others);
}
