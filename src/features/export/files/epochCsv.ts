/**
 * The batches of a step's epoch for one weight: their samples, their sums at the weights before the epoch and, if the steps
 * are short enough to be computed again, as trained; then the totals. All batches, also those of later steps.
 */
import { addressOf, dataGradientOf, type Quantity, type WeightPlace } from '../../../quantity';
import {
  batchSums,
  dataContributions,
  epochDivision,
  epochObstacles,
  epochPlan,
  epochTotals,
  isShortPiece,
  largestBatch,
  type Run,
  trainedBatches,
} from '../../../run';
import { csvLine } from '../../../scenario/csv';

export function* epochCsvChunks(run: Run, step: number, place: WeightPlace): Generator<string> {
  const plan = epochPlan(run, step);
  const { batches } = plan;
  const [first] = batches;
  if (!first) return;
  const owner = { network: run.network, stateBefore: run.stateAt(first.step), settings: first.settings };
  // An empty piece of text lets the page go on in between.
  const contributions = yield* inPauses(dataContributions(owner, run.data, place));
  const sums = batchSums(plan, contributions, run.data);
  const isShort = isShortPiece(run, largestBatch(plan));
  const last = first.step + batches.length - 1;
  const trained = isShort ? yield* inPauses(trainedBatches(run, plan, { place, last })) : [];
  const name = (kind: string): string => addressOf({ kind, ...place } as Quantity);
  // The samples' part: what a penalty adds is in no sum.
  const { kind: gradient } = dataGradientOf(first, place);
  const own = isShort ? ['weight', 'gradientSum', gradient, 'weightAfter'].map(name) : [];
  const before = [name('gradientSum'), name(gradient)].map((one) => `beforeEpoch.${one}`);
  yield csvLine(['batch', 'step', 'size', 'samples', ...before, ...own]);
  for (const [index, { number, step: at, samples }] of batches.entries()) {
    const one = trained[index];
    yield csvLine([
      number,
      at,
      samples.length,
      samples.join(' '),
      sums[index]?.sum ?? '',
      sums[index]?.gradient ?? '',
      ...(one ? [one.weight, one.sum, one.gradient, one.weightAfter] : []),
    ]);
  }
  const { sum, reduced, meanOfGradients } = epochTotals(plan, sums, run.data);
  const rest = own.map(() => '');
  const isUsual = gradient === 'batchGradient' && epochDivision(plan, run.data).isUsual;
  const isFull = isUsual && epochObstacles(plan, run.data).length === 0;
  yield csvLine(['sum', '', '', '', sum, '', ...rest]);
  yield csvLine([isFull ? 'fullBatchGradient' : 'reducedSum', '', '', '', '', reduced, ...rest]);
  yield csvLine(['meanOfBatchGradients', '', '', '', '', meanOfGradients, ...rest]);
}

function* inPauses<Value>(work: Generator<unknown, Value>): Generator<string, Value> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield '';
  }
}
