/** Sum or mean, and by what a mean is divided. */
import { type Chapter, fixed, short } from '../question';

export const reduction: Chapter = {
  title: 'Sum, mean and 1/B',
  questions: [
    {
      question: 'Sum or mean: which one is right?',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=reduction:sum',
      panels: ['Compare'],
      answer: ({ here, other, gradients }) =>
        `Both. They have the same direction. The sum, ${fixed(other('batchGradient.2.2.1'))}, is ${short(gradients().ratio)} times the mean, ${fixed(here('batchGradient.2.2.1'))}, because B = 4.`,
    },
    {
      question: 'Does η need to change with B?',
      link: 'example=xor&step=8&phase=update&view=compare&compare=reduction:sum;learningRate:0.125',
      panels: ['Compare'],
      answer: ({ here, other }) =>
        `With the sum it does, because the sum grows with B. The sum with η/4 makes the mean’s step: both updates of this weight are ${fixed(here('update.2.2.1'))}, and both new weights ${fixed(other('weightAfter.2.2.1'))}.`,
    },
    {
      question: 'Does Adam feel the difference between sum and mean?',
      link: 'example=xor&optimizer=adam&learningRate=0.01&step=1&phase=update&view=compare&compare=reduction:sum',
      panels: ['Compare'],
      answer: ({ other, gradients, updates }) =>
        `Hardly. The gradients differ by the factor ${short(gradients().ratio)}, but it cancels in m̂/√v̂, except for ε. The updates differ by ${short(updates().largestDifference)} at most: this one is ${fixed(other('update.2.2.1'))} in both runs.`,
    },
    {
      question: 'Do I divide by B or by N?',
      link: 'example=lecture&batchSize=3&step=3&phase=sum',
      panels: ['Ledger'],
      answer: ({ here }) =>
        `By the number of samples in this batch. The last batch of this epoch has only two, so its sum, ${fixed(here('gradientSum.2.1.1'))}, is divided by ${fixed(here('batchSize'), 0)}. That gives ${fixed(here('batchGradient.2.1.1'))}.`,
    },
    {
      question: 'What if the batches have unequal sizes?',
      link: 'example=xor&batchSize=3&step=2&phase=sum&view=epoch',
      panels: ['Epoch'],
      answer: ({ epoch }) =>
        `Then the mean of the batch means is not the full-batch gradient. Sample 4 is alone in its batch and counts three times as much as the others: ${fixed(epoch().meanOfGradients)} instead of ${fixed(epoch().reduced)}. Adding the sums and dividing once by N = 4 is correct.`,
    },
    {
      question: 'My gradient is B times too small. What did I do?',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:dividedTwice',
      panels: ['Compare'],
      answer: ({ here, other, gradients }) =>
        `You probably divided twice: once in δ, and again in the sum. For B = 4 the gradient has ${short(gradients().ratio)} times its norm: ${fixed(other('batchGradient.2.2.1'))} instead of ${fixed(here('batchGradient.2.2.1'))}.`,
    },
  ],
};
