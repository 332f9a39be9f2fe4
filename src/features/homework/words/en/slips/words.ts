/** First what the numbers are, then why the step computes something else. The sentences speak about the numbers, never about the person. */
export interface SlipWords {
  readonly what: string;
  /** Where it is about one number, and other words are needed for that than those that `ofOne` finds. */
  readonly one?: string;
  /** Where one number is wrong, and it is about blank ones that this was computed from. */
  readonly before?: string;
  readonly why: string;
}

/** Checks the entries, and keeps their names. */
export function words<Name extends string>(all: Readonly<Record<Name, SlipWords>>): Readonly<Record<Name, SlipWords>> {
  const entries = Object.entries<SlipWords>(all).map(([name, slip]) => [
    name,
    { one: ofOne(slip.what), before: ofBlanks(slip.what), ...slip },
  ]);
  return Object.fromEntries(entries) as Record<Name, SlipWords>;
}

/** What is said of several numbers, of one. */
function ofOne(what: string): string {
  return what
    .replace(/^All signs are/, 'The sign of this number is')
    .replace(/^These numbers are those of/, 'This number is that of')
    .replace(/^These numbers are/, 'This number is')
    .replace(/^These numbers come/, 'This number comes');
}

/** The same of blank numbers, where “these numbers” would be none that is written. */
function ofBlanks(what: string): string {
  return what
    .replace(/^All signs are/, 'The signs of the numbers before this one are')
    .replace(/^These numbers/, 'The numbers before this one');
}
