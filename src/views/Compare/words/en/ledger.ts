/** Words of Compare's ledger of both runs. */
import { message } from '../../../../prose';

/** Which weights both gradients are taken at. */
export const atOwn = 'each at its own weights';

export const ledger = {
  name: 'Ledger of both',
  /** Another name than the ledger's, which host pages rely on. */
  table: 'Both runs',
  columns: {
    sample: 'Sample',
    x: 'its input to the weight',
    delta: 'its error term',
    difference: 'difference',
    ratio: 'ratio',
  },
  minus: (first: string, second: string) => `${second} − ${first}`,
  over: (first: string, second: string) => `${second} ÷ ${first}`,
  sum: 'Sum, Σ',
  data: 'Gradient of the data',
  penalty: 'Gradient of the penalty',
  gradient: 'Batch gradient',
  clipped: 'Given to the optimizer',
  update: 'Update',
  newWeight: 'New weight',
  firstDiffers: {
    noProducts: message('{method}: no products, only one number for the batch.'),
    otherProducts: message('{method}: its products have {delta|letter} of their own, and only their total is shown.'),
    products: 'The products already differ.',
    clippedProducts:
      'The products {activation|letter} · {delta|letter} are equal. They first differ in the clip factors {clipFactor|letter}.',
    batches: 'The batches are different, so the sums differ.',
    sum: 'The products are equal. They first differ in the sum.',
    data: 'The products and their sum are equal. They first differ in the division.',
    penalty: 'The gradients of the data are equal. They first differ in the penalty.',
    gradient: 'The products and their sum are equal. They first differ in the gradient.',
    clipped: 'The batch gradients are equal. They first differ in what the optimizer is given.',
    update: 'The gradients are equal. They first differ in the update.',
    newWeight: 'The updates are equal; the weights are not.',
    none: 'For this weight, nothing differs in this step.',
    notYet: 'Up to the gradient, nothing differs for this weight.',
  },
  at: { this: 'at this run’s weights', own: atOwn },
  weightsAt: 'Weights',
  aligned: (step: number, other: number) =>
    step === other ? `step ${step} of both` : `step ${step}; step ${other} of the other run`,
  notAligned: (seen: number, otherSeen: number) =>
    `Aligned by samples seen: this run has seen ${seen}, the other one ${otherSeen}.`,
};
