/** Every derivation is the right one: its tree, evaluated with all terms, is the value. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, leaves } from '../../src/expression';
import { computeStep, initialState, mistakeNames, mistakeProblem, type StepTrace, trainingData } from '../../src/model';
import { addressOf, derivationOf, exists, type QuantityKind, quantityValue } from '../../src/quantity';
import { messages } from '../../src/text';
import { generatedStep } from '../model/generatedStep';
import { allKinds, derivationsOf, endings, quantitiesOf, recipe, traceOf } from './traces';

/** Kinds that are given, or come from a further forward pass. */
const withoutDerivation = new Set([
  'input',
  'target',
  'weight',
  'optimizerState',
  'sampleLossAfter',
  'lossAfter',
  'sampleWeight',
  'maxNorm',
  'penaltyRate',
  'accumulatedBefore',
  'learningRate',
  'batchSize',
  'hyperparameter',
  'averagedInputsGradient',
  'averagedErrorsGradient',
  'numericSlope',
]);

describe('the sentences on given numbers', () => {
  it('are on kinds that have no derivation, and settings and state of the optimizer are among them', () => {
    const told = Object.keys(messages.formulas.givenKinds);
    expect(told.filter((kind) => !withoutDerivation.has(kind))).toEqual([]);
    expect(told).toContain('hyperparameter');
    expect(told).toContain('optimizerState');
  });
});

function lengthsOf(sample: number, trace: StepTrace): number {
  const norm = quantityValue({ kind: 'sampleGradientNorm', sample }, trace);
  return norm * quantityValue({ kind: 'batchGradientNorm' }, trace);
}

function expectTreesToGiveValues(trace: StepTrace, kinds?: readonly QuantityKind[]): void {
  for (const { quantity, expression } of derivationsOf(trace, kinds)) {
    const value = quantityValue(quantity, trace);
    const again = evaluate(expression, (part) => quantityValue(part, trace));
    const agree = Object.is(again, value) || Math.abs(again - value) <= 1e-9 * Math.max(1, Math.abs(value));
    // A product of norms below 10⁻²⁹⁰ has too few digits for a cosine.
    const hasDigits = quantity.kind !== 'cosine' || lengthsOf(quantity.sample, trace) > 1e-290;
    if (!agree && hasDigits) expect.fail(`${addressOf(quantity)} is ${value}, its tree gives ${again}`);
  }
}

describe('evaluate(derivationOf(quantity)) is quantityValue(quantity)', () => {
  it.each(mistakeNames)('for the batch gradient of a step computed with %s, where it is one formula', (method) => {
    fc.assert(
      fc.property(generatedStep(), (input) => {
        const { network, settings, batch } = input;
        if (mistakeProblem(method, network, { settings, batchSizes: [batch.length] })) return;
        const trace = computeStep({ ...input, settings: { ...settings, method } });
        const own = ['averagedInputs', 'averagedErrors', 'updatedWeights', 'slopeAtOutput'].includes(method);
        if (own) expect(derivationOf({ kind: 'batchGradient', layer: 1, from: 1, to: 1 }, trace)).toBeUndefined();
        else expectTreesToGiveValues(trace, ['batchGradient']);
      }),
      { numRuns: 25 },
    );
  });

  it.each(endings)('for $loss on $output outputs', (ending) => {
    fc.assert(
      fc.property(recipe, (made) => expectTreesToGiveValues(traceOf(made, ending))),
      { numRuns: 25 },
    );
  });

  it.each(endings.filter(({ output }) => output === 'sigmoid' || output === 'softmax' || output === 'tanh'))(
    'for saturated units: $loss on $output outputs, huge weights',
    (ending) => {
      fc.assert(
        fc.property(recipe, (made) =>
          expectTreesToGiveValues(
            traceOf({ ...made, hidden: made.hidden.map(() => 'tanh'), scale: 400, steps: 1 }, ending),
          ),
        ),
        { numRuns: 25 },
      );
    },
  );

  it.each([
    { loss: 'binaryCrossEntropy', output: 'sigmoid', targets: [0, 1] },
    { loss: 'crossEntropy', output: 'softmax', targets: [1, 0] },
  ] as const)('for a sure, wrong answer under $loss, at every degree of sureness', ({ loss, output, targets }) => {
    for (const weight of [1, 5, 9, 11, 12, 15, 20, 36, 40, 300, 800, 1e4]) {
      const network = { layers: [1, 2], activations: [output], bias: 'trained' as const };
      const trace = computeStep({
        network,
        data: trainingData(
          [[1], [-1], [0.3]],
          [targets, targets, [0.5, 0.5]].map((row) => [...row]),
        ),
        batch: [0, 1, 2],
        step: 1,
        epoch: 1,
        state: initialState(network, [[[weight, -weight]]]),
        settings: {
          loss,
          reduction: 'mean',
          optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 },
        },
      });
      expect(trace.finite).toBe(true);
      expectTreesToGiveValues(trace);
    }
  });
});

describe('derivationOf', () => {
  it('is there for every kind but the given ones', () => {
    for (const kind of allKinds) {
      let seen = 0;
      fc.assert(
        fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
          const trace = traceOf(made, ending);
          for (const quantity of quantitiesOf(kind, trace)) {
            seen++;
            expect(derivationOf(quantity, trace) === undefined, addressOf(quantity)).toBe(withoutDerivation.has(kind));
          }
        }),
        { numRuns: 12, seed: 3 },
      );
      expect(seen, `${kind} occurs`).toBeGreaterThan(0);
    }
  });

  it('has leaves that exist, and none of them is the quantity itself', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        for (const { quantity, expression } of derivationsOf(trace)) {
          const address = addressOf(quantity);
          for (const part of leaves(expression)) {
            const leaf = addressOf(part);
            if (leaf === address || !exists(part, trace)) expect.fail(`${address} has a leaf ${leaf}`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
