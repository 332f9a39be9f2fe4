/** Batches among each other: of an epoch, of several machines, of the same weights. */
import { type Chapter, count, fixed } from '../question';

export const epochs: Chapter = {
  title: 'Batches and epochs',
  questions: [
    {
      question: 'Does a larger batch save work?',
      link: 'example=iris&step=5&phase=sum&view=epoch',
      panels: ['Epoch'],
      answer: ({ cost }) =>
        `It saves updates and matrix products, but no passes. Each of the ${count(cost(30).passes)} samples still needs its own forward and backward pass. With batches of 30 an epoch has ${count(cost(30).updates)} updates and ${count(cost(30).products)} matrix products; with batches of one it has ${count(cost(1).updates)} and ${count(cost(1).products)}.`,
    },
    {
      question: 'Is the gradient of a small batch wrong?',
      link: 'example=iris&step=1&phase=sum&view=noise&noise.width=full&noise.size=5',
      panels: ['Noise'],
      answer: ({ noise }) =>
        `No, but it is random. Batches of 5 vary around the full-batch gradient, ${fixed(noise(5).centre)}, with the standard error ${fixed(noise(5).standardError ?? Number.NaN)}. It falls roughly as 1/√B.`,
    },
    {
      question: 'Is gradient accumulation the same as a large batch?',
      link: 'example=xor&batchSize=1&accumulate=4&step=4&phase=update&view=epoch',
      panels: ['Epoch'],
      answer: ({ here, trained }) =>
        `Yes, for batches of the same size, because the weights do not change in between. The box collects the four gradients, ${fixed(here('accumulated.2.2.1'))}. Divided by 4, that is the full-batch gradient, ${fixed(here('cycleGradient.2.2.1'))}. One update moves the weight to ${fixed(trained().weight)}, as a batch of all four samples would.`,
    },
    {
      question: 'What happens if I forget zero_grad()?',
      link: 'example=xor&accumulate=1/keep&step=2&phase=update',
      panels: ['Ledger'],
      answer: ({ here }) =>
        `The old gradient is added again. The gradient of step 1, ${fixed(here('accumulatedBefore.2.2.1'))}, is still there, and this step’s ${fixed(here('batchGradient.2.2.1'))} is added to it. The update uses both, about ${fixed(here('accumulated.2.2.1'))}, and every later step uses more.`,
    },
    {
      question: 'What if the batch is divided among several GPUs?',
      link: 'example=lecture&step=1&phase=sum&view=epoch&epoch.show=machines&epoch.workers=3',
      panels: ['Epoch'],
      answer: ({ here, meanOfWorkers }) =>
        `Each adds up its own samples at the same weights. Their sums add up to ${fixed(here('gradientSum.2.1.1'))}, which is divided once by 8: ${fixed(here('batchGradient.2.1.1'))}. The mean of the three workers’ means is ${fixed(meanOfWorkers(3))}, because one worker has fewer samples.`,
    },
  ],
};
