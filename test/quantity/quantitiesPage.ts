/** docs/quantities.md, written from the code: addresses, symbols, names, formulas and phases cannot fall behind it. */
import type { StepTrace } from '../../src/model';
import {
  addressOf,
  derivationOf,
  indexNames,
  knownFrom,
  nameOf,
  type Quantity,
  type QuantityKind,
  type Stop,
  screenTex,
  symbolicTex,
} from '../../src/quantity';
import { fillSymbol, lecture } from '../../src/quantity/notation';
import { quantitiesOf } from './traces';

interface Section {
  readonly title: string;
  readonly kinds: readonly QuantityKind[];
}

export const sections: readonly Section[] = [
  { title: 'What is given', kinds: ['input', 'target', 'weight'] },
  { title: 'Forward', kinds: ['preactivation', 'activation', 'slope', 'sampleLoss', 'batchLoss'] },
  { title: 'Backward, separately for each sample', kinds: ['outputError', 'delta', 'sampleGradient'] },
  {
    title: 'Between a sample and the sum, if the scenario uses it',
    kinds: ['sampleWeight', 'maxNorm', 'clipFactor', 'contribution', 'contributionNorm', 'divisor'],
  },
  {
    title: 'Between the sum and the update, if the scenario uses it',
    kinds: [
      'penalty',
      'penaltyRate',
      'penaltyDivisor',
      'dataLoss',
      'dataGradient',
      'penaltyGradient',
      'accumulatedBefore',
      'accumulated',
      'cycleDivisor',
      'cycleGradient',
      'cycleGradientNorm',
      'batchClipFactor',
      'clippedGradient',
    ],
  },
  {
    title: 'In other conventions',
    kinds: ['plainDelta', 'carriedDelta', 'plainGradient'],
  },
  { title: 'Through one output', kinds: ['deltaShare', 'outputShare'] },
  {
    title: 'Over the batch',
    kinds: [
      'outputShareSum',
      'runningTotal',
      'gradientSum',
      'batchGradient',
      'cancellation',
      'sampleGradientNorm',
      'batchGradientNorm',
      'cosine',
    ],
  },
  {
    title: 'The update',
    kinds: ['decayTerm', 'optimizerState', 'optimizerLine', 'update', 'weightAfter', 'sampleLossAfter', 'lossAfter'],
  },
  {
    title: 'Settings',
    kinds: ['learningRate', 'batchSize', 'hyperparameter'],
  },
  {
    title: 'Contrasts: common mistakes, measured',
    kinds: [
      'meanActivation',
      'meanDelta',
      'productOfMeans',
      'covariance',
      'averagedInputsGradient',
      'averagedErrorsGradient',
      'firstOutputGradient',
      'wrongAxisGradient',
      'leaveOneOutGradient',
      'numericSlope',
    ],
  },
];

/** The origin of a kind without a formula. */
const inWords: Partial<Record<QuantityKind, string>> = {
  input: 'data',
  sampleWeight: 'data, if they have weights',
  maxNorm: 'the scenario, if it clips',
  accumulatedBefore: 'the state before the step, if gradients are accumulated; 0 at first',
  penaltyRate: 'the scenario, if it has a penalty',
  target: 'data',
  weight: 'the state before the step',
  optimizerState: 'the state before the step; initially 0',
  sampleLossAfter: 'another forward pass of the sample, with the new weights',
  lossAfter: 'another forward pass of the same batch, with the new weights',
  averagedInputsGradient: 'forward and backward pass of the averaged sample; under `sum` times $`B`$',
  averagedErrorsGradient:
    'backward pass of the averaged output errors, slopes at the mean $`s`$; then times the mean $`x`$; under `sum` times $`B`$',
  numericSlope:
    'the loss of the same batch twice, the weight changed by $`h = \\sqrt[3]{\\varepsilon}\\,\\max(1, \\lvert w\\rvert)`$ up and down',
};

/** The page; `traces` are steps of one network that between them have every kind. */
export function quantitiesPage(traces: readonly StepTrace[]): string {
  return `${introduction}
${sections.map((section) => sectionText(section, traces)).join('\n')}
${endNotes}`;
}

const introduction = `# Quantities

Every number the app shows is a *quantity*: one number of one training step, with a value, a formula, a name and an
address. Links (\`focus=delta.2.1.3\`), formulas and messages to a host page use the address.

An address is a kind and its indices, joined by dots: layers \`l\` from 1 (0 is the input), units from 1 (0 is the
bias), samples \`k\` from 1 in the order of the data. A weight goes from unit \`i\` of layer \`l\` − 1 to unit \`j\` of
layer \`l\`; \`m\` is an output; \`L\` is the output layer. The step is never part of an address.

A sample may occur in several rows of a batch. Its numbers are the same in each of them, so an address names the sample alone. Only
the running total differs: \`runningTotal.l.i.j.n\` is the total up to the first row of sample \`n\`, and \`runningTotal.l.i.j.n.r\` the
total up to a later one, row \`r\` of the batch, counted from 1.

\`activation.0.i.k\` is read as \`input.i.k\`; \`activation.l.0.k\` is the constant 1, the input of a bias.

From the column "for example" on, a row is about one quantity of the 2-3-1 network of the \`xor\` example: its name, its
formula, and the phase of the step from which on it is shown.
`;

const endNotes = `## Formulas that depend on the scenario

- **\`delta\` at the outputs**: output error times slope for elementwise activations; for softmax with
  \`crossEntropy\`, and for a saturated sigmoid with \`binaryCrossEntropy\`, $\`x - y\`$; for softmax with a squared loss the
  sum over all outputs, because each of them depends on every $\`s\`$.
- **\`outputError\`** and **\`sampleLoss\`** follow the loss, including its ½ or 1/K.
- **\`batchGradient\`** and **\`batchLoss\`** have $\`\\frac{1}{B}\`$ under \`mean\` and not under \`sum\`. $\`B\`$ is the batch's own
  size, also for a smaller last batch.
- **Factors**: if the data have weights $\`c(k)\`$ or gradients are clipped per sample, \`contribution\` exists, and the sums
  (\`gradientSum\`, \`runningTotal\`, \`cancellation\`, \`outputShareSum\`) are over contributions instead of sample gradients; \`batchLoss\` has the
  weights too. \`divisor\` exists if it is not the batch size, and then replaces it.
- **Clipping**: a gradient with norm up to \`maxNorm\` has the factor 1. \`clippedGradient\` exists if the batch gradient is clipped, and replaces
  \`batchGradient\` in \`update\`, moments and velocity.
- **Accumulation**: if gradients are accumulated, \`accumulatedBefore\` and \`accumulated\` exist in every step; \`cycleGradient\`, \`cycleDivisor\`,
  \`clippedGradient\` and the optimizer's lines only in one that updates; with \`clip.when: batch\`, \`clippedGradient\` is in every step, and is what the batch adds. \`cycleGradient\`, or \`accumulated\` if it is not divided, then takes the place of
  \`batchGradient\` in clipping and update.
- **Penalty**: if there is one, \`batchLoss\` has $\`P\`$ as a term, and \`batchGradient\` has \`penaltyGradient\`. \`dataGradient\` is the samples' part;
  it and \`penaltyGradient\` exist for the weights that are penalised, \`dataLoss\` beside them. \`penaltyDivisor\` exists if the penalty is divided by $\`B\`$ or $\`N\`$.
- **\`update\`**, **\`weightAfter\`** and **\`optimizerLine\`** follow the optimizer's rule: see
  [the scenario file](scenario-format.md#training). $\`\\lambda w\`$ is added to the gradient of weights, never of biases; AdamW
  subtracts it from the weight instead. A frozen bias has a gradient, but the optimizer keeps 0 for it, and its update is 0.
- \`slope\` and \`delta\` of the output layer are known from output-delta; \`activation.l.0.k\` from batch.
- **\`slope\`** exists for elementwise activations; softmax has a Jacobian instead.
- \`line\` is a line of the current rule: \`velocity\` with momentum, \`secondMoment\` with RMSProp, Adam and AdamW, \`firstMoment\` and
  the corrected ones with the last two. \`optimizerState\` is the value of a kept line after the previous step. \`name\` is one of the
  optimizer's hyperparameters.
- Without biases there is no weight with \`i\` = 0.
`;

function sectionText({ title, kinds }: Section, traces: readonly StepTrace[]): string {
  const rows = kinds.map((kind) => `| ${cellsOf(kind, traces).join(' | ')} |`);
  return `## ${title}

| address | symbol | for example | in words | computed from | known from |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function cellsOf(kind: QuantityKind, traces: readonly StepTrace[]): readonly string[] {
  const { example, trace } = exampleOf(kind, traces);
  return [
    `\`${[kind, ...indexNames[kind].map((name) => letter(kind, name))].join('.')}\``,
    maths(symbolOf(kind)),
    `\`${addressOf(example)}\``,
    nameOf(example, trace.network),
    formulaOf(example, trace),
    stopText(knownFrom(example, trace)),
  ];
}

/** The second of everything where there is one, so that no two indices of an example look alike by chance. */
function exampleOf(
  kind: QuantityKind,
  traces: readonly StepTrace[],
): { readonly example: Quantity; readonly trace: StepTrace } {
  const liked = traces.flatMap((trace) =>
    quantitiesOf(kind, trace).map((example) => ({ example, trace, score: scoreOf(example) })),
  );
  const best = liked.reduce<(typeof liked)[number] | undefined>(
    (found, next) => (found === undefined || next.score > found.score ? next : found),
    undefined,
  );
  if (best === undefined) throw new Error(`no example of ${kind}`);
  return best;
}

function scoreOf(quantity: Quantity): number {
  const wanted: Readonly<Record<string, number>> = { layer: 1, unit: 2, from: 2, to: 3, output: 1, sample: 3 };
  return Object.entries(quantity).filter(([name, value]) => wanted[name] === value).length;
}

function formulaOf(quantity: Quantity, trace: StepTrace): string {
  const derivation = derivationOf(quantity, trace);
  if (derivation !== undefined) {
    return maths(symbolicTex(derivation.expression, trace.network, { ...screenTex, linked: false }));
  }
  return inWords[quantity.kind] ?? 'the scenario';
}

/** In the form that Markdown leaves alone. */
function maths(tex: string): string {
  return `$\`${tex}\`$`;
}

function symbolOf(kind: QuantityKind): string {
  const letters = Object.fromEntries(indexNames[kind].map((name) => [name, letter(kind, name)]));
  return fillSymbol(kind, letters, { notation: lecture, lastLayer: 'L' });
}

function letter(kind: QuantityKind, name: string): string {
  if (name === 'unit') return kind === 'input' || kind === 'meanActivation' ? 'i' : 'j';
  // k is the sum's own index there.
  if (name === 'sample' && kind === 'runningTotal') return 'n';
  return { layer: 'l', from: 'i', to: 'j', output: 'm', sample: 'k' }[name] ?? name;
}

function stopText({ phase, part }: Stop): string {
  if (part === undefined) return phase;
  return phase === 'sum' ? 'sum, its own row' : `${phase}, its layer`;
}
