/** The settings of a step that every optimizer has, as quantities: η and B. */
import { messages } from '../../text';
import type { KindDefinition } from '../kind';

export const learningRate: KindDefinition<'learningRate'> = {
  name: () => messages.names.learningRate,
  value: (_, trace) => trace.settings.optimizer.learningRate,
  knownFrom: () => ({ phase: 'batch' }),
};

export const batchSize: KindDefinition<'batchSize'> = {
  name: () => messages.names.batchSize,
  value: (_, trace) => trace.batchSize,
  knownFrom: () => ({ phase: 'batch' }),
};
