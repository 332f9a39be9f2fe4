/** First what the numbers are, then why the step computes something else. The sentences speak about the numbers, never about the person. */
interface SlipWords {
  readonly what: string;
  /** Where it is about one number; absent: the same words. */
  readonly one?: string;
  readonly why: string;
}

/** Checks the entries, and keeps their names. */
export const words = <Name extends string>(all: Readonly<Record<Name, SlipWords>>): Readonly<Record<Name, SlipWords>> =>
  all;
