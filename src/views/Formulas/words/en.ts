/** What Explain opens in Formulas: the numbers that one number is computed from, and copying it. */
import { addMessages } from '../../../text/later';

const explanation = {
  name: 'Explanation',
  when: (phase: string, part: string | undefined) =>
    part === undefined ? `Computed in phase ${phase}.` : `Computed in phase ${phase}, ${part}.`,
  knownAtOnce: 'Known from phase Batch on.',
  partLayer: (layer: number) => `layer ${layer}`,
  partRow: (row: number) => `row ${row}`,
  ownSample:
    'No number in it belongs to another sample. Dropout, pooling and shared weights keep that, BatchNorm in training does not.',
  madeOfTerms: (count: number) => `Computed from ${count} terms; the first three and the last are shown`,
  madeOf: (count: number) => (count === 1 ? 'Computed from 1 number' : `Computed from ${count} numbers`),
  end: 'The path ends here: no formula computes this number from others.',
  noFactors: 'Its formula contains no other numbers.',
  fullValue: 'All digits:',
  latex: 'LaTeX…',
  tools: 'Copy',
  copyValue: 'Copy value',
  copyLatex: 'Copy as LaTeX',
  copyLink: 'Copy link to this number',
  linkTooLarge: 'Your data are too large for a link. Save them as a file and send the file.',
};

addMessages({ explanation });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly explanation: typeof explanation;
  }
}
