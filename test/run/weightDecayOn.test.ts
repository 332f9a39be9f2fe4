/** Weight decay on all parameters: the biases decay too, in numbers and in formulas. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/expression';
import { derivationOf, type Quantity, quantityValue } from '../../src/quantity';
import { createRun } from '../../src/run';
import { parseScenario, serializeScenario } from '../../src/scenario';

function scenarioWith(optimizer: Readonly<Record<string, unknown>>, bias = 'trained') {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], bias, weights: [[[2]]], biases: [[1]] },
    loss: 'halfSquaredError',
    data: { inputs: [[1], [3]], targets: [[2], [5]] },
    training: { batchSize: 2, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.1, ...optimizer } },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.scenario;
}

const bias = { layer: 1, from: 0, to: 1 } as const;

// δ = 1 and 2, so the gradient of the bias is 1.5 and that of the weight (1·1 + 3·2)/2 = 3.5; λ = 0.4.
describe('weightDecayOn', () => {
  it('all: biases decay like weights', () => {
    const trace = createRun(scenarioWith({ weightDecay: 0.4, weightDecayOn: 'all' }), []).traceAt(1);
    expect(trace.update(1, 0, 1)).toBeCloseTo(-0.1 * (1.5 + 0.4 * 1), 14);
    expect(trace.update(1, 1, 1)).toBeCloseTo(-0.1 * (3.5 + 0.4 * 2), 14);
  });

  it('weights, as without the key: biases do not decay', () => {
    for (const own of [{}, { weightDecayOn: 'weights' }]) {
      const trace = createRun(scenarioWith({ weightDecay: 0.4, ...own }), []).traceAt(1);
      expect(trace.update(1, 0, 1)).toBeCloseTo(-0.1 * 1.5, 14);
    }
  });

  it('frozen biases do not decay either', () => {
    const trace = createRun(scenarioWith({ weightDecay: 0.4, weightDecayOn: 'all' }, 'frozen'), []).traceAt(1);
    expect(trace.update(1, 0, 1)).toBe(0);
  });

  it.each(['decayTerm', 'update', 'weightAfter'] as const)('the formula of the bias’s %s gives its value', (kind) => {
    const optimizer = { kind: 'adamw', weightDecay: 0.4, weightDecayOn: 'all' };
    const trace = createRun(scenarioWith(optimizer), []).traceAt(2);
    const quantity: Quantity = { kind, ...bias };
    const derivation = derivationOf(quantity, trace);
    if (!derivation) throw new Error(`no formula of ${kind}`);
    const value = evaluate(derivation.expression, (leaf) => quantityValue(leaf, trace));
    expect(value).toBeCloseTo(quantityValue(quantity, trace), 12);
    expect(trace.decayTerm(1, 0, 1)).toBeCloseTo(0.4 * trace.weight(1, 0, 1), 14);
  });

  it('stays when another optimizer is chosen, and in the file', () => {
    const scenario = scenarioWith({ weightDecay: 0.4, weightDecayOn: 'all' });
    const run = createRun(scenario, [{ step: 1, setting: 'optimizer', value: 'rmsprop' }]);
    expect(run.traceAt(1).decayTerm(1, 0, 1)).toBeCloseTo(0.4, 14);
    expect(serializeScenario(scenario).training.optimizer).toMatchObject({ weightDecayOn: 'all' });
  });

  it('is refused with another word, by its place', () => {
    const file = serializeScenario(scenarioWith({ weightDecay: 0.4 })) as never as { training: { optimizer: object } };
    Object.assign(file.training.optimizer, { weightDecayOn: 'biases' });
    const parsed = parseScenario(file);
    expect(parsed.ok ? '' : parsed.error.message).toBe(
      'training.optimizer.weightDecayOn: expected one of weights, all; got "biases"',
    );
  });
});
