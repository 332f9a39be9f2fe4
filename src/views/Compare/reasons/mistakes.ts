/** The common mistakes: what each one misses or adds, in the numbers of this step. */
import {
  type ActivationName,
  activationOf,
  isFused,
  isPerUnit,
  lastLayer,
  type MistakeName,
  outputCount,
  type StepTrace,
  unitActivation,
  unitsIn,
} from '../../../model';
import { claim, holds, layersOf } from '../../../quantity';
import { averagedReasons, oneSampleReasons, productOfMeansReasons } from './averaging';
import { broadcastReasons } from './broadcast';
import { areSame, bothRows, dataGradients, difference, isMultiple, norm, rowOf } from './facts';
import { exact, nameOfRun, type Reason, type ReasonContext, type ReasonsFor } from './reason';

/** A new mistake does not compile without its reason. */
const reasonsOf: Readonly<Record<MistakeName, ReasonsFor>> = {
  averagedInputs: averagedReasons('averagedInputs'),
  averagedErrors: averagedReasons('averagedErrors'),
  productOfMeans: productOfMeansReasons,
  firstOutput: firstOutputReasons,
  lastSample: lastSampleReasons,
  wrongAxis: wrongAxisReasons,
  updatedWeights: updatedWeightsReasons,
  slopeAtOutput: slopeReasons,
  dividedTwice: dividedTwiceReasons,
  targetsBroadcast: broadcastReasons,
  biasNotDivided: undividedBiasReasons,
};

/** The reasons, and that the first run has the gradient that is asked for, unless both are the same. */
export function mistakeReasons(method: MistakeName, context: ReasonContext): readonly Reason[] {
  const [right, wrong] = bothRows(context.traces, dataGradients);
  const reasons = reasonsOf[method](context);
  const isHarmless = norm(difference(right, wrong)) === 0;
  return isHarmless ? reasons : [...reasons, { name: 'askedFor', values: { run: nameOfRun('first') } }];
}

/** The mistake's error over the norm of the right data gradient. */
function shareOfError({ traces }: ReasonContext): number {
  const [right, wrong] = bothRows(traces, dataGradients);
  return norm(difference(right, wrong)) / norm(right);
}

function firstOutputReasons(context: ReasonContext): readonly Reason[] {
  const count = outputCount(context.traces.first.network);
  // At this run's weights, what the other run has accumulated may be missing.
  if (count === 1) return areSame(context.gradient) ? [{ name: 'oneOutput', values: {} }] : [];
  const share = shareOfError(context);
  return Number.isFinite(share) ? [{ name: 'outputsMissing', values: { count: exact(count - 1), share } }] : [];
}

function lastSampleReasons({ traces }: ReasonContext): readonly Reason[] {
  const { first } = traces;
  if (first.batchSize === 1) return oneSampleReasons(traces);
  const sample = exact((first.batch.at(-1) ?? 0) + 1);
  return [{ name: 'onlyLast', values: { sample, lost: exact(first.batchSize - 1) } }];
}

function wrongAxisReasons({ traces }: ReasonContext): readonly Reason[] {
  const { network, batchSize } = traces.first;
  if (batchSize === 1) return oneSampleReasons(traces);
  const layers = layersOf(network);
  const wrong = layers.filter((layer) => unitsIn(network, layer) === batchSize);
  const isAll = wrong.length === layers.length;
  const values = { count: exact(wrong.length), layers: { list: wrong }, size: exact(batchSize), isAll };
  return [{ name: 'wrongAxis', values }];
}

function updatedWeightsReasons(context: ReasonContext): readonly Reason[] {
  const { network, settings } = context.traces.first;
  if (lastLayer(network) === 1) return [{ name: 'oneLayer', values: {} }];
  const share = shareOfError(context);
  // Where nothing changes, the step may have moved no weight that δ passes through.
  if (!Number.isFinite(share) || share === 0) return [];
  return [
    { name: 'weightsMoved', values: { rate: exact(settings.optimizer.learningRate), share } },
    { name: 'onePoint', values: {} },
  ];
}

function dividedTwiceReasons({ traces }: ReasonContext): readonly Reason[] {
  const { batchSize, divisor, settings } = traces.first;
  if (batchSize === 1) return oneSampleReasons(traces);
  const [right, wrong] = bothRows(traces, dataGradients);
  // Another divisor was the first.
  if (divisor !== batchSize || !isMultiple(right, wrong, 1 / batchSize)) return [];
  const penalty = settings.penalty !== undefined;
  return [{ name: 'dividedTwice', values: { size: exact(batchSize), penalty } }];
}

/** Their slope depends on the sign alone, which x has from s. */
const withSlopeOfSign: readonly ActivationName[] = ['relu', 'leakyRelu', 'identity'];

/** θ′ at x instead of s: which factor each unit's δ gets. */
function slopeReasons({ traces: { first, second } }: ReasonContext): readonly Reason[] {
  const { network, settings } = first;
  const names = layersWithSlopes(first).map((layer) => activationOf(network, layer));
  // The one layer's slope cancels; a softmax with another loss keeps its own, of which nothing is said.
  if (names.length === 0) return isFused(settings.loss) ? [{ name: 'slopeCancels', values: {} }] : [];
  const factors = slopeFactors(first);
  const [least, most] = [Math.min(...factors), Math.max(...factors)];
  if (factors.every((factor) => factor === 1))
    return names.every((name) => withSlopeOfSign.includes(name)) ? [{ name: 'slopesUnchanged', values: {} }] : [];
  const areFinite = Number.isFinite(least) && Number.isFinite(most);
  return areFinite && second.settings.method === 'slopeAtOutput'
    ? [{ name: 'slopeFactors', values: { least, most } }]
    : [];
}

/** The layers whose slopes count: not the output that is fused with its loss. */
function layersWithSlopes({ network, settings }: StepTrace): readonly number[] {
  const last = isFused(settings.loss) ? lastLayer(network) - 1 : lastLayer(network);
  return layersOf(network).filter((layer) => layer <= last && isPerUnit(activationOf(network, layer)));
}

/** θ′(x)/θ′(s) of every unit and sample whose slope counts. */
function slopeFactors(trace: StepTrace): readonly number[] {
  const { network, batchSize } = trace;
  const factors: number[] = [];
  for (const layer of layersWithSlopes(trace)) {
    const name = activationOf(network, layer);
    if (!isPerUnit(name)) continue;
    const { derivative, value } = unitActivation(name);
    for (let unit = 1; unit <= unitsIn(network, layer); unit++) {
      for (let row = 1; row <= batchSize; row++) {
        const [s, x] = [trace.preactivation(layer, unit, row), trace.activation(layer, unit, row)];
        const [wrong, right] = [derivative(x, value(x)), trace.slope(layer, unit, row)];
        if (wrong !== right && s !== x) factors.push(wrong / right);
      }
    }
  }
  return factors.length === 0 ? [1] : factors;
}

/** Weights' gradients are divided, biases' are not: D times as large in the biases alone, which is another direction. */
function undividedBiasReasons({ traces: { first, second } }: ReasonContext): readonly Reason[] {
  const { divisor } = first;
  // Nothing is divided; where all weights of the samples are 0, every sum is 0.
  if (divisor === 1 || divisor === 0) return [];
  const [biases, weights] = [true, false].map((isBias) => gradients(first, isBias)) as [Float64Array, Float64Array];
  if (norm(biases) === 0 || norm(weights) === 0) return [];
  const values = { divisor: exact(divisor) };
  const claims = [
    claim(gradients(second, true), 'is', [{ value: biases, times: divisor }]),
    claim(gradients(second, false), 'is', weights),
  ];
  if (!claims.every(holds)) return [];
  return [
    { name: 'biasUndivided', values, claims },
    { name: 'biasDirection', values: {} },
  ];
}

/** The gradients of the biases alone, or of the weights alone, added from single samples in the right run. */
function gradients(trace: StepTrace, ofBiases: boolean): Float64Array {
  const isWrong = trace.settings.method !== undefined;
  return rowOf(trace, (layer, from, to) => {
    if ((from === 0) !== ofBiases) return 0;
    if (isWrong) return trace.dataGradient(layer, from, to);
    let sum = 0;
    for (let row = 1; row <= trace.batchSize; row++) sum += trace.contribution(layer, from, to, row);
    return sum / trace.divisor;
  });
}
