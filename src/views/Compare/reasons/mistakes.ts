/** The common mistakes: what each one misses or adds, in the numbers of this step. */
import { lastLayer, type MistakeName, outputCount, unitsIn } from '../../../model';
import { layersOf } from '../../../quantity';
import { averagedReasons, productOfMeansReasons } from './averaging';
import { broadcastReasons } from './broadcast';
import { bothRows, dataGradients, difference, isMultiple, norm } from './facts';
import { oneSampleReasons } from './oneSample';
import { exact, nameOfRun, type Reason, type ReasonContext, type ReasonsFor } from './reason';
import { slopeReasons } from './slopes';
import { undividedBiasReasons } from './undividedBias';

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
  if (count === 1) return [{ name: 'oneOutput', values: {} }];
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
  if (!Number.isFinite(share)) return [];
  const moved: Reason = { name: 'weightsMoved', values: { rate: exact(settings.optimizer.learningRate), share } };
  return share > 0 ? [moved, { name: 'onePoint', values: {} }] : [moved];
}

function dividedTwiceReasons({ traces }: ReasonContext): readonly Reason[] {
  const { batchSize, settings } = traces.first;
  if (batchSize === 1) return oneSampleReasons(traces);
  const [right, wrong] = bothRows(traces, dataGradients);
  if (!isMultiple(right, wrong, 1 / batchSize)) return [];
  const penalty = settings.penalty !== undefined;
  return [{ name: 'dividedTwice', values: { size: exact(batchSize), penalty } }];
}
