/** The headings, captions and links of a page that answers a question, and of the list of all questions. */
import { message } from '../../../../prose';
import { counted } from '../../../../text/en/counted';
import type { AnswerGroup } from '../../file/answer';

const groups: Readonly<Record<AnswerGroup, string>> = {
  'which-x': 'Which {activation|letter}, which {delta|letter}',
  'sum-or-mean': 'Sum, mean and 1/B',
  outputs: 'Outputs and hidden units',
  epochs: 'Batches and epochs',
  update: 'Clipping, decay and optimizers',
  matrices: 'Matrices and code',
  coupling: 'What couples samples',
};

export const page = {
  app: 'Batch Gradient Explainer',
  all: 'All questions',
  places: 'This site',
  groups,
  /** The list of all questions. */
  listTitle: 'Questions about batch gradients',
  listDescription:
    'Which {activation|letter} belongs to which {delta|letter}? Sum or mean? Each question has a page with its numbers, its derivation, and the app that computes them.',
  listIntro:
    'Each page answers one question in two sentences, then shows why: the numbers of every sample, the derivation line by line, and what the usual wrong ways give.',
  ownNumbers: 'Paste your numbers',
  filter: 'Search the questions',
  filterHint: 'a word of your question',
  /** The script of the page puts the number in. */
  found: (count: string, all: number) => `${count} of ${all} questions`,
  noneFound: 'No question has these words. All are below.',
  ledger: 'Every sample, and the sum',
  ledgerCaption: message(
    'Example: {example}, step {step}. For the {weight}, each sample multiplies its own {activation|letter} by its own {delta|letter}.',
  ),
  sample: 'Sample',
  product: 'product',
  rowsLeftOut: (count: number) => `… ${counted(count, 'more sample')}`,
  terms: (all: number) => `Of ${counted(all, 'term')}, the first three and the last are written out.`,
  totals: {
    sum: 'Sum Σ',
    mean: (divisor: string) => `Σ ÷ ${divisor}`,
    penalty: 'Penalty',
    gradient: 'With the penalty',
    clipped: 'Clipped',
    accumulatedBefore: 'Accumulated before',
    thisBatch: 'This batch',
    accumulated: 'Accumulated',
    divided: 'Divided',
    notYet: 'No update yet',
    decay: 'Weight decay',
    before: 'Before',
    line: 'Optimizer',
    update: 'Update',
    frozen: 'Not updated',
    newWeight: 'New weight',
  },
  /** What the picture of the page shows, for those who do not see it. */
  pictureAlt: {
    ledger: 'A ledger: one row per sample with the numbers of the example, and what they add up to.',
    formulas: 'The formula of the update, with the numbers of the example.',
    pictures: 'The samples as images, each times its own error term, and their sum.',
    product: 'A matrix product with the numbers of the example.',
    epoch: 'The batches of an epoch, with the gradient that each adds.',
  },
  derivation: 'Line by line',
  wrong: 'Other ways, and what they give',
  wrongIntro: {
    gradient: message('On this page, {name} of the weight is {right}. From the same samples, other ways give:'),
    update: message('On this page, the update of the weight is {right}. From the same samples, other ways give:'),
  },
  /** Over all parameters, for the second of the two. */
  directions: {
    different: (cosine: string) => `Over all parameters, the cosine of the angle between the two is ${cosine}.`,
    same: (ratio: string) => `Over all parameters, it has the same direction and ${ratio} times the norm.`,
    opposite: (ratio: string) => `Over all parameters, it has the opposite direction and ${ratio} times the norm.`,
    equal: 'Over all parameters, the two are equal.',
    bothZero: 'Over all parameters, both are 0.',
    firstZero: 'On this page, it is 0 for every parameter.',
    secondZero: 'Here it is 0 for every parameter.',
    single: '',
    notFinite: '',
  },
  seeIt: 'Compare the two',
  seeInFigure: 'Show it in the figure above',
  code: 'In code',
  numpy: 'NumPy',
  torch: 'PyTorch',
  codeNames: 'Each row is a sample: of what enters the layer, and of its {delta|letter}.',
  live: 'Try it',
  liveStart: 'Try it: choose and change the numbers',
  liveComing: 'The app is loading.',
  liveFailed: 'The app could not be shown here. The table stays, and the link below opens the app.',
  liveTitle: (question: string) => `Batch Gradient Explainer: ${question}`,
  openApp: 'Open it in the app',
  lesson: (title: string) => `Lesson: ${title}`,
  related: 'Related questions',
  asked: 'Also asked as',
  /** `?notation=` */
  inNotation: (name: string) => `Open the example in the notation that you have chosen, ${name}`,
  isInNotation: (name: string) => `The example opens in the notation of ${name}. This text has the lecture’s.`,
  computed: (version: string) =>
    `All numbers on this page were computed by the app’s own engine, version ${version}, in double precision.`,
  licence: 'MIT License',
} as const;
