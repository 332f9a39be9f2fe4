/** public/python/batch_gradient.py without a notebook: what it writes for a cell, and its sentences. Skipped where no Python has NumPy. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pythonWith } from '../../../scripts/python';
import { notebookModule, notebookModulePath } from '../../../scripts/pythonNames';
import { parseScenario } from '../../../src/scenario';
import { readAddress } from '../../../src/store';

const python = pythonWith('numpy');

interface Printed {
  readonly case: string;
  readonly refused?: string | null;
  readonly html?: string;
  readonly link?: string | null;
  readonly text?: string;
  readonly scenario?: unknown;
  readonly sends?: boolean;
}

function printed(): ReadonlyMap<string, Printed> {
  const { stdout, stderr, status } = spawnSync(python ?? '', ['test/features/homework/notebookProgram.py'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Printed).map((one) => [one.case, one]));
}

describe('batch_gradient.py', () => {
  it('has the names that the app has; npm run schema writes them', () => {
    expect(readFileSync(notebookModulePath, 'utf8')).toBe(notebookModule());
  });
});

describe.skipIf(!python)('batch_gradient.py (skipped where no Python has NumPy)', () => {
  const cases = python ? printed() : new Map<string, Printed>();

  it('makes a scenario of arrays that the app takes', () => {
    const parsed = parseScenario(cases.get('explained')?.scenario);
    expect(parsed.ok).toBe(true);
  });

  it('shows it in a sandboxed frame, whose address is the step', () => {
    const { html = '', link, text } = cases.get('explained') ?? { case: '' };
    const address = (link ?? '').replace('https://course.example/app/#', '');
    const { state, problems } = readAddress(address);
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ cursor: { step: 2, phase: 'sum' } });
    expect(html).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"');
    expect(html).toMatch(/If no frame stands here, this place shows none: <a href="https:\/\/course\.example\/app\/#/);
    expect(html).not.toContain('<script');
    expect(text).toContain(link);
  });

  it('writes gradients with the digits that the least precise of them has', () => {
    const { html = '' } = cases.get('checked') ?? { case: '' };
    const numbers = [...html.matchAll(/"(batchGradient[\d.]+)": "([^"]+)"/g)].map(([, address, text]) => [
      address,
      text,
    ]);
    expect(Object.fromEntries(numbers)).toEqual({
      'batchGradient.1.1.1': '0.10000',
      'batchGradient.1.1.2': '0.20000',
      'batchGradient.1.2.1': '0.30000',
      'batchGradient.1.2.2': '-0.40000',
      'batchGradient.1.0.1': '0.10000',
      'batchGradient.1.0.2': '0.00000',
      'batchGradient.2.1.1': '0.50000',
      'batchGradient.2.2.1': '-0.60000',
      'batchGradient.2.0.1': '0.20000',
    });
  });

  it.each([
    ['check first', 'check: call explain first; it says which step the gradients are compared with'],
    ['transposed', 'weights of layer 2: expected the shape [2, 1], a row for each unit below; got [1, 2]'],
    ['too many', 'check: expected 2 arrays of weights; got more'],
    ['biases', 'biases of layer 1: expected the shape [2]; got [3]'],
    ['three dimensions', 'check: expected arrays of 1 dimension (biases) or 2 (weights); got the shape [2, 2, 2]'],
    ['names', 'check: names are those of a PyTorch model; a scenario and arrays have none, so give a list of arrays'],
    ['nan', 'check: expected finite numbers; a gradient is NaN or infinite'],
    ['a number', 'check: expected a dict, a list or a model; got int'],
    [
      'nothing',
      'explain: expected a model, a scenario, or arrays; missing: weights, activations, inputs, targets, loss',
    ],
    ['weights', 'weights of layer 3: expected the shape [2, 2], a row for each unit below; got [1, 2]'],
    ['activations', 'activations: expected a name for each of 2 layers; got 1'],
    ['a mistyped name', "activations[1]: 'sigmoidd'; one of identity, sigmoid, tanh, relu, leakyRelu, softmax"],
    ['a loss', /^loss: 'mse'; one of .*meanSquaredError/],
    ['a reduction', "reduction: 'avg'; one of mean, sum"],
    ['a view', /^view: 'ledgre'; one of network, ledger,/],
    ['a batch size', 'batch_size: expected an integer 1..3; got 99'],
    ['a learning rate', "learning_rate: expected a finite number, 0 or more; got 'fast'"],
    ['no model', 'model: expected an nn.Sequential of PyTorch, or a scenario, a dict; got int'],
    ['a zip', /^app: a zip is no page; unpack it, and give its folder; got .*site\.zip$/],
    ['a scenario', "loss: 'mse'; one of squaredError"],
    ['an optimizer', "training.optimizer.kind: 'adamm'; one of sgd, nesterov, rmsprop, adam, adamw"],
    ['a batch size of a scenario', 'training.batchSize: expected an integer 1..3; got 99'],
    ['a scenario without data', 'scenario: expected a dict with network, loss, data and training'],
    ['nan in a scenario', 'scenario: expected finite numbers; one is NaN or infinite'],
    ['an array in a scenario', 'scenario: expected numbers, texts, lists and dicts, as JSON has them; got ndarray'],
    ['a list of views', "view: expected a text such as 'ledger,sum'; got ['ledger', 'sum']"],
    ['a height', "height: expected an integer 1 or more; got 'tall'"],
    ['a late step', 'step: expected an integer 1..100000; got 100001'],
    ['another step', 'step: expected an integer 1..100000; got 0'],
    ['softmax below', 'activations[0]: expected softmax in the last layer only'],
    ['no softmax', "activations[1]: expected softmax, which loss crossEntropy needs; got 'identity'"],
    ['a text', "inputs: expected numbers; got 'a'"],
    ['uneven rows', 'inputs: expected rows of 2 numbers; got [3.0]'],
    [
      'no torch',
      'ModuleNotFoundError: model: it needs PyTorch, which this Python does not have; arrays and scenarios do not need it',
    ],
    ['the address of a zip', /^app: a zip is no page; unpack it.*got https:\/\/course\.example\/site\.zip$/],
    ['another page', /^app: this HTML file is not the app's; got .*page\.html$/],
    ['a number for a place', 'app: expected an address, a folder with index.html, or an HTML file; got 5'],
    ['targets', 'targets: expected the shape [3, 1]; got [2, 1]'],
    ['flat inputs', 'inputs: expected an array of 2 dimensions; got the shape [3]'],
    ['nowhere', 'app: expected an address, a folder with index.html, or an HTML file; got /no/such/folder'],
    ['too many numbers', 'check: expected at most 2000 numbers at a time; got 3600; give the gradients of one layer'],
  ])('%s: refuses it in a sentence', (name, sentence) => {
    expect(cases.get(name)?.refused).toMatch(typeof sentence === 'string' ? startOf(sentence) : sentence);
  });

  it('sends the frame what is too long for an address', () => {
    const { link, html, sends } = cases.get('large') ?? { case: '' };
    expect([link, sends]).toEqual([null, true]);
    expect(html).not.toContain('scenario=');
  });
});

/** The whole sentence, or its beginning where the app's own list of names follows. */
function startOf(sentence: string): RegExp {
  return new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
