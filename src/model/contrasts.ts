/**
 * The common mistakes about a batch gradient, computed in earnest beside the right method, and what the third one misses:
 *   1/B Σ_k x_i(k) δ_j(k) = x̄_i δ̄_j + cov(x_i, δ_j).
 * Mistakes 1 to 3 end in a mean over the batch, every sample once; each is then multiplied by B over the divisor, which under `sum` is B.
 *
 * Indices are in range: the accessors of the trace check them.
 */
import { activated } from './activations/layerLoops';
import { backpropagate, deltasFromErrors, outputDeltas, outputsOf } from './backwardPass';
import { type ForwardPass, forwardPass } from './forwardPass';
import { activationOf, lastLayer, unitsIn } from './network';
import { over } from './sampleFactors';
import type { StepTrace } from './stepTrace';
import { timesFactor } from './timesFactor';

/** A gradient-like number for every weight, by layer, from and to. */
export type WeightNumbers = (layer: number, from: number, to: number) => number;

/** x̄_i^(l): the mean over the batch; unit 0 is the constant 1. */
export function meanActivation(trace: StepTrace, layer: number, unit: number): number {
  return meanOver(trace, (position) => trace.activation(layer, unit, position));
}

/** δ̄_j^(l): the mean over the batch. */
export function meanDelta(trace: StepTrace, layer: number, unit: number): number {
  return meanOver(trace, (position) => trace.delta(layer, unit, position));
}

/** x̄_i^(l−1) δ̄_j^(l), whatever the reduction. */
export function productOfMeans(trace: StepTrace, layer: number, from: number, to: number): number {
  trace.weight(layer, from, to);
  return meanActivation(trace, layer - 1, from) * meanDelta(trace, layer, to);
}

/** cov(x_i^(l−1), δ_j^(l)) over the batch, dividing by B: the mean of the products less the product of the means. */
export function covariance(trace: StepTrace, layer: number, from: number, to: number): number {
  trace.weight(layer, from, to);
  const meanX = meanActivation(trace, layer - 1, from);
  const meanD = meanDelta(trace, layer, to);
  return meanOver(
    trace,
    (position) => (trace.activation(layer - 1, from, position) - meanX) * (trace.delta(layer, to, position) - meanD),
  );
}

/** Mistake 1, averaged inputs: x̄ and ȳ as one sample; one forward and one backward pass. */
export const averagedInputsGradients = oncePerTrace((trace) => {
  const { network, stateBefore } = trace;
  const inputs = means(trace, 0);
  const last = lastLayer(network);
  const targets = Float64Array.from({ length: unitsIn(network, last) }, (_, index) =>
    meanOver(trace, (position) => trace.target(index + 1, position)),
  );
  const pass = forwardPass(network, stateBefore.weights, { inputs, rows: 1 });
  const outputDelta = outputDeltas(network, outputsOf(network, pass, targets), trace.settings.loss);
  return productsOf(trace, pass, outputDelta);
});

/**
 * Mistake 2, averaged output errors: the mean of ∂e(k)/∂x^(L)(k) per output, slopes at the mean s, activations the mean x;
 * one backward pass. Softmax's Jacobian is taken at its mean s too.
 */
export const averagedErrorsGradients = oncePerTrace((trace) => {
  const { network } = trace;
  const last = lastLayer(network);
  const layers = Array.from({ length: last }, (_, index) => index + 1);
  const preactivations = layers.map((layer) =>
    Float64Array.from({ length: unitsIn(network, layer) }, (_, index) =>
      meanOver(trace, (position) => trace.preactivation(layer, index + 1, position)),
    ),
  );
  // The activations that belong to the mean s: only the slopes are taken from them.
  const atMean = preactivations.map((s, index) => activationsAt(trace, index + 1, s));
  const errors = Float64Array.from({ length: unitsIn(network, last) }, (_, index) =>
    meanOver(trace, (position) => trace.outputError(index + 1, position)),
  );
  const outputs = {
    units: unitsIn(network, last),
    preactivations: preactivations[last - 1]!,
    activations: atMean[last - 1]!,
    targets: errors,
  };
  const outputDelta = deltasFromErrors(network, outputs, errors);
  const slopes: ForwardPass = {
    rows: 1,
    preactivations,
    activations: [
      new Float64Array(unitsIn(network, 0) + 1),
      ...atMean.map((x, index) => (index + 1 < last ? Float64Array.of(1, ...x) : x)),
    ],
  };
  const deltas = backpropagate(network, trace.stateBefore.weights, { pass: slopes, outputDelta });
  const factor = comparedFactor(trace);
  return (layer, from, to) => {
    trace.weight(layer, from, to);
    return factor * (meanActivation(trace, layer - 1, from) * deltas[layer - 1]![to - 1]!);
  };
});

/** Mistake 3, averaged factors, "averaging first": the product of the means. */
export function averagedFactorsGradients(trace: StepTrace): WeightNumbers {
  const factor = comparedFactor(trace);
  return (layer, from, to) => factor * productOfMeans(trace, layer, from, to);
}

/** Mistake 4, one output only: what flows through output 1, over the whole batch, as its samples count and by its reduction. */
export function firstOutputGradients(trace: StepTrace): WeightNumbers {
  return (layer, from, to) =>
    comparedFactor(trace) *
    meanOver(trace, (position) =>
      timesFactor(
        trace.sampleWeight(position) * trace.clipFactor(position),
        trace.outputShare(layer, from, to, 1, position),
      ),
    );
}

/**
 * A slip that shapes do not catch where the batch has as many samples as the layer has units: XᵀΔᵀ in place of XᵀΔ,
 * a sum over units. A RangeError where the shapes do catch it.
 */
export function wrongAxisGradients(trace: StepTrace): WeightNumbers {
  return (layer, from, to) => {
    trace.weight(layer, from, to);
    const units = unitsIn(trace.network, layer);
    if (units !== trace.batchSize) throw new RangeError(`layer ${layer}: ${units} units, ${trace.batchSize} samples`);
    return (
      comparedFactor(trace) *
      meanOver(
        trace,
        (position) => trace.activation(layer - 1, from, position) * trace.delta(layer, position + 1, to - 1),
      )
    );
  };
}

/** A trace never changes, so that a mistake is computed once for all the weights asked about. */
function oncePerTrace(walk: (trace: StepTrace) => WeightNumbers): (trace: StepTrace) => WeightNumbers {
  const walked = new WeakMap<StepTrace, WeightNumbers>();
  return (trace) => {
    let numbers = walked.get(trace);
    if (numbers === undefined) {
      numbers = walk(trace);
      walked.set(trace, numbers);
    }
    return numbers;
  };
}

function comparedFactor(trace: StepTrace): number {
  return over(trace.divisor, trace.batchSize);
}

function meanOver(trace: StepTrace, value: (position: number) => number): number {
  let sum = 0;
  for (let position = 0; position < trace.batchSize; position++) sum += value(position);
  return sum / trace.batchSize;
}

/** The mean x of a layer's units, the constant not among them. */
function means(trace: StepTrace, layer: number): Float64Array {
  return Float64Array.from({ length: unitsIn(trace.network, layer) }, (_, index) =>
    meanActivation(trace, layer, index + 1),
  );
}

function activationsAt({ network }: StepTrace, layer: number, s: Float64Array): Float64Array {
  return activated(activationOf(network, layer), s, { units: s.length, lead: 0 });
}

/** Mistake 1's products of its one sample's x and δ, in every layer. */
function productsOf(trace: StepTrace, pass: ForwardPass, outputDelta: Float64Array): WeightNumbers {
  const { network, stateBefore } = trace;
  const deltas = backpropagate(network, stateBefore.weights, { pass, outputDelta });
  const factor = comparedFactor(trace);
  return (layer, from, to) => {
    trace.weight(layer, from, to);
    return factor * (pass.activations[layer - 1]![from]! * deltas[layer - 1]![to - 1]!);
  };
}
