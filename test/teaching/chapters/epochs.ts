/** Batches among each other: of an epoch, of several machines, of the same weights. */
import { type Chapter, count, fixed } from '../question';

export const epochs: Chapter = {
  title: 'Batches and epochs',
  questions: [
    {
      question: 'Does a larger batch save work?',
      page: 'larger-batch-less-work',
      link: 'example=iris&step=5&phase=sum&view=epoch',
      panels: ['Epoch'],
      shown: ({ cost }) => [
        count(cost(30).passes),
        count(cost(30).updates),
        count(cost(30).products),
        count(cost(1).updates),
        count(cost(1).products),
      ],
    },
    {
      question: 'Is the gradient of a small batch wrong?',
      page: 'small-batch-gradient',
      link: 'example=iris&step=1&phase=sum&view=noise&noise.width=full&noise.size=5',
      panels: ['Noise'],
      shown: ({ noise }) => [fixed(noise(5).centre), fixed(noise(5).standardError ?? Number.NaN)],
    },
    {
      question: 'Is gradient accumulation the same as a large batch?',
      page: 'gradient-accumulation',
      link: 'example=xor&batchSize=1&accumulate=4&step=4&phase=update&view=epoch',
      panels: ['Epoch'],
      shown: ({ here, trained }) => [
        fixed(here('accumulated.2.2.1')),
        fixed(here('cycleGradient.2.2.1')),
        fixed(trained().weight),
      ],
    },
    {
      question: 'What happens if I forget zero_grad()?',
      page: 'forgot-zero-grad',
      link: 'example=xor&accumulate=1/keep&step=2&phase=update',
      panels: ['Ledger'],
      shown: ({ here }) => [
        fixed(here('accumulatedBefore.2.2.1')),
        fixed(here('batchGradient.2.2.1')),
        fixed(here('accumulated.2.2.1')),
      ],
    },
    {
      question: 'What if the batch is divided among several GPUs?',
      page: 'several-gpus',
      link: 'example=lecture&step=1&phase=sum&view=epoch&epoch.show=machines&epoch.workers=3',
      panels: ['Epoch'],
      shown: ({ here, meanOfWorkers }) => [
        fixed(here('gradientSum.2.1.1')),
        fixed(here('batchGradient.2.1.1')),
        fixed(meanOfWorkers(3)),
      ],
    },
  ],
};
