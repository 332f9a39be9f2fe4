/** The forward pass: s = Σ w x, x = θ(s), and the slope θ'(s). */

import { constant, product, series } from '../../expression';
import {
  AbsentNumber,
  activationNamed,
  activationOf,
  firstFrom,
  isPerUnit,
  lastLayer,
  type StepTrace,
  unitActivation,
  unitsIn,
} from '../../model';
import { messages } from '../../text';
import { activationBelow, activationBelowPattern, fromUnits, unitsOf } from '../activationBelow';
import type { Derivation, KindDefinition } from '../kind';
import type { Stop } from '../phases';
import type { QuantityOf } from '../quantity';
import { rowOf } from '../samples';
import { leaf, pattern, type Tree } from '../tree';
import { unitName } from '../unitName';

export const weight: KindDefinition<'weight'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.weight(from === 0, unitName(network, layer - 1, from), unitName(network, layer, to)),
  value: ({ layer, from, to }, trace) => trace.weight(layer, from, to),
  knownFrom: () => ({ phase: 'batch' }),
};

export const preactivation: KindDefinition<'preactivation'> = {
  name: ({ layer, unit, sample }, network) =>
    messages.names.preactivation({ unit: unitName(network, layer, unit), sample }),
  value: ({ layer, unit, sample }, trace) => trace.preactivation(layer, unit, rowOf(trace, sample)),
  derive: ({ layer, unit, sample }, { network }) => ({
    expression: series(
      { lower: `i=${firstFrom(network)}`, upper: String(unitsIn(network, layer - 1)) },
      product(pattern('weight', { layer, from: 'i', to: unit }), activationBelowPattern(layer, 'i', sample)),
      fromUnits(network, layer).map((from) =>
        product(leaf({ kind: 'weight', layer, from, to: unit }), leaf(activationBelow(layer, from, sample))),
      ),
    ),
  }),
  knownFrom: ({ layer }) => ({ phase: 'forward', part: layer }),
};

export const activation: KindDefinition<'activation'> = {
  name: ({ layer, unit, sample }, network) =>
    unit === 0
      ? messages.names.constantOne
      : messages.names.activation({ unit: unitName(network, layer, unit), sample }),
  value: ({ layer, unit, sample }, trace) => trace.activation(layer, unit, rowOf(trace, sample)),
  derive: deriveActivation,
  knownFrom: ({ layer, unit }) => (unit === 0 || layer === 0 ? { phase: 'batch' } : { phase: 'forward', part: layer }),
};

export const slope: KindDefinition<'slope'> = {
  name: ({ layer, unit, sample }, network) => messages.names.slope({ unit: unitName(network, layer, unit), sample }),
  value: ({ layer, unit, sample }, trace) => trace.slope(layer, unit, rowOf(trace, sample)),
  derive: deriveSlope,
  knownFrom: ({ layer }, trace) => deltaKnownFrom(layer, trace),
};

/** δ and slopes of the output layer belong to phase 4, those of hidden layers to their part of phase 5. */
export function deltaKnownFrom(layer: number, trace: StepTrace): Stop {
  return layer === lastLayer(trace.network) ? { phase: 'output-delta' } : { phase: 'hidden-delta', part: layer };
}

function deriveActivation(quantity: QuantityOf<'activation'>, { network }: StepTrace): Derivation {
  const { layer, unit, sample } = quantity;
  if (unit === 0) return { expression: constant(1), note: 'biasInput' };
  const s = (j: number): Tree => leaf({ kind: 'preactivation', layer, unit: j, sample });
  const activation = activationNamed(activationOf(network, layer));
  if (activation.perUnit) {
    const expression = activation.formula({ s: s(unit) });
    return expression.node === 'leaf' ? { expression, note: 'activationIdentity' } : { expression };
  }
  const among = series(
    { lower: 'm=1', upper: String(unitsIn(network, layer)) },
    pattern('preactivation', { layer, unit: 'm', sample }),
    unitsOf(network, layer).map(s),
  );
  return { expression: activation.formula(s(unit), among) };
}

function deriveSlope({ layer, unit, sample }: QuantityOf<'slope'>, { network }: StepTrace): Derivation {
  const name = activationOf(network, layer);
  if (!isPerUnit(name)) throw new AbsentNumber(`layer ${layer}: ${name} has no slope of a single unit`);
  const x = leaf({ kind: 'activation', layer, unit, sample });
  const s = leaf({ kind: 'preactivation', layer, unit, sample });
  return { expression: unitActivation(name).slope({ s, x }), note: `slope.${name}` };
}
