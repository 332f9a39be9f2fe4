import { describe, expect, it } from 'vitest';
import { withSetting } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { withTraining } from './support';

describe('withSetting', () => {
  const divided = withTraining(exampleScenario('xor'), { divisor: 3 });

  it('keeps the divisor under sum, where it has no effect, until mean is chosen again', () => {
    const summed = withSetting(divided, 'reduction', 'sum');
    expect([summed.training.reduction, summed.training.divisor]).toEqual(['sum', 3]);
    expect(withSetting(summed, 'reduction', 'mean').training).toEqual(divided.training);
    expect(withSetting(exampleScenario('xor'), 'reduction', 'sum').training).not.toHaveProperty('divisor');
  });

  it('changes the setting alone, also one that belongs to the scenario itself', () => {
    const { training } = divided;
    expect(withSetting(divided, 'learningRate', 0.25).training).toEqual({
      ...training,
      optimizer: { ...training.optimizer, learningRate: 0.25 },
    });
    const other = withSetting(divided, 'loss', 'squaredError');
    expect({ ...other, loss: divided.loss }).toEqual(divided);
    expect(withSetting(divided, 'bias', 'frozen').network.bias).toBe('frozen');
  });
});
