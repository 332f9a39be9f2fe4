/** Sum or mean, and by what a mean is divided. */
import { type Chapter, fixed, short } from '../question';

export const reduction: Chapter = {
  title: 'Sum, mean and 1/B',
  questions: [
    {
      question: 'Sum or mean: which one is right?',
      page: 'sum-or-mean',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=reduction:sum',
      panels: ['Compare'],
      shown: ({ here, other, gradients }) => [
        fixed(other('batchGradient.2.2.1')),
        short(gradients().ratio),
        fixed(here('batchGradient.2.2.1')),
      ],
    },
    {
      question: 'Does η need to change with B?',
      page: 'learning-rate-and-batch-size',
      link: 'example=xor&step=8&phase=update&view=compare&compare=reduction:sum;learningRate:0.125',
      panels: ['Compare'],
      shown: ({ here, other }) => [fixed(here('update.2.2.1')), fixed(other('weightAfter.2.2.1'))],
    },
    {
      question: 'Does Adam feel the difference between sum and mean?',
      page: 'adam-sum-or-mean',
      link: 'example=xor&optimizer=adam&learningRate=0.01&step=1&phase=update&view=compare&compare=reduction:sum',
      panels: ['Compare'],
      shown: ({ other, gradients, updates }) => [
        short(gradients().ratio),
        short(updates().largestDifference),
        fixed(other('update.2.2.1')),
      ],
    },
    {
      question: 'Do I divide by B or by N?',
      page: 'divide-by-b-or-n',
      link: 'example=lecture&batchSize=3&step=3&phase=sum',
      panels: ['Ledger'],
      shown: ({ here }) => [
        fixed(here('gradientSum.2.1.1')),
        fixed(here('batchSize'), 0),
        fixed(here('batchGradient.2.1.1')),
      ],
    },
    {
      question: 'What if the batches have unequal sizes?',
      page: 'unequal-batches',
      link: 'example=xor&batchSize=3&step=2&phase=sum&view=epoch',
      panels: ['Epoch'],
      shown: ({ epoch }) => [fixed(epoch().meanOfGradients), fixed(epoch().reduced)],
    },
    {
      question: 'My gradient is B times too small. What did I do?',
      page: 'gradient-b-times-too-small',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:dividedTwice',
      panels: ['Compare'],
      shown: ({ here, other, gradients }) => [
        short(gradients().ratio),
        fixed(other('batchGradient.2.2.1')),
        fixed(here('batchGradient.2.2.1')),
      ],
    },
  ],
};
