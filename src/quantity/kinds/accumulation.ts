/** Gradients added over several batches: G before and after a batch, and the gradient of the cycle's update, u. */

import { constant, quotient, sum } from '../../expression';
import type { StepTrace } from '../../model';
import { AbsentNumber, clipsEachBatch } from '../../model';
import { messages } from '../../text';
import { addedGradientOf, dividesCycle, optimizerGradientOf } from '../cycle';
import type { KindDefinition } from '../kind';
import { leaf } from '../tree';
import { connectionName } from '../unitName';
import { normOver } from './normOver';

export const accumulatedBefore: KindDefinition<'accumulatedBefore'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.accumulatedBefore({ connection: connectionName(network, layer, from, to) }),
  value: ({ layer, from, to }, trace) => {
    expectCycle(trace);
    return trace.accumulatedBefore(layer, from, to);
  },
  knownFrom: () => ({ phase: 'batch' }),
};

export const accumulated: KindDefinition<'accumulated'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.accumulated({ connection: connectionName(network, layer, from, to) }),
  value: ({ layer, from, to }, trace) => {
    expectCycle(trace);
    return trace.accumulatedAfter(layer, from, to);
  },
  derive: ({ layer, from, to }, trace) => {
    const at = { layer, from, to };
    return {
      expression: sum(leaf({ kind: 'accumulatedBefore', ...at }), leaf(addedGradientOf(trace, at))),
      note: clipsEachBatch(trace.settings) ? 'accumulatedClipped' : 'accumulated',
    };
  },
  knownFrom: () => ({ phase: 'sum' }),
};

export const cycleDivisor: KindDefinition<'cycleDivisor'> = {
  name: () => messages.names.cycleDivisor,
  value: (_, trace) => {
    expectDivision(trace);
    return trace.cycleDivisor;
  },
  derive: (_, trace) => ({ expression: constant(trace.cycleDivisor), note: divisionNote(trace) }),
  knownFrom: () => ({ phase: 'batch' }),
};

export const cycleGradient: KindDefinition<'cycleGradient'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.cycleGradient({ connection: connectionName(network, layer, from, to) }),
  value: ({ layer, from, to }, trace) => {
    expectDivision(trace);
    return trace.cycleGradient(layer, from, to);
  },
  derive: ({ layer, from, to }, trace) => ({
    expression: quotient(leaf({ kind: 'accumulated', layer, from, to }), leaf({ kind: 'cycleDivisor' })),
    note: divisionNote(trace),
  }),
  knownFrom: () => ({ phase: 'update' }),
};

export const cycleGradientNorm: KindDefinition<'cycleGradientNorm'> = {
  name: () => messages.names.cycleGradientNorm,
  value: (_, trace) => {
    if (!trace.cycle || !trace.updates) throw new AbsentNumber('this step ends no cycle');
    return trace.cycleGradientNorm();
  },
  derive: (_, trace) => ({ expression: normOver(trace, dividesCycle(trace) ? 'cycleGradient' : 'accumulated') }),
  knownFrom: () => ({ phase: 'update' }),
};

function divisionNote({ settings }: StepTrace): 'cyclePlanned' | 'cycleActual' | 'cycleSamples' {
  const divide = settings.accumulate?.divide;
  if (divide === 'samples') return 'cycleSamples';
  return divide === 'actual' ? 'cycleActual' : 'cyclePlanned';
}

function expectCycle({ cycle }: StepTrace): void {
  if (!cycle) throw new AbsentNumber('gradients are not accumulated in this step');
}

function expectDivision(trace: StepTrace): void {
  if (optimizerGradientOf(trace, { layer: 1, from: 1, to: 1 }).kind !== 'cycleGradient') {
    throw new AbsentNumber('no accumulated gradient is divided in this step');
  }
}
