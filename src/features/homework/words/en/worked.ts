/** Worked solution: the step derived line by line. */
export const worked = {
  markdown: 'Download Markdown',
  html: 'Download HTML',
  fileName: (step: number, kind: string) => `step-${step}-worked.${kind}`,
  fileTitle: (title: string, step: number) => `${title}: step ${step}, worked out`,
  sheet: {
    forms: 'Show',
    form: { solution: 'Solution', sheet: 'Work sheet', key: 'Key' },
    settings: 'What the work sheet leaves blank',
    title: (seed: number | undefined) => (seed === undefined ? 'Work sheet' : `Work sheet ${seed}`),
    keyTitle: (seed: number | undefined) => (seed === undefined ? 'Key' : `Key of work sheet ${seed}`),
    name: 'Name',
    task: 'Fill in the boxes, with at least 4 digits. The number in a box may be needed in the next one.',
    keyTask: 'Each box has its number. Numbers that were rounded on the way may differ in the last digit.',
    blank: 'to be filled in',
    blanks: 'Blank',
    choices: {
      all: 'everything',
      backward: 'from {delta|letter} on',
      products: 'from the products on',
      batch: 'from the sum on',
    },
    ownChoice: 'own choice',
    loss: 'losses',
    seed: 'Sheet number',
    other: 'Other numbers',
    asBefore: 'The scenario’s numbers',
    seedHelp: 'Each sheet number draws other inputs, weights and biases, always the same ones.',
    notDrawn:
      'This sheet has the scenario’s own numbers. Others are drawn for up to 40 weights, and for early steps only. Choose a smaller network or step 1.',
    check: 'Check it in My work',
    fileName: (seed: number | undefined, isKey: boolean, kind: string) =>
      `work-sheet${seed ?? ''}${isKey ? '-key' : ''}.${kind}`,
    fileTitle: (title: string, step: number, sheet: string) => `${title}: step ${step}. ${sheet}`,
  },
  empty: 'The batch of this step is empty, so there is nothing to work out.',
  covered: 'covered',
  rows: (shown: number, all: number) => `${shown} of ${all} rows are shown.`,
  lines: (shown: number, all: number) => `${shown} of ${all} lines are shown.`,
  heads: { samples: 'sample', weights: 'for', from: 'from' },
  left: {
    samples: (shown: number, all: number) =>
      `${shown} of ${all} samples are in the tables. The sums are over all of them.`,
    weights:
      'The network has too many weights for all of them. This is the chosen weight with what it depends on; one unit stands for its layer.',
  },
  why: {
    batch: 'These numbers are given. All samples of the batch meet the same weights.',
    forward:
      'Each unit adds its weighted inputs to {preactivation|letter}, and its activation function turns that sum into {activation|letter}.',
    loss: 'The loss measures how far the outputs are from the targets. Training makes it smaller.',
    'output-delta':
      '{delta|letter} is the derivative of the sample’s loss with respect to {preactivation|letter}. It is computed for each sample by itself.',
    'hidden-delta':
      'A hidden unit affects the loss only through the units of the next layer. So their {delta|letter} propagate back through the same weights.',
    'per-sample':
      'By the chain rule, a weight’s derivative is its input times {delta|letter} of the unit that it leads to. For a bias, the input is 1.',
    sum: 'Each sample has contributed its own product. The products are added before anything is divided.',
    update:
      'The gradient points to where the loss grows, so the weights move against it. Each trained weight is updated once, after the whole batch.',
  },
  /** In their place where the first would be false. */
  whyElse: {
    /** If δ has 1/B in it or another sign. */
    delta: 'The error of the output gives {delta|letter}. It is computed for each sample by itself.',
    product: 'Each sample multiplies the input of a weight by {delta|letter} of the unit that the weight leads to.',
    added: 'Each sample has contributed its own product. The products are added.',
    cycle:
      'The gradient points to where the loss grows, so the weights move against it. Each trained weight is updated once, after all batches of the cycle.',
    accumulated: 'The gradient of this batch is added to the accumulated gradient.',
  },
  tables: {
    /** Of the batch, in a table. */
    samples: (shown: number, all: number) => (shown === all ? 'all samples' : `${shown} of ${all} samples`),
    data: (samples: string, hasInputs: boolean) => `${hasInputs ? 'Inputs and targets' : 'Targets'} of ${samples}`,
    weights: (layer: string) => `Weights, ${layer}`,
    same: (samples: string) => `The same for ${samples}`,
    loss: (samples: string) => `The losses of ${samples}`,
    /** A row with a number of each sample. */
    rows: {
      input: (unit: string) => unit,
      target: (unit: string) => `target of ${unit}`,
      preactivation: (unit: string) => `preactivation of ${unit}`,
      activation: (unit: string) => `activation of ${unit}`,
      delta: (unit: string) => `error term of ${unit}`,
      sampleLoss: () => 'loss',
    },
    products: (products: string, samples: string, layer: number) => `The ${products} of ${samples}, layer ${layer}`,
    layer: (layer: number) => `All weights of layer ${layer}`,
    columns: {
      weight: 'weight',
      gradientSum: 'sum',
      batchGradient: 'gradient',
      accumulated: 'accumulated',
      cycleGradient: 'cycle’s gradient',
      clippedGradient: 'clipped gradient',
      update: 'update',
      weightAfter: 'new weight',
    },
  },
} as const;
