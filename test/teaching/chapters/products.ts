/** Which x belongs to which δ, and what must not be averaged. */
import { type Chapter, fixed, percent, short } from '../question';

export const products: Chapter = {
  title: 'Which x, which δ',
  questions: [
    {
      question: 'Which x belongs to which δ?',
      link: 'example=xor&step=1&phase=sum&view=sum',
      panels: ['Ledger'],
      answer: ({ here }) =>
        `Each sample multiplies its own x by its own δ. For sample 2 that is ${fixed(here('activation.1.2.2'), 5)} times ${fixed(here('delta.2.1.2'), 5)}, which gives ${fixed(here('sampleGradient.2.2.1.2'))}. The four products add up to ${fixed(here('gradientSum.2.2.1'))}. Divided once by 4, that is the batch gradient, ${fixed(here('batchGradient.2.2.1'))}.`,
    },
    {
      question: 'Can I see that in a picture?',
      link: 'example=digits&step=1&phase=sum&view=pictures',
      panels: ['Pictures'],
      answer: ({ here }) =>
        `Yes, if the samples are images. Each sample adds its own image, scaled by its own δ. At the marked pixel the six products add up to ${fixed(here('gradientSum.1.29.5'), 5)}, and their mean is ${fixed(here('batchGradient.1.29.5'), 5)}. The mean image times the mean δ would give ${fixed(here('productOfMeans.1.29.5'), 5)}.`,
    },
    {
      question: 'Is δ averaged over the batch?',
      link: 'example=one-weight&step=1&phase=sum',
      panels: ['Ledger'],
      answer: ({ here }) =>
        `No. Two samples show it: the products ${fixed(here('sampleGradient.1.1.1.1'), 1)} and ${fixed(here('sampleGradient.1.1.1.2'), 1)} have the mean ${fixed(here('batchGradient.1.1.1'), 1)}. The mean δ is ${fixed(here('meanDelta.1.1'), 0)}, so the mean x times the mean δ is ${fixed(here('productOfMeans.1.1.1'), 1)}.`,
    },
    {
      question: 'May I average the inputs and run the network once?',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:averagedInputs',
      panels: ['Compare'],
      answer: ({ here, other, gradients }) =>
        `No. The averaged input is another point, with its own δ. Its gradient for this weight is ${fixed(other('batchGradient.2.2.1'))} instead of ${fixed(here('batchGradient.2.2.1'))}. Over all 13 parameters, the cosine of the two gradients is ${short(gradients().cosine)}.`,
    },
    {
      question: 'May I average the output errors and propagate them back once?',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:averagedErrors',
      panels: ['Compare'],
      answer: ({ here, other, gradients }) =>
        `No. Each error belongs to the slopes and activations of its own sample. Averaged errors give ${fixed(other('batchGradient.2.2.1'))} instead of ${fixed(here('batchGradient.2.2.1'))} for this weight, and the cosine of the two gradients is ${short(gradients().cosine)}.`,
    },
    {
      question: 'Why does the bias have no x?',
      link: 'example=xor&step=1&phase=sum&weight=2.0.1',
      panels: ['Ledger'],
      answer: ({ here }) =>
        `It has one, which is always 1. Its gradient is therefore the mean of the δ, ${fixed(here('batchGradient.2.0.1'))}. Only for a bias is the product of the means right in every batch.`,
    },
    {
      question: 'Why is the batch gradient so small when the samples’ gradients are not?',
      link: 'example=xor&step=1&phase=sum&view=sum',
      panels: ['Sum'],
      answer: ({ here }) =>
        `Samples 2 and 3 pull this weight down, samples 1 and 4 pull it up. ${percent(1 - here('gradientSum.2.2.1') / here('cancellation.2.2.1'))} of the total magnitude cancels, and ${short(here('gradientSum.2.2.1'))} remains.`,
    },
  ],
};
