/** Inputs and targets: given, not computed. */
import { messages } from '../../text';
import type { KindDefinition } from '../kind';
import { rowOf } from '../samples';
import { unitNumber } from '../unitName';

export const input: KindDefinition<'input'> = {
  name: ({ unit, sample }) => messages.names.input({ unit: unitNumber(unit), sample }),
  value: ({ unit, sample }, trace) => trace.input(unit, rowOf(trace, sample)),
  knownFrom: () => ({ phase: 'batch' }),
};

export const target: KindDefinition<'target'> = {
  name: ({ unit, sample }) => messages.names.target({ unit: unitNumber(unit), sample }),
  value: ({ unit, sample }, trace) => trace.target(unit, rowOf(trace, sample)),
  knownFrom: () => ({ phase: 'batch' }),
};
