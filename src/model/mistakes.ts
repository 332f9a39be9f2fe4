/**
 * The common mistakes as training methods: the data gradient that each uses, including the divisor. Everything after
 * that (penalty, clipping of the batch, weight decay, optimizer) is unchanged.
 *
 * Averaged inputs, averaged errors and the product of the means end in a mean over the batch, with every sample once; each is then multiplied by B over the divisor,
 * which under `sum` is B. Each layer is computed on first use.
 * Indices are in range: every array is rows × width of its layer, and the loops run over those.
 */
import { isPerUnit } from './activations';
import { activated } from './activations/layerLoops';
import {
  backpropagate,
  deltasFromErrors,
  gradientSums,
  outputDeltas,
  outputErrors,
  outputShareDeltas,
  outputsOf,
} from './backwardPass';
import { columnMeans, rowOf, withoutFirst } from './blockRows';
import { type ForwardPass, forwardPass } from './forwardPass';
import { isFused } from './losses';
import { matrix, transposed } from './matrix';
import { product } from './matrixProduct';
import type { MistakeName } from './mistakeNames';
import { divided, type LayerGradients, type MistakenStep, reducedProducts } from './mistakenStep';
import { activationOf, lastLayer, type Network, unitsIn } from './network';
import { over } from './sampleFactors';
import { targetsBroadcast } from './targetsBroadcast';
import { zeros } from './zeros';

/** The data gradient of the method; each layer is computed once and cached. */
export function mistakenGradients(method: MistakeName, step: MistakenStep): LayerGradients {
  const known: Float64Array[] = [];
  const compute = methods[method](step);
  return (layer) => {
    known[layer - 1] ??= withoutBias(step.network, layer, compute(layer));
    return known[layer - 1]!;
  };
}

const methods: Readonly<Record<MistakeName, (step: MistakenStep) => LayerGradients>> = {
  averagedInputs,
  averagedErrors,
  productOfMeans,
  firstOutput,
  lastSample,
  wrongAxis,
  updatedWeights,
  slopeAtOutput,
  dividedTwice,
  targetsBroadcast,
  biasNotDivided,
};

/** x̄^(0) and ȳ as one sample: one forward and one backward pass. */
function averagedInputs(step: MistakenStep): LayerGradients {
  const { network, weights, pass, outputs, settings } = step;
  const inputs = columnMeans(pass.activations[0]!, pass.rows).subarray(1);
  const one = forwardPass(network, weights, { inputs, rows: 1 });
  const targets = columnMeans(outputs.targets, pass.rows);
  const outputDelta = outputDeltas(network, outputsOf(network, one, targets), settings.loss);
  const deltas = backpropagate(network, weights, { pass: one, outputDelta });
  return (layer) => outerProduct(step, one.activations[layer - 1]!, deltas[layer - 1]!);
}

/**
 * The mean of ∂e(k)/∂x^(L)(k) per output, slopes at the mean s, activations the mean x; one backward pass. Softmax's Jacobian
 * is taken at its mean s too.
 */
function averagedErrors(step: MistakenStep): LayerGradients {
  const { network, weights, pass, outputs, settings } = step;
  const preactivations = pass.preactivations.map((s) => columnMeans(s, pass.rows));
  const slopes = slopesAt(network, preactivations, 1);
  const errors = columnMeans(outputErrors(outputs, settings.loss), pass.rows);
  const outputDelta = deltasFromErrors(network, outputsOf(network, slopes, outputs.targets), errors);
  const deltas = backpropagate(network, weights, { pass: slopes, outputDelta });
  return (layer) => outerProduct(step, meansBelow(step, layer), deltas[layer - 1]!);
}

/** "Averaging first": every sample's true x and δ, but the product of their means. */
function productOfMeans(step: MistakenStep): LayerGradients {
  const { pass, deltas } = step;
  return (layer) => outerProduct(step, meansBelow(step, layer), columnMeans(deltas[layer - 1]!, pass.rows));
}

/** δ of output 1 alone propagates back, with the samples' factors; softmax's Jacobian is kept. */
function firstOutput(step: MistakenStep): LayerGradients {
  const { network, weights, pass, outputs, settings } = step;
  const outputDelta = outputShareDeltas(network, outputs, { loss: settings.loss, output: 0 });
  return reducedProducts(step, backpropagate(network, weights, { pass, outputDelta }));
}

/** ∇e of the batch's last row, undivided. */
function lastSample({ network, pass, deltas }: MistakenStep): LayerGradients {
  const row = pass.rows - 1;
  const one: ForwardPass = {
    rows: 1,
    preactivations: pass.preactivations.map((s) => rowOf(s, row, pass.rows)),
    activations: pass.activations.map((x) => rowOf(x, row, pass.rows)),
  };
  const sums = gradientSums(
    network,
    one,
    deltas.map((delta) => rowOf(delta, row, pass.rows)),
  );
  return (layer) => sums[layer - 1]!;
}

/**
 * XᵀΔᵀ instead of XᵀΔ wherever the shapes match, because there are as many units as samples: a sum over units. Biases
 * are also summed over units. The other layers are correct.
 */
function wrongAxis(step: MistakenStep): LayerGradients {
  const { network, pass, deltas, sums } = step;
  return (layer) => {
    const units = unitsIn(network, layer);
    if (units !== pass.rows) return divided(sums[layer - 1]!, step);
    const x = matrix(pass.activations[layer - 1]!, { rows: pass.rows, columns: unitsIn(network, layer - 1) + 1 });
    const delta = matrix(deltas[layer - 1]!, { rows: pass.rows, columns: units });
    const factor = comparedFactor(step);
    return product(transposed(x), transposed(delta)).map((sum) => factor * (sum / pass.rows));
  };
}

/** The layers are updated from L down, each completely: δ of layer l − 1 is propagated back through the new weights of layer l. */
function updatedWeights(step: MistakenStep): LayerGradients {
  const { network, weights, pass, deltas, weightsAfter } = step;
  const last = lastLayer(network);
  const mistaken: Float64Array[] = [];
  const gradients: Float64Array[] = [];
  const now = [...weights];
  mistaken[last - 1] = deltas[last - 1]!;
  for (let layer = last; layer >= 1; layer--) {
    gradients[layer - 1] = withoutBias(network, layer, reducedProducts(step, mistaken)(layer));
    if (layer === 1) break;
    now[layer - 1] = weightsAfter(layer, gradients[layer - 1]!);
    const above = { from: layer, outputDelta: mistaken[layer - 1]! };
    mistaken[layer - 2] = backpropagate(network, now, { pass, ...above, downTo: layer - 1 })[layer - 2]!;
  }
  return (layer) => gradients[layer - 1]!;
}

/** θ′ at x instead of s, in every layer with slopes; outputs that are fused with their loss have none. */
function slopeAtOutput(step: MistakenStep): LayerGradients {
  const { network, weights, pass, outputs, settings } = step;
  const last = lastLayer(network);
  const x = pass.activations.slice(1).map((block, index) => {
    return index + 1 === last ? block : withoutFirst(block, pass.rows);
  });
  const slopes = slopesAt(network, x, pass.rows);
  const elementwise = isPerUnit(activationOf(network, last)) && !isFused(settings.loss);
  const outputDelta = elementwise
    ? deltasFromErrors(network, outputsOf(network, slopes, outputs.targets), outputErrors(outputs, settings.loss))
    : outputDeltas(network, outputs, settings.loss);
  return reducedProducts(step, backpropagate(network, weights, { pass: slopes, outputDelta }));
}

/** 1/B twice, for example in δ and in the reduction. */
function dividedTwice(step: MistakenStep): LayerGradients {
  return (layer) => divided(step.sums[layer - 1]!, step).map((mean) => mean / step.pass.rows);
}

/** The weights' sums over the divisor, and the biases' sums as they are. */
function biasNotDivided(step: MistakenStep): LayerGradients {
  return (layer) => {
    const sums = step.sums[layer - 1]!;
    const gradients = divided(sums, step).slice();
    gradients.set(sums.subarray(0, unitsIn(step.network, layer)));
    return gradients;
  };
}

/** x̄ δ̄ᵀ, times B over the divisor. */
function outerProduct(step: MistakenStep, x: Float64Array, delta: Float64Array): Float64Array {
  const factor = comparedFactor(step);
  const cells = zeros(x.length * delta.length);
  for (let from = 0, at = 0; from < x.length; from++) {
    for (let to = 0; to < delta.length; to++) cells[at++] = factor * (x[from]! * delta[to]!);
  }
  return cells;
}

function comparedFactor({ divisor, pass }: MistakenStep): number {
  return over(divisor, pass.rows);
}

/** x̄ of the layer below, with a leading x_0 = 1, whose mean is 1. */
function meansBelow(step: MistakenStep, layer: number): Float64Array {
  return columnMeans(step.pass.activations[layer - 1]!, step.pass.rows);
}

/** A pass with the slopes at these s; nothing else is read from it. */
function slopesAt(network: Network, s: readonly Float64Array[], rows: number): ForwardPass {
  const last = lastLayer(network);
  const activations = s.map((values, index) => {
    const layer = index + 1;
    return activated(activationOf(network, layer), values, {
      units: unitsIn(network, layer),
      lead: layer < last ? 1 : 0,
    });
  });
  return { rows, preactivations: s, activations: [new Float64Array(rows * (unitsIn(network, 0) + 1)), ...activations] };
}

function withoutBias(network: Network, layer: number, gradient: Float64Array): Float64Array {
  if (network.bias !== 'none') return gradient;
  const kept = gradient.slice();
  return kept.fill(0, 0, unitsIn(network, layer));
}
