/** What is said of a slip that explains numbers of My work. The slips are in `slips/`, by the numbers that they change. */
import { message } from '../../../../prose';
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
  /** Of `wrongSlope`, where the function is right and its argument is not. */
  slopeOfS: {
    what: 'The formula of the slope has {preactivation|letter} in place of {activation|letter}.',
    why: 'The slope of tanh is 1 − {activation|letter}², that of the sigmoid is {activation|letter}(1 − {activation|letter}), with {activation|letter} of the unit itself.',
  },
  /** What is known of a variant besides. */
  details: {
    sample: (sample: number) => `It is that of sample ${sample}.`,
    activation: (name: string) => `That function is ${name}.`,
  },
  oneOffs: {
    signOnce: message('The sign of this one number is reversed: {meant} would follow.'),
    decimalPoint: message('The decimal point of this one number is at another place: {meant} would follow.'),
    digitsExchanged: message('Two neighbouring digits of this one number are exchanged: {meant} would follow.'),
    otherCell: message('This is the number of another cell: {cell}.'),
    shiftedCells: message('The numbers have moved by one cell from here on.'),
  },
  hereOnly: 'Only this number is different; the others of its block agree.',
  /** Which of them an exercise accepts is its author's choice; what they are is said in the same words. */
  offers: {
    title: 'All numbers agree in another convention',
    conventions: (differences: string) => `They agree if ${differences}.`,
    and: ' and ',
    /** `share`: 1/B, or the division by another number. */
    divide: {
      delta: message('{share} is written in every {plainDelta|letter}, and nothing is divided again'),
      end: message('{share} is written once, after the sum, and in no {plainDelta|letter}'),
    },
    isTurned: 'the error is target minus output, and the update is added',
    share: '1/{batchSize|letter}',
    otherShare: 'the division',
    loss: {
      squaredError: 'They are the numbers of the squared error without a ½, as nn.MSELoss has it for one output.',
      halfSquaredError: 'They are the numbers of half the squared error.',
      meanSquaredError: 'They are the numbers of the mean squared error over the outputs, as in nn.MSELoss.',
    },
    newWeightForUpdate: 'The new weights stand in the row of the update.',
    updateForNewWeight: 'The updates stand in the row of the new weights.',
    transposed: 'They agree if rows and columns of the weights are exchanged.',
    sampleOrder: (order: string) => `They agree if the samples stand in the order ${order}.`,
    switch: 'Switch the notation',
    move: 'Move them there',
    change: 'Change the setting',
    accepted: 'This exercise accepts that.',
    notAccepted: 'This exercise does not accept that.',
  },
  /** Another convention would fit, too, by chance or not; and where nothing else explains the numbers. */
  open: 'Another convention would fit, too. The next numbers would tell.',
  openAlone: 'Perhaps this is another convention. The next numbers would tell.',
  /** Said before what could make it. */
  ratio: (factor: number, count: number) => {
    const times = factor < 1 ? `exactly 1/${Math.round(1 / factor)} of` : `exactly ${factor} times`;
    return count === 1 ? `This number is ${times} the right one.` : `These numbers are ${times} the right ones.`;
  },
  thin: 'So few digits can fit by chance. More digits, or the next numbers, would tell.',
  /** Where several are named that more digits cannot tell apart. */
  thinAlike:
    'So few digits can fit by chance: more would tell that. Which of these it is, no digits tell: they give equal numbers.',
  perhaps: (names: string) => `Perhaps: ${names}`,
};
