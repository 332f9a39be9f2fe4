/** Explanation: one number, where it came from, and how to take it away. */
export const explanation = {
  name: 'Explanation',
  detail: 'any number, traced back to data and weights',
  subtitle: 'double click any number, or press e',
  when: (phase: string, part: string | undefined) =>
    part === undefined ? `Computed in phase ${phase}.` : `Computed in phase ${phase}, ${part}.`,
  knownAtOnce: 'Known at once, in phase Batch.',
  partLayer: (layer: number) => `layer ${layer}`,
  partRow: (row: number) => `row ${row}`,
  value: 'Value',
  madeOfTerms: (count: number) => `Made of ${count} terms; here the first three and the last`,
  madeOf: (count: number) => (count === 1 ? 'Made of 1 number' : `Made of ${count} numbers`),
  end: 'Here the path ends: this number is not made of others by a formula.',
  noFactors: 'Its formula has no other numbers in it.',
  tools: 'Take away',
  copyValue: 'Copy value',
  copyLatex: 'Copy as LaTeX',
  copyLink: 'Copy link to this number',
  linkTooLarge: 'Your data are too large for a link: save them as a file and send that.',
};

/** Copying, wherever it is offered. */
export const copying = {
  copied: 'Copied.',
  failed: 'Could not copy by itself: the text is selected, press Ctrl + C (⌘ C).',
  text: (what: string) => `Text of: ${what}`,
};
