/** What one update does, and what else the optimizer adds. */
import { withClippedMean } from '../ownScenarios';
import { type Chapter, fixed, short } from '../question';

export const update: Chapter = {
  title: 'The update',
  questions: [
    {
      question: 'One update or many?',
      link: 'example=xor&batchSize=1&step=4&phase=update&view=epoch',
      panels: ['Epoch'],
      answer: ({ epoch, trained, afterOneUpdate }) =>
        `One per batch. With batches of one sample the weights change four times in this epoch, and the later samples see other weights. Their gradients add up to ${fixed(trained().sum)} instead of ${fixed(epoch().sum)}. The weight ends at ${fixed(trained().weight)}; after one update for all four it would be ${fixed(afterOneUpdate())}.`,
    },
    {
      question: 'Why does the loss of one sample rise while the mean falls?',
      link: 'example=xor&learningRate=4&step=1&phase=update&sample=3&view=loss',
      panels: ['Loss'],
      answer: ({ here }) =>
        `The update lowers the mean, not each loss. The mean falls from ${short(here('batchLoss'))} to ${short(here('lossAfter'))}. Sample 3 is outvoted: its loss rises from ${short(here('sampleLoss.3'))} to ${short(here('sampleLossAfter.3'))}.`,
    },
    {
      question: 'I loop over the samples, but only the last one counts. Why?',
      link: 'example=xor&step=1&phase=sum&view=compare&compare=method:lastSample',
      panels: ['Compare'],
      answer: ({ here, other, gradients }) =>
        `Each sample overwrites the gradient (\`=\` in place of \`+=\`). Only sample 4 remains: ${fixed(other('batchGradient.2.2.1'))} instead of ${fixed(here('batchGradient.2.2.1'))}. The cosine of the two gradients is ${short(gradients().cosine)}.`,
    },
    {
      question: 'Do I clip each gradient or the mean?',
      link: `${withClippedMean()}&step=1&phase=sum&view=compare&compare=clip:sample,0.05`,
      panels: ['Compare'],
      answer: ({ gradients }) =>
        `Clipping the mean keeps its direction: its norm becomes ${fixed(gradients().firstNorm)}, the threshold. Clipping each sample first changes the direction, because large gradients lose more: the norm is ${fixed(gradients().secondNorm)}, and the cosine of the two is ${short(gradients().cosine)}.`,
    },
    {
      question: 'Is weight decay in Adam the same as in AdamW?',
      link: 'example=xor&optimizer=adam&learningRate=0.01&weightDecay=0.1&step=1&phase=update&view=compare&compare=optimizer:adamw;weightDecay:0.1&compare.dots=update',
      panels: ['Compare'],
      answer: ({ here, other }) =>
        `No. Adam adds λw to the gradient, and the decay is divided by √v̂ too. Here λw is larger than the gradient and turns the step around, to ${fixed(here('update.2.2.1'))}. AdamW subtracts ηλw from the weight itself, and the step is ${fixed(other('update.2.2.1'))}.`,
    },
    {
      question: 'Why is λ divided by N?',
      link: 'example=xor&batchSize=2&penalty=0.4/data&step=1&phase=sum&view=compare&compare=penalty:0.4/batch',
      panels: ['Compare'],
      answer: ({ here, other }) =>
        `The penalty belongs to the full data set, not to a batch. Beside a mean, λ/N has the same effect for every B. With λ/B it would depend on B: for a batch of two of the four samples, the penalty’s gradient is ${fixed(other('penaltyGradient.2.2.1'))} instead of ${fixed(here('penaltyGradient.2.2.1'))}.`,
    },
  ],
};
