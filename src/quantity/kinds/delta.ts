/** δ_j^(l)(k) = ∂e(k)/∂s_j^(l)(k): at the outputs from the error there, below from the layer above. */
import { activationOf, fusedDelta, lastLayer, type StepTrace, unitsIn } from '../../model';
import { messages } from '../../text';
import { unitsOf } from '../activationBelow';
import { constant, leaf, minus, pattern, product, series } from '../build';
import type { Expression } from '../expression';
import type { Derivation, KindDefinition } from '../kind';
import { positionIn } from '../samples';
import { unitName } from '../unitName';
import { deltaKnownFrom } from './forward';

export const delta: KindDefinition<'delta'> = {
  name: ({ layer, unit, sample }, network) => messages.names.delta(unitName(network, layer, unit), sample),
  value: ({ layer, unit, sample }, trace) => trace.delta(layer, unit, positionIn(trace, sample)),
  derive: ({ layer, unit, sample }, trace) =>
    layer === lastLayer(trace.network) ? outputDelta(unit, sample, trace) : hiddenDelta(layer, unit, sample, trace),
  knownFrom: ({ layer }, trace) => deltaKnownFrom(layer, trace),
};

export const deltaShare: KindDefinition<'deltaShare'> = {
  name: ({ layer, unit, output, sample }, network) =>
    messages.names.deltaShare(unitName(network, layer, unit), unitName(network, lastLayer(network), output), sample),
  value: ({ layer, unit, output, sample }, trace) => trace.deltaShare(layer, unit, output, positionIn(trace, sample)),
  derive: ({ layer, unit, output, sample }, trace) =>
    layer === lastLayer(trace.network)
      ? outputDeltaShare(unit, output, sample, trace)
      : { expression: backThroughLayer(trace, { layer, unit, sample, output }) },
  knownFrom: () => ({ phase: 'per-sample' }),
};

function hiddenDelta(layer: number, unit: number, sample: number, trace: StepTrace): Derivation {
  return { expression: backThroughLayer(trace, { layer, unit, sample }), note: 'deltaHidden' };
}

/** (Σ_m δ_m^(l+1)(k) w_jm^(l+1)) · θ'(s_j^(l)(k)), of δ or of its share through one output. */
function backThroughLayer(
  trace: StepTrace,
  { layer, unit, sample, output }: { layer: number; unit: number; sample: number; output?: number },
): Expression {
  const above = layer + 1;
  const deltaAbove = (m: number): Expression =>
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
  const layer = lastLayer(network);
  const fused = minus(leaf({ kind: 'activation', layer, unit, sample }), leaf({ kind: 'target', unit, sample }));
  if (activationOf(network, layer) === 'softmax') {
    const throughJacobian = jacobianSum(unit, sample, trace);
    return fusedDelta(network, settings.loss)
      ? {
          expression: fused,
          note: 'deltaSoftmaxCrossEntropy',
          ...(errorsAreFinite(sample, trace) && {
            alternative: { expression: throughJacobian, note: 'deltaSoftmaxUnfused' as const },
          }),
        }
      : { expression: throughJacobian, note: 'deltaSoftmaxSquared' };
  }
  const unfused = product(leaf({ kind: 'outputError', unit, sample }), leaf({ kind: 'slope', layer, unit, sample }));
  if (!fusedDelta(network, settings.loss)) return { expression: unfused, note: 'deltaOutput' };
  return saturated(unit, sample, trace)
    ? { expression: fused, note: 'deltaSaturated' }
    : { expression: unfused, note: 'deltaOutput', alternative: { expression: fused, note: 'deltaFused' } };
}

/** ∂e/∂x_m · ∂x_m/∂s_j: for elementwise activations 0 unless m = j. */
function outputDeltaShare(unit: number, output: number, sample: number, trace: StepTrace): Derivation {
  const { network, settings } = trace;
  const layer = lastLayer(network);
  if (activationOf(network, layer) === 'softmax') {
    if (!fusedDelta(network, settings.loss)) return { expression: jacobianTerm(output, unit, sample, layer) };
    // −y_m/x_m · x_m([m = j] − x_j): x_m cancels, so a sure, wrong answer stays finite.
    const y = leaf({ kind: 'target', unit: output, sample });
    const x = leaf({ kind: 'activation', layer, unit, sample });
    return { expression: product(y, minus(x, constant(output === unit ? 1 : 0))), note: 'shareSoftmax' };
  }
  if (output !== unit) return { expression: constant(0), note: 'shareZero' };
  return outputDelta(unit, sample, trace);
}

/** Σ_m ∂e/∂x_m · x_m([m = j] − x_j): softmax's outputs all depend on every s_j. */
function jacobianSum(unit: number, sample: number, trace: StepTrace): Expression {
  const layer = lastLayer(trace.network);
  const general = product(
    pattern('outputError', { unit: 'm', sample }),
    pattern('activation', { layer, unit: 'm', sample }),
    minus(
      { node: 'constant', value: Number.NaN, tex: `[m{=}${unit}]` },
      pattern('activation', { layer, unit, sample }),
    ),
  );
  const outputs = unitsOf(trace.network, layer);
  return series(
    { lower: 'm=1', upper: String(outputs.length) },
    general,
    outputs.map((m) => jacobianTerm(m, unit, sample, layer)),
  );
}

function jacobianTerm(output: number, unit: number, sample: number, layer: number): Expression {
  return product(
    leaf({ kind: 'outputError', unit: output, sample }),
    leaf({ kind: 'activation', layer, unit: output, sample }),
    minus(constant(output === unit ? 1 : 0), leaf({ kind: 'activation', layer, unit, sample })),
  );
}

function errorsAreFinite(sample: number, trace: StepTrace): boolean {
  const position = positionIn(trace, sample);
  return unitsOf(trace.network, lastLayer(trace.network)).every((unit) => {
    const error = trace.outputError(unit, position);
    return Number.isFinite(error) && Math.abs(error) < 1e5;
  });
}

/** Whether error × slope has lost digits: the slope has vanished, or the error is out of bounds. */
function saturated(unit: number, sample: number, trace: StepTrace): boolean {
  const position = positionIn(trace, sample);
  const slope = trace.slope(lastLayer(trace.network), unit, position);
  return slope < 1e-5 || !Number.isFinite(trace.outputError(unit, position));
}
