/** The built-in lessons, in the order of the menu. Title and minutes are those of the file, so that a list needs no file. */

export interface ListedLesson {
  /** In links, and the name of the file. */
  readonly name: string;
  /** As in the file: text with letters by reference. */
  readonly title: string;
  readonly minutes: number;
  /** The course, or what may follow it. */
  readonly part: 'core' | 'further';
}

/** Titles and minutes are those of the files, which a test compares. */
export const lessonList: readonly ListedLesson[] = [
  {
    name: 'one-sample',
    title: 'One sample first',
    minutes: 4,
    part: 'core',
  },
  {
    name: 'x-and-delta',
    title: 'Which {activation|letter} goes with which {delta|letter}?',
    minutes: 10,
    part: 'core',
  },
  {
    name: 'one-loss-or-many',
    title: 'One loss, or the mean of losses?',
    minutes: 10,
    part: 'core',
  },
  {
    name: 'passes-and-updates',
    title: 'Passes and updates',
    minutes: 9,
    part: 'core',
  },
  {
    name: 'means-too-early',
    title: 'Averaging first: common mistakes',
    minutes: 12,
    part: 'core',
  },
  {
    name: 'all-outputs',
    title: 'All outputs',
    minutes: 10,
    part: 'core',
  },
  {
    name: 'as-a-matrix',
    title: 'The sum inside a matrix product',
    minutes: 12,
    part: 'core',
  },
  {
    name: 'sum-and-mean',
    title: 'Sum or mean?',
    minutes: 12,
    part: 'core',
  },
  {
    name: 'one-to-batch',
    title: 'From one sample to the batch',
    minutes: 12,
    part: 'core',
  },
  {
    name: 'adds-nothing',
    title: 'Samples that add nothing, and an outlier',
    minutes: 12,
    part: 'core',
  },
  {
    name: 'check-the-gradient',
    title: 'Is my gradient right?',
    minutes: 14,
    part: 'core',
  },
  {
    name: 'all-alike',
    title: 'All alike',
    minutes: 12,
    part: 'further',
  },
  {
    name: 'optimizers-and-sum',
    title: 'Optimizers and the sum',
    minutes: 7,
    part: 'further',
  },
  {
    name: 'belongs-to-no-sample',
    title: 'What belongs to no sample',
    minutes: 6,
    part: 'further',
  },
  {
    name: 'spread-out',
    title: 'The same sum, spread out',
    minutes: 12,
    part: 'further',
  },
];

export function lessonNamed(name: string): ListedLesson | undefined {
  return lessonList.find((one) => one.name === name);
}
