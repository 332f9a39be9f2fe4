/** Where two settings cross: what Compare says there, with the smallest scenarios. */
import { describe, expect, it } from 'vitest';
import { runNames } from '../../../src/kit/comparedRuns/runNames';
import { otherAtThisState } from '../../../src/kit/comparedRuns/runPair';
import { createRun } from '../../../src/run';
import { type FilledScenario, parseScenario } from '../../../src/scenario';
import { formatNumber, messages } from '../../../src/text';
import { offeredComparisons } from '../../../src/views/Compare/choices';
import { pairLedger } from '../../../src/views/Compare/pairLedger';
import { pairOf, sentencesOfPair } from './sentencesAt';

interface Small {
  readonly training: object;
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly network?: object;
  readonly loss?: string;
}

function scenarioOf({ training, inputs, targets, network, loss = 'halfSquaredError' }: Small): FilledScenario {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: network ?? { layers: [1, 1], activations: ['identity'], weights: [[[0]]], biases: [[0]] },
    loss,
    data: { inputs, targets },
    training: { optimizer: { kind: 'sgd', learningRate: 0.1 }, reduction: 'mean', ...training },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.scenario;
}

function said(scenario: FilledScenario, text: string, { step = 1, own = false } = {}) {
  const pair = pairOf(scenario, text);
  if (!pair) throw new Error(`refused: ${text}`);
  const { headline, details } = sentencesOfPair({ ...pair, step, own, place: { layer: 1, from: 1, to: 1 } });
  return { headline: headline.text, details: details.map((one) => one.text) };
}

const ones = (count: number): number[][] => Array.from({ length: count }, () => [1]);
const moved = { layers: [1, 1], activations: ['identity'], weights: [[[0.5]]], biases: [[0]] };
const unequal = scenarioOf({
  training: {
    batches: [
      [1, 2],
      [3, 4, 5, 6, 7, 8, 9, 10],
    ],
    accumulate: { batches: 2, divide: 'planned' },
  },
  inputs: ones(10),
  targets: [...Array.from({ length: 2 }, () => [-3]), ...Array.from({ length: 8 }, () => [-1])],
});

describe('a mistake that averages first', () => {
  const linear = { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[1]]] } as const;
  const withPairs = (inputs: readonly (readonly number[])[], targets: readonly (readonly number[])[]) =>
    scenarioOf({ training: { batchSize: 2 }, inputs, targets, network: linear });

  it.each(['averagedErrors', 'averagedInputs'])('%s does not deny the mean δ, which a linear unit gives', (method) => {
    // x = 1 and 2, δ = −2 and 2: the mean δ is 0, and so is one pass.
    const { details } = said(withPairs([[1], [2]], [[3], [0]]), `method:${method}`);
    expect(details.join(' ')).toContain('for all samples');
    expect(details.join(' ')).not.toContain('does not give');
  });

  it.each(['averagedErrors', 'averagedInputs', 'productOfMeans'])(
    '%s has no reason for a difference that there is not',
    (method) => {
      const { headline, details } = said(withPairs([[1], [1]], [[3], [3]]), `method:${method}`);
      expect(headline).toBe('Gradients and steps are equal.');
      expect(details.join(' ')).not.toMatch(/covariance|one δ|is not the mean/);
    },
  );

  it('does not multiply pairs of samples that all weigh 0', () => {
    const scenario = withPairs([[1], [2]], [[3], [0]]);
    const weighs = (...sampleWeights: readonly number[]) =>
      ({
        ...scenario,
        data: { ...scenario.data, sampleWeights },
        training: { ...scenario.training, divisor: 'weights' },
      }) as FilledScenario;
    expect(said(weighs(0, 0), 'method:productOfMeans').details.join(' ')).not.toContain('2 of its 4 pairs');
    expect(said(weighs(0, 1), 'method:productOfMeans').details.join(' ')).toContain('2 of its 4 pairs');
  });
});

describe('two runs that accumulate', () => {
  it('are compared at this run’s weights without adding one run’s gradients to the other’s', () => {
    // (3 + 1)/2 = 2 against (6 + 8)/10 = 1.4, at either weights, because they do not move within the cycle.
    for (const own of [false, true]) {
      const { headline } = said(unequal, 'reduction:sum;accumulate:2/samples', { step: 2, own });
      expect(headline).toBe(
        'The gradients for the optimizers and the steps have the same direction, but “sum, update after 2 batches, ÷ samples” has 0.700 times the norm.',
      );
    }
  });

  it('differ in two settings that only divide, and it says which share a sample has', () => {
    const { details } = said(unequal, 'reduction:sum;accumulate:2/samples', { step: 2 });
    expect(details).toEqual([
      'The runs differ in 2 settings.',
      'They decide only what divides: a sample of this batch counts 0.0625 in this run, 0.100 in the other.',
    ]);
  });

  it('say what is missing where the other run never empties its sum', () => {
    const kept = said(unequal, 'reduction:sum;accumulate:2/none/keep', { step: 4 });
    expect(kept.details).toContain('Gradients that the other run has accumulated are left out.');
    expect(kept.details[0]).toBe('Gradients that the other run has accumulated are left out.');
    const { training } = unequal;
    const both = { ...unequal, training: { ...training, accumulate: { batches: 2, divide: 'none', clear: false } } };
    const alike = said(both as FilledScenario, 'learningRate:0.2', { step: 4 });
    expect(alike.headline).toMatch(/^The gradients for the optimizers are equal; the steps/);
    expect(alike.details).toContain('At this run’s weights, both use what this run has accumulated.');
  });
});

describe('a cycle of batches of unequal sizes', () => {
  it('does not use the mean gradient of its samples, even if the last batch has their mean size', () => {
    const [even, odd] = [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [[1], [3, 4, 5], [5, 6]],
    ].map((batches) =>
      scenarioOf({
        training: { batches },
        inputs: ones(6),
        targets: [[1], [2], [3], [4], [5], [7]],
      }),
    );
    const uses = 'its update uses the mean gradient of 6 samples.';
    const saidOf = (scenario: FilledScenario | undefined) =>
      scenario && said(scenario, 'accumulate:3', { step: 3, own: true }).details.join(' ');
    expect(saidOf(even)).toContain(uses);
    expect(saidOf(odd)).not.toContain(uses);
  });
});

describe('a sum that is never emptied', () => {
  const accumulate = { batches: 2, divide: 'none', clear: false } as const;
  const kept = { ...unequal, training: { ...unequal.training, accumulate } };
  const missing = 'Gradients that the other run has accumulated are left out.';

  it('is left out first, before what explains another factor', () => {
    const { details } = said(kept, 'reduction:sum', { step: 4 });
    expect(details[0]).toBe(missing);
    expect(details.at(-1)).toBe('The gradient of this batch alone is 8.00 times as large.');
  });

  it('does not differ because of a mistake that misses nothing', () => {
    const oneOutput = 'The network has one output, so nothing is missing.';
    const { details } = said(kept, 'method:firstOutput', { step: 4 });
    expect(details[0]).toBe(missing);
    expect(details).not.toContain(oneOutput);
    expect(said(unequal, 'method:firstOutput', { step: 2 }).details).toEqual([oneOutput]);
  });
});

describe('runs that differ in several settings', () => {
  const plain = scenarioOf({
    training: { batchSize: 4 },
    inputs: [[1], [2], [3], [-1]],
    targets: [[1], [0], [2], [1]],
  });

  it('name the one setting that makes the whole difference', () => {
    expect(said(plain, 'reduction:sum;clip:batch,1000').details.slice(0, 2)).toEqual([
      'Of the 2 settings that differ, only one matters here: Reduction.',
      'The sum is B = 4 times the mean, because nothing divides it.',
    ]);
  });

  it('say that no single one does only where each was tried', () => {
    expect(said(plain, 'reduction:sum;clip:sample,0.5').details[0]).toBe(
      'The runs differ in 2 settings, and no single one of them makes this difference.',
    );
    expect(said(plain, 'order:shuffled;clip:batch,1000').details[0]).toBe('The runs differ in 2 settings.');
  });
});

/** Five samples, and the same five once more: without the second five, the mean is the same. */
const [five, twice] = [
  [[0.1], [0.7], [-0.4], [0.3], [0.9]],
  [[1], [0], [0.5], [1], [-1]],
];
const penalised = (divideBy: string, batchSize: number, samples: 'five' | 'ten'): FilledScenario =>
  scenarioOf({
    training: { batchSize, penalty: { l2: 3, divideBy } },
    inputs: samples === 'ten' ? [...five, ...five] : five,
    targets: samples === 'ten' ? [...twice, ...twice] : twice,
    network: { layers: [1, 1], activations: ['identity'], weights: [[[0.6]]], biases: [[0.2]] },
  });

describe('a penalty in batches of other sizes', () => {
  it('is the reason, with its ratio, where the samples left out do not change the mean', () => {
    expect(said(penalised('batch', 10, 'ten'), 'leaveOut:6,7,8,9,10').details).toEqual([
      'Without samples 6–10, the mean of the data gradients stays the same: their mean gradient equals it.',
      'The penalty is divided by B: its gradient is 2.00 times as large in “without samples 6, 7, 8, 9, 10”.',
    ]);
    expect(said(penalised('data', 10, 'ten'), 'leaveOut:6,7,8,9,10').details[1]).toBe(
      'The penalty is divided by N: its gradient is 2.00 times as large in “without samples 6, 7, 8, 9, 10”.',
    );
  });

  it('is left out where two parts add up to the larger batch, and named where the runs divide it by other numbers', () => {
    const parts = 'Without the penalty, “B = 5” has 2/5 the gradient of “B = 2” plus 3/5 that of samples 3–5.';
    const [byData, byBatch] = [penalised('data', 2, 'five'), penalised('batch', 2, 'five')].map(
      (scenario) => said(scenario, 'batchSize:5').details,
    );
    expect(byData?.[0]).toBe(parts);
    expect(byData?.join(' ')).not.toContain('divided by');
    expect(byBatch?.[0]).toBe(parts);
    expect(byBatch?.at(-1)).toBe('The penalty is divided by B: its gradient is 0.400 times as large in “B = 5”.');
  });
});

describe('a run without biases', () => {
  it('names the magnitude of the other run’s biases, which may be negative', () => {
    const scenario = scenarioOf({
      training: { batchSize: 1 },
      network: { layers: [1, 2], activations: ['identity'], weights: [[[1, 1]]], biases: [[-9, 0.5]] },
      inputs: [[1]],
      targets: [[0, 0]],
    });
    expect(said(scenario, 'bias:none').details).toEqual([
      '“no biases” adds no bias to s; the largest magnitude of a bias is 9.00.',
    ]);
  });
});

describe('batches given by hand', () => {
  const data = { inputs: [[1], [2], [3], [4], [5]], targets: [[0], [1], [0], [1], [0]] };
  const byHand = (batches: readonly (readonly number[])[], training: object = {}): FilledScenario =>
    scenarioOf({ training: { batches, ...training }, ...data });
  const uneven = byHand([[1, 1, 2], [], [3, 3, 3, 5]]);

  it('have neither a size nor an order in the names of the runs', () => {
    const namesOf = (text: string) => {
      const pair = pairOf(uneven, text);
      return pair && runNames(pair.runs, pair.comparison, { first: 1, second: 1 });
    };
    expect(namesOf('batchSize:2')).toEqual({ first: 'batches by hand', second: 'B = 2' });
    // As many rows as the largest of them.
    expect(namesOf('batchSize:4')).toEqual({ first: 'batches by hand', second: 'B = 4' });
    expect(namesOf('order:shuffled')).toEqual({ first: 'batches by hand', second: 'shuffled' });
    expect(namesOf('batchSize:2;order:shuffled')).toEqual({ first: 'batches by hand', second: 'B = 2, shuffled' });
    expect(namesOf('reduction:sum')).toEqual({ first: 'mean', second: 'sum' });
  });

  it('do not make a sample “only in” one run that is in both, once more in one', () => {
    const clip = { clip: { per: 'sample', maxNorm: 0.1 } };
    // Beside 1, 2 and beside 1, 2, 3.
    expect(said(byHand([[1, 1, 2]], clip), 'batchSize:2').details).toEqual([]);
    expect(said(byHand([[1, 1, 1]], clip), 'batchSize:3').details).toEqual([]);
    expect(said(byHand([[1, 2, 4]], clip), 'batchSize:2').details).toEqual(['Sample 4 is only in “batches by hand”.']);
    expect(said(byHand([[1, 2, 4]], clip), 'batchSize:3').details).toEqual([
      'Sample 4 is only in “batches by hand”, sample 3 only in “B = 3”.',
    ]);
  });

  it('name a repeated sample once, and give it no share that the sum of its rows has', () => {
    const [mean, sum] = ['mean', 'sum'].map((reduction) => byHand([[1, 3, 3]], { reduction }));
    if (!mean || !sum) throw new Error('no scenario');
    const only = ['Sample 3 is only in “batches by hand”.'];
    expect(said(mean, 'batchSize:1').details).toEqual(only);
    expect(said(sum, 'batchSize:1').details).toEqual(only);
    expect(said(mean, 'batchSize:2').details).toEqual([
      'Sample 3 is only in “batches by hand”, sample 2 only in “B = 2”.',
    ]);
    expect(said(byHand([[1, 3, 4]]), 'batchSize:1').details[0]).toBe(
      '“batches by hand” has 1/3 the gradient of “B = 1” plus 2/3 that of samples 3–4.',
    );
  });

  it('exchange no samples where one of them is empty', () => {
    // Without sample 1, batch 4 follows as many samples as the empty batch 2 does with all.
    const { headline, details } = said(byHand([[1, 3, 3], [], [2], [4, 5]]), 'leaveOut:1', { step: 2 });
    expect(headline).toBe('Gradients and steps are 0 only in “all samples”.');
    expect(details).toEqual(['Samples 4–5 are only in “without sample 1”.']);
  });

  it('differ, whatever is repeated in them, where their sums are the first difference', () => {
    for (const batches of [[[1, 2, 2]], [[1, 3, 4]]]) {
      const { runs } = pairOf(byHand(batches), 'batchSize:2') ?? {};
      if (!runs) throw new Error('refused');
      const first = runs.run.traceAt(1);
      const traces = { first, second: otherAtThisState(runs, first, 1) };
      const { firstDifference } = pairLedger(traces, { layer: 1, from: 1, to: 1 });
      expect(firstDifference).toBe('batches');
      expect(messages.compare.ledger.firstDiffers.batches).toBe('The batches are different, so the sums differ.');
    }
  });

  it('have no planned size to divide by', () => {
    const run = createRun(uneven, []);
    const offered = offeredComparisons({ run, scenario: uneven, changes: [], norm: 1, before: undefined });
    expect(offered.map(({ text }) => text).filter((text) => text.includes('planned'))).toEqual([]);
  });
});

describe('what makes no difference', () => {
  const same = 'Gradients and steps are equal.';
  const two = { inputs: [[1], [2]], targets: [[1], [0]] };
  const layer = (activation: string, weights = [[0.5]]) => ({
    layers: [1, weights[0]?.length ?? 1],
    activations: [activation],
    weights: [weights],
    bias: 'none',
  });
  const training = { batchSize: 2 };

  it('is the slope of an output that cancels with its loss', () => {
    const cancels = 'With this output activation and this loss, the slope cancels in δ, so this mistake has no effect.';
    const sigmoid = { ...two, training, network: layer('sigmoid'), loss: 'binaryCrossEntropy' };
    expect(said(scenarioOf(sigmoid), 'method:slopeAtOutput')).toEqual({ headline: same, details: [cancels] });
    const softmax = layer('softmax', [[0.5, 0.1]]);
    const targets = [
      [1, 0],
      [0, 1],
    ];
    const cross = scenarioOf({ ...two, targets, training, network: softmax, loss: 'crossEntropy' });
    expect(said(cross, 'method:slopeAtOutput')).toEqual({ headline: same, details: [cancels] });
    const squared = scenarioOf({ ...two, targets, training, network: softmax });
    expect(said(squared, 'method:slopeAtOutput')).toEqual({ headline: same, details: [] });
  });

  it('is ReLU’s slope, but not because of ReLU where tanh is at 0', () => {
    const atZero = (activation: string) =>
      said(scenarioOf({ ...two, training, network: layer(activation, [[0]]) }), 'method:slopeAtOutput').details;
    expect(atZero('identity')[0]).toMatch(/^No slope changes: ReLU/);
    expect(atZero('tanh')).toEqual([]);
  });

  it('is a loss that is the same function of so many outputs', () => {
    const one = scenarioOf({ ...two, training, network: layer('identity'), loss: 'squaredError' });
    expect(said(one, 'loss:meanSquaredError')).toEqual({ headline: same, details: [] });
    expect(said(one, 'loss:halfSquaredError').headline).not.toBe(same);
    const targets = [
      [1, 0],
      [0, 2],
    ];
    const both = scenarioOf({ ...two, targets, training, network: layer('identity', [[0.5, 0.1]]) });
    expect(said(both, 'loss:meanSquaredError')).toEqual({ headline: same, details: [] });
    expect(said(both, 'loss:squaredError').headline).not.toBe(same);
  });

  it('is the order only where it is another one', () => {
    const inputs = [[1], [2], [3]];
    const three = scenarioOf({ training, inputs, targets: inputs });
    expect(said(three, 'batchSize:1', { step: 2 }).details[0]).toBe('Both batches contain the same sample.');
    const all = scenarioOf({ training: { batchSize: 3 }, inputs, targets: inputs });
    expect(said(all, 'seed:3').details[0]).toBe('The order is not shuffled, so the seed has no effect.');
    expect(said(all, 'order:shuffled;batchSize:3').details.join(' ')).toContain('so the order makes no difference');
  });

  it('is Adam’s division where the gradients are 0 and the steps equal', () => {
    const batches = [[1], [2], []];
    const adam = { optimizer: { kind: 'adam', learningRate: 0.1 } };
    const { headline, details } = said(scenarioOf({ ...two, training: { batches, ...adam } }), 'reduction:sum', {
      step: 3,
    });
    expect(headline).toBe('The gradients are 0; the steps are equal.');
    expect(details.join(' ')).not.toContain('divides');
  });

  it('is a first step with momentum, also at the weights of a later one', () => {
    const scenario = scenarioOf({ training: { batchSize: 1 }, ...two });
    expect(said(scenario, 'momentum:0.9', { step: 4 }).details[0]).toBe(
      'The optimizer state starts at 0, so a first step does not show the difference.',
    );
  });
});

describe('a sample left out, which moves others to other batches', () => {
  const eight = Array.from({ length: 8 }, (_, at) => [at + 1]);
  const targets = eight.map(([value = 0]) => [value % 3]);
  const left = (training: object, at = 3) =>
    said(scenarioOf({ training, inputs: eight, targets }), 'leaveOut:1', { step: at }).details;

  it('makes the batch differ by the sample that is only in one of them', () => {
    // 7, 8 beside 8.
    expect(left({ batchSize: 3 })[0]).toBe(
      '“all samples” has 1/2 the gradient of “without sample 1” plus 1/2 that of sample 7.',
    );
    expect(left({ batchSize: 3, reduction: 'sum' })[0]).toMatch(
      /^“all samples” adds the gradient of sample 7 to the same sum/,
    );
    const penalty = { l2: 0.1, divideBy: 'data' };
    expect(left({ batchSize: 3, penalty }).join(' ')).toMatch(/that of sample 7\..* The penalty is divided by N/);
    expect(left({ batchSize: 3, divisor: 2.5, clip: { per: 'sample', maxNorm: 0.1 } })).toEqual([
      'Sample 7 is only in “all samples”.',
    ]);
  });
});

describe('numbers that are not finite', () => {
  it('are not said to be the same', () => {
    const huge = scenarioOf({
      training: { batchSize: 2, optimizer: { kind: 'sgd', learningRate: 1e200 } },
      inputs: [[1], [2]],
      targets: [[1], [0]],
      network: moved,
    });
    const { runs } = pairOf(huge, 'reduction:sum') ?? {};
    if (!runs) throw new Error('refused');
    const first = runs.run.traceAt(4);
    const traces = { first, second: otherAtThisState(runs, first, 4) };
    expect(first.finite).toBe(false);
    expect(pairLedger(traces, { layer: 1, from: 1, to: 1 }).firstDifference).toBeUndefined();
  });
});

describe('clipping', () => {
  const clipped = { clip: { per: 'batch', maxNorm: 1 }, batchSize: 2 };
  const data = { inputs: [[1], [2]], targets: [[-2], [-2]] };

  it('of the batch is not called that of a mean: a sum is clipped, too', () => {
    const scenario = scenarioOf({ training: { ...clipped, reduction: 'sum' }, ...data });
    const pair = pairOf(scenario, 'clip:sample,1');
    expect(pair && runNames(pair.runs, pair.comparison, { first: 1, second: 1 }).first).toBe('gradient clipped, C = 1');
  });

  it('waits for the update of a cycle, however large the gradient of a batch is', () => {
    const scenario = scenarioOf({ training: { batchSize: 1, accumulate: { batches: 2 } }, ...data });
    expect(said(scenario, 'clip:batch,1').details).toEqual([]);
  });

  it('says with which digits the norm exceeds the threshold', () => {
    // ‖(3, 4)‖ = 5.
    const scenario = scenarioOf({
      training: { batchSize: 1 },
      inputs: [[3, 4]],
      targets: [[-1]],
      network: { layers: [2, 1], activations: ['identity'], bias: 'none', weights: [[[0], [0]]] },
    });
    expect(said(scenario, 'clip:batch,4.9999').details[0]).toMatch(/^The norm 5\.00000 exceeds C = 4\.9999,/);
  });
});

describe('what follows the batch gradient', () => {
  const data = { inputs: [[1], [1]], targets: [[-1], [-1]] };

  it('is what the headline speaks of: gradients that are clipped to one norm differ before', () => {
    const scenario = scenarioOf({ training: { batchSize: 2, clip: { per: 'batch', maxNorm: 0.1 } }, ...data });
    expect(said(scenario, 'reduction:sum').headline).toBe('The gradients for the optimizers and the steps are equal.');
  });

  it('may be decay, of which Adam divides no factor out', () => {
    const adam = (weightDecay: number) =>
      scenarioOf({
        training: { batchSize: 2, optimizer: { kind: 'adam', learningRate: 0.1, weightDecay } },
        ...data,
        network: moved,
      });
    const dividedOut = expect.stringContaining('divides the factor 2.00 out again');
    expect(said(adam(0), 'reduction:sum').details).toContainEqual(dividedOut);
    expect(said(adam(0.1), 'reduction:sum').details).not.toContainEqual(dividedOut);
  });
});

describe('a tiny difference', () => {
  const scenario = scenarioOf({ training: { batchSize: 2 }, inputs: [[1], [2]], targets: [[1], [3]] });

  it('is said as a share of the norm', () => {
    expect(said(scenario, 'divisor:2.00001').headline).toBe(
      'Gradients and steps have the same direction, and the norm of “÷ 2.00001” is 0.000500% smaller.',
    );
    expect(said(scenario, 'divisor:1.99999999').headline).toBe(
      'Gradients and steps have the same direction, and the norm of “÷ 1.99999999” is less than 0.0001% larger.',
    );
  });

  it('has the digits that show it', () => {
    expect(said(scenario, 'learningRate:0.10001').details).toEqual([
      'Every update is proportional to η, and η is 1.00010 times as large.',
    ]);
  });
});

describe('another batch size and with it another learning rate', () => {
  const scenario = (training: object): FilledScenario =>
    scenarioOf({
      training: { batchSize: 1, ...training },
      inputs: [[1], [2], [-1], [0.5]],
      targets: [[1], [0], [2], [1]],
    });

  it('k steps and one of k times η on their union end this far apart', () => {
    const { details } = said(scenario({}), 'batchSize:4;learningRate:0.4');
    expect(details).toHaveLength(3);
    expect(details[0]).toMatch(/^4 steps with η = 0\.1 and one with 0\.4 on their union end 0\.\d+ apart\.$/);
    expect(details[2]).toContain('√4');
  });

  it('another factor, a sum and Adam have no such rule', () => {
    const adam = scenario({ optimizer: { kind: 'adam', learningRate: 0.1 } });
    for (const [at, text] of [
      [scenario({}), 'batchSize:4;learningRate:0.3'],
      [scenario({ reduction: 'sum' }), 'batchSize:4;learningRate:0.4'],
      [adam, 'batchSize:4;learningRate:0.4'],
    ] as const)
      expect(said(at, text).details[0]).toMatch(/^The runs differ in 2 settings/);
  });
});

describe('δ with the updated weights', () => {
  const network = (bias: number) => ({
    layers: [1, 1, 1],
    activations: ['relu', 'identity'],
    weights: [[[1]], [[1]]],
    biases: [[bias], [0.5]],
  });
  const details = (bias: number, learningRate: number) => {
    const training = { batchSize: 2, optimizer: { kind: 'sgd', learningRate } };
    const scenario = scenarioOf({ training, inputs: [[1], [2]], targets: [[1], [0]], network: network(bias) });
    return said(scenario, 'method:updatedWeights').details;
  };

  it('passes through weights that the step has moved only where it has moved any', () => {
    expect(details(0, 0.1)[0]).toMatch(/^δ passes through weights that this step has moved, with η = 0\.1:/);
    expect(details(0, 0)).toEqual([]);
    // The hidden unit outputs 0, so only the bias of the output moves.
    expect(details(-9, 0.1)).toEqual([]);
  });
});

describe('dividing twice', () => {
  const details = (sampleWeights: readonly number[], divisor: string) => {
    const scenario = scenarioOf({ training: { batchSize: 2, divisor }, inputs: [[1], [2]], targets: [[1], [0]] });
    const data = { ...scenario.data, sampleWeights } as FilledScenario['data'];
    return said({ ...scenario, data }, 'method:dividedTwice').details;
  };

  it('divides by B a second time only where B is the divisor', () => {
    const askedFor = 'The right calculation is “correct gradient”.';
    const twice = 'The sum is divided by B = 2 a second time: 1/2 of the mean.';
    expect(details([1, 2], 'batch')).toEqual([twice, askedFor]);
    expect(details([0.5, 1.5], 'weights')).toEqual([twice, askedFor]);
    expect(details([1, 2], 'weights')).toEqual([askedFor]);
  });
});

describe('averaging first', () => {
  it('gives the mean δ in a linear network, which it says instead of two numbers that look alike', () => {
    const linear = scenarioOf({ training: { batchSize: 2 }, inputs: [[1], [2]], targets: [[1], [0]] });
    expect(said(linear, 'method:averagedInputs').details[0]).toMatch(/^One pass gives the mean δ here/);
  });
});

describe('the ledger of both', () => {
  it('has the digits in which two new weights differ', () => {
    const scenario = scenarioOf({
      training: { batchSize: 2 },
      inputs: [[0.31], [0.72]],
      targets: [[0.4], [0.9]],
      network: { layers: [1, 1], activations: ['identity'], weights: [[[0.13]]], biases: [[0.2]] },
    });
    const pair = pairOf(scenario, 'learningRate:0.1001');
    if (!pair) throw new Error('refused');
    const first = pair.runs.run.traceAt(1);
    const traces = { first, second: otherAtThisState(pair.runs, first, 1) };
    const { foot, formats } = pairLedger(traces, { layer: 1, from: 1, to: 1 });
    const row = foot.find(({ name }) => name === 'newWeight');
    const [one, other] = [row?.first, row?.second].map((value) => formatNumber(value ?? 0, formats.weight));
    expect(row?.difference).not.toBe(0);
    expect(one).not.toBe(other);
  });
});
