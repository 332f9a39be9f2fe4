/** Questions that a class asks, each with a link to its answer. Numbers come from the step that the link opens. */
import { lastLayer } from '../../src/model';
import { batchSums, dataContributions, type EpochTotals, epochCost, epochPlan, epochTotals } from '../../src/run';
import { formatNumber, formatShort } from '../../src/text';
import { Job } from '../../src/views/shared/work/job';
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
        question: 'Is the product of the means the same?',
        link: 'example=xor&step=1&phase=sum&focus=productOfMeans.2.2.1',
        panels: ['Ledger'],
        answer: ({ here }) =>
          `No. The mean of the products is ${fixed(here('batchGradient.2.2.1'))}. The product of the means is ${fixed(here('productOfMeans.2.2.1'))}, which even has the wrong sign.`,
      },
      {
        question: 'Is there an example that I can check in my head?',
        link: 'example=one-weight&step=1&phase=sum',
        panels: ['Ledger'],
        answer: ({ here }) =>
          `Yes, with one weight and two samples. The products ${fixed(here('sampleGradient.1.1.1.1'), 1)} and ${fixed(here('sampleGradient.1.1.1.2'), 1)} have the mean ${fixed(here('batchGradient.1.1.1'), 1)}. The product of the means is ${fixed(here('productOfMeans.1.1.1'), 1)}.`,
      },
      {
        question: 'What is x for a bias?',
        link: 'example=xor&step=1&phase=sum&weight=2.0.1',
        panels: ['Ledger'],
        answer: ({ here }) =>
          `Always 1. The gradient of a bias is the mean of the δ alone, ${fixed(here('batchGradient.2.0.1'))} here.`,
      },
      {
        question: 'Does every sample have its own gradient?',
        link: 'example=xor&step=1&phase=per-sample',
        panels: ['Ledger', 'Gradient matrix'],
        answer: ({ here }) =>
          `Yes, one per weight and sample. For this weight, sample 3 contributes ${fixed(here('sampleGradient.2.2.1.3'))} and sample 4 ${fixed(here('sampleGradient.2.2.1.4'))}. Nothing has been added yet.`,
      },
      {
        question: 'How much of the contributions cancels?',
        link: 'example=xor&step=1&phase=sum&view=sum',
        panels: ['Sum'],
        answer: ({ here }) =>
          `The bars go up and down. What remains of them is the sum, ${short(here('gradientSum.2.2.1'))}.`,
      },
      {
        question: 'Which sample matters most?',
        link: 'example=xor&step=1&phase=sum&view=influence',
        panels: ['Influence'],
        answer: ({ here }) =>
          `Sample 4 here: without it, the gradient would be ${short(here('leaveOneOutGradient.2.2.1.4'))} instead of ${fixed(here('batchGradient.2.2.1'))}.`,
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
      {
        question: 'What if nothing is divided?',
        link: 'example=xor&step=1&phase=sum&reduction=sum',
        panels: ['Ledger'],
        answer: ({ here }) => `Then the batch gradient is the sum itself, ${fixed(here('gradientSum.2.2.1'))}.`,
      },
      {
        question: 'Where does the factor 1/B stand?',
        link: 'example=xor&step=1&phase=sum&focus=batchGradient.2.2.1',
        panels: ['Formulas'],
        answer: ({ here }) =>
          `In front of the sum, once. No δ and no product contains it. The result is ${fixed(here('batchGradient.2.2.1'))}.`,
      },
    ],
  },
  {
    title: 'Backpropagation and matrices',
    questions: [
      {
        question: 'Do all samples use the same weights?',
        link: 'example=xor&step=1&phase=forward&sample=1',
        panels: ['Network'],
        answer: ({ here }) =>
          `Yes. Every sample goes through the network by itself, with the weights before the step. For sample 1, hidden 2 outputs ${short(here('activation.1.2.1'))}.`,
      },
      {
        question: 'How does δ get to a hidden unit?',
        link: 'example=xor&step=1&phase=hidden-delta&sample=2',
        panels: ['Network'],
        answer: ({ here }) =>
          `It propagates back through the same weights, for each sample separately. Sample 2 has δ ${short(here('delta.2.1.2'))} at the output and ${short(here('delta.1.2.2'))} at hidden 2.`,
      },
      {
        question: 'Why is the gradient of a layer written as a matrix product?',
        link: 'example=lecture&step=1&phase=sum&batchSize=4&view=product',
        panels: ['Matrix product'],
        answer: ({ here }) =>
          `Each cell is one ledger: a row of the activations times a column of δ adds up the samples’ products. The first weight gets ${fixed(here('gradientSum.2.1.1'))}.`,
      },
      {
        question: 'Is the gradient correct?',
        link: 'example=xor&step=1&phase=sum&view=check',
        panels: ['Numeric check'],
        answer: ({ here }) =>
          `The slope is measured without the chain rule. It agrees with ${fixed(here('batchGradient.2.2.1'), 11)}.`,
      },
    ],
  },
  {
    title: 'The update',
    questions: [
      {
        question: 'How often do the weights change in one step?',
        link: 'example=xor&step=1&phase=update',
        panels: ['Ledger'],
        answer: ({ here }) =>
          `Once, after all samples of the batch. This weight becomes ${fixed(here('weightAfter.2.2.1'))}.`,
      },
      {
        question: 'Does the loss decrease?',
        link: 'example=xor&step=1&phase=update&view=loss',
        panels: ['Loss'],
        answer: ({ here }) =>
          `Here it does, from ${short(here('batchLoss'))} to ${short(here('lossAfter'))} on the same batch.`,
      },
      {
        question: 'Which weights does the network have after the step?',
        link: 'example=xor&step=1&phase=update&view=weights',
        panels: ['Weights'],
        answer: ({ here }) =>
          `All of them are listed, with gradient and update. The chosen one ends at ${fixed(here('weightAfter.2.2.1'))}.`,
      },
      {
        question: 'What does momentum add?',
        link: 'example=xor&step=3&phase=update&momentum=0.9',
        panels: ['Ledger'],
        answer: ({ here }) =>
          `A part of the velocity of the step before. Together with the gradient it becomes ${fixed(here('optimizerLine.velocity.2.2.1'))}.`,
      },
    ],
  },
  {
    title: 'Batches and epochs',
    questions: [
      {
        question: 'How far is a small batch’s gradient from the full-batch gradient?',
        link: 'example=xor&step=1&phase=sum&batchSize=2&view=noise',
        panels: ['Noise'],
        answer: ({ here }) =>
          `The picture shows every possible batch of two. The batch of this step gives ${short(here('batchGradient.2.2.1'))}.`,
      },
      {
        question: 'Do the batches of an epoch add up to the full-batch gradient?',
        link: 'example=xor&step=2&phase=sum&batchSize=2&view=epoch',
        panels: ['Epoch'],
        answer: (screen) =>
          `Yes, at the same weights. The sums add up to ${fixed(epochOf(screen).sum)}, and divided once by 4 they give ${fixed(epochOf(screen).reduced)}.`,
      },
      {
        question: 'Why is the mean of the batch means wrong?',
        link: 'example=xor&step=2&phase=sum&batchSize=3&view=epoch',
        panels: ['Epoch'],
        answer: (screen) =>
          `Because the last batch has only one sample, which then counts three times as much. The mean of the means is ${fixed(epochOf(screen).meanOfGradients)}, but the full-batch gradient is ${fixed(epochOf(screen).reduced)}.`,
      },
      {
        question: 'What does a larger batch save?',
        link: 'example=xor&step=1&phase=sum&batchSize=2&view=epoch',
        panels: ['Epoch'],
        answer: (screen) =>
          `Matrix products and updates, but no passes. With batches of one, this epoch takes ${fixed(costOf(screen, 1), 0)} matrix products; with one batch of four, ${fixed(costOf(screen, 4), 0)}.`,
      },
      {
        question: 'Can several machines share one batch?',
        link: 'example=xor&step=1&phase=sum&view=epoch&epoch.show=machines&epoch.workers=3',
        panels: ['Epoch'],
        answer: ({ here }) =>
          `Yes. Each worker adds up its own samples, and the sums are added: ${fixed(here('gradientSum.2.2.1'))}. It is divided once, ${fixed(here('batchGradient.2.2.1'))}.`,
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

/** The totals of the epoch at the weights before it, for the weight that the link chooses. */
function epochOf({ run, trace }: Screen): EpochTotals {
  const plan = epochPlan(run, trace.step);
  const start = run.traceAt(plan.batches[0]?.step ?? 1);
  const contributions = new Job(dataContributions(start, run.data, { layer: 2, from: 2, to: 1 })).finish();
  return epochTotals(plan, batchSums(plan, contributions, run.data), run.data);
}

/** Matrix products of an epoch. */
function costOf({ run }: Screen, batchSize: number): number {
  return epochCost(lastLayer(run.network), run.data.sampleCount, batchSize).products;
}
