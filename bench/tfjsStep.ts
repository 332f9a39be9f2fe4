/**
 * The same training step in TensorFlow.js, float32, twice: with the backward pass written out in its operations, and
 * with its own automatic differentiation and optimizer, as its users call it. Both read the loss back, so that no work is left waiting.
 * For networks of sigmoid and tanh with a squared loss, the mean over the batch, and plain SGD.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { lastLayer, type StepInput, unitsIn } from '../src/model';
import type { Contender, ContenderMaker } from './contender';
import { squaredCoefficient } from './squaredLoss';

const require = createRequire(import.meta.url);

interface Layer {
  readonly activation: 'sigmoid' | 'tanh';
  readonly weights: tf.Variable<tf.Rank.R2>;
  readonly biases: tf.Variable<tf.Rank.R1>;
}

interface Model {
  readonly layers: readonly Layer[];
  readonly inputs: tf.Tensor2D;
  readonly targets: tf.Tensor2D;
  readonly learningRate: number;
  readonly optimizer: tf.Optimizer;
  /** c in e(k) = c Σ_j (o_j − y_j)². */
  readonly coefficient: number;
}

/** Must have finished before any contender is made. */
export async function chooseBackend(name: 'wasm' | 'cpu'): Promise<void> {
  // Without its checks and advice, as fast as it goes.
  tf.enableProdMode();
  setWasmPaths(join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '/'));
  // The main module leaves the derivatives out, for the sake of its size.
  require('@tensorflow/tfjs-core/dist/register_all_gradients');
  if (!(await tf.setBackend(name))) throw new Error(`TensorFlow.js has no backend ${name} here`);
}

export const byHand: ContenderMaker = (input) => contender(input, stepByHand);
export const byMinimize: ContenderMaker = (input) => contender(input, stepByMinimize);

function contender(input: StepInput, step: (model: Model) => number): Contender {
  const model = modelOf(input);
  return {
    reset: () => {
      model.layers.forEach(({ weights, biases }, index) => {
        tf.tidy(() => {
          const [first, rest] = blockTensors(input, index);
          biases.assign(first);
          weights.assign(rest);
        });
      });
    },
    step: () => step(model),
    weights: () =>
      model.layers.map(({ weights, biases }) => Float64Array.of(...biases.dataSync(), ...weights.dataSync())),
  };
}

function stepByHand({ layers, inputs, targets, learningRate, coefficient }: Model): number {
  return tf.tidy(() => {
    const activations: tf.Tensor2D[] = [inputs];
    for (const layer of layers) activations.push(forward(layer, activations.at(-1) as tf.Tensor2D));
    const output = activations.at(-1) as tf.Tensor2D;
    const rows = inputs.shape[0];
    const miss = tf.sub(output, targets);
    const loss = tf.mul(tf.sum(tf.square(miss)), coefficient / rows);
    const rate = learningRate / rows;
    let error: tf.Tensor2D = tf.mul(miss, 2 * coefficient);
    for (let index = layers.length - 1; index >= 0; index--) {
      const { activation, weights, biases } = layers[index] as Layer;
      const delta = tf.mul(error, slope(activation, activations[index + 1] as tf.Tensor2D)) as tf.Tensor2D;
      if (index > 0) error = tf.matMul(delta, weights, false, true);
      const gradient = tf.matMul(activations[index] as tf.Tensor2D, delta, true);
      weights.assign(tf.sub(weights, tf.mul(gradient, rate)));
      biases.assign(tf.sub(biases, tf.mul(tf.sum(delta, 0), rate)));
    }
    return loss.dataSync()[0] as number;
  });
}

function stepByMinimize({ layers, inputs, targets, optimizer, coefficient }: Model): number {
  return tf.tidy(() => {
    const loss = optimizer.minimize(() => {
      let x = inputs;
      for (const layer of layers) x = forward(layer, x);
      return tf.mul(tf.sum(tf.square(tf.sub(x, targets))), coefficient / inputs.shape[0]) as tf.Scalar;
    }, true);
    return loss?.dataSync()[0] as number;
  });
}

/** The product, the bias and, where the library has it, the activation in one operation: its fastest form. */
function forward({ activation, weights, biases }: Layer, x: tf.Tensor2D): tf.Tensor2D {
  const product = { a: x, b: weights, bias: biases };
  return activation === 'sigmoid'
    ? (tf.fused.matMul({ ...product, activation: 'sigmoid' }) as tf.Tensor2D)
    : tf.tanh(tf.fused.matMul(product) as tf.Tensor2D);
}

function slope(activation: Layer['activation'], x: tf.Tensor2D): tf.Tensor {
  return activation === 'sigmoid' ? tf.mul(x, tf.sub(1, x)) : tf.sub(1, tf.square(x));
}

function modelOf(input: StepInput): Model {
  const { network, data, batch, settings } = input;
  const { optimizer } = settings;
  if (optimizer.kind !== 'sgd' || optimizer.momentum !== 0 || optimizer.weightDecay !== 0) {
    throw new RangeError('tfjs: expected plain SGD');
  }
  if (settings.reduction !== 'mean' || network.bias !== 'trained') {
    throw new RangeError('tfjs: expected the mean and trained biases');
  }
  return {
    layers: network.activations.map((activation, index) => {
      if (activation !== 'sigmoid' && activation !== 'tanh') throw new RangeError(`tfjs: activation ${activation}`);
      const [biases, weights] = blockTensors(input, index);
      return { activation, weights: tf.variable(weights), biases: tf.variable(biases) };
    }),
    inputs: rowsOf(data.inputs, data.inputWidth, batch),
    targets: rowsOf(data.targets, data.targetWidth, batch),
    learningRate: optimizer.learningRate,
    optimizer: tf.train.sgd(optimizer.learningRate),
    coefficient: squaredCoefficient(settings.loss, unitsIn(network, lastLayer(network))),
  };
}

function blockTensors({ network, state }: StepInput, index: number): [tf.Tensor1D, tf.Tensor2D] {
  const units = unitsIn(network, index + 1);
  const block = Float32Array.from(state.weights[index] as Float64Array);
  return [tf.tensor1d(block.subarray(0, units)), tf.tensor2d(block.subarray(units), [unitsIn(network, index), units])];
}

function rowsOf(values: Float64Array, width: number, batch: readonly number[]): tf.Tensor2D {
  const rows = new Float32Array(batch.length * width);
  batch.forEach((sample, row) => {
    rows.set(values.subarray(sample * width, (sample + 1) * width), row * width);
  });
  return tf.tensor2d(rows, [batch.length, width]);
}
