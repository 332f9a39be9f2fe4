/** The presses of views of their own: none that changes nothing in the view. */
import { describe, expect, it } from 'vitest';
import type { WeightPlace } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { beatsOf, beatText } from '../../../../src/views';
import { exampleScenario } from '../../../exampleScenario';

function told(view: 'network' | 'ledger' | 'pictures', example: string, place?: WeightPlace, keys = {}) {
  const scenario = exampleScenario(example);
  const run = createRun(scenario, [{ step: 1, setting: 'batchSize', value: 2 }]);
  return beatsOf({ view, keys, trace: run.traceAt(1), place: place ?? scenario.view.weight }).map(beatText);
}

describe('beatsOf', () => {
  it('of the ledger alone has the layers of its x and δ, and not those that only the network shows', () => {
    expect(told('ledger', 'lecture').slice(0, 4)).toEqual([
      'batch.stop',
      'forward.stop.1',
      'hidden-delta.stop.2',
      'per-sample.product.1',
    ]);
    // The inputs are there from the beginning.
    expect(told('ledger', 'lecture', { layer: 1, from: 1, to: 1 }).slice(0, 3)).toEqual([
      'batch.stop',
      'hidden-delta.stop',
      'per-sample.product.1',
    ]);
    expect(told('ledger', 'lecture')).not.toContain('sum.verdict');
    const asked = told('ledger', 'lecture', undefined, { 'ledger.whatif': 'productOfMeans' });
    expect(asked.slice(asked.indexOf('sum.averages'))[1]).toBe('sum.verdict');
  });

  it('of the network alone has what its card shows, and nothing of averaging first', () => {
    expect(told('network', 'lecture').slice(-5)).toEqual([
      'per-sample.product.1',
      'per-sample.product.2',
      'sum.sum',
      'sum.mean',
      'update.rule.2',
    ]);
  });

  it('of Gradient matrix has a press for the gradient with the penalty, from which its update is computed', () => {
    const scenario = exampleScenario('lecture');
    const ofMatrix = (further: Partial<typeof scenario.training>) => {
      const trace = createRun({ ...scenario, training: { ...scenario.training, ...further } }, []).traceAt(1);
      return beatsOf({ view: 'matrix', keys: {}, trace, place: scenario.view.weight }).map(beatText);
    };
    const plain = ofMatrix({});
    expect(plain.slice(plain.indexOf('sum.stop'))).toEqual(['sum.stop', 'update.rule.1']);
    const penalised = ofMatrix({ penalty: { l2: 0.1, divideBy: 'data', biases: false } });
    expect(penalised.slice(penalised.indexOf('sum.stop'))).toEqual(['sum.stop', 'sum.gradient', 'update.rule.1']);
  });

  it('of Pictures follows a pixel; without one, whole pictures appear', () => {
    expect(told('pictures', 'digits', { layer: 1, from: 20, to: 1 })).toContain('sum.row.1');
    const whole = ['batch.stop', 'hidden-delta.stop', 'per-sample.stop', 'sum.stop', 'update.stop'];
    expect(told('pictures', 'digits', { layer: 2, from: 1, to: 1 })).toEqual(whole);
    expect(told('pictures', 'digits', { layer: 1, from: 0, to: 1 })).toEqual(whole);
  });
});
