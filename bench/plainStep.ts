/**
 * One training step as a textbook writes it: three nested loops, one sample after the other, plain SGD.
 * It is what the blocked kernel is measured against, and what it has to agree with bit for bit.
 *
 * Indices are in range: the loops run over the sizes that the arrays were made with.
 */
import {
  activationNamed,
  activationOf,
  lastLayer,
  lossNamed,
  type Network,
  type StepInput,
  unitActivation,
  unitsIn,
} from '../src/model';

export interface PlainStep {
  readonly batchLoss: number;
  /** Blocks as in a TrainingState. */
  readonly gradientSums: readonly Float64Array[];
  readonly weightsAfter: readonly Float64Array[];
}

/** C = A B, row-major, rows × terms and terms × columns. */
export function plainMatrixProduct(
  left: Float64Array,
  right: Float64Array,
  size: { rows: number; terms: number; columns: number },
): Float64Array {
  const { rows, terms, columns } = size;
  const product = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let term = 0; term < terms; term++) sum += left[row * terms + term]! * right[term * columns + column]!;
      product[row * columns + column] = sum;
    }
  }
  return product;
}

/** The step for a network of elementwise activations with a squared loss; throws a RangeError for softmax, momentum and Adam. */
export function plainStep({ network, data, batch, state, settings }: StepInput): PlainStep {
  const { optimizer } = settings;
  if (optimizer.kind !== 'sgd' || optimizer.momentum !== 0 || optimizer.weightDecay !== 0) {
    throw new RangeError('plainStep: expected plain SGD');
  }
  const rows = batch.length;
  const last = lastLayer(network);
  const inputs = new Float64Array(rows * data.inputWidth);
  const targets = new Float64Array(rows * data.targetWidth);
  batch.forEach((sample, row) => {
    for (let i = 0; i < data.inputWidth; i++) {
      inputs[row * data.inputWidth + i] = data.inputs[sample * data.inputWidth + i]!;
    }
    for (let j = 0; j < data.targetWidth; j++) {
      targets[row * data.targetWidth + j] = data.targets[sample * data.targetWidth + j]!;
    }
  });

  const preactivations: Float64Array[] = [];
  const activations: Float64Array[] = [inputs];
  for (let layer = 1; layer <= last; layer++) {
    const s = plainPreactivations(network, layer, { x: activations[layer - 1]!, w: state.weights[layer - 1]! });
    preactivations.push(s);
    activations.push(plainActivations(network, layer, s));
  }

  const units = unitsIn(network, last);
  const outputs = { units, preactivations: preactivations[last - 1]!, activations: activations[last]!, targets };
  const loss = lossNamed(settings.loss);
  const name = activationOf(network, last);
  const { derivative } = unitActivation(name);
  let batchLoss = 0;
  let delta = new Float64Array(rows * units);
  for (let row = 0; row < rows; row++) {
    batchLoss += loss.value(outputs, row);
    for (let j = 0; j < units; j++) {
      const at = row * units + j;
      const slope = derivative(outputs.preactivations[at]!, outputs.activations[at]!);
      delta[at] = loss.derivative(outputs, row, j) * slope;
    }
  }

  const gradientSums: Float64Array[] = [];
  for (let layer = last; layer >= 1; layer--) {
    gradientSums[layer - 1] = plainGradient(network, layer, { x: activations[layer - 1]!, delta });
    if (layer > 1) {
      delta = plainDeltaBelow(network, layer, {
        delta,
        w: state.weights[layer - 1]!,
        s: preactivations[layer - 2]!,
        x: activations[layer - 1]!,
      });
    }
  }
  const divisor = settings.reduction === 'mean' ? rows : 1;
  return {
    batchLoss: batchLoss / divisor,
    gradientSums,
    weightsAfter: state.weights.map((block, index) =>
      block.map((w, at) => w - optimizer.learningRate * (gradientSums[index]![at]! / divisor)),
    ),
  };
}

function plainPreactivations(
  network: Network,
  layer: number,
  { x, w }: { x: Float64Array; w: Float64Array },
): Float64Array {
  const below = unitsIn(network, layer - 1);
  const units = unitsIn(network, layer);
  const rows = x.length / below;
  const s = new Float64Array(rows * units);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < units; j++) {
      let sum = w[j]!;
      for (let i = 0; i < below; i++) sum += x[row * below + i]! * w[(i + 1) * units + j]!;
      s[row * units + j] = sum;
    }
  }
  return s;
}

function plainActivations(network: Network, layer: number, s: Float64Array): Float64Array {
  const name = activationOf(network, layer);
  const x = new Float64Array(s.length);
  const activation = activationNamed(name);
  if (activation.perUnit) for (let at = 0; at < s.length; at++) x[at] = activation.value(s[at]!);
  else activation.activateRows(s, x, unitsIn(network, layer));
  return x;
}

function plainGradient(
  network: Network,
  layer: number,
  { x, delta }: { x: Float64Array; delta: Float64Array },
): Float64Array {
  const below = unitsIn(network, layer - 1);
  const units = unitsIn(network, layer);
  const rows = x.length / below;
  const gradient = new Float64Array((below + 1) * units);
  for (let j = 0; j < units; j++) {
    let biasSum = 0;
    for (let row = 0; row < rows; row++) biasSum += delta[row * units + j]!;
    if (network.bias === 'trained') gradient[j] = biasSum;
  }
  for (let i = 0; i < below; i++) {
    for (let j = 0; j < units; j++) {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += x[row * below + i]! * delta[row * units + j]!;
      gradient[(i + 1) * units + j] = sum;
    }
  }
  return gradient;
}

function plainDeltaBelow(
  network: Network,
  layer: number,
  { delta, w, s, x }: { delta: Float64Array; w: Float64Array; s: Float64Array; x: Float64Array },
): Float64Array<ArrayBuffer> {
  const below = unitsIn(network, layer - 1);
  const units = unitsIn(network, layer);
  const rows = delta.length / units;
  const { derivative } = unitActivation(activationOf(network, layer - 1));
  const deltaBelow = new Float64Array(rows * below);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < below; i++) {
      let sum = 0;
      for (let j = 0; j < units; j++) sum += delta[row * units + j]! * w[(i + 1) * units + j]!;
      const at = row * below + i;
      deltaBelow[at] = sum * derivative(s[at]!, x[at]!);
    }
  }
  return deltaBelow;
}
