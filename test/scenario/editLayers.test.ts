import { describe, expect, it } from 'vitest';
import {
  checkedScenario,
  lossesOf,
  withActivation,
  withHiddenLayer,
  withoutLayer,
  withUnits,
} from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

describe('layer edits', () => {
  it.each(['xor', 'lecture', 'iris', 'one-weight', 'mse-128-64-10'])(
    'of %s give scenarios that hold together',
    (name) => {
      const scenario = exampleScenario(name);
      const deeper = withHiddenLayer(scenario);
      expect(deeper.network.layers).toHaveLength(scenario.network.layers.length + 1);
      for (const next of [
        deeper,
        withUnits(deeper, 1, 5),
        withActivation(scenario, scenario.network.activations.length, 'tanh'),
      ]) {
        expect(checkedScenario(next).ok).toBe(true);
        expect(lossesOf(next)).toContain(next.loss);
      }
      const hidden = deeper.network.layers.length - 2;
      expect(withoutLayer(deeper, hidden).network.layers).toEqual(scenario.network.layers);
    },
  );
});
