/** Which x belongs to which δ, and what must not be averaged. */
import { type Chapter, fixed, percent, short } from '../question';

export const products: Chapter = {
  title: 'Which x, which δ',
  questions: [
    {
      question: 'Which x belongs to which δ?',
      page: 'which-x-in-a-batch',
      link: 'example=xor&step=1&phase=sum&view=sum',
      panels: ['Ledger'],
      shown: ({ here }) => [
        fixed(here('activation.1.2.2'), 5),
        fixed(here('delta.2.1.2'), 5),
        fixed(here('sampleGradient.2.2.1.2')),
        fixed(here('gradientSum.2.2.1')),
        fixed(here('batchGradient.2.2.1')),
      ],
    },
    {
      question: 'Can I see that in a picture?',
      page: 'picture-of-a-batch-gradient',
      link: 'example=digits&step=1&phase=sum&view=pictures',
      panels: ['Pictures'],
      shown: ({ here }) => [
        fixed(here('gradientSum.1.29.5'), 5),
        fixed(here('batchGradient.1.29.5'), 5),
        fixed(here('productOfMeans.1.29.5'), 5),
      ],
    },
    {
      question: 'Is δ averaged over the batch?',
      page: 'is-delta-averaged',
      link: 'example=one-weight&step=1&phase=sum',
      panels: ['Ledger'],
      shown: ({ here }) => [
        fixed(here('sampleGradient.1.1.1.1'), 1),
        fixed(here('sampleGradient.1.1.1.2'), 1),
        fixed(here('batchGradient.1.1.1'), 1),
        fixed(here('meanDelta.1.1'), 0),
        fixed(here('productOfMeans.1.1.1'), 1),
      ],
    },
    {
      question: 'May I average the inputs and run the network once?',
      page: 'average-the-inputs',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:averagedInputs',
      panels: ['Compare'],
      shown: ({ here, other, gradients }) => [
        fixed(other('batchGradient.2.2.1')),
        fixed(here('batchGradient.2.2.1')),
        short(gradients().cosine),
      ],
    },
    {
      question: 'May I average the output errors and propagate them back once?',
      page: 'average-the-errors',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:averagedErrors',
      panels: ['Compare'],
      shown: ({ here, other, gradients }) => [
        fixed(other('batchGradient.2.2.1')),
        fixed(here('batchGradient.2.2.1')),
        short(gradients().cosine),
      ],
    },
    {
      question: 'Why does the bias have no x?',
      page: 'bias-has-no-x',
      link: 'example=xor&step=1&phase=sum&weight=2.0.1',
      panels: ['Ledger'],
      shown: ({ here }) => [fixed(here('batchGradient.2.0.1'))],
    },
    {
      question: 'Why is the batch gradient so small when the samples’ gradients are not?',
      page: 'gradient-so-small',
      link: 'example=xor&step=1&phase=sum&view=sum',
      panels: ['Sum'],
      shown: ({ here }) => [
        percent(1 - here('gradientSum.2.2.1') / here('cancellation.2.2.1')),
        short(here('gradientSum.2.2.1')),
      ],
    },
  ],
};
