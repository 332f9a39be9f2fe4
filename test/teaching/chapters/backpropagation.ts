/** How δ and the gradients of a layer are computed. */
import { withRelu } from '../ownScenarios';
import { type Chapter, fixed, short } from '../question';

export const backpropagation: Chapter = {
  title: 'Backpropagation',
  questions: [
    {
      question: 'With ten outputs, which output’s error counts?',
      page: 'which-output-counts',
      link: 'example=mse-128-64-10&step=1&phase=sum&weight=1.1.1&view=outputs&outputs.width=full',
      panels: ['Outputs'],
      shown: ({ here }) => [
        fixed(here('sampleGradient.1.1.1.1')),
        fixed(here('batchGradient.1.1.1')),
        fixed(here('firstOutputGradient.1.1.1')),
      ],
    },
    {
      question: 'Softmax with cross-entropy: why is δ just output minus target?',
      page: 'softmax-cross-entropy-delta',
      link: 'example=iris&step=1&phase=output-delta&sample=115',
      panels: ['Formulas'],
      shown: ({ here }) => [
        fixed(here('activation.2.1.115')),
        fixed(here('target.1.115'), 0),
        fixed(here('delta.2.1.115')),
      ],
    },
    {
      question: 'The output is completely wrong. Why does it not learn?',
      page: 'saturated-sigmoid',
      link: 'example=xor&set=1:weight.2.0.1:-8&step=1&phase=output-delta&sample=2',
      panels: ['Network'],
      shown: ({ here }) => [short(here('activation.2.1.2')), short(here('sampleLoss.2')), short(here('delta.2.1.2'))],
    },
    {
      question: 'What is a dead ReLU?',
      page: 'dead-relu',
      link: `${withRelu()}&step=1&phase=sum&weight=1.1.2`,
      panels: ['Ledger', 'Gradient matrix'],
      shown: ({ here }) => [fixed(here('batchGradient.1.1.2'), 0), fixed(here('batchGradient.1.1.3'))],
    },
    {
      question: 'How do I write this in NumPy?',
      page: 'write-it-in-numpy',
      link: 'example=lecture&batchSize=4&step=1&phase=sum&view=product&product.width=full',
      panels: ['Matrix product'],
      shown: ({ here }) => [fixed(here('gradientSum.2.1.1')), fixed(here('batchGradient.2.1.1'))],
    },
    {
      question: 'The shapes fit. Is my product right?',
      page: 'shapes-fit',
      link: 'example=square-batch&step=1&phase=sum&view=compare&compare=method:wrongAxis',
      panels: ['Compare'],
      shown: ({ here, other, gradients }) => [
        fixed(other('batchGradient.1.2.2')),
        fixed(here('batchGradient.1.2.2')),
        short(gradients().cosine),
      ],
    },
    {
      question: 'May I update the output layer before I compute the hidden δ?',
      page: 'update-before-hidden-delta',
      link: 'example=xor&step=1&phase=sum&weight=1.1.1&view=compare&compare=method:updatedWeights',
      panels: ['Compare'],
      shown: ({ here, other }) => [fixed(other('batchGradient.1.1.1')), fixed(here('batchGradient.1.1.1'))],
    },
    {
      question: 'How do I check my gradient numerically?',
      page: 'check-numerically',
      link: 'example=xor&step=1&phase=sum&view=check&check.width=full',
      panels: ['Numeric check'],
      shown: ({ here }) => [fixed(here('numericSlope.2.2.1'), 11), fixed(here('batchGradient.2.2.1'), 11)],
    },
  ],
};
