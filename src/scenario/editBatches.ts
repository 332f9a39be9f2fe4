/**
 * Edits of batches given by hand: each takes the list and returns a new one. Batches and places in them count from 0,
 * samples from 1. A sample may occur several times or not at all; a batch may be empty.
 */
import type { Batches } from './batchesByHand';
import type { NumberOf } from './identity';

/** A row of a batch. */
export interface BatchPlace {
  readonly batch: number;
  readonly row: number;
}

/** Moves a row to another place; places count the row in its old place. */
export function withRowMoved(batches: Batches, from: BatchPlace, to: BatchPlace): Batches {
  const sample = batches[from.batch]?.[from.row];
  if (sample === undefined) return batches;
  const isLater = from.batch === to.batch && from.row < to.row;
  return withRow(withoutRow(batches, from), sample, { ...to, row: isLater ? to.row - 1 : to.row });
}

/** Adds a row for a sample, which may already have others. */
export function withRow(batches: Batches, sample: number, { batch, row }: BatchPlace): Batches {
  const rows = batches[batch];
  return rows ? batches.with(batch, rows.toSpliced(row, 0, sample)) : batches;
}

export function withoutRow(batches: Batches, { batch, row }: BatchPlace): Batches {
  const rows = batches[batch];
  return rows ? batches.with(batch, rows.toSpliced(row, 1)) : batches;
}

export function withEmptyBatch(batches: Batches): Batches {
  return [...batches, []];
}

export function withoutBatch(batches: Batches, batch: number): Batches {
  return batches.toSpliced(batch, 1);
}

/** One batch per sample. */
export function oneBatchEach(sampleCount: number): Batches {
  return Array.from({ length: sampleCount }, (_, index) => [index + 1]);
}

/** One batch of all samples. */
export function allInOneBatch(sampleCount: number): Batches {
  return [Array.from({ length: sampleCount }, (_, index) => index + 1)];
}

/** The samples in no batch. */
export function samplesInNoBatch(batches: Batches, sampleCount: number): readonly number[] {
  const used = new Set(batches.flat());
  return Array.from({ length: sampleCount }, (_, index) => index + 1).filter((sample) => !used.has(sample));
}

/**
 * The batches after samples were removed or moved: `numberOf` gives a sample's new number. Undefined if none remains.
 */
export function renumbered(batches: Batches, numberOf: NumberOf): Batches | undefined {
  const next = batches.map((batch) =>
    batch.flatMap((sample) => {
      const number = numberOf(sample);
      return number === undefined ? [] : [number];
    }),
  );
  return next.some(({ length }) => length > 0) ? next : undefined;
}
