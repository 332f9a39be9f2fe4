/** The settings of a step, as quantities: η, B, λ, μ, β₁, β₂, ε. */
import type { OptimizerSettings, StepTrace } from '../../model';
import { messages } from '../../text';
import type { KindDefinition } from '../kind';

type SettingKind = 'learningRate' | 'batchSize' | 'weightDecay' | 'momentum' | 'beta1' | 'beta2' | 'epsilon';

function setting<K extends SettingKind>(kind: K, read: (trace: StepTrace) => number | undefined): KindDefinition<K> {
  return {
    name: () => messages.names[kind],
    value: (_, trace) => {
      const value = read(trace);
      if (value === undefined) throw new RangeError(`${kind}: this optimizer has none`);
      return value;
    },
    knownFrom: () => ({ phase: 'batch' }),
  };
}

const optimizerOf = (trace: StepTrace): OptimizerSettings => trace.settings.optimizer;
const adam = (trace: StepTrace) => {
  const optimizer = optimizerOf(trace);
  return optimizer.kind === 'adam' ? optimizer : undefined;
};

export const learningRate = setting('learningRate', (trace) => optimizerOf(trace).learningRate);
export const batchSize = setting('batchSize', (trace) => trace.batchSize);
export const weightDecay = setting('weightDecay', (trace) => optimizerOf(trace).weightDecay);
export const momentum = setting('momentum', (trace) => {
  const optimizer = optimizerOf(trace);
  return optimizer.kind === 'sgd' ? optimizer.momentum : undefined;
});
export const beta1 = setting('beta1', (trace) => adam(trace)?.beta1);
export const beta2 = setting('beta2', (trace) => adam(trace)?.beta2);
export const epsilon = setting('epsilon', (trace) => adam(trace)?.epsilon);
