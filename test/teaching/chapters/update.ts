/** What one update does, and what else the optimizer adds. */
import { withClippedMean } from '../ownScenarios';
import { type Chapter, fixed, short } from '../question';

export const update: Chapter = {
  title: 'The update',
  questions: [
    {
      question: 'One update or many?',
      page: 'one-update-or-many',
      link: 'example=xor&batchSize=1&step=4&phase=update&view=epoch',
      panels: ['Epoch'],
      shown: ({ epoch, trained, afterOneUpdate }) => [
        fixed(trained().sum),
        fixed(epoch().sum),
        fixed(trained().weight),
        fixed(afterOneUpdate()),
      ],
    },
    {
      question: 'Why does the loss of one sample rise while the mean falls?',
      page: 'sample-loss-rises',
      link: 'example=xor&learningRate=4&step=1&phase=update&sample=3&view=loss',
      panels: ['Loss'],
      shown: ({ here }) => [
        short(here('batchLoss')),
        short(here('lossAfter')),
        short(here('sampleLoss.3')),
        short(here('sampleLossAfter.3')),
      ],
    },
    {
      question: 'I loop over the samples, but only the last one counts. Why?',
      page: 'only-last-sample',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:lastSample',
      panels: ['Compare'],
      shown: ({ here, other, gradients }) => [
        fixed(other('batchGradient.2.2.1')),
        fixed(here('batchGradient.2.2.1')),
        short(gradients().cosine),
      ],
    },
    {
      question: 'Do I clip each gradient or the mean?',
      page: 'clip-sample-or-batch',
      link: `${withClippedMean()}&step=1&phase=sum&view=compare&compare=clip:sample,0.05`,
      panels: ['Compare'],
      shown: ({ gradients }) => [
        fixed(gradients().firstNorm),
        fixed(gradients().secondNorm),
        short(gradients().cosine),
      ],
    },
    {
      question: 'Is weight decay in Adam the same as in AdamW?',
      page: 'adam-or-adamw',
      link: 'example=xor&optimizer=adam&learningRate=0.01&weightDecay=0.1&step=1&phase=update&view=compare&compare=optimizer:adamw;weightDecay:0.1&compare.dots=update',
      panels: ['Compare'],
      shown: ({ here, other }) => [fixed(here('update.2.2.1')), fixed(other('update.2.2.1'))],
    },
    {
      question: 'Why is λ divided by N?',
      page: 'lambda-over-n',
      link: 'example=xor&batchSize=2&penalty=0.4/data&step=1&phase=sum&view=compare&compare=penalty:0.4/batch',
      panels: ['Compare'],
      shown: ({ here, other }) => [fixed(other('penaltyGradient.2.2.1')), fixed(here('penaltyGradient.2.2.1'))],
    },
  ],
};
