/** Compare: two runs from the same start, and how they differ. */
import { message } from '../../../../prose';
import { addMessages } from '../../../../text/later';
import { atOwn, ledger } from './ledger';
import { reasons } from './reasons';

const compare = {
  name: 'Compare',
  subtitle: 'the same start with one thing different',
  sentence: 'How the two runs differ',
  choices: 'Comparisons',
  mistakes: 'Common mistakes',
  noMistake: 'common mistakes',
  otherSetting: 'another setting',
  swap: 'Swap',
  swapHelp: 'The other run becomes this one.',
  noSwap: 'Only a difference in settings can be swapped.',
  refused: (sentence: string) => `Not available here: ${sentence}.`,
  thisRunIs: (name: string) => `This run: ${name}`,
  otherRunIs: (name: string) => `The other run: ${name}`,
  otherValue: 'in the other run',

  /** The short names on the buttons. */
  chips: {
    before: 'with before',
    reduction: 'mean | sum',
    sameStep: 'sum with {learningRate|letter}/{batchSize|letter}',
    sameStepScaled: 'sum, same step',
    batchOne: '{batchSize|letter} = 1',
    batchHalf: message('{batchSize|letter} = half, {size}'),
    batchAll: message('{batchSize|letter} = all, {size}'),
    momentum: 'momentum',
    divisorPlanned: message('÷ planned {size}'),
    clipSample: 'clip each sample',
    clipBatch: 'clip the gradient',
    clipEachBatch: 'clip each batch',
    clipOnce: 'clip once a cycle',
  },

  /** The sentence. */
  headline: {
    nothing: 'No comparison is chosen.',
    choose: 'Choose below what differs in the other run.',
    computing: 'The other run is being computed.',
    waiting: (phase: string) => `The gradients are compared in phase ${phase}.`,
    notFinite: 'Not every number is finite, so the two cannot be compared.',
    /** `onlyWeights`: the runs do not train the same biases, which are left out. `areChanged`: by clipping or accumulation. */
    gradients: message('The gradients{if|onlyWeights| of the weights}{if|areChanged| for the optimizers} {clause}.'),
    steps: message('The steps{if|onlyWeights| of the weights} {clause}.'),
    gradientsAndSteps: message(
      '{if|areChanged|The gradients for the optimizers and the steps|Gradients and steps}{if|onlyWeights| of the weights} {clause}.',
    ),
    gradientsThenSteps: message(
      'The gradients{if|onlyWeights| of the weights}{if|areChanged| for the optimizers} {ofGradient}; the steps {ofUpdate}.',
    ),
    losses: 'Two different losses: compare {delta|letter}, not the values.',
    /** Of another batch size. */
    afterSamples: message(
      'After {plural|seen|1 sample|{seen} samples}: mean loss {loss} in {plural|steps|1 step|{steps} steps} with {first}, {otherLoss} in {plural|otherSteps|1 step|{otherSteps} steps} with {second}.',
    ),
  },
  /** What is so of two vectors; the subject is plural. */
  clauses: {
    equal: 'are equal',
    bothZero: message('are 0{if|isRounded| (apart from rounding)}'),
    firstZero: message('are 0{if|isRounded| (apart from rounding)} only in “{first}”'),
    secondZero: message('are 0{if|isRounded| (apart from rounding)} only in “{second}”'),
    times: message('{direction}, {if|agrees|but|and} “{second}” has {ratio} times the {size}'),
    nearlyTimes: message('{direction}, and the {size} of “{second}” is {percent} {if|isLarger|larger|smaller}'),
    sameSize: message('{direction} and the same {size}'),
    directions: {
      sameSign: 'have the same sign',
      oppositeSigns: 'have opposite signs',
      same: 'have the same direction',
      opposite: 'have opposite directions',
    },
    sizes: { norm: 'norm', magnitude: 'magnitude' },
    percent: (share: string) => `${share}%`,
    lessThan: (share: string) => `less than ${share}`,
    nearlyEqual: 'are nearly equal',
    nearlySame: 'have nearly the same direction: the angle is less than 1°',
    different: message('have different directions, cosine {cosine}'),
  },
  /** The gradient that a sentence speaks of, where it is not the one that the optimizer gets. */
  scopes: {
    whole: '',
    penalty: 'Without the penalty, ',
    clip: 'Before clipping, ',
    batch: 'In this batch, ',
    data: 'For the data gradients, ',
  },
  /** Before the phase that compares. */
  mistake: (detail: string) => `The mistake: ${detail}.`,
  /** At this run's weights. */
  missing: {
    accumulated: {
      zero: 'Gradients that the other run has accumulated are left out.',
      first: 'At this run’s weights, both use what this run has accumulated.',
    },
    optimizerState: {
      zero: message('At this run’s weights, {optimizer} starts from empty state.'),
      first: message('At this run’s weights, {optimizer} also uses this run’s state.'),
    },
    seen: `Choose “${atOwn}” for the step that it makes in training.`,
  },
  rounding: (difference: string) => `The largest difference between two numbers is ${difference}.`,
  advice: {
    would: message('With {settings}, {second} makes the same step as {first}.'),
    set: message('Set {settings} for {second}'),
    uneven: 'The batches have different sizes, so no constant setting makes the steps equal.',
  },

  ledger,

  /** All weights. */
  scatter: {
    name: (count: number) => (count === 1 ? 'One parameter' : `All ${count} parameters`),
    subtitle: 'one dot each; choose one',
    plot: 'Gradients of both runs',
    plotHelp: 'Arrow keys go from parameter to parameter.',
    kinds: { gradient: 'gradients', update: 'updates' },
    kindLabel: 'Dots show',
    line: message('{second} = {slope} × {first}'),
    point: (weight: string, first: string, second: string) => `${weight}: ${first}, ${second}`,
    norms: {
      gradient: 'Norm of the gradient',
      changed: 'Norm of the gradient for the optimizer',
      update: 'Norm of the update',
    },
    ratio: 'ratio of norms',
    cosine: 'cosine',
    largest: 'largest difference',
    reading:
      'Dots on the dashed diagonal are equal. Dots on another line through 0 have the same direction. Scattered dots mean different directions.',
  },

  /** Over the steps. */
  losses: {
    name: 'Losses of both runs',
    tooLong: 'Each step takes too long to follow both runs.',
    measures: {
      batch: (last: number) => `of each step’s batch, to step ${last}`,
      perSample: (last: number) => `mean over the batch, to step ${last}`,
      weighted: (last: number) => `weighted mean over the batch, to step ${last}`,
      wholeData: () => 'mean over the full data set',
    },
    notFinite: 'then not finite',
    axis: { short: 'step', long: 'training step →' },
    overLabel: 'Losses over',
    over: { samples: 'samples seen', steps: 'steps' },
    seenAxis: { short: 'samples', long: 'samples seen →' },
    now: (step: number) => `step ${step}`,
  },
  apart: {
    name: 'Distance of weights',
    scales: { absolute: 'absolute', relative: 'relative to the weights' },
    scaleLabel: 'Distance',
    largest: (difference: string) => `Largest difference so far: ${difference}`,
    never: 'No difference so far.',
    sumsAgree: 'At fixed weights, the sums of both epochs agree.',
  },
  copyCsv: 'Copy CSV',
  showTable: 'Table',
  hideTable: 'Chart',
  tableColumns: { step: 'step', distance: 'distance', relative: 'relative', largest: 'largest' },
  working: 'both runs',
};

addMessages({ compare, reasons });

declare module '../../../../text/shape' {
  interface FeatureMessages {
    readonly compare: typeof compare;
    readonly reasons: typeof reasons;
  }
}
