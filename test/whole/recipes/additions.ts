/**
 * An activation, a loss and an optimizer, each with exactly the files that its recipe in CONTRIBUTING.md names. They are texts,
 * because they belong to a copy of the tree.
 */

export interface Addition {
  /** The heading of the recipe. */
  readonly recipe: string;
  readonly created: Readonly<Record<string, string>>;
  readonly inserted: readonly Insertion[];
}

export interface Insertion {
  readonly path: string;
  /** A text that the file has once. */
  readonly after: string;
  readonly text: string;
}

const softplus: Addition = {
  recipe: 'Add an activation',
  created: {
    'src/model/activations/softplus.ts': String.raw`/** θ(s) = ln(1 + e^s), θ'(s) = σ(s) */
import { call, mathFunction, softplus as softplusFunction } from '../../expression';
import type { UnitActivation } from './activation';
import { sigmoid } from './sigmoid';

const sigma = mathFunction({ name: 'sigmoid', letter: '\\sigma', value: sigmoid.value });

export const softplus: UnitActivation = {
  perUnit: true,
  value: softplusFunction.value,
  derivative: (s) => sigmoid.value(s),
  range: [0, Number.POSITIVE_INFINITY],
  kinks: [],
  formula: ({ s }) => call(softplusFunction, s),
  slope: ({ s }) => call(sigma, s),
};
`,
  },
  inserted: [
    {
      path: 'src/model/activations/index.ts',
      after: "import { softmax } from './softmax';\n",
      text: "import { softplus } from './softplus';\n",
    },
    { path: 'src/model/activations/index.ts', after: 'relu, leakyRelu, ', text: 'softplus, ' },
    { path: 'src/text/en/activations.ts', after: "  leakyRelu: 'leaky ReLU',\n", text: "  softplus: 'softplus',\n" },
    {
      path: 'src/text/en/activations.ts',
      after: "  'slope.identity': 'The identity has slope 1 everywhere.',\n",
      text: "  'slope.softplus': 'The slope of softplus is the sigmoid of {preactivation|letter}.',\n",
    },
    {
      path: 'src/features/code/program/torchModules.ts',
      after: "  leakyRelu: 'nn.LeakyReLU(0.01)',\n",
      text: "  softplus: 'nn.Softplus()',\n",
    },
    { path: 'docs/scenario-format.md', after: '`relu` `leakyRelu` ', text: '`softplus` ' },
    {
      path: 'docs/model.md',
      after: '| leaky ReLU | $s$ for $s \\ge 0$, else $0.01\\,s$ | $1$ for $s > 0$, else $0.01$ |\n',
      text: '| softplus | $\\ln(1 + e^s)$ | $\\sigma(s)$ |\n',
    },
  ],
};

const logCosh: Addition = {
  recipe: 'Add a loss',
  created: {
    'src/model/losses/logCosh.ts': String.raw`/** e = Σ_j ln cosh(o_j − y_j) */
import { call, mathFunction, minus } from '../../expression';
import type { Loss } from './loss';

/** Computed so that no cosh can overflow. */
function value(miss: number): number {
  const size = Math.abs(miss);
  return size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
}

const lnCosh = mathFunction({ name: 'lnCosh', letter: '\\ln\\cosh', value });
const tanh = mathFunction({ name: 'tanh', letter: '\\tanh', value: Math.tanh });

/** Indices are in range: callers pass rows and columns that exist. */
export const logCosh: Loss = {
  value: ({ units, activations, targets }, row) => {
    let sum = 0;
    for (let index = row * units; index < (row + 1) * units; index++) sum += value(activations[index]! - targets[index]!);
    return sum;
  },
  derivative: ({ units, activations, targets }, row, column) => {
    const index = row * units + column;
    return Math.tanh(activations[index]! - targets[index]!);
  },
  text: {
    one: 'ln cosh({output|letter} − {target|letter})',
    many: 'Σ ln cosh({output|letter} − {target|letter})',
  },
  formula: ({ sum }) => sum(({ x, y }) => call(lnCosh, minus(x, y))),
  error: ({ x, y }) => call(tanh, minus(x, y)),
};
`,
  },
  inserted: [
    {
      path: 'src/features/code/program/functions.ts',
      after: "  tanh: named('tanh'),\n",
      text: "  lnCosh: (module, s) => ({ code: [module, '.log(', module, '.cosh(', s.code, '))'].join(''), binds: 4 }),\n",
    },
    {
      path: 'src/model/losses/index.ts',
      after: "import { halfSquaredError } from './halfSquaredError';\n",
      text: "import { logCosh } from './logCosh';\n",
    },
    { path: 'src/model/losses/index.ts', after: '  meanSquaredError,\n', text: '  logCosh,\n' },
    {
      path: 'src/text/en/losses.ts',
      after: "  crossEntropy: { name: 'cross-entropy', factors: '' },\n",
      text: "  logCosh: { name: 'log-cosh', factors: '' },\n",
    },
    {
      path: 'src/text/en/losses.ts',
      after: 'export const lossNotes = {\n',
      text: `  'loss.logCosh': 'Small errors count like half their square, large ones like their absolute value.',
  'error.logCosh': 'The derivative of ln cosh is the hyperbolic tangent, so no error exceeds 1.',
`,
    },
    {
      path: 'src/text/en/quantity.ts',
      after: "  exp: 'the exponential',\n",
      text: "  lnCosh: 'the logarithm of the hyperbolic cosine',\n",
    },
    {
      path: 'docs/scenario-format.md',
      after: '| `meanSquaredError` | 1/K Σ (o − y)² | |\n',
      text: '| `logCosh` | Σ ln cosh(o − y) | |\n',
    },
    {
      path: 'docs/model.md',
      after: '| mean squared error | $\\frac1K \\sum_j (o_j - y_j)^2$ | $\\frac2K (o_j - y_j)$ |\n',
      text: '| log-cosh | $\\sum_j \\ln \\cosh (o_j - y_j)$ | $\\tanh (o_j - y_j)$ |\n',
    },
  ],
};

const adagrad: Addition = {
  recipe: 'Add an optimizer',
  created: {
    'src/model/optimizers/adagrad.ts': String.raw`/** AdaGrad: v = v + g̃², Δw = −η/(1 + ζ(t − 1)) · g̃/(√v + ε). */
import { constant, product, quotient, root, square, sum } from '../../expression';
import { before, gradient, hyperparameter, learningRate, line, optimizer } from './optimizer';
import { epsilon, weightDecay } from './parts';

export const adagrad = optimizer({
  hyperparameters: [
    { name: 'rateDecay', symbol: '\\zeta', range: 'atLeastZero', default: 0 },
    { ...epsilon, default: 1e-10 },
    weightDecay(0),
  ],
  decay: 'coupled',
  isAdaptive: true,
  scalings: { epsilon: 'times', weightDecay: 'times' },
  rule: ({ time }) => ({
    lines: [{ name: 'squareSum', symbol: 'v', tree: sum(before('squareSum'), square(gradient)), isKept: true }],
    step: product(
      quotient(learningRate, sum(constant(1), product(hyperparameter('rateDecay'), constant(time - 1)))),
      quotient(gradient, sum(root(line('squareSum')), hyperparameter('epsilon'))),
    ),
  }),
});
`,
  },
  inserted: [
    {
      path: 'src/model/optimizers/list.ts',
      after: "import { adam } from './adam';\n",
      text: "import { adagrad } from './adagrad';\n",
    },
    { path: 'src/model/optimizers/list.ts', after: 'nesterov, ', text: 'adagrad, ' },
    {
      path: 'src/text/en/optimizer.ts',
      after: "    nesterov: 'Nesterov momentum',\n",
      text: "    adagrad: 'AdaGrad',\n",
    },
    {
      path: 'src/text/en/optimizer.ts',
      after: "    weightDecay: 'weight decay {weightDecay|letter}',\n",
      text: "    rateDecay: 'decay {rateDecay|letter} of the learning rate',\n",
    },
    {
      path: 'src/text/en/optimizer.ts',
      after: "    velocity: 'velocity',\n",
      text: "    squareSum: 'sum of squares',\n",
    },
    { path: 'src/text/en/comparedRuns.ts', after: "nesterov: 'Nesterov', ", text: "adagrad: 'AdaGrad', " },
    {
      path: 'docs/scenario-format.md',
      after: 'default 0.9; `weightDecay` λ ≥ 0, default 0 |\n',
      text: '| `{ "kind": "adagrad", … }` | `learningRate` η ≥ 0; `rateDecay` ζ ≥ 0, default 0; `epsilon` > 0, default 1e-10; `weightDecay` λ ≥ 0, default 0 |\n',
    },
    {
      path: 'docs/scenario-format.md',
      after: '| `nesterov` | v ← μv + g, Δw = −η(g + μv) |\n',
      text: '| `adagrad` | v ← v + g², Δw = −η / (1 + ζ(t − 1)) · g / (√v + ε) |\n',
    },
    {
      path: 'docs/model.md',
      after:
        '| Adam and RMSProp, $\\lambda = 0$ | the same $\\eta$, and $B\\varepsilon$ in place of $\\varepsilon$ |\n',
      text: '| AdaGrad, $\\lambda = 0$ | the same $\\eta$, and $B\\varepsilon$ in place of $\\varepsilon$ |\n',
    },
    { path: 'docs/address.md', after: '`momentum` `weightDecay` ', text: '`rateDecay` ' },
    {
      path: 'docs/model.md',
      after: '$$v \\leftarrow \\mu v + \\tilde g, \\qquad \\Delta w = -\\eta\\,(\\tilde g + \\mu v).$$\n',
      text: '\n**AdaGrad.** The sum of all squares so far, and a rate that may decay:\n\n$$v \\leftarrow v + \\tilde g^2, \\qquad \\Delta w = -\\frac{\\eta}{1 + \\zeta (t - 1)}\\, \\frac{\\tilde g}{\\sqrt v + \\varepsilon}.$$\n',
    },
  ],
};

export const additions: readonly Addition[] = [softplus, logCosh, adagrad];
