/** Inputs and targets: given, not computed. */
import { messages } from '../../text';
import type { KindDefinition } from '../kind';
import { positionIn } from '../samples';

export const input: KindDefinition<'input'> = {
  name: ({ unit, sample }) => messages.names.input({ unit, sample }),
  value: ({ unit, sample }, trace) => trace.input(unit, positionIn(trace, sample)),
  knownFrom: () => ({ phase: 'batch' }),
};

export const target: KindDefinition<'target'> = {
  name: ({ unit, sample }) => messages.names.target({ unit, sample }),
  value: ({ unit, sample }, trace) => trace.target(unit, positionIn(trace, sample)),
  knownFrom: () => ({ phase: 'batch' }),
};
