/** What is said of a slip that explains numbers of My work. The slips are in `slips/`, by the numbers that they change. */
import { message } from '../../prose';
import { deltaSlips } from './slips/delta';
import { forwardSlips } from './slips/forward';
import { productSlips } from './slips/products';
import { sumSlips } from './slips/sums';
import { updateSlips } from './slips/update';

export const slips = {
  names: {
    ...forwardSlips,
    ...deltaSlips,
    ...productSlips,
    ...sumSlips,
    ...updateSlips,
  },
  /** What is known of a variant besides. */
  details: {
    sample: (sample: number) => `It is that of sample ${sample}.`,
    activation: (name: string) => `It is ${name}.`,
  },
  oneOffs: {
    signOnce: message('The sign of this one number is reversed: {meant} would follow.'),
    decimalPoint: message('The decimal point of this one number is at another place: {meant} would follow.'),
    digitsExchanged: message('Two neighbouring digits of this one number are exchanged: {meant} would follow.'),
    otherCell: message('This is the number of another cell: {cell}.'),
    shiftedCells: message('The numbers have moved by one cell from here on.'),
  },
  hereOnly: 'Only this number is different; the others of its block agree.',
  offers: {
    title: 'All numbers agree in another convention',
    divide: 'They agree if 1/B is written in {delta|letter}, and nothing is divided again.',
    sign: 'They agree if the error is target minus output, and the update is added.',
    both: 'They agree if 1/B is written in {delta|letter} and the error is target minus output.',
    loss: 'They agree with another factor before the squared error.',
    mean: 'They agree if the batch is averaged.',
    sum: 'They agree if the batch is summed.',
    newWeightForUpdate: 'The new weights stand in the row of the update.',
    updateForNewWeight: 'The updates stand in the row of the new weights.',
    transposed: 'They agree if rows and columns of the weights are exchanged.',
    sampleOrder: 'The samples stand in another order.',
    switch: 'Switch the notation',
    move: 'Move them there',
    change: 'Change the setting',
  },
};
