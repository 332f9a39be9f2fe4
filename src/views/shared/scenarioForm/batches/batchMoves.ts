/** What keys and buttons do to a chip: the new list, the chip's new place, and the sentence about it. */
import { type Batches, type BatchPlace, withoutRow, withRow, withRowMoved } from '../../../../scenario';
import { messages } from '../../../../text';

/** After these, each sample is in as many batches as before. */
export const chipMoves = ['earlier', 'later', 'up', 'down'] as const;

/** After all of these it may be in several, or in none. */
export const allChipMoves = [...chipMoves, 'repeat', 'takeOut'] as const;

export type ChipMove = (typeof allChipMoves)[number];

export interface Moved {
  readonly batches: Batches;
  /** Where the chip is afterwards; undefined if it is no longer in a batch. */
  readonly place: BatchPlace | undefined;
  readonly said: string;
}

/** A place beyond the last batch belongs to a sample in no batch. Undefined if the move is impossible. */
export function movedChip(batches: Batches, sample: number, from: BatchPlace, move: ChipMove): Moved | undefined {
  const { batch, row } = from;
  const size = batches[batch]?.length ?? 0;
  const isInNone = batch >= batches.length;
  switch (move) {
    case 'earlier':
      return isInNone || row === 0 ? undefined : put(batches, sample, from, { batch, row: row - 1 });
    case 'later':
      return isInNone || row >= size - 1 ? undefined : put(batches, sample, from, { batch, row: row + 2 });
    case 'up':
      return batch === 0 ? undefined : put(batches, sample, from, end(batches, batch - 1));
    case 'down':
      return batch + 1 >= batches.length ? undefined : put(batches, sample, from, end(batches, batch + 1));
    case 'repeat': {
      if (isInNone) return undefined;
      const next = { batch, row: row + 1 };
      return { batches: withRow(batches, sample, next), place: next, said: words().repeated(sample, batch + 1) };
    }
    case 'takeOut':
      if (isInNone) return undefined;
      return { batches: withoutRow(batches, from), place: undefined, said: words().removed(sample, batch + 1) };
  }
}

/** Moves a chip to the place before another; `from` beyond the last batch: a sample that was in none. */
export function put(batches: Batches, sample: number, from: BatchPlace, to: BatchPlace): Moved {
  const isNew = from.batch >= batches.length;
  const next = isNew ? withRow(batches, sample, to) : withRowMoved(batches, from, to);
  const isLater = from.batch === to.batch && from.row < to.row;
  const place = { batch: to.batch, row: isLater ? to.row - 1 : to.row };
  return { batches: next, place, said: words().moved(sample, to.batch + 1) };
}

function end(batches: Batches, batch: number): BatchPlace {
  return { batch, row: batches[batch]?.length ?? 0 };
}

function words() {
  return messages.batchGroups;
}
