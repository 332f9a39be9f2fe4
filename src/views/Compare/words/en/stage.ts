/** Words of Compare on the stage. */

/** The names of the runs, and a number of each. */
interface TwoRuns {
  readonly first: string;
  readonly second: string;
  readonly one: string;
  readonly two: string;
}

interface NamedRuns extends TwoRuns {
  readonly name: string;
}

/** On the stage: a row of both runs at a press, with what it says. */
export const stage = {
  relation: { head: 'Relation', same: '=', other: '≠' },
  division: 'Division',
  divisor: (number: string) => `÷ ${number}`,
  undivided: 'none',
  same: (sample: number, value: string) => `Sample ${sample} adds ${value} in both runs.`,
  differs: (sample: number, { first, second, one, two }: TwoRuns) =>
    `Sample ${sample} adds ${one} in ● ${first} and ${two} in □ ${second}.`,
  onlyFirst: (sample: number, { first, one }: TwoRuns) => `Sample ${sample} adds ${one}, only in ● ${first}.`,
  severalRows: (count: number) => `${count} more rows.`,
  sameSum: (value: string) => `Both runs add up to the same sum, ${value}.`,
  sums: ({ first, second, one, two }: TwoRuns) => `The sums differ: ${one} in ● ${first}, ${two} in □ ${second}.`,
  onlySum: ({ first, second, one }: TwoRuns) =>
    `In ● ${first} the products add up to ${one}. □ ${second} has no sum of its own.`,
  bothDivide: (by: string) => `Both runs divide by ${by}.`,
  divide: ({ first, second, one, two }: TwoRuns) => `● ${first} divides by ${one}, □ ${second} by ${two}.`,
  firstDivides: ({ first, second, one }: TwoRuns) =>
    `Only ● ${first} divides its sum, by ${one}. □ ${second} divides by nothing.`,
  secondDivides: ({ first, second, two }: TwoRuns) =>
    `Only □ ${second} divides its sum, by ${two}. ● ${first} divides by nothing.`,
  noneDivides: 'Neither run divides its sum.',
  /** The divisors of a mistake, in a sentence that says “by”. */
  twice: (one: string, again: string) => `${one} and again by ${again}`,
  gradients: ({ name, first, second, one, two }: NamedRuns) =>
    `${name} is ${one} in ● ${first} and ${two} in □ ${second}.`,
  sameGradient: ({ name, one }: NamedRuns) => `${name} is ${one} in both runs.`,
  updates: ({ first, second, one, two }: TwoRuns) => `● ${first} moves the weight by ${one}, □ ${second} by ${two}.`,
  weights: ({ first, second, one, two }: TwoRuns) =>
    `The new weight is ${one} in ● ${first} and ${two} in □ ${second}.`,
  /** Two numbers that look alike and differ. */
  alike: (difference: string) => `They agree to the digits shown and differ by ${difference}.`,
  /** What the curves show, where the two losses are not divided by the same. */
  measures: {
    batch: 'the loss',
    perSample: 'the mean loss of the batch',
    weighted: 'the weighted mean loss of the batch',
    wholeData: 'the mean loss of the full data set',
  },
  curve: (steps: number, { name, first, second, one, two }: NamedRuns) =>
    `${steps === 1 ? 'One step' : `${steps} steps`} later, ${name} is ${one} in ● ${first} and ${two} in □ ${second}.`,
  lossAt: (step: number) => `step ${step}`,
  working: 'The other run is being computed.',
  nothing: 'Choose what the other run does differently.',
};
