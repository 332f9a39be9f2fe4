/** What the sentence of a phase is about, and how its numbers are printed. */
import type { CourseWord } from '../../lessons';
import type { StepTrace } from '../../model';
import { isRemainder, type Quantity, quantityValue, type Stop, type WeightPlace } from '../../quantity';
import { formatApart, formatShort, formatWithPower, messages } from '../../text';

export interface SentenceContext {
  readonly trace: StepTrace;
  readonly stop: Stop;
  readonly weight: WeightPlace;
  readonly sample: number;
  /** N */
  readonly sampleCount: number;
  /** B as set; the last batch of an epoch may be smaller. */
  readonly setBatchSize: number;
  /** Batches given by hand have their own sizes: a small one is not what is left of an epoch. */
  readonly isByHand?: boolean;
  /** Words that the reader's lesson has not explained yet; absent: none. */
  readonly unmet?: readonly CourseWord[] | undefined;
  /** A lesson, an open question or a stage says itself what goes wrong. */
  readonly isTaught?: boolean;
  /** Whether what stands beside the sentence has a number; a sentence leaves out what has not. Absent: all of them. */
  readonly prints?: ((quantity: Quantity) => boolean) | undefined;
  /** Prints a number as in its column or row, so that sentence and table show the same digits; absent, or undefined: three digits. */
  readonly print?: ((quantity: Quantity) => string | undefined) | undefined;
}

/** The ledger's numbers as in the ledger, all others to three digits; the losses before and after the update differ in theirs. */
export function printedNumber(quantity: Quantity, { trace, stop, print }: SentenceContext): string {
  const value = quantityValue(quantity, trace);
  if (isRemainder(quantity, value, trace)) return messages.phases.remainder;
  const printed = print?.(quantity);
  if (printed !== undefined) return printed;
  const isOfUpdate = quantity.kind === 'lossAfter' || (quantity.kind === 'batchLoss' && stop.phase === 'update');
  const apart = isOfUpdate ? formatApart(trace.batchLoss(), trace.lossAfter()) : undefined;
  return apart ? formatWithPower(value, apart) : formatShort(value);
}
