import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  lastLayer,
  type MistakeName,
  meanActivation,
  meanDelta,
  mistakeNames,
  mistakeProblem,
  type StepInput,
  type StepSettings,
  type StepTrace,
} from '../../src/model';
import { forEachWeight, generatedStep, rows } from './generatedStep';
import { firstInput, type GoldenScenario, run } from './goldenCase';
import { firstOutputGradients } from './mistakenGradients';

interface MistakeGolden {
  readonly scenario: GoldenScenario;
  /** By step and layer, biases as row 0 where there are any. */
  readonly methods: Readonly<
    Record<MistakeName, readonly { readonly gradient: number[][][]; readonly after: number[][][] }[]>
  >;
}

const folder = new URL('../goldenMistakes/', import.meta.url);
const goldens = readdirSync(folder).map((file) => {
  return [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as MistakeGolden] as const;
});

describe('training with a mistake agrees with its definition, computed with autograd', () => {
  it('for every one of them', () => {
    expect(new Set(goldens.flatMap(([, { methods }]) => Object.keys(methods)))).toEqual(new Set(mistakeNames));
  });

  for (const [file, { scenario, methods }] of goldens) {
    for (const [method, steps] of Object.entries(methods)) {
      it(`${file}: ${method}`, () => {
        const input = firstInput(scenario);
        const settings = { ...input.settings, method: method as MistakeName };
        const traces = run({ ...input, settings }, steps.length);
        const first = scenario.network.bias === 'none' ? 1 : 0;
        for (const [index, trace] of traces.entries()) {
          const golden = steps[index]!;
          forEachWeight(trace, (layer, from, to) => {
            const at = `step ${index + 1}, weight ${layer}.${from}.${to}`;
            const gradient = golden.gradient[layer - 1]![from - first]![to - 1]!;
            expect(trace.batchGradient(layer, from, to), at).toBeCloseTo(gradient, 11);
            expect(trace.weightAfter(layer, from, to), at).toBeCloseTo(
              golden.after[layer - 1]![from - first]![to - 1]!,
              9,
            );
          });
        }
      });
    }
  }
});

describe('a mistake', () => {
  it('leaves s, x, δ and the sums as they are', () => {
    eachMistake((mistaken, right) => {
      expect(mistaken.deltaBlock(1)).toEqual(right.deltaBlock(1));
      expect(mistaken.gradientSum(1, 1, 1)).toBe(right.gradientSum(1, 1, 1));
      expect(mistaken.batchLoss()).toBe(right.batchLoss());
    });
  });

  it('gives the same gradient whether the step is computed with it or only asked for it', () => {
    eachMistake((mistaken, right, method) => {
      forEachWeight(right, (...weight) => {
        expect(right.mistakenGradient(method, ...weight)).toBe(mistaken.batchGradient(...weight));
      });
    });
  });

  it('lastSample is ∇e of the last row, undivided', () => {
    each('lastSample', (mistaken) => {
      forEachWeight(mistaken, (...weight) => {
        // A sum starts at 0, so that −0 becomes 0.
        const last = 0 + mistaken.sampleGradient(...weight, rows(mistaken).at(-1) ?? 0);
        expect(mistaken.batchGradient(...weight)).toBe(last);
      });
    });
  });

  it('dividedTwice is 1/B of the right one', () => {
    each('dividedTwice', (mistaken, right) => {
      forEachWeight(right, (...weight) => {
        expect(mistaken.batchGradient(...weight)).toBe(right.batchGradient(...weight) / right.batchSize);
      });
    });
  });

  it('productOfMeans is B/D times the product of the means', () => {
    each('productOfMeans', (mistaken, right) => {
      const factor = right.settings.reduction === 'sum' ? right.batchSize : 1;
      forEachWeight(right, (layer, from, to) => {
        const means = meanActivation(right, layer - 1, from) * meanDelta(right, layer, to);
        expect(mistaken.batchGradient(layer, from, to)).toBeCloseTo(factor * means, 13);
      });
    });
  });

  it('firstOutput is what flows through output 1, weight by weight', () => {
    each('firstOutput', (mistaken, right) => {
      const shares = firstOutputGradients(right);
      forEachWeight(right, (...weight) => {
        expect(mistaken.batchGradient(...weight)).toBeCloseTo(shares(...weight), 12);
      });
    });
  });

  it('slopeAtOutput changes nothing where all slopes are those of ReLU, leaky ReLU or the identity', () => {
    const flat = generatedStep({
      hidden: ['relu', 'leakyRelu', 'identity', 'relu'],
      output: ['identity', 'squaredError'],
    });
    each(
      'slopeAtOutput',
      (mistaken, right) => {
        forEachWeight(right, (...weight) => {
          expect(mistaken.batchGradient(...weight)).toBeCloseTo(right.batchGradient(...weight), 13);
        });
      },
      flat,
    );
  });

  it('updatedWeights is right in the last layer, and everywhere where nothing moves', () => {
    each('updatedWeights', (mistaken, right, input) => {
      const still = computeStep(withMethod(withRate(input, 0), 'updatedWeights'));
      const last = lastLayer(right.network);
      forEachWeight(right, (layer, from, to) => {
        expect(still.batchGradient(layer, from, to)).toBe(right.batchGradient(layer, from, to));
        if (layer === last) expect(mistaken.batchGradient(layer, from, to)).toBe(right.batchGradient(layer, from, to));
      });
    });
  });

  it('is refused where it cannot be made', () => {
    fc.assert(
      fc.property(generatedStep(), fc.constantFrom(...mistakeNames), fc.boolean(), (plain, method, clipped) => {
        const settings: StepSettings = {
          ...plain.settings,
          ...(clipped && { clip: { per: 'batch', maxNorm: 1 } as const }),
        };
        const input = withMethod({ ...plain, settings }, method);
        const fits = plain.network.layers.slice(1).includes(plain.batch.length);
        const refused =
          (method === 'dividedTwice' && settings.reduction === 'sum') ||
          (method === 'updatedWeights' && clipped) ||
          (method === 'targetsBroadcast' && plain.network.layers.at(-1) !== 1) ||
          (method === 'biasNotDivided' && (settings.reduction === 'sum' || plain.network.bias !== 'trained')) ||
          (method === 'wrongAxis' && !fits);
        if (refused) expect(() => computeStep(input)).toThrow(RangeError);
        else expect(() => computeStep(input)).not.toThrow();
      }),
    );
  });

  it('targetsBroadcast is the gradient of a step whose samples all have the mean target, and under sum B times that', () => {
    each(
      'targetsBroadcast',
      (mistaken, right, input) => {
        const rows = input.batch.map((index) => input.data.targets[index]!);
        const mean = rows.reduce((sum, target) => sum + target, 0) / rows.length;
        const targets = input.data.targets.map(() => mean);
        const alike = computeStep({ ...input, data: { ...input.data, targets } });
        const times = input.settings.reduction === 'sum' ? rows.length : 1;
        forEachWeight(right, (...weight) => {
          expect(mistaken.batchGradient(...weight)).toBeCloseTo(times * alike.batchGradient(...weight), 11);
        });
      },
      generatedStep({ widths: [2, 3, 1] }),
    );
  });

  it('targetsBroadcast is refused where a sample has a loss or a weight of its own', () => {
    const { network, settings } = fc.sample(generatedStep({ widths: [2, 3, 1] }), { numRuns: 1, seed: 1 })[0]!;
    const problemWith = (more: Partial<StepSettings>, isWeighted = false) =>
      mistakeProblem('targetsBroadcast', network, { settings: { ...settings, ...more }, batchSizes: [4], isWeighted });
    expect(problemWith({})).toBeUndefined();
    expect(problemWith({ clip: { per: 'sample', maxNorm: 1 } })).toBe('clipSample');
    expect(problemWith({ clip: { per: 'batch', maxNorm: 1 } })).toBeUndefined();
    expect(problemWith({}, true)).toBe('weights');
  });

  it('biasNotDivided divides the gradients of weights, and no others', () => {
    each('biasNotDivided', (mistaken, right) => {
      forEachWeight(right, (layer, from, to) => {
        const expected = from === 0 ? right.gradientSum(layer, 0, to) : right.batchGradient(layer, from, to);
        expect(mistaken.batchGradient(layer, from, to)).toBe(expected);
      });
    });
  });

  it('biasNotDivided is refused where nothing is divided, or no bias is trained', () => {
    const { network, settings } = fc.sample(generatedStep({ reduction: 'mean' }), { numRuns: 1, seed: 1 })[0]!;
    const problemWith = (more: Partial<StepSettings>, bias: 'trained' | 'frozen' | 'none' = 'trained') =>
      mistakeProblem('biasNotDivided', { ...network, bias }, { settings: { ...settings, ...more }, batchSizes: [4] });
    expect(problemWith({})).toBeUndefined();
    expect(problemWith({ divisor: 3 })).toBeUndefined();
    for (const divisor of ['none', 1] as const) expect(problemWith({ divisor })).toBe('undivided');
    expect(problemWith({ reduction: 'sum' })).toBe('undivided');
    for (const bias of ['frozen', 'none'] as const) expect(problemWith({}, bias)).toBe('biases');
  });

  it('wrongAxis is refused, too, where a later batch has another size', () => {
    const { network, settings } = fc.sample(generatedStep({ widths: [2, 4, 1] }), { numRuns: 1, seed: 1 })[0]!;
    expect(mistakeProblem('wrongAxis', network, { settings, batchSizes: [4, 4] })).toBeUndefined();
    expect(mistakeProblem('wrongAxis', network, { settings, batchSizes: [4, 3] })).toBe('batches');
    expect(mistakeProblem('wrongAxis', network, { settings, batchSizes: [3, 3] })).toBe('shapes');
  });
});

function withMethod(input: StepInput, method: MistakeName): StepInput {
  return { ...input, settings: { ...input.settings, method } };
}

function withRate(input: StepInput, learningRate: number): StepInput {
  return { ...input, settings: { ...input.settings, optimizer: { ...input.settings.optimizer, learningRate } } };
}

/** Where it can be made. */
function each(
  method: MistakeName,
  check: (mistaken: StepTrace, right: StepTrace, input: StepInput) => void,
  steps = generatedStep(),
): void {
  let checked = 0;
  fc.assert(
    fc.property(steps, (input) => {
      const { network, settings, batch } = input;
      if (mistakeProblem(method, network, { settings, batchSizes: [batch.length] })) return;
      checked++;
      check(computeStep(withMethod(input, method)), computeStep(input), input);
    }),
    { numRuns: 60 },
  );
  expect(checked).toBeGreaterThan(10);
}

function eachMistake(check: (mistaken: StepTrace, right: StepTrace, method: MistakeName) => void): void {
  for (const method of mistakeNames) {
    each(method, (mistaken, right) => check(mistaken, right, method));
  }
}
