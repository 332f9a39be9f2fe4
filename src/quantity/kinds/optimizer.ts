/**
 * From the batch gradient to the new weight: weight decay, the optimizer's lines, and the update. The formulas come
 * from the optimizer's own trees.
 */

import { constant, minus, negative, product, substituted, sum } from '../../expression';
import {
  AbsentNumber,
  decayIsCoupled,
  decayRateFrom,
  type HyperparameterName,
  hyperparameterIn,
  type RuleLeaf,
  type RuleLineName,
  type RuleTree,
  ruleOf,
  type StepTrace,
} from '../../model';
import { type MessageName, messages } from '../../text';
import { givenGradientOf } from '../cycle';
import type { Derivation, KindDefinition } from '../kind';
import type { Stop } from '../phases';
import type { QuantityOf, WeightPlace } from '../quantity';
import { leaf, type Tree } from '../tree';
import { connectionName } from '../unitName';

const atUpdate: Stop = { phase: 'update' };
const atBatch: Stop = { phase: 'batch' };

/** A frozen bias is skipped by the optimizer: its state does not change, and its update is 0. */
const untouched: Derivation = { expression: constant(0), note: 'frozenBias' };

function named<K extends 'decayTerm' | 'update' | 'weightAfter'>(kind: K): KindDefinition<K>['name'] {
  return (place, network) =>
    messages.weightNames[kind]({ connection: connectionName(network, place.layer, place.from, place.to) });
}

export const decayTerm: KindDefinition<'decayTerm'> = {
  name: named('decayTerm'),
  value: ({ layer, from, to }, trace) => trace.decayTerm(layer, from, to),
  derive: ({ layer, from, to }, { settings }) =>
    from === 0 && settings.optimizer.weightDecayOn !== 'all'
      ? { expression: constant(0), note: 'biasesDoNotDecay' }
      : {
          expression: product(
            leaf({ kind: 'hyperparameter', name: 'weightDecay' }),
            leaf({ kind: 'weight', layer, from, to }),
          ),
        },
  knownFrom: () => atUpdate,
};

export const hyperparameter: KindDefinition<'hyperparameter'> = {
  name: ({ name }) => messages.optimizer.hyperparameters[name],
  value: ({ name }, { settings }) => {
    const value = hyperparameterIn(settings.optimizer, name);
    if (value === undefined) throw new AbsentNumber(`${name}: optimizer ${settings.optimizer.kind} has none`);
    return value;
  },
  knownFrom: () => atBatch,
};

export const optimizerState: KindDefinition<'optimizerState'> = {
  name: ({ line, layer, from, to }, network) =>
    messages.optimizer.before({
      line: messages.optimizer.lines[line],
      connection: connectionName(network, layer, from, to),
    }),
  value: ({ line, layer, from, to }, trace) => trace.optimizerState(line, layer, from, to),
  knownFrom: () => atBatch,
};

export const optimizerLine: KindDefinition<'optimizerLine'> = {
  name: ({ line, layer, from, to }, network) =>
    messages.optimizer.after({
      line: messages.optimizer.lines[line],
      connection: connectionName(network, layer, from, to),
    }),
  value: ({ line, layer, from, to }, trace) => trace.optimizerLine(line, layer, from, to),
  derive: (quantity, trace) => {
    const { tree, isKept } = ruleLineOf(quantity, trace);
    if (isKept && isFrozen(quantity, trace)) return untouched;
    const expression = inQuantities(tree, quantity, trace);
    return { expression, ...(isNoted(quantity.line, trace) && { note: quantity.line }) };
  },
  knownFrom: () => atUpdate,
};

export const update: KindDefinition<'update'> = {
  name: named('update'),
  value: ({ layer, from, to }, trace) => trace.update(layer, from, to),
  derive: (place, trace) => {
    const note = unmovedNote(place, trace);
    if (note) return { expression: constant(0), note };
    const isVelocity = ruleFor(place, trace).lines.some(({ name }) => name === 'velocity' && isNoted(name, trace));
    return { expression: negative(stepTaken(place, trace)), ...(isVelocity && { note: 'velocity' }) };
  },
  knownFrom: () => atUpdate,
};

export const weightAfter: KindDefinition<'weightAfter'> = {
  name: named('weightAfter'),
  value: ({ layer, from, to }, trace) => trace.weightAfter(layer, from, to),
  derive: (place, trace) => {
    const { layer, from, to } = place;
    const weight = leaf({ kind: 'weight', layer, from, to });
    const note = unmovedNote(place, trace);
    if (note) return { expression: sum(weight, constant(0)), note };
    return {
      expression: minus(weight, stepTaken(place, trace)),
      note: trace.cycle ? 'oneUpdateOfCycle' : 'oneUpdate',
    };
  },
  knownFrom: () => atUpdate,
};

/** Why the step leaves the weight as it is, if it does: a frozen bias, or a cycle that goes on. */
function unmovedNote(place: WeightPlace, trace: StepTrace): 'frozenBias' | 'noUpdateYet' | undefined {
  if (isFrozen(place, trace)) return 'frozenBias';
  return trace.updates ? undefined : 'noUpdateYet';
}

/** Whether no step may change the weight. */
export function isFrozen(place: WeightPlace, { network }: StepTrace): boolean {
  return place.from === 0 && network.bias === 'frozen';
}

/** Whether weight decay applies to this weight: λ > 0, and no bias that is left out. */
export function decays({ from }: WeightPlace, { settings }: StepTrace): boolean {
  return decayRateFrom(settings.optimizer, from) > 0;
}

/** The current rule for a weight; its lines are the quantities `optimizerLine`. */
export function ruleFor(place: WeightPlace, trace: StepTrace): ReturnType<typeof ruleOf> {
  return ruleOf(trace.settings.optimizer, { time: trace.optimizerStep, decays: decays(place, trace) });
}

function ruleLineOf(quantity: QuantityOf<'optimizerLine'>, trace: StepTrace) {
  const found = ruleFor(quantity, trace).lines.find(({ name }) => name === quantity.line);
  if (!found) throw new AbsentNumber(`${quantity.line}: this optimizer has no such line`);
  return found;
}

/** The step subtracted from the weight, such as η v. */
function stepTaken(place: WeightPlace, trace: StepTrace): Tree {
  return inQuantities(ruleFor(place, trace).step, place, trace);
}

/** A rule's tree for one weight; its names are those of the optimizer, which a test checks. */
function inQuantities(tree: RuleTree, place: WeightPlace, trace: StepTrace): Tree {
  const { layer, from, to } = place;
  const at = { layer, from, to };
  const isCoupled = decays(place, trace) && decayIsCoupled(trace.settings.optimizer);
  const quantityAt = (part: RuleLeaf): Tree => {
    switch (part.of) {
      case 'gradient': {
        const given = leaf(givenGradientOf(trace, place));
        return isCoupled ? sum(given, leaf({ kind: 'decayTerm', ...at })) : given;
      }
      case 'decayTerm':
        return leaf({ kind: 'decayTerm', ...at });
      case 'before':
        return leaf({ kind: 'optimizerState', line: part.name as RuleLineName, ...at });
      case 'line':
        return leaf({ kind: 'optimizerLine', line: part.name as RuleLineName, ...at });
      case 'hyperparameter':
        return leaf({ kind: 'hyperparameter', name: part.name as HyperparameterName });
      case 'learningRate':
        return leaf({ kind: 'learningRate' });
    }
  };
  return substituted(tree, quantityAt);
}

/** Of velocities, only the one that alone is the step scales with a factor of the gradient. */
function isNoted(line: string, { settings }: StepTrace): line is MessageName<'notes'> & typeof line {
  return Object.hasOwn(messages.notes, line) && (line !== 'velocity' || settings.optimizer.kind === 'sgd');
}
