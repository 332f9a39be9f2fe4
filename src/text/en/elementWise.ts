/** A divisor that makes the loss the frameworks' mean over all elements. */
import { message } from '../../prose';

export const elementWise = {
  mean: message(
    'The divisor {divisor} is {batchSize|letter} × {outputCount|letter} = {count} × {outputs}. This is the element-wise mean of frameworks.',
  ),
  half: message(
    'The divisor {divisor} is {batchSize|letter} × {outputCount|letter} = {count} × {outputs}. This is half the element-wise mean of frameworks.',
  ),
  shorter: 'A shorter last batch would not fit it.',
  factor:
    'A factor on the loss before the backward pass scales the data gradient by the same factor. The penalty, weight decay, clipped gradients and Adam’s steps do not follow it.',
};
