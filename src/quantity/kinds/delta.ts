/** δ_j^(l)(k) = ∂e(k)/∂s_j^(l)(k): from the output error in the output layer, from the next layer in hidden layers. */

import { constant, minus, product, quotient, series } from '../../expression';
import {
  AbsentNumber,
  activationNamed,
  activationOf,
  isFused,
  type LayerActivation,
  lastLayer,
  type StepTrace,
  unitsIn,
} from '../../model';
import { messages } from '../../text';
import { unitsOf } from '../activationBelow';
import { canCarry, carriedShare, plainStep, shownIn } from '../conventions';
import { carriedFactors, divisionFactors } from '../division';
import type { Derivation, KindDefinition } from '../kind';
import { shownNow } from '../notation';
import { rowOf } from '../samples';
import { leaf, pattern, type Tree } from '../tree';
import { unitName } from '../unitName';
import { deltaKnownFrom } from './forward';
import { losesDigits, lossOfDigits } from './lostDigits';

export const delta: KindDefinition<'delta'> = {
  name: ({ layer, unit, sample }, network) =>
    messages.names.delta({ ...shownNow(), unit: unitName(network, layer, unit), sample }),
  value: ({ layer, unit, sample }, trace) => trace.delta(layer, unit, rowOf(trace, sample)),
  derive: ({ layer, unit, sample }, trace) =>
    layer === lastLayer(trace.network)
      ? carrying(trace, sample, outputDelta(unit, sample, trace))
      : hiddenDelta(layer, unit, sample, trace),
  knownFrom: ({ layer }, trace) => deltaKnownFrom(layer, trace),
};

/** δ as ∂e(k)/∂s, whatever the conventions show for δ. */
export const plainDelta: KindDefinition<'plainDelta'> = {
  name: ({ layer, unit, sample }, network) =>
    messages.names.plainDelta({ unit: unitName(network, layer, unit), sample }),
  value: ({ layer, unit, sample }, trace) => plainStep(trace).delta(layer, unit, rowOf(trace, sample)),
  derive: ({ layer, unit, sample }, trace) => {
    const shown = leaf({ kind: 'delta', layer, unit, sample });
    if (!shownIn(trace).carried) return { expression: shown, note: 'plainDelta' };
    // A sample without weight has lost its δ.
    if (carriedShare(trace, rowOf(trace, sample)) === 0) return undefined;
    const factors = divisionFactors(trace, sample);
    return {
      expression:
        factors.length === 0
          ? shown
          : quotient(shown, factors.length === 1 && factors[0] ? factors[0] : product(...factors)),
      note: 'plainDelta',
    };
  },
  knownFrom: ({ layer }, trace) => deltaKnownFrom(layer, trace),
};

/** c(k)·δ(k)/D: what automatic differentiation of the batch loss gives for ∂E/∂s. */
export const carriedDelta: KindDefinition<'carriedDelta'> = {
  name: ({ layer, unit, sample }, network) =>
    messages.names.carriedDelta({ unit: unitName(network, layer, unit), sample }),
  value: ({ layer, unit, sample }, trace) => {
    if (!canCarry(trace.settings)) throw new AbsentNumber('clipping per sample comes before the division');
    const row = rowOf(trace, sample);
    const own = plainStep(trace).delta(layer, unit, row);
    const share = carriedShare(trace, row);
    return share === 0 ? 0 : share * own;
  },
  derive: ({ layer, unit, sample }, trace) => {
    const factors = divisionFactors(trace, sample);
    const plain = leaf({ kind: 'plainDelta', layer, unit, sample });
    return { expression: factors.length === 0 ? plain : product(...factors, plain), note: 'carriedDelta' };
  },
  knownFrom: ({ layer }, trace) => deltaKnownFrom(layer, trace),
};

export const deltaShare: KindDefinition<'deltaShare'> = {
  name: ({ layer, unit, output, sample }, network) =>
    messages.names.deltaShare({
      unit: unitName(network, layer, unit),
      output: unitName(network, lastLayer(network), output),
      sample,
    }),
  value: ({ layer, unit, output, sample }, trace) => trace.deltaShare(layer, unit, output, rowOf(trace, sample)),
  derive: ({ layer, unit, output, sample }, trace) =>
    layer === lastLayer(trace.network)
      ? carrying(trace, sample, outputDeltaShare(unit, output, sample, trace))
      : { expression: backThroughLayer(trace, { layer, unit, sample, output }) },
  knownFrom: () => ({ phase: 'per-sample' }),
};

/** With c(k)/D before the derivation of δ: from the outputs down, every δ then contains it once. */
function carrying(trace: StepTrace, sample: number, { expression, note, alternative }: Derivation): Derivation {
  const factors = carriedFactors(trace, sample);
  const carried = (tree: Tree): Tree =>
    factors.length === 0 ? tree : product(...factors, ...(tree.node === 'product' ? tree.factors : [tree]));
  return {
    expression: carried(expression),
    ...(factors.length > 0 ? { note: 'deltaCarried' } : note && { note }),
    ...(alternative && { alternative: { ...alternative, expression: carried(alternative.expression) } }),
  };
}

function hiddenDelta(layer: number, unit: number, sample: number, trace: StepTrace): Derivation {
  return { expression: backThroughLayer(trace, { layer, unit, sample }), note: 'deltaHidden' };
}

/** (Σ_m δ_m^(l+1)(k) w_jm^(l+1)) · θ'(s_j^(l)(k)), for δ or for its share through one output. */
function backThroughLayer(
  trace: StepTrace,
  { layer, unit, sample, output }: { layer: number; unit: number; sample: number; output?: number },
): Tree {
  const above = layer + 1;
  const deltaAbove = (m: number): Tree =>
    leaf(
      output === undefined
        ? { kind: 'delta', layer: above, unit: m, sample }
        : { kind: 'deltaShare', layer: above, unit: m, output, sample },
    );
  const general =
    output === undefined
      ? pattern('delta', { layer: above, unit: 'm', sample })
      : pattern('deltaShare', { layer: above, unit: 'm', output, sample });
  return product(
    series(
      { lower: 'm=1', upper: String(unitsIn(trace.network, above)) },
      product(general, pattern('weight', { layer: above, from: unit, to: 'm' })),
      unitsOf(trace.network, above).map((m) =>
        product(deltaAbove(m), leaf({ kind: 'weight', layer: above, from: unit, to: m })),
      ),
    ),
    leaf({ kind: 'slope', layer, unit, sample }),
  );
}

function outputDelta(unit: number, sample: number, trace: StepTrace): Derivation {
  const { network, settings } = trace;
  const { loss } = settings;
  const layer = lastLayer(network);
  const activation = activationNamed(activationOf(network, layer));
  const { perUnit } = activation;
  const chain = perUnit
    ? product(leaf({ kind: 'outputError', unit, sample }), leaf({ kind: 'slope', layer, unit, sample }))
    : jacobianSum(activation, unit, sample, trace);
  if (!isFused(loss)) return { expression: chain, note: perUnit ? 'deltaOutput' : 'deltaSoftmaxSquared' };
  const x = leaf({ kind: 'activation', layer, unit, sample });
  const y = leaf({ kind: 'target', unit, sample });
  const fused = minus(x, y);
  const note = `fused.${loss}` as const;
  if (losesDigits(chain, fused, trace)) {
    const alternative = { expression: chain, note: lossOfDigits(sample, trace), losesDigits: true } as const;
    return { expression: fused, note, alternative };
  }
  return perUnit
    ? { expression: chain, note: 'deltaOutput', alternative: { expression: fused, note } }
    : { expression: fused, note, alternative: { expression: chain, note: 'deltaSoftmaxUnfused' } };
}

/** ∂e/∂x_m · ∂x_m/∂s_j; 0 for elementwise activations unless m = j. */
function outputDeltaShare(unit: number, output: number, sample: number, trace: StepTrace): Derivation {
  const { network, settings } = trace;
  const layer = lastLayer(network);
  const activation = activationNamed(activationOf(network, layer));
  if (!activation.perUnit) {
    if (!isFused(settings.loss)) return { expression: jacobianTerm(activation, { output, unit, sample, layer }) };
    // −y_m/x_m · x_m([m = j] − x_j): x_m cancels, so the result stays finite even if x_m is 0.
    const y = leaf({ kind: 'target', unit: output, sample });
    const x = leaf({ kind: 'activation', layer, unit, sample });
    const same = constant(output === unit ? 1 : 0);
    return { expression: product(y, minus(x, same)), note: 'shareSoftmax' };
  }
  if (output !== unit) return { expression: constant(0), note: 'shareZero' };
  return outputDelta(unit, sample, trace);
}

/** Σ_m ∂e/∂x_m · ∂x_m/∂s_j, if every output depends on every s_j. */
function jacobianSum(activation: LayerActivation, unit: number, sample: number, trace: StepTrace): Tree {
  const layer = lastLayer(trace.network);
  const general = activation.share({
    error: pattern('outputError', { unit: 'm', sample }),
    xOutput: pattern('activation', { layer, unit: 'm', sample }),
    xUnit: pattern('activation', { layer, unit, sample }),
    same: constant(Number.NaN, `[m{=}${unit}]`),
  });
  const outputs = unitsOf(trace.network, layer);
  return series(
    { lower: 'm=1', upper: String(outputs.length) },
    general,
    outputs.map((m) => jacobianTerm(activation, { output: m, unit, sample, layer })),
  );
}

function jacobianTerm(
  { share }: LayerActivation,
  { output, unit, sample, layer }: { output: number; unit: number; sample: number; layer: number },
): Tree {
  return share({
    error: leaf({ kind: 'outputError', unit: output, sample }),
    xOutput: leaf({ kind: 'activation', layer, unit: output, sample }),
    xUnit: leaf({ kind: 'activation', layer, unit, sample }),
    same: constant(output === unit ? 1 : 0),
  });
}
