/** Questions that a class asks, each with a link to its answer. Numbers come from the step that the link opens. */
import { formatNumber, formatShort } from '../../src/text';
import type { Screen } from './screen';

export interface Question {
  /** In a student's words. */
  readonly question: string;
  /** The part after `#`. */
  readonly link: string;
  /** The panels that show the answer, by their headings. */
  readonly panels: readonly string[];
  /** Numbers in `**` are those that the panels show. */
  readonly answer: (screen: Screen) => string;
}

export interface Chapter {
  readonly title: string;
  readonly questions: readonly Question[];
}

export const chapters: readonly Chapter[] = [
  {
    title: 'The sum over the batch',
    questions: [
      {
        question: 'Which x belongs to which δ?',
        link: 'example=xor&step=1&phase=sum&view=sum',
        panels: ['Ledger'],
        answer: ({ here }) =>
          `Each sample multiplies its own x by its own δ. In row 2 that is ${fixed(here('activation.1.2.2'), 5)} times ${fixed(here('delta.2.1.2'), 5)}, which gives ${fixed(here('sampleGradient.2.2.1.2'))}. The four products add up to ${fixed(here('gradientSum.2.2.1'))}. Divided once by 4, the gradient is ${fixed(here('batchGradient.2.2.1'))}.`,
      },
      {
        question: 'May I average the inputs first and run the network once?',
        link: 'example=xor&step=1&phase=update&view=compare&compare=method:averagedInputs',
        panels: ['Compare'],
        answer: ({ here, other, gradients }) =>
          `No. The averaged input is a fifth sample that nobody measured. Its gradient for this weight is ${fixed(other('averagedInputsGradient.2.2.1'))}, but the correct one is ${fixed(here('batchGradient.2.2.1'))}. Over all 13 parameters the two directions have the cosine ${short(gradients().cosine)}.`,
      },
    ],
  },
  {
    title: 'Sum or mean',
    questions: [
      {
        question: 'Sum or mean: which one is right?',
        link: 'example=xor&step=1&phase=sum&view=compare&compare=reduction:sum',
        panels: ['Compare'],
        answer: ({ here, other, gradients }) =>
          `Both. They have the same direction. The sum, ${fixed(other('batchGradient.2.2.1'))}, is ${short(gradients().ratio)} times the mean, ${fixed(here('batchGradient.2.2.1'))}, because B = 4.`,
      },
    ],
  },
];

/** As tables print numbers: with a fixed number of decimals. */
function fixed(value: number, decimals = 4): string {
  return `**${formatNumber(value, { decimals, exponent: 0 })}**`;
}

/** As pictures print numbers: with three significant digits. */
function short(value: number): string {
  return `**${formatShort(value)}**`;
}
