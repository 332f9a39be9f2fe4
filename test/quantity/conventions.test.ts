/** Steps as the conventions show them: every tree still gives its value, and what is trained stays the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/expression';
import { computeStep, lastLayer, mistakeNames, mistakeProblem, type StepTrace, unitsIn } from '../../src/model';
import {
  addressOf,
  type Conventions,
  canCarry,
  carriedShare,
  plainStep,
  quantityValue,
  rowsOf,
  shownIn,
  shownStep,
  weightPlaces,
} from '../../src/quantity';
import { generatedStep } from '../model/generatedStep';
import { type DrawnRun, generatedRun } from '../run/generatedScenario';
import { exampleTrace } from './exampleTrace';
import { derivationsOf, endings, quantitiesOf, recipe, traceOf } from './traces';

const inDelta: Conventions = { divide: 'delta' };

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function expectTreesToGiveValues(trace: StepTrace): void {
  for (const { quantity, expression } of derivationsOf(trace)) {
    const value = quantityValue(quantity, trace);
    const again = evaluate(expression, (part) => quantityValue(part, trace));
    const agree =
      Object.is(again, value) || again === value || Math.abs(again - value) <= 1e-9 * Math.max(1, Math.abs(value));
    if (!agree) expect.fail(`${addressOf(quantity)} is ${value}, its tree gives ${again}`);
  }
}

describe('shownStep with 1/B in every δ', () => {
  it.each(endings)('has trees that give the values: $loss on $output outputs', (ending) => {
    fc.assert(
      fc.property(recipe, (made) => expectTreesToGiveValues(shownStep(traceOf(made, ending), inDelta))),
      { numRuns: 8 },
    );
  });

  it.each(mistakeNames)('has such trees in a step computed with %s', (method) => {
    fc.assert(
      fc.property(generatedStep(), (input) => {
        const { network, settings, batch } = input;
        if (mistakeProblem(method, network, { settings, batchSizes: [batch.length] })) return;
        const trace = shownStep(computeStep({ ...input, settings: { ...settings, method } }), inDelta);
        expectTreesToGiveValues(trace);
      }),
      { numRuns: 10 },
    );
  });

  it('changes δ, products and sums alone: gradient, update and new weight are the same numbers', () => {
    const kept = [
      'batchGradient',
      'dataGradient',
      'update',
      'weightAfter',
      'batchLoss',
      'sampleLoss',
      'weight',
    ] as const;
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        const shown = shownStep(trace, inDelta);
        for (const kind of kept)
          for (const quantity of quantitiesOf(kind, trace))
            expect(quantityValue(quantity, shown)).toBe(quantityValue(quantity, trace));
      }),
      { numRuns: 10 },
    );
  });

  it('has products that add up to the same gradient', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        const shown = shownStep(trace, inDelta);
        const { carried } = shownIn(shown);
        for (const { layer, from, to } of weightPlaces(trace.network)) {
          const added = rowsOf(trace).reduce((sum, row) => sum + shown.contribution(layer, from, to, row), 0);
          const divisor = carried || trace.divisor === 0 ? 1 : trace.divisor;
          expect(added / divisor).toBeCloseTo(trace.dataGradient(layer, from, to), 9);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('the numbers of shownStep with 1/B in every δ', () => {
  /** A row as a batch of its own, with the divisor of the whole batch: what it adds to the data gradient. */
  function aloneOf({ run, step }: DrawnRun, row: number): StepTrace {
    const trace = run.traceAt(step);
    const { loss, optimizer } = trace.settings;
    const settings = { loss, optimizer, reduction: 'mean', divisor: trace.divisor } as const;
    const network = { ...trace.network, bias: 'trained' } as const;
    const index = trace.batch[row - 1] ?? Number.NaN;
    const weights = run.network.bias === 'none' ? withZeroBiases(trace) : trace.stateBefore.weights;
    const state = { weights, optimizerStep: 0 };
    return computeStep({ network, data: run.data, batch: [index], step, epoch: 1, settings, state });
  }

  function withZeroBiases({ network, stateBefore }: StepTrace): readonly Float64Array[] {
    return stateBefore.weights.map((block, index) => block.slice().fill(0, 0, unitsIn(network, index + 1)));
  }

  it('has the numbers of each row computed alone with the same divisor', () => {
    const seen = { weighted: 0, divided: 0 };
    fc.assert(
      fc.property(generatedRun({ training: { clip: undefined } }), (drawn) => {
        const trace = drawn.run.traceAt(drawn.step);
        if (trace.divisor === 0) return;
        const shown = shownStep(trace, inDelta);
        const largest: number[] = [];
        for (const row of rowsOf(trace)) {
          const alone = aloneOf(drawn, row);
          const sizes: number[] = [0];
          for (const { layer, from, to } of weightPlaces(trace.network)) {
            const added = alone.dataGradient(layer, from, to);
            expect(shown.sampleGradient(layer, from, to, row)).toBeCloseTo(added, 12);
            expect(shown.contribution(layer, from, to, row)).toBeCloseTo(added, 12);
            expect(shown.delta(layer, to, row)).toBeCloseTo(alone.dataGradient(layer, 0, to), 12);
            const width = unitsIn(trace.network, layer);
            expect(shown.deltaBlock(layer)[(row - 1) * width + to - 1]).toBe(shown.delta(layer, to, row));
            const outputs = upTo(unitsIn(trace.network, lastLayer(trace.network)));
            const shares = outputs.map((m) => shown.outputShare(layer, from, to, m, row));
            expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(added, 10);
            const parts = outputs.map((m) => shown.deltaShare(layer, to, m, row));
            expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(shown.delta(layer, to, row), 10);
            sizes.push(Math.abs(added));
          }
          largest.push(Math.max(...sizes));
          expect(shown.largestOfSample(row)).toBeCloseTo(largest.at(-1) ?? Number.NaN, 12);
        }
        expect(shown.largestSampleGradient()).toBeCloseTo(Math.max(0, ...largest), 12);
        for (const { layer, from, to } of weightPlaces(trace.network)) {
          expect(shown.gradientSum(layer, from, to)).toBeCloseTo(trace.dataGradient(layer, from, to), 12);
        }
        if (trace.hasSampleWeights) seen.weighted++;
        if (trace.divisor !== 1) seen.divided++;
      }),
      { numRuns: 100 },
    );
    expect(seen.weighted).toBeGreaterThan(20);
    expect(seen.divided).toBeGreaterThan(20);
  });
});

describe('shownStep', () => {
  it('is the step itself with 1/B at the end', () => {
    const trace = exampleTrace('xor');
    expect(shownStep(trace, { divide: 'end' })).toBe(trace);
    expect(plainStep(trace)).toBe(trace);
  });

  it('divides each δ by the batch size', () => {
    const trace = exampleTrace('xor');
    const shown = shownStep(trace, inDelta);
    expect(shown.delta(2, 1, 3)).toBe(trace.delta(2, 1, 3) / 4);
    expect(shown.sampleGradient(2, 2, 1, 3)).toBe((trace.delta(2, 1, 3) / 4) * trace.activation(1, 2, 3));
    expect(carriedShare(shown, 3)).toBe(1 / 4);
  });

  it('is made once, from the step or from another form of it', () => {
    const trace = exampleTrace('xor');
    const shown = shownStep(trace, inDelta);
    expect(shownStep(trace, inDelta)).toBe(shown);
    expect(shownStep(shown, inDelta)).toBe(shown);
    expect(shownStep(shown, { divide: 'end' })).toBe(trace);
  });

  it('does not carry the division in steps that clip per sample', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const clipped = { ...made, factors: { ...made.factors, clip: { per: 'sample', maxNorm: 0.5 } as const } };
        const trace = traceOf(clipped, ending);
        expect(canCarry(trace.settings)).toBe(false);
        expect(shownStep(trace, inDelta)).toBe(trace);
      }),
      { numRuns: 5 },
    );
  });

  it('leaves δ as it is under the reduction sum without sample weights', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const { factors: _, ...plain } = made;
        const trace = traceOf({ ...plain, reduction: 'sum' }, ending);
        const shown = shownStep(trace, inDelta);
        for (const quantity of quantitiesOf('delta', trace))
          expect(quantityValue(quantity, shown)).toBe(quantityValue(quantity, trace));
      }),
      { numRuns: 10 },
    );
  });
});
