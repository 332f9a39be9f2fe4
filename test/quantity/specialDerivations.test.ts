/** The derivations a reader meets, in symbols and in the numbers of one step, pinned so that a person can read them. */
import { describe, expect, it } from 'vitest';
import {
  type ActivationName,
  type BiasMode,
  computeStep,
  initialState,
  type LossName,
  type OptimizerSettings,
  type Reduction,
  type StepTrace,
  trainingData,
} from '../../src/model';
import { type Derivation, derivationOf, numericForm, quantityValue, screenTex, symbolicTex } from '../../src/quantity';
import { exampleTrace, quantityAt } from './exampleTrace';

const style = { ...screenTex, linked: false };
const sgd: OptimizerSettings = { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 };
const adam: OptimizerSettings = {
  kind: 'adam',
  learningRate: 0.5,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0,
};

interface Given {
  readonly output?: ActivationName;
  readonly loss?: LossName;
  readonly bias?: BiasMode;
  readonly reduction?: Reduction;
  readonly optimizer?: OptimizerSettings;
  readonly batch?: readonly number[];
  readonly steps?: number;
  readonly weight?: number;
}

/** A 2-2 network with round numbers: W = [[1, −1], [0.5, 2]], b = [0.25, −0.5], three samples. */
function small(given: Given = {}): StepTrace {
  const {
    output = 'sigmoid',
    loss = 'halfSquaredError',
    bias = 'trained',
    reduction = 'mean',
    optimizer = sgd,
  } = given;
  const network = { layers: [2, 2], activations: [output], bias };
  const { batch = [0, 1, 2], steps = 1, weight = 1 } = given;
  const first = [
    [
      [weight, -weight],
      [0.5, 2],
    ],
  ];
  let state = initialState(network, first, bias === 'none' ? undefined : [[0.25, -0.5]]);
  for (let step = 1; ; step++) {
    const trace = computeStep({
      network,
      data: trainingData(
        [
          [1, 0.5],
          [-1, 2],
          [0.5, -0.5],
        ],
        [
          [1, 0],
          [0, 1],
          [0, 1],
        ],
      ),
      batch,
      step,
      epoch: 1,
      state,
      settings: { loss, reduction, optimizer },
    });
    if (step === steps) return trace;
    state = trace.stateAfter;
  }
}

/** One sigmoid under binary cross-entropy, with a given weighted sum. */
function atTarget(target: number, s: number): StepTrace {
  const network = { layers: [1, 1], activations: ['sigmoid' as const], bias: 'none' as const };
  return computeStep({
    network,
    data: trainingData([[1]], [[target]]),
    batch: [0],
    step: 1,
    epoch: 1,
    state: initialState(network, [[[s]]]),
    settings: { loss: 'binaryCrossEntropy', reduction: 'mean', optimizer: sgd },
  });
}

function derived(address: string, trace: StepTrace): Derivation {
  const derivation = derivationOf(quantityAt(address), trace);
  if (derivation === undefined) throw new Error(`${address} has no derivation`);
  return derivation;
}

function symbols(address: string, trace: StepTrace): string {
  return symbolicTex(derived(address, trace).expression, trace.network, style);
}

function numbers(address: string, trace: StepTrace): string {
  const quantity = quantityAt(address);
  const { lines, relation, result } = numericForm(quantity, derived(address, trace).expression, trace, style);
  return `${lines.join('')} ${relation} ${result}`;
}

describe('δ at the outputs', () => {
  it('of an elementwise activation: output error × slope', () => {
    const xor = exampleTrace('xor');
    expect(symbols('delta.2.1.2', xor)).toBe(
      "\\frac{\\partial e(2)}{\\partial x_{1}^{(2)}}\\,\\theta'\\bigl(s_{1}^{(2)}(2)\\bigr)",
    );
    expect(derived('delta.2.1.2', xor).note).toBe('deltaOutput');
    expect(derived('delta.2.1.2', xor).alternative).toBeUndefined();
  });

  it('of sigmoid with binaryCrossEntropy: error × slope, and x − y as the alternative derivation', () => {
    const trace = small({ loss: 'binaryCrossEntropy' });
    const { note, alternative } = derived('delta.1.1.1', trace);
    expect(note).toBe('deltaOutput');
    expect(alternative?.note).toBe('fused.binaryCrossEntropy');
    expect(symbolicTex(alternative?.expression ?? { node: 'constant', value: 0 }, trace.network, style)).toBe(
      'x_{1}^{(1)}(1) {}-y_{1}(1)',
    );
  });

  it('of a sigmoid at s = 12 and y = 0, where the product is good to 13 digits: error × slope, and nothing about lost digits', () => {
    const trace = atTarget(0, 12);
    const { note, alternative } = derived('delta.1.1.1', trace);
    expect(note).toBe('deltaOutput');
    expect(alternative).toMatchObject({ note: 'fused.binaryCrossEntropy' });
    expect(alternative?.losesDigits).toBeUndefined();
    expect(numbers('delta.1.1.1', trace)).toBe('162755.79142\\,(6.144\\cdot10^{-6}) = 1.0000');
  });

  it('of a sigmoid whose output is 1 in doubles, y = 0: ∞ × 0 first, without a result, then x − y', () => {
    const trace = atTarget(0, 40);
    const { note, alternative } = derived('delta.1.1.1', trace);
    expect(symbols('delta.1.1.1', trace)).toBe('x_{1}^{(1)}(1) {}-y_{1}(1)');
    expect(note).toBe('fused.binaryCrossEntropy');
    expect(alternative).toMatchObject({ note: 'deltaSaturated', losesDigits: true });
    expect(symbolicTex(alternative?.expression ?? { node: 'constant', value: 0 }, trace.network, style)).toBe(
      "\\frac{\\partial e(1)}{\\partial x_{1}^{(1)}}\\,\\theta'\\bigl(s_{1}^{(1)}(1)\\bigr)",
    );
  });

  it('of a sigmoid that is right to the last digit, or wrong at 0: the product is exact, however flat the unit', () => {
    for (const [target, s] of [
      [1, 40],
      [1, -40],
      [0, -40],
      [0, -800],
      [0.3, 30],
    ] as const) {
      expect(derived('delta.1.1.1', atTarget(target, s)).note, `y = ${target}, s = ${s}`).toBe('deltaOutput');
    }
  });

  it('of a sigmoid within rounding of a soft target: the terms of the error cancel, and the product says what it has lost', () => {
    const s = Math.log(0.3 / 0.7) + 1e-14;
    const { note, alternative } = derived('delta.1.1.1', atTarget(0.3, s));
    expect(note).toBe('fused.binaryCrossEntropy');
    expect(alternative).toMatchObject({ note: 'deltaRounded', losesDigits: true });
  });

  it('of a softmax whose wrong output is 1 in doubles: its product first, without a result', () => {
    const trace = small({ output: 'softmax', loss: 'crossEntropy', weight: 1000 });
    const { note, alternative } = derived('delta.1.1.2', trace);
    expect(note).toBe('fused.crossEntropy');
    expect(alternative?.losesDigits).toBeUndefined();
    const wrong = derived('delta.1.2.3', trace);
    expect(wrong.note).toBe('fused.crossEntropy');
    expect(wrong.alternative).toMatchObject({ note: 'deltaSaturated', losesDigits: true });
  });

  it('of softmax with crossEntropy: x − y, and the alternative derivation through the Jacobian', () => {
    const trace = small({ output: 'softmax', loss: 'crossEntropy' });
    const { note, alternative } = derived('delta.1.1.1', trace);
    expect(symbols('delta.1.1.1', trace)).toBe('x_{1}^{(1)}(1) {}-y_{1}(1)');
    expect(note).toBe('fused.crossEntropy');
    expect(alternative?.note).toBe('deltaSoftmaxUnfused');
    expect(symbolicTex(alternative?.expression ?? { node: 'constant', value: 0 }, trace.network, style)).toBe(
      '\\sum_{m=1}^{2} \\frac{\\partial e(1)}{\\partial x_{m}^{(1)}}\\,x_{m}^{(1)}(1)\\,\\bigl([m{=}1] {}-x_{1}^{(1)}(1)\\bigr)',
    );
  });

  it('of softmax with a squared loss: the errors of all outputs through the Jacobian', () => {
    const trace = small({ output: 'softmax' });
    const { note, alternative } = derived('delta.1.1.1', trace);
    expect(note).toBe('deltaSoftmaxSquared');
    expect(alternative).toBeUndefined();
    expect(symbols('delta.1.1.1', trace)).toContain('\\sum_{m=1}^{2}');
    const [x1, x2] = [trace.activation(1, 1, 1), trace.activation(1, 2, 1)];
    expect(quantityValue(quantityAt('delta.1.1.1'), trace)).toBeCloseTo(
      (x1 - 1) * x1 * (1 - x1) + (x2 - 0) * x2 * -x1,
      14,
    );
  });
});

describe('δ of a hidden unit', () => {
  it('the sum over the next layer, times the own slope', () => {
    const lecture = exampleTrace('lecture');
    expect(symbols('delta.1.2.3', lecture)).toMatch(
      /^\\bigl\(\\sum_\{m=1\}\^\{\d\} \\delta_\{m\}\^\{\(2\)\}\(3\)\\,w_\{2m\}\^\{\(2\)\}\\bigr\)\\,\\theta'\\bigl\(s_\{2\}\^\{\(1\)\}\(3\)\\bigr\)$/,
    );
    expect(derived('delta.1.2.3', lecture).note).toBe('deltaHidden');
  });

  it('with one unit above: one product, no sum in the numbers', () => {
    expect(numbers('delta.1.2.2', exampleTrace('xor'))).toBe('(-0.1481)\\,(-1.3)\\,(0.0324) = 0.0062');
  });
});

describe('gradients', () => {
  it('of one sample: its own x times its own δ', () => {
    expect(symbols('sampleGradient.2.2.1.3', exampleTrace('xor'))).toBe('x_{2}^{(1)}(3)\\,\\delta_{1}^{(2)}(3)');
  });

  it('of a bias weight: x is the constant 1', () => {
    const xor = exampleTrace('xor');
    expect(symbols('sampleGradient.2.0.1.3', xor)).toBe('x_{0}^{(1)}(3)\\,\\delta_{1}^{(2)}(3)');
    expect(numbers('sampleGradient.2.0.1.3', xor)).toMatch(/^1\\,/);
    expect(derived('sampleGradient.2.0.1.3', xor).note).toBe('gradientBias');
    expect(derived('activation.1.0.3', xor)).toMatchObject({ expression: { node: 'constant', value: 1 } });
  });

  it('of the batch, mean: 1/B once, before the sum of products', () => {
    expect(symbols('batchGradient.1.2.1', small())).toBe(
      '\\frac{1}{B}\\,\\sum_{k=1}^{B} x_{2}^{(0)}(k)\\,\\delta_{1}^{(1)}(k)',
    );
    expect(derived('batchGradient.1.2.1', small()).note).toBe('gradientAveraged');
  });

  it('of the batch, sum: no 1/B', () => {
    const trace = small({ reduction: 'sum' });
    expect(symbols('batchGradient.1.2.1', trace)).toBe('\\sum_{k=1}^{B} x_{2}^{(0)}(k)\\,\\delta_{1}^{(1)}(k)');
    expect(derived('batchGradient.1.2.1', trace).note).toBe('gradientSummed');
  });

  it('of a batch of one: a sum of one term, and a batch that does not start at 1', () => {
    const trace = small({ batch: [1] });
    expect(symbols('batchGradient.1.2.1', trace)).toBe(
      '\\frac{1}{B}\\,\\sum_{k \\in \\text{batch}} x_{2}^{(0)}(k)\\,\\delta_{1}^{(1)}(k)',
    );
    expect(numbers('batchGradient.1.2.1', trace)).toMatch(/^\\frac\{1\}\{1\}\\,2\\,\(0\.\d+\) = 0\.\d+$/);
    expect(derived('batchGradient.1.2.1', trace).note).toBe('sumOfOne');
    expect(quantityValue(quantityAt('batchGradient.1.2.1'), trace)).toBe(
      quantityValue(quantityAt('sampleGradient.1.2.1.2'), trace),
    );
  });

  it('running totals go through the batch in its order', () => {
    const trace = small({ batch: [2, 0, 1] });
    expect(numbers('runningTotal.1.2.1.3', trace)).toMatch(/^(-?0\.\d+) = \1$/);
    expect(symbols('runningTotal.1.2.1.1', trace)).toBe(
      '\\sum_{k\\text{ to }1} \\frac{\\partial e(k)}{\\partial w_{21}^{(1)}}',
    );
    expect(symbols('runningTotal.1.2.1.2', trace)).toBe(
      '\\sum_{k \\in \\text{batch}} \\frac{\\partial e(k)}{\\partial w_{21}^{(1)}}',
    );
  });

  it('one-weight: δ −2 and 2, products −2 and 6, mean 2, new weight 0.8', () => {
    const trace = exampleTrace('one-weight');
    expect(numbers('sampleGradient.1.1.1.1', trace)).toBe('1\\,(-2) = -2');
    expect(numbers('sampleGradient.1.1.1.2', trace)).toBe('3\\,(2) = 6');
    expect(numbers('batchGradient.1.1.1', trace)).toBe('\\frac{1}{2}\\,\\bigl(1\\,(-2) {}+3\\,(2)\\bigr) = 2');
    expect(numbers('weightAfter.1.1.1', trace)).toBe('1 {}-0.1\\,(2) = 0.8');
    expect(numbers('productOfMeans.1.1.1', trace)).toBe('2\\,(0) = 0');
  });
});

describe('the update', () => {
  const gradient = '\\frac{\\partial E}{\\partial w_{21}^{(1)}}';

  it('plain SGD: −η times the batch gradient', () => {
    expect(symbols('update.1.2.1', small())).toBe(`-\\eta\\,${gradient}`);
    expect(symbols('weightAfter.1.2.1', small())).toBe(`w_{21}^{(1)} {}-\\eta\\,${gradient}`);
  });

  it('with decay: −η (g + λw), and biases without λ', () => {
    const trace = small({ optimizer: { ...sgd, weightDecay: 0.1 } });
    expect(symbols('update.1.2.1', trace)).toBe(`-\\eta\\,\\bigl(${gradient} {}+\\lambda w_{21}^{(1)}\\bigr)`);
    expect(symbols('update.1.0.1', trace)).toBe('-\\eta\\,\\frac{\\partial E}{\\partial w_{01}^{(1)}}');
    expect(numbers('decayTerm.1.2.1', trace)).toBe('0.1\\,(0.5) = 0.05');
    expect(derived('decayTerm.1.0.1', trace).note).toBe('biasesDoNotDecay');
  });

  it('with momentum: v ← μv + g, Δw = −ηv', () => {
    const trace = small({ optimizer: { ...sgd, momentum: 0.9, weightDecay: 0.1 }, steps: 2 });
    expect(symbols('velocityAfter.1.2.1', trace)).toBe(
      `\\mu\\,v_{21,t-1}^{(1)} {}+${gradient} {}+\\lambda w_{21}^{(1)}`,
    );
    expect(symbols('update.1.2.1', trace)).toBe('-\\eta\\,v_{21,t}^{(1)}');
    expect(quantityValue(quantityAt('velocityBefore.1.2.1'), trace)).not.toBe(0);
  });

  it('says of a velocity that is the step which of its two forms is shown, and of no other', () => {
    const noteOf = (address: string, optimizer: OptimizerSettings) =>
      derivationOf(quantityAt(address), small({ optimizer, steps: 2 }))?.note;
    const withMomentum = { ...sgd, momentum: 0.9 };
    expect(noteOf('velocityAfter.1.2.1', withMomentum)).toBe('velocity');
    expect(noteOf('update.1.2.1', withMomentum)).toBe('velocity');
    expect(noteOf('update.1.2.1', sgd)).toBeUndefined();
    const nesterov = { kind: 'nesterov', learningRate: 0.5, momentum: 0.9, weightDecay: 0 } as const;
    expect(noteOf('velocityAfter.1.2.1', nesterov)).toBeUndefined();
    expect(noteOf('update.1.2.1', nesterov)).toBeUndefined();
  });

  it('Adam at step 3: corrected by 1 − β³, quotient with √v̂ + ε', () => {
    const trace = small({ optimizer: adam, steps: 3 });
    expect(symbols('firstMomentAfter.1.2.1', trace)).toBe(
      `\\beta_1\\,m_{21,t-1}^{(1)} {}+\\bigl(1 {}-\\beta_1\\bigr)\\,${gradient}`,
    );
    expect(symbols('secondMomentAfter.1.2.1', trace)).toBe(
      `\\beta_2\\,v_{21,t-1}^{(1)} {}+\\bigl(1 {}-\\beta_2\\bigr)\\,\\bigl(${gradient}\\bigr)^{2}`,
    );
    expect(symbols('firstMomentCorrected.1.2.1', trace)).toBe('\\frac{m_{21,t}^{(1)}}{1 {}-\\beta_1^{3}}');
    expect(symbols('update.1.2.1', trace)).toBe(
      '-\\eta\\,\\frac{\\hat m_{21,t}^{(1)}}{\\sqrt{\\hat v_{21,t}^{(1)}} {}+\\epsilon}',
    );
  });

  it('AdamW’s new weight has a line for each term, which would be too long together; Adam’s has one', () => {
    const linesOf = (optimizer: OptimizerSettings): readonly string[] => {
      const trace = small({ optimizer, steps: 3 });
      const after = quantityAt('weightAfter.1.2.1');
      const tree = derivationOf(after, trace)?.expression;
      if (!tree) throw new Error('expected a derivation');
      return numericForm(after, tree, trace, style, { decimals: () => 7 }).lines;
    };
    const [weight, ...steps] = linesOf({ ...adam, kind: 'adamw', weightDecay: 0.01 });
    expect(weight).toMatch(/^-?\d\.\d{7}$/);
    expect(steps).toEqual([expect.stringMatching(/^\{\}-0\.5\\,\\bigl\(\\frac.*\\bigr\)$/)]);
    expect(linesOf(adam)).toHaveLength(1);
  });

  it.each([sgd, { ...sgd, momentum: 0.9 }, adam])('a frozen bias has a gradient and nothing else: %o', (optimizer) => {
    const trace = small({ bias: 'frozen', optimizer, steps: 2 });
    expect(quantityValue(quantityAt('batchGradient.1.0.1'), trace)).not.toBe(0);
    expect(derived('update.1.0.1', trace)).toEqual({ expression: { node: 'constant', value: 0 }, note: 'frozenBias' });
    expect(derived('weightAfter.1.0.1', trace).note).toBe('frozenBias');
    expect(numbers('weightAfter.1.0.1', trace)).toBe('0.25 {}+0 = 0.25');
    for (const kind of ['velocityAfter', 'firstMomentAfter', 'secondMomentAfter']) {
      const isKept =
        optimizer.kind === 'adam' ? kind !== 'velocityAfter' : kind === 'velocityAfter' && optimizer.momentum > 0;
      if (isKept) expect(derived(`${kind}.1.0.1`, trace).note).toBe('frozenBias');
    }
  });
});

describe('the loss', () => {
  it.each([
    ['squaredError', '\\sum_{m=1}^{2} \\bigl(x_{m}^{(1)}(1) {}-y_{m}(1)\\bigr)^{2}'],
    ['halfSquaredError', '\\tfrac{1}{2}\\,\\sum_{m=1}^{2} \\bigl(x_{m}^{(1)}(1) {}-y_{m}(1)\\bigr)^{2}'],
    ['meanSquaredError', '\\frac{1}{2}\\,\\sum_{m=1}^{2} \\bigl(x_{m}^{(1)}(1) {}-y_{m}(1)\\bigr)^{2}'],
  ] as const)('%s', (loss, tex) => {
    expect(symbols('sampleLoss.1', small({ loss }))).toBe(tex);
  });

  it('crossEntropy: −Σ y ln o, and from s where the answer is sure', () => {
    const trace = small({ output: 'softmax', loss: 'crossEntropy' });
    expect(symbols('sampleLoss.1', trace)).toBe('-\\sum_{m=1}^{2} y_{m}(1)\\,\\ln\\bigl(x_{m}^{(1)}(1)\\bigr)');
    const sure = small({ output: 'softmax', loss: 'crossEntropy', weight: 1000 });
    expect(symbols('sampleLoss.1', sure)).toContain('\\ln \\bigl(\\sum_{m=1}^{2} e^{s_{m}^{(1)}(1)}\\bigr)');
    expect(derived('sampleLoss.1', sure).note).toBe('lossFromPreactivation');
  });

  it('the error of an output that came out as exactly 0 or 1 has no 0/0 in it', () => {
    const trace = small({ loss: 'binaryCrossEntropy', weight: 1000 });
    expect(trace.activation(1, 1, 1)).toBe(1);
    expect(symbols('outputError.1.1', trace)).toBe('-\\frac{y_{1}(1)}{x_{1}^{(1)}(1)}');
    expect(numbers('outputError.1.1', trace)).toBe('-\\frac{1}{1} = -1');
  });
});
