/** Why something is so, where several views report it. */
import { message } from '../../prose';

export const because = {
  /** Why every contribution to this weight is 0. */
  zero: {
    x: message('This is because {activation.below|letter} is 0 for every sample of the batch.'),
    delta: 'This is because {delta|letter} is 0 for every sample of the batch.',
    weights: 'This is because every sample of the batch has weight 0.',
    products: message('In each product, {activation.below|letter}, {delta|letter} or the sample’s weight is 0.'),
  },
  /** Instead of a finding about them. */
  notFinite: 'Some of these numbers are NaN or ∞, so they cannot be compared.',
  /** The two sides of a sum, and what remains. */
  balance: message('The positive {positive} and the negative {negative} leave {sum}.'),
};
