/** Words of the Pictures panel. */
import { message } from '../../../prose';
import { capital } from '../../../text';
import { counted } from '../../../text/en/counted';
import { addMessages } from '../../../text/later';

const pictures = {
  name: 'Pictures',
  subtitleImage: (weights: number, unit: string, width: number, height: number) =>
    `the ${counted(weights, 'weight')} into ${unit}, drawn as ${width} × ${height} pixels`,
  subtitleStrip: (weights: number, unit: string) => `the ${counted(weights, 'weight')} into ${unit}, drawn as a strip`,
  subtitleAll: (units: number) => `${counted(units, 'unit')} of the first layer, each with its weights`,
  units: 'Units shown',
  oneUnit: 'one unit',
  allUnits: 'all units',
  unitList: 'Units of the first layer',
  chooseUnit: (unit: string) => `Show ${unit}`,
  order: 'Order of the rows',
  orders: { batch: 'batch order', delta: 'largest |{delta|letter}| first', class: 'by class' },

  table: 'Samples in pictures',
  sampleHead: 'Sample {sample|letter}',
  /** Of the chosen sample, as questions call it. */
  highlighted: 'highlighted',
  xHead: 'its image',
  deltaHead: 'one number',
  gradientHead: (its: string) => `${its}, an image`,
  classCount: (count: number, push: string | undefined) =>
    push === undefined ? counted(count, 'sample') : `${counted(count, 'sample')}, ${push}`,
  classPushes: {
    up: 'push the weights up',
    down: 'push the weights down',
    mostlyUp: 'push up more than down',
    mostlyDown: 'push down more than up',
    none: 'push no weight',
  },
  showSamples: (name: string) => `Samples of ${name}`,
  classSum: (all: string, name: string) => `Sum of the ${all} of ${name}`,

  /** On a stage, large. */
  sampleImage: (sample: number) => `sample ${sample}`,
  sumName: 'Σ',
  sampleGradientImage: (name: string, sample: number) => `${name} of sample ${sample}`,

  sumDetail: (count: number) => (count === 1 ? 'the one image' : `${count} images, added pixel by pixel`),
  addedSoFar: (added: number, count: number) => `${added} of ${count} images added`,
  sumImage: (all: string) => `Sum of the ${all}`,
  mean: message('Mean: divided by {batchSize|letter} = {count}'),
  divided: (divisor: string) => `Divided by ${divisor}`,
  noWeight: 'Every sample has weight 0',
  meanDetail: (divisor: number) => `the same picture${divisor > 1 ? ', on a finer scale' : ''}`,
  meanGradient: 'mean gradient',
  notThis: 'Not this:',
  sameHere: 'The same here:',
  notImage: 'Mean image times mean error term, which is not the gradient',
  sameImage: 'Mean image times mean error term, here the same as the gradient',
  means: 'mean {input|letter} × mean {undividedDelta|letter}',
  meansTimes: message('{count} × mean {input|letter} × mean {undividedDelta|letter}'),
  meanXImage: 'Mean image',

  updateHead: 'One update moves the whole picture',
  rate: message('learning rate {learningRate|letter} = {rate}'),
  weightNow: 'weights now',
  update: 'update',
  weightAfter: 'weights after',
  below: 'Second equation',
  lostHead: 'what averaging first loses',
  lostDetail: 'which {delta|letter} belongs to which image',
  covariance: 'their covariance',
  /** Before it has a name. */
  whatIsLost: 'what is lost',
  covarianceTimes: message('{count} × their covariance'),
  takenHead: 'how the weights have changed',
  takenDetail: 'by a weighted sum of the sample images',
  takenPlain: 'since the first step',
  start: 'weights at the start',
  taken: 'total change',

  noPixel: 'Choose a pixel to see its weight',
  biasChosen: 'The bias, which is not a pixel',
  pixelAt: (row: number, column: number) => `Pixel in row ${row}, column ${column}`,
  inputAt: (input: number) => `Input ${input}`,
  weightFrom: (input: number) => `weight from input ${input}`,
  outlined: (where: string) => `${where}, outlined`,
  walkKeys: 'Arrow keys go to other pixels.',
  said: {
    at: (pixel: string, input: number) => `${pixel}, input ${input}`,
    x: message('{input|letter} {number}'),
    delta: message('{delta|letter} {number}'),
    gradient: (its: string, number: string) => `${its} ${number}`,
    of: (where: string, sample: number, numbers: readonly string[]) =>
      `${where}. Sample ${sample}: ${numbers.join(', ')}.`,
  },

  legend: 'Colours',
  negative: '−: pulls {weight|letter} up',
  positive: '+: pulls {weight|letter} down',
  fullColour: 'full colour means',
  plusMinus: (number: string) => `±${number}`,
  scales: {
    input: 'input',
    sum: 'sum',
    mean: 'means, covariance',
    unnamedMean: 'means, what is lost',
    divided: 'batch gradient',
    update: 'update',
    weight: 'weights',
  },

  eachAdds: 'Each sample adds its own image, scaled by its own {delta|letter}.',
  eachAddsInputs: 'Each sample adds its own inputs, scaled by its own {delta|letter}.',
  eachAddsFactored: message('Each sample adds its own image, scaled by its own {delta|letter} and by {by}.'),
  eachAddsInputsFactored: message('Each sample adds its own inputs, scaled by its own {delta|letter} and by {by}.'),
  factors: { sampleWeight: 'its weight', clipFactor: 'its clip factor' },
  and: ' and ',
  pushes: {
    up: (name: string, all: boolean, what: string) =>
      all ? `${capital(name)} pushes ${what} up.` : `On the whole, ${name} pushes ${what} up.`,
    down: (name: string, all: boolean, what: string) =>
      all ? `${capital(name)} pushes ${what} down.` : `On the whole, ${name} pushes ${what} down.`,
  },
  itsPixels: 'its pixels',
  itsWeights: 'the weights of its inputs',
  imagesSummed: message('The sum of these images is the batch gradient{if|penalty| without the penalty|}.'),
  imagesDivided: message(
    'These images, added and divided by {batchSize|letter} = {by}, are the batch gradient{if|penalty| without the penalty|}.',
  ),
  averagesLeave: (share: string) => `The product of the means has ${share} its norm.`,
  numbersAreBetter: (inputs: number) =>
    inputs === 1
      ? 'One input is one number: the ledger shows it better.'
      : `${inputs} inputs are ${inputs} numbers: the ledger shows them better.`,
  times: (number: string) => `${number} times`,
  shareOf: (share: string) => `${share} of`,
  percent: (number: string) => `${number}%`,
  lessThan: 'less than 1%',

  showNumbers: 'Show the numbers',
  hideNumbers: 'Hide the numbers',
  pixelTable: 'Weights of the unit, one row per pixel',
  pixelHead: 'Pixel',
  inputHead: 'Input',
  strongest: (image: string) => `Strongest pixels of ${image}`,
  columns: {
    input: 'input',
    weight: 'weight',
    gradientSum: 'sum',
    dataGradient: 'without the penalty',
    batchGradient: 'batch gradient',
    productOfMeans: 'product of means',
    covariance: 'covariance',
    update: 'update',
    weightAfter: 'weight after',
  },
  copyCsv: 'Copy as CSV',

  kinds: { weight: 'weights', batchGradient: 'gradient', update: 'update' },
  pictureOf: (what: string, unit: string) => `${what} of ${unit}`,
  layerHead: (layer: number, inputs: number) => `Layer ${layer}: ${counted(inputs, 'weight')} into each unit`,
  firstUnits: (most: number) => `Of larger layers only the first units are shown, ${most} of each.`,

  digitsSource:
    'Digits: UCI Optical Recognition of Handwritten Digits (E. Alpaydin, C. Kaynak, 1998), CC BY 4.0. Changed: 50 of each class in another order, pixels divided by 16.',
};

addMessages({ pictures });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly pictures: typeof pictures;
  }
}
