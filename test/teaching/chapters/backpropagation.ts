/** How δ and the gradients of a layer are computed. */
import { withRelu } from '../ownScenarios';
import { type Chapter, fixed, short } from '../question';

export const backpropagation: Chapter = {
  title: 'Backpropagation',
  questions: [
    {
      question: 'With ten outputs, which output’s error counts?',
      link: 'example=mse-128-64-10&step=1&phase=sum&weight=1.1.1&view=outputs&outputs.width=full',
      panels: ['Outputs'],
      answer: ({ here }) =>
        `All of them, because a hidden weight affects every output. For sample 1 the ten terms add up to ${fixed(here('sampleGradient.1.1.1.1'))}. The batch gradient is ${fixed(here('batchGradient.1.1.1'))}. Output 1 alone would give ${fixed(here('firstOutputGradient.1.1.1'))}.`,
    },
    {
      question: 'Softmax with cross-entropy: why is δ just output minus target?',
      link: 'example=iris&step=1&phase=output-delta&sample=115',
      panels: ['Formulas'],
      answer: ({ here }) =>
        `The derivative of the loss and the derivative of softmax cancel. Here the output is ${fixed(here('activation.2.1.115'))} and the target is ${fixed(here('target.1.115'), 0)}, so δ is ${fixed(here('delta.2.1.115'))}.`,
    },
    {
      question: 'The output is completely wrong. Why does it not learn?',
      link: 'example=xor&set=1:weight.2.0.1:-8&step=1&phase=output-delta&sample=2',
      panels: ['Network'],
      answer: ({ here }) =>
        `The sigmoid saturates. The output is ${short(here('activation.2.1.2'))}, the target is 1 and the loss is ${short(here('sampleLoss.2'))}. But the slope is almost 0, so δ is only ${short(here('delta.2.1.2'))}. With cross-entropy the slope cancels, and δ would be almost −1.`,
    },
    {
      question: 'What is a dead ReLU?',
      link: `${withRelu()}&step=1&phase=sum&weight=1.1.2`,
      panels: ['Ledger', 'Gradient matrix'],
      answer: ({ here }) =>
        `A unit with s ≤ 0 for every sample of the batch. Its slope is 0, so δ and the gradients of its incoming weights are ${fixed(here('batchGradient.1.1.2'), 0)}. Hidden 3 is alive: its weight from the same input has the gradient ${fixed(here('batchGradient.1.1.3'))}.`,
    },
    {
      question: 'How do I write this in NumPy?',
      link: 'example=lecture&batchSize=4&step=1&phase=sum&view=product&product.width=full',
      panels: ['Matrix product'],
      answer: ({ here }) =>
        `\`dW = X.T @ delta / B\`, with one row per sample in \`X\` and \`delta\`. The product sums over the samples. Row 1 of Xᵀ times column 1 of Δ gives ${fixed(here('gradientSum.2.1.1'))}; divided by 4, that is ${fixed(here('batchGradient.2.1.1'))}.`,
    },
    {
      question: 'The shapes fit. Is my product right?',
      link: 'example=square-batch&step=1&phase=sum&view=compare&compare=method:wrongAxis',
      panels: ['Compare'],
      answer: ({ here, other, gradients }) =>
        `Not necessarily. With three samples and three units, a sum over the units has the same shape. It gives ${fixed(other('batchGradient.1.2.2'))} instead of ${fixed(here('batchGradient.1.2.2'))}. The cosine of the two gradients is ${short(gradients().cosine)}.`,
    },
    {
      question: 'May I update the output layer before I compute the hidden δ?',
      link: 'example=xor&step=1&phase=sum&weight=1.1.1&view=compare&compare=method:updatedWeights',
      panels: ['Compare'],
      answer: ({ here, other }) =>
        `No. δ propagates back through the weights that the forward pass used. With the updated weights this gradient is ${fixed(other('batchGradient.1.1.1'))} instead of ${fixed(here('batchGradient.1.1.1'))}. The error is small, and therefore easily overlooked.`,
    },
    {
      question: 'How do I check my gradient numerically?',
      link: 'example=xor&step=1&phase=sum&view=check&check.width=full',
      panels: ['Numeric check'],
      answer: ({ here }) =>
        `Change the weight by h in both directions, compute the loss twice, and divide the difference by 2h. That gives ${fixed(here('numericSlope.2.2.1'), 11)} without the chain rule. Backpropagation gives ${fixed(here('batchGradient.2.2.1'), 11)}.`,
    },
  ],
};
