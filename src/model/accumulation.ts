/**
 * Gradients added over several batches before one update:
 *   G ← G + g for each batch of a cycle; at its last batch u = G/n, G/a, G/(rows) or G, which is clipped and updates the weights.
 * Then G is emptied, or kept, as without `zero_grad()`. Which batches form a cycle is the run's matter.
 *
 * Indices are in range: every block has the size of its weights.
 */
import type { Blocks } from './trainingState';

/** What G is divided by at the update: the planned or the actual number of batches, the rows of the cycle, or nothing. */
export const accumulateDivisions = ['planned', 'actual', 'samples', 'none'] as const;

export type AccumulateDivision = (typeof accumulateDivisions)[number];

export interface AccumulateSettings {
  /** n, how many batches are planned for one update. */
  readonly batches: number;
  readonly divide: AccumulateDivision;
  /** Whether G is emptied after the update. */
  readonly clear: boolean;
}

/** Where a batch is in its cycle. */
export interface Cycle {
  /** From 1. */
  readonly batch: number;
  /** a, how many the cycle has: fewer than planned at the end of an epoch. */
  readonly batches: number;
  /** Rows of its batches so far, this one included. */
  readonly rows: number;
}

/** Whether the cycle's update follows this batch. */
export function isLastOfCycle({ batch, batches }: Cycle): boolean {
  return batch === batches;
}

/** The same place in the cycle if this batch had so many rows fewer. */
export function withFewerRows(cycle: Cycle, rows: number): Cycle {
  return { ...cycle, rows: cycle.rows - rows };
}

/** What G is divided by at the update; 1 for nothing, and for a cycle of empty batches. */
export function cycleDivisor({ divide, batches }: AccumulateSettings, cycle: Cycle): number {
  return { planned: batches, actual: cycle.batches, samples: Math.max(1, cycle.rows), none: 1 }[divide];
}

/** G + g; without G, g. */
export function accumulated(before: Blocks | undefined, gradients: Blocks): Blocks {
  if (!before) return gradients;
  return before.map((block, index) => block.map((value, at) => value + gradients[index]![at]!));
}
