/** The built-in lessons, in the order of the menu. Title and minutes are those of the file, so that a list needs no file. */

export interface ListedLesson {
  /** In links, and the name of the file. */
  readonly name: string;
  /** As in the file: text with letters by reference. */
  readonly title: string;
  readonly minutes: number;
  /** Fetches the file's text. */
  readonly load: () => Promise<string>;
}

/** Titles and minutes are those of the files, which a test compares. */
export const lessonList: readonly ListedLesson[] = [
  {
    name: 'which-x',
    title: 'Which {activation|letter} goes with which {delta|letter}?',
    minutes: 10,
    load: async () => (await import('./which-x.md?raw')).default,
  },
  {
    name: 'batch-loss',
    title: 'One loss, or the mean of losses?',
    minutes: 10,
    load: async () => (await import('./batch-loss.md?raw')).default,
  },
  {
    name: 'averaging-first',
    title: 'Averaging first: common mistakes',
    minutes: 12,
    load: async () => (await import('./averaging-first.md?raw')).default,
  },
  {
    name: 'sum-or-mean',
    title: 'Sum or mean?',
    minutes: 12,
    load: async () => (await import('./sum-or-mean.md?raw')).default,
  },
  {
    name: 'four-passes',
    title: 'Passes and updates',
    minutes: 9,
    load: async () => (await import('./four-passes.md?raw')).default,
  },
  {
    name: 'sgd-to-batch',
    title: 'From SGD to mini-batch to batch',
    minutes: 12,
    load: async () => (await import('./sgd-to-batch.md?raw')).default,
  },
  {
    name: 'not-only-first-output',
    title: 'Not only the first output',
    minutes: 10,
    load: async () => (await import('./not-only-first-output.md?raw')).default,
  },
  {
    name: 'matrix-product',
    title: 'The sum hides in {firstFactor|letter} {matrixTimes|letter} {secondFactor|letter}',
    minutes: 12,
    load: async () => (await import('./matrix-product.md?raw')).default,
  },
  {
    name: 'nothing-or-everything',
    title: 'Samples that add nothing, and one that adds everything',
    minutes: 12,
    load: async () => (await import('./nothing-or-everything.md?raw')).default,
  },
  {
    name: 'is-it-right',
    title: 'Is my gradient right?',
    minutes: 12,
    load: async () => (await import('./is-it-right.md?raw')).default,
  },
  {
    name: 'all-alike',
    title: 'All alike',
    minutes: 12,
    load: async () => (await import('./all-alike.md?raw')).default,
  },
  {
    name: 'spread-out',
    title: 'The same sum, spread out',
    minutes: 12,
    load: async () => (await import('./spread-out.md?raw')).default,
  },
  {
    name: 'thousand-vectors',
    title: '128-64-10 with a thousand samples',
    minutes: 12,
    load: async () => (await import('./thousand-vectors.md?raw')).default,
  },
];

export function lessonNamed(name: string): ListedLesson | undefined {
  return lessonList.find((one) => one.name === name);
}
