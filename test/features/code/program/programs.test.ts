/**
 * Programs of steps: what they say, and that they run and find the app's numbers, where Python with NumPy is installed.
 * `scripts/code/programs.ts` runs many more, PyTorch's too.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeCommand } from '../../../../scripts/code/codeCommand';
import { runPrograms } from '../../../../scripts/code/runPrograms';
import { pythonWith } from '../../../../scripts/python';
import {
  fileText,
  isOf,
  type Library,
  type Program,
  programOf,
  quantityOf,
} from '../../../../src/features/code/program';
import type { StepTrace } from '../../../../src/model';
import { shownStep } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { parseScenario } from '../../../../src/scenario';
import { readText } from '../../../../src/scenario/reading';
import { exampleScenario } from '../../../exampleScenario';
import { generatedRun } from '../../../run/generatedScenario';

const python = pythonWith('numpy');

function xorStep(step = 1): StepTrace {
  const scenario = exampleScenario('xor');
  return createRun(scenario, []).traceAt(step);
}

/** A network with one weight, and anything else of a file. */
function oneWeight(
  more: { readonly [part in 'data' | 'training']?: Readonly<Record<string, unknown>> } = {},
  step = 1,
): StepTrace {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], weights: [[[2]]], biases: [[1]] },
    loss: 'halfSquaredError',
    data: { inputs: [[1], [3]], targets: [[2], [5]], ...more.data },
    training: {
      batchSize: 2,
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      ...more.training,
    },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return createRun(parsed.scenario, []).traceAt(step);
}

/** The lines without indentation, comments and the digits of arrays. */
function linesOf({ lines }: Program): readonly string[] {
  return lines.map(({ parts }) => parts.map((part) => (typeof part === 'string' ? part : '…')).join(''));
}

function numpyLines(trace: StepTrace): readonly string[] {
  return linesOf(programOf(trace, 'numpy'));
}

function torchLines(trace: StepTrace): readonly string[] {
  return linesOf(programOf(trace, 'torch'));
}

describe('a step as NumPy', () => {
  it('is the chain rule with samples as rows, in the phases of the step', () => {
    const lines = numpyLines(xorStep());
    expect(lines).toEqual([
      'import numpy as np',
      'X = …',
      'Y = …',
      'B = len(X)',
      'W1 = …',
      'b1 = …',
      'W2 = …',
      'b2 = …',
      's1 = X @ W1 + b1',
      'x1 = np.tanh(s1)',
      's2 = x1 @ W2 + b2',
      'x2 = 1 / (1 + np.exp(-s2))',
      'e = 0.5 * ((x2 - Y) ** 2).sum(axis=1)',
      'E = e.sum() / B',
      'delta2 = (x2 - Y) * (x2 * (1 - x2))',
      'delta1 = (delta2 @ W2.T) * (1 - x1 ** 2)',
      'products2 = x1[:, :, None] * delta2[:, None, :]',
      'products1 = X[:, :, None] * delta1[:, None, :]',
      ...['W1', 'b1', 'W2', 'b2'].map((name) => {
        const products = name.replace('W', 'products').replace('b', 'delta');
        return `sum_${name} = ${products}.sum(axis=0)`;
      }),
      ...['W1', 'b1', 'W2', 'b2'].map((name) => `g_${name} = sum_${name} / B`),
      'eta = 0.5',
      ...['W1', 'b1', 'W2', 'b2'].map((name) => `update_${name} = -eta * g_${name}`),
      'W1_new, b1_new = W1 + update_W1, b1 + update_b1',
      'W2_new, b2_new = W2 + update_W2, b2 + update_b2',
    ]);
    expect(programOf(xorStep(), 'numpy').lines.filter(({ divides }) => divides)).toHaveLength(4);
  });

  it('divides in δ where the convention does', () => {
    const lines = numpyLines(shownStep(oneWeight(), { divide: 'delta' }));
    expect(lines).toContain('delta1 = (x1 - Y) / B');
    expect(lines).toContain('g_W1 = sum_W1');
  });

  it('multiplies by the weights of samples and the factors of clipping, and divides by Σ c', () => {
    const lines = numpyLines(
      oneWeight({
        data: { sampleWeights: [1, 3] },
        training: { divisor: 'weights', clip: { per: 'sample', maxNorm: 0.5 } },
      }),
    );
    expect(lines).toContain('D = c.sum()');
    expect(lines).toContain('gamma = C / np.maximum(norms, C)');
    expect(lines).toContain('sum_W1 = (f[:, None, None] * products1).sum(axis=0)');
    expect(lines).toContain('g_W1 = sum_W1 / D');
    expect(lines).toContain('E = (c * e).sum() / D');
  });

  it('divides nothing in an empty batch, by a fixed divisor neither', () => {
    const training = { batchSize: undefined, batches: [[1, 2], []], divisor: 3 };
    expect(numpyLines(oneWeight({ training }))).toContain('g_W1 = sum_W1 / D');
    const { lines } = programOf(oneWeight({ training }, 2), 'numpy');
    expect(lines.some(({ divides }) => divides)).toBe(false);
    const line = lines.find(({ parts }) => parts.join('') === 'g_W1 = sum_W1');
    expect(line?.comment).toBe('the batch is empty, so there is nothing to divide; a mean would be nan');
  });

  it('writes the rule of an optimizer with state as a function, and biases do not decay', () => {
    const optimizer = { kind: 'adam', learningRate: 0.1, weightDecay: 0.01 };
    const lines = numpyLines(oneWeight({ training: { optimizer } }, 2));
    expect(lines).toContain('def adam(w, g, m, v, decay):');
    expect(lines).toContain('m_hat = m / (1 - beta1 ** 2)');
    expect(lines).toContain('return -eta * (m_hat / (np.sqrt(v_hat) + epsilon)), m, v');
    expect(lines).toContain('update_b1, m_b1_new, v_b1_new = adam(b1, g_b1, m_b1, v_b1, 0)');
  });

  it('adds to what is accumulated, and has no update before the end of a cycle', () => {
    const training = { batchSize: 1, accumulate: { batches: 2 } };
    expect(numpyLines(oneWeight({ training })).some((line) => line.startsWith('update_'))).toBe(false);
    const lines = numpyLines(oneWeight({ training }, 2));
    expect(lines).toContain('A_W1 = … + g_W1');
    expect(lines).toContain('u_W1 = A_W1 / n');
  });
});

describe('a step as PyTorch', () => {
  const scenarioOf = (given: Readonly<Record<string, unknown>>): StepTrace => {
    const network = { layers: [1, 3], activations: ['identity'], weights: [[[2, 1, -1]]], biases: [[1, 0, 2]] };
    const parsed = parseScenario({
      format: 'batch-gradient-scenario',
      version: 1,
      network,
      data: {
        inputs: [[1], [3]],
        targets: [
          [0, 1, 2],
          [1, 0, 1],
        ],
      },
      ...given,
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    return createRun(parsed.scenario, []).traceAt(1);
  };
  const sgd = { kind: 'sgd', learningRate: 0.1 };
  const lossLine = (trace: StepTrace) => {
    const { lines } = programOf(trace, 'torch');
    const line = lines.find(({ parts }) => parts.join('').startsWith('E = '));
    return `${line?.parts.join('')}  # ${line?.comment}`;
  };

  it('has the lines that people write', () => {
    const texts = torchLines(xorStep());
    expect(texts.length).toBeLessThanOrEqual(30);
    for (const line of [
      'loss_function = nn.MSELoss()',
      'optimizer = torch.optim.SGD(net.parameters(), lr=0.5)',
      'optimizer.zero_grad()',
      'x2 = net(X)',
      'E.backward()',
      'optimizer.step()',
    ])
      expect(texts).toContain(line);
    expect(texts.join('\n')).not.toContain('autograd.grad');
  });

  // nn.MSELoss() divides the sum of the squares by B K, and with reduction="sum" by nothing.
  it.each([
    ['halfSquaredError', 'mean', 'E = 1.5 * loss_function(x1, Y)  # the loss of the ledger: 1.5 times nn.MSELoss()'],
    ['squaredError', 'mean', 'E = 3 * loss_function(x1, Y)  # the loss of the ledger: 3 times nn.MSELoss()'],
    ['meanSquaredError', 'mean', 'E = loss_function(x1, Y)  # the loss of the ledger'],
    [
      'halfSquaredError',
      'sum',
      'E = 0.5 * loss_function(x1, Y)  # the loss of the ledger: 0.5 times nn.MSELoss(reduction="sum")',
    ],
    ['squaredError', 'sum', 'E = loss_function(x1, Y)  # the loss of the ledger'],
    [
      'meanSquaredError',
      'sum',
      'E = loss_function(x1, Y) / 3  # the loss of the ledger: 1/3 times nn.MSELoss(reduction="sum")',
    ],
  ])('says what nn.MSELoss() is multiplied by: %s, %s', (loss, reduction, line) => {
    expect(lossLine(scenarioOf({ loss, training: { batchSize: 2, reduction, optimizer: sgd } }))).toBe(line);
  });

  it('adds a penalty, and divides a sum by a number', () => {
    const training = {
      batchSize: 2,
      reduction: 'mean',
      divisor: 7,
      penalty: { l2: 0.1, divideBy: 'none' },
      optimizer: sgd,
    };
    expect(lossLine(scenarioOf({ loss: 'halfSquaredError', training }))).toBe(
      'E = 0.5 * loss_function(x1, Y) / D + P  # the loss of the ledger without P: 0.5 times nn.MSELoss(reduction="sum") / D',
    );
  });

  it.each([
    [{ data: { sampleWeights: [1, 2] } }, 'because every sample has a weight of its own'],
    [{ training: { clip: { per: 'sample', maxNorm: 1 } } }, 'backward() adds the gradients'],
    [{ training: { clip: { per: 'batch', maxNorm: 1 } } }, 'clip_grad_norm_ divides by norm + 1e-6'],
    [{ training: { accumulate: { batches: 2 } } }, 'several batches'],
  ])('goes sample by sample where PyTorch has no line for it, and says why: %j', (more, why) => {
    const { lines } = programOf(oneWeight(more), 'torch');
    expect(lines.some(({ comment }) => comment?.startsWith('Sample by sample') && comment.includes(why))).toBe(true);
    expect(torchLines(oneWeight(more))).toContain('found = torch.autograd.grad(e, [s1, W1, b1])');
  });

  it('keeps decay from the biases by two groups, and says so', () => {
    const optimizer = { kind: 'adamw', learningRate: 0.1, weightDecay: 0.02 };
    const { lines } = programOf(oneWeight({ training: { optimizer } }), 'torch');
    const line = lines.find(({ parts }) => parts.join('').startsWith('optimizer = '));
    expect(line?.parts).toEqual([
      'optimizer = torch.optim.AdamW([{"params": [W1]}, {"params": [b1], "weight_decay": 0}], ' +
        'lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.02)',
    ]);
    expect(line?.comment).toBe('in one group, weight_decay would apply to the biases too');
  });
});

describe('the command', () => {
  const printed = async (...args: string[]) => {
    let [output, complaint] = ['', ''];
    const status = await codeCommand(args, {
      async write(text) {
        output += text;
      },
      complain(line) {
        complaint += line;
      },
    });
    return { status, output, complaint };
  };
  const file = 'src/scenario/examples/xor.json';

  it('prints the program of a step', async () => {
    const { status, output } = await printed(file, '--step', '3', '--as', 'torch');
    expect(status).toBe(0);
    expect(output).toContain('step 3');
    expect(output).toContain('import torch');
  });

  it.each([
    [[file, '--as', 'jax'], '--as: expected numpy or torch; got "jax"\n'],
    [[file, '--step', '0'], '--step: expected an integer ≥ 1; got "0"\n'],
  ])('%j: one line, and 2', async (args, complaint) => {
    expect(await printed(...args)).toEqual({ status: 2, output: '', complaint });
  });
});

describe('what a name means', () => {
  const { names } = programOf(xorStep(), 'numpy');
  const place = { sample: 3, weight: { layer: 2, from: 2, to: 1 } };
  const quantityNamed = (name: string) => {
    const meaning = names.get(name);
    return meaning && quantityOf(meaning, place, xorStep());
  };

  it('is the number at the reader’s place', () => {
    expect(quantityNamed('delta2')).toEqual({ kind: 'delta', layer: 2, unit: 1, sample: 3 });
    expect(quantityNamed('delta1')).toEqual({ kind: 'delta', layer: 1, unit: 2, sample: 3 });
    expect(quantityNamed('products2')).toEqual({ kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 3 });
    expect(quantityNamed('g_b2')).toEqual({ kind: 'batchGradient', layer: 2, from: 0, to: 1 });
    expect(quantityNamed('X')).toEqual({ kind: 'input', unit: 1, sample: 3 });
  });

  it('is found from a number', () => {
    const namesOf = (quantity: Parameters<typeof isOf>[1]) =>
      [...names].filter(([, meaning]) => isOf(meaning, quantity)).map(([name]) => name);
    expect(namesOf({ kind: 'weight', layer: 1, from: 0, to: 2 })).toEqual(['b1']);
    expect(namesOf({ kind: 'weight', layer: 1, from: 1, to: 2 })).toEqual(['W1']);
    expect(namesOf({ kind: 'delta', layer: 1, unit: 2, sample: 4 })).toEqual(['delta1']);
  });
});

describe('a program that is pasted', () => {
  it.each(['numpy', 'torch'] as const)('is read as the step that it was written for: %s', (library) => {
    const scenario = exampleScenario('xor');
    const trace = createRun(scenario, []).traceAt(1);
    const read = readText(fileText(programOf(trace, library), { trace, title: '' }), { layers: [2, 3, 1] });
    if (!read.ok) throw new Error(read.sentence);
    const [{ inputs, targets, weights, biases, learningRate }] = read.readings;
    const { network, data } = scenario;
    expect({ inputs, targets }).toEqual(data);
    expect([...weights.values()]).toEqual(network.weights);
    expect([...biases.values()]).toEqual(network.biases);
    expect(learningRate).toBe(0.5);
  });
});

describe('the title of a scenario', () => {
  const titled = (title: string): string => fileText(programOf(oneWeight(), 'numpy'), { trace: oneWeight(), title });
  const titles = [
    'x"""; raise SystemExit(3); """y',
    'C:\\Users\\net.pt',
    'ends in \\',
    'says "yes"',
    'of \0 two\nlines',
  ];

  it.each(titles)('is words in the file, never a part of the program: %j', (title) => {
    const [, docstring = '', ...others] = titled(title).split('"""');
    expect(others).toEqual([titled('').split('"""')[2]]);
    const unescaped = docstring.replace(/\\([\\"])/g, '$1');
    expect(unescaped).toContain(title.replace(/[\0\n]/g, ' '));
    expect(docstring.replace(/\\[\\"]/g, '')).not.toMatch(/[\\"\0]/);
  });

  it.skipIf(python === undefined)('lets the file run', () => {
    expect(runPrograms(python ?? '', titles.map(titled)).failed).toEqual(new Map());
  });
});

describe.skipIf(python === undefined)('the file', { timeout: 120_000 }, () => {
  const text = (trace: StepTrace, library: Library = 'numpy'): string =>
    fileText(programOf(trace, library), { trace, title: '' });

  it('runs and finds the app’s numbers for drawn steps, and refuses another number', () => {
    const drawn = fc.sample(generatedRun(), { numRuns: 40, seed: 11 }).map(({ run, step }) => text(run.traceAt(step)));
    // x = 1 and 3, δ = 3 − 2 and 7 − 5: the mean of 1·1 and 3·2 is 3.5.
    const right = text(oneWeight());
    const wrong = right.replace('check("g_W1", g_W1, [[3.5]])', 'check("g_W1", g_W1, [[3.5000001]])');
    expect(wrong).not.toBe(right);
    const { failed } = runPrograms(python ?? '', [...drawn, right, wrong]);
    expect([...failed.keys()]).toEqual([drawn.length + 1]);
    expect(failed.get(drawn.length + 1)).toContain('g_W1');
  });
});
