import { afterEach, describe, expect, it } from 'vitest';
import type { StepTrace } from '../../../src/model';
import { addressOf, lecture, type phases, proseParts, setNotation } from '../../../src/quantity';
import { ng } from '../../../src/quantity/notation/ng';
import { formatShort } from '../../../src/text';
import { sentenceFor, spokenSentence } from '../../../src/views/Ledger/sentence';
import { at, oneWeight, onlyWeight, traceWith } from './ledgerSteps';

const xor = traceWith('xor');

afterEach(() => setNotation(lecture));

it('names inputs by their own letter, as the head of their column does', () => {
  setNotation(ng);
  const said = (layer: number): string =>
    spokenSentence({ ...at(xor, { phase: 'sum' }), weight: { layer, from: 1, to: 1 } });
  expect(said(1)).toContain('its own x by its own dz');
  expect(said(2)).toContain('its own a by its own dz');
});

describe('sentenceFor each phase of xor', () => {
  it.each([
    ['batch', 'Step 1 uses samples 1–4 (all 4). Each passes through the network separately.'],
    [
      'forward',
      'In 4 forward passes with the same weights, hidden 2 outputs −0.197, −0.984, −0.980, −1.00: one x per sample.',
    ],
    ['loss', 'e(1)…e(4) = 0.196, 0.222, 0.0450, 0.129; the batch loss is their mean, 0.148.'],
    ['output-delta', 'Each sample has its own δ at output 1: 0.147, −0.148, −0.0630, 0.127.'],
    [
      'hidden-delta',
      'There are 4 backward passes. Each sample’s δ is computed separately; they are never mixed. At hidden 2, δ is −0.183, 0.00624, 0.00323, −8.1 times 10 to the minus 5.',
    ],
    [
      'per-sample',
      'This weight has 4 gradients, one per sample: −0.0289, 0.146, 0.0618, −0.127. Nothing has been added yet.',
    ],
    [
      'sum',
      'Each of the four samples multiplies its own x by its own δ. Adding the products and dividing once by B = 4 gives 0.0130.',
    ],
    [
      'update',
      'One update changes 13 parameters (9 weights, 4 biases) after 4 forward and 4 backward passes. Batch loss 0.148 → 0.144.',
    ],
  ] as const)('%s', (phase, said) => {
    expect(spokenSentence(at(xor, { phase }))).toBe(said);
  });

  it.each(['trained', 'frozen'] as const)('update: says that η = 0 changes nothing, with %s biases', (bias) => {
    expect(spokenSentence(at(traceWith('xor', { learningRate: 0, bias }), { phase: 'update' }))).toBe(
      'The learning rate η is 0, so every update is 0 and nothing changes. The batch loss remains 0.148.',
    );
  });

  it('update: counts the parameters whose value differs after it, not updates too small to change one', () => {
    const saturated = traceWith('xor', { learningRate: 1000 }, 4);
    expect(saturated.updateRow().some((update) => update !== 0)).toBe(true);
    expect(saturated.stateAfter.weights).toEqual(saturated.stateBefore.weights);
    expect(spokenSentence(at(saturated, { phase: 'update' }))).toMatch(
      /^No update is large enough to change its parameter\. The batch loss remains /,
    );
  });

  it('update: says that nothing changes where every gradient is 0, and only there', () => {
    const more = { weight: onlyWeight, sample: 1, sampleCount: 2 };
    const flat = [
      [1, 0],
      [2, 0],
    ] as const;
    expect(spokenSentence(at(traceWith(oneWeight(flat)), { phase: 'update' }, more))).toBe(
      'Every update is 0, so nothing changes. The batch loss remains 0.',
    );
    // The gradient of one sample alone is not 0.
    expect(spokenSentence(at(traceWith(oneWeight([flat[0], [2, 1]])), { phase: 'update' }, more))).toContain(
      'One update changes the weight',
    );
    expect(spokenSentence(at(traceWith('xor', { bias: 'frozen' }), { phase: 'update' }))).toContain(
      'One update changes 9 weights after',
    );
  });

  it('update: prints the losses with the digits in which they differ', () => {
    const small = traceWith('xor', { learningRate: 0.001 });
    expect(spokenSentence(at(small, { phase: 'update' }))).toContain('Batch loss 0.14773 → 0.14772.');
    const tiny = traceWith('xor', { learningRate: 1e-15 });
    expect(spokenSentence(at(tiny, { phase: 'update' }))).toContain('Batch loss remains 0.148.');
  });

  it('update: counts only what it changes', () => {
    // Input 2 is always 0, so the weights from it have updates of 0; there are 3 more and 3 biases.
    const scenario = oneWeight([
      [1, -2],
      [3, 2],
    ]);
    const dead = (bias: 'trained' | 'none'): StepTrace =>
      traceWith({
        ...scenario,
        network: {
          ...scenario.network,
          layers: [2, 2, 1],
          activations: ['identity', 'identity'],
          bias,
          weights: [
            [
              [1, 2],
              [3, 4],
            ],
            [[1], [1]],
          ],
        },
        data: {
          ...scenario.data,
          inputs: [
            [1, 0],
            [3, 0],
          ],
        },
      });
    // It said “9 parameters” and “6 weights”.
    expect(spokenSentence(at(dead('trained'), { phase: 'update' }))).toContain(
      'One update changes 7 of 9 parameters (4 of 6 weights, 3 of 3 biases) after',
    );
    expect(spokenSentence(at(dead('none'), { phase: 'update' }))).toContain('One update changes 4 of 6 weights after');
  });

  it('names every number and symbol by its quantity, so that colour, light and click follow', () => {
    const named = (phase: (typeof phases)[number]): readonly string[] =>
      sentenceFor(at(xor, { phase }))
        .flatMap((sentence) => proseParts(sentence, xor.network))
        .map((part) => (part.type === 'number' ? addressOf(part.quantity) : part.type === 'symbol' ? part.tex : ''))
        .filter(Boolean);
    const losses = [1, 2, 3, 4].map((sample) => `sampleLoss.${sample}`);
    expect(named('loss')).toEqual(['e(1)', 'e(4)', ...losses, 'batchLoss']);
    expect(named('sum')).toEqual(['x', '\\delta', 'B', 'batchGradient.2.2.1']);
  });
});

describe('sentenceFor parts', () => {
  const lecture = traceWith('lecture');
  const told = { sampleCount: 8, sample: 1 };

  it('names no x before its layer is done', () => {
    const above = { ...told, weight: { layer: 3, from: 1, to: 1 } };
    expect(spokenSentence(at(lecture, { phase: 'forward', part: 1 }, above))).toBe(
      'Layer 1 computes its outputs from the inputs, for each sample separately. For sample 1, its first unit outputs 0.800.',
    );
    expect(spokenSentence(at(lecture, { phase: 'forward', part: 2 }, above))).toContain(
      'unit 1 of hidden layer 2 outputs 0.718, −0.509, 0.926, …, 0.0787',
    );
  });

  it('names no δ before its layer is done', () => {
    const below = { ...told, weight: { layer: 1, from: 1, to: 1 } };
    expect(spokenSentence(at(lecture, { phase: 'hidden-delta', part: 2 }, below))).toBe(
      'In layer 2, δ is computed from the δ of layer 3, for each sample separately. For sample 1, the first unit has 0.0147.',
    );
    const first = 'There are 8 backward passes. Each sample’s δ is computed separately; they are never mixed.';
    expect(spokenSentence(at(lecture, { phase: 'hidden-delta' }, below))).toBe(
      `${first} At unit 1 of hidden layer 1, δ is 0.00843, 0.356, 0.0823, …, 0.304.`,
    );
  });

  it('has no δ of a bias unit to name', () => {
    const bias = { weight: { layer: 2, from: 0, to: 1 } };
    expect(spokenSentence(at(xor, { phase: 'hidden-delta' }, bias))).toBe(
      'There are 4 backward passes. Each sample’s δ is computed separately; they are never mixed.',
    );
  });

  it('speaks of no sample that the batch has not', () => {
    const above = { ...told, sample: 9, weight: { layer: 3, from: 1, to: 1 } };
    expect(spokenSentence(at(lecture, { phase: 'forward', part: 1 }, above))).toBe(
      'Layer 1 computes its outputs from the inputs, for each sample separately.',
    );
  });

  it('says how far the sum has come: −0.0289 + 0.146', () => {
    expect(spokenSentence(at(xor, { phase: 'sum', part: 2 }))).toBe(
      'Sample 2 adds 0.146. 2 of 4 products add up to 0.117.',
    );
  });
});

describe('sentenceFor a batch of one', () => {
  const one = traceWith('xor', { batchSize: 1 }, 2);

  it.each([
    ['batch', 'Step 2 uses sample 2 (1 of 4). It passes through the network.'],
    ['forward', 'In the forward pass, hidden 2 outputs −0.980.'],
    ['loss', 'The batch has one sample, so the batch loss is this sample’s loss, 0.250.'],
    ['output-delta', 'The sample’s δ at output 1 is −0.146.'],
    [
      'hidden-delta',
      'In the backward pass, the sample’s δ propagates back through the same weights. At hidden 2, δ is 0.00730.',
    ],
    ['per-sample', 'The batch has one sample, so this weight has one gradient: 0.144.'],
    [
      'sum',
      'The sum has one term: this is stochastic gradient descent. The batch gradient is this sample’s gradient, 0.144.',
    ],
    [
      'update',
      'One update changes 10 of 13 parameters (6 of 9 weights, 4 of 4 biases) after 1 forward and 1 backward pass. Batch loss 0.250 → 0.196.',
    ],
  ] as const)('%s', (phase, said) => {
    expect(spokenSentence(at(one, { phase }))).toBe(said);
  });
});

describe('sentenceFor a gradient that is added to those before', () => {
  it.each([
    ['in the cycle', '2', 2],
    ['in the cycles before, where it is not emptied', '2/none/keep', 3],
  ] as const)('%s', (_, accumulate, step) => {
    const trace = traceWith('lecture', { batchSize: 2, accumulate }, step);
    const total = formatShort(trace.accumulatedAfter(2, 2, 1));
    expect(trace.accumulatedBefore(2, 2, 1)).not.toBe(0);
    expect(spokenSentence(at(trace, { phase: 'sum' }))).toContain(
      ` Added to what was accumulated before, it makes ${total}.`,
    );
  });
});

describe('sentenceFor a batch of one whose gradient is only accumulated', () => {
  it('is no stochastic gradient descent', () => {
    const second = traceWith('xor', { batchSize: 1, accumulate: '4' }, 2);
    expect(spokenSentence(at(second, { phase: 'sum' }))).toBe(
      'The batch gradient is this sample’s gradient, 0.146. Added to what was accumulated before, it makes 0.117.',
    );
  });
});

describe('sentenceFor a last batch with one sample left', () => {
  it('is no stochastic gradient descent', () => {
    const left = traceWith('xor', { batchSize: 3 }, 2);
    const said = spokenSentence(at(left, { phase: 'sum' }, { setBatchSize: 3 }));
    expect(said).toMatch(
      /^One sample is left for this batch, so the sum has one term\. The batch gradient is this sample’s gradient, /,
    );
    expect(said).not.toContain('stochastic');
  });
});

describe('sentenceFor a batch whose averages cancel', () => {
  it('says what averaging first would give, but not beside a lesson or an open question', () => {
    const context = at(
      traceWith(
        oneWeight([
          [2, 1],
          [-1, -0.99],
        ]),
      ),
      { phase: 'sum' },
      { weight: onlyWeight },
    );
    expect(spokenSentence(context)).toMatch(/Averaging x and δ first would give only 0\.0025/);
    expect(spokenSentence({ ...context, isTaught: true })).not.toMatch(/Averaging/);
  });

  it('says that nothing at all would remain, and nothing where the gradient is 0 too', () => {
    const said = (rows: Parameters<typeof oneWeight>[0]): string =>
      spokenSentence(at(traceWith(oneWeight(rows)), { phase: 'sum' }, { weight: onlyWeight }));
    expect(
      said([
        [2, 1],
        [-1, -1],
      ]),
    ).toMatch(/Averaging x and δ first would give 0, although the gradient is not zero\./);
    expect(
      said([
        [1, 1],
        [1, -1],
      ]),
    ).not.toMatch(/Averaging/);
  });

  it.each([
    [4, Number.NEGATIVE_INFINITY],
    [5, Number.NaN],
  ])('says nothing of it where the numbers have become none, at step %i', (step, gradient) => {
    const wild = traceWith('one-weight', { learningRate: 1e150 }, step);
    const context = at(wild, { phase: 'sum' }, { weight: onlyWeight });
    expect(context.trace.batchGradient(1, 1, 1)).toBe(gradient);
    expect(spokenSentence(context)).not.toMatch(/Averaging/);
  });
});

describe('sentenceFor a weight from the bias', () => {
  it('says that its x is always 1', () => {
    const bias = at(traceWith('xor'), { phase: 'sum' }, { weight: { layer: 2, from: 0, to: 1 } });
    expect(spokenSentence(bias)).toContain(
      'Each of the four samples multiplies 1 by its own δ: a bias’s x is always 1.',
    );
  });
});

describe('sentenceFor other batches', () => {
  it('part of the data, summed', () => {
    const two = traceWith('xor', { batchSize: 2, reduction: 'sum' }, 2);
    const say = (phase: (typeof phases)[number]): string => spokenSentence(at(two, { phase }, { sample: 3 }));
    expect(say('batch')).toBe('Step 2 uses samples 3 and 4 (2 of 4). Each passes through the network separately.');
    expect(say('loss')).toBe('e(3), e(4) = 0.0488, 0.146; the batch loss is their sum, 0.195.');
    expect(say('sum')).toBe(
      'Each of the two samples multiplies its own x by its own δ. Adding the products gives −0.0688.',
    );
  });

  it('a hundred samples are the first three and the last', () => {
    const hundred = traceWith('mse-128-64-10');
    const more = { sample: 1, sampleCount: 1000, weight: { layer: 2, from: 2, to: 1 } };
    expect(spokenSentence(at(hundred, { phase: 'batch' }, more))).toBe(
      'Step 1 uses samples 1–100 (100 of 1000). Each passes through the network separately.',
    );
    for (const phase of ['forward', 'loss', 'output-delta', 'hidden-delta', 'per-sample'] as const) {
      const numbers = sentenceFor(at(hundred, { phase }, more))
        .flatMap((sentence) => proseParts(sentence, hundred.network))
        .filter(({ type }) => type === 'number');
      expect(numbers).toHaveLength(phase === 'loss' ? 4 + 1 : 4);
    }
    expect(spokenSentence(at(hundred, { phase: 'sum' }, more))).toMatch(
      /^Each of the 100 samples .* dividing once by B = 100 gives/,
    );
    expect(spokenSentence(at(hundred, { phase: 'update' }, more))).toContain(
      'One update changes 8906 parameters (8832 weights, 74 biases) after 100 forward and 100 backward passes.',
    );
  });

  it('a shuffled batch is named one by one', () => {
    const shuffled = traceWith('lecture', { order: 'shuffled', batchSize: 3 });
    const list = shuffled.batch.map((index) => index + 1).join(', ');
    const more = { sampleCount: 8, sample: 7, weight: onlyWeight };
    expect(spokenSentence(at(shuffled, { phase: 'batch' }, more))).toContain(`uses samples ${list} (3 of 8).`);
    expect(spokenSentence(at(shuffled, { phase: 'loss' }, more))).toMatch(/^e\(k\) = /);
  });

  it('one weight', () => {
    const more = { sample: 1, sampleCount: 2, weight: onlyWeight };
    const one = traceWith('one-weight');
    expect(spokenSentence(at(one, { phase: 'sum' }, more))).toBe(
      'Each of the two samples multiplies its own x by its own δ. Adding the products and dividing once by B = 2 gives 2.00. Averaging x and δ first would give 0, although the gradient is not zero.',
    );
    expect(spokenSentence(at(one, { phase: 'update' }, more))).toBe(
      'One update changes the weight after 2 forward and 2 backward passes. Batch loss 2.00 → 1.70.',
    );
    // An input needs no forward pass; the output of the unit that the weight leads to is shown instead.
    expect(spokenSentence(at(one, { phase: 'forward' }, more))).toContain('output 1 outputs 1.00, 3.00');
  });
});
