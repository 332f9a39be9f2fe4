/** What Epoch says of some weights at a step and at the last one of its epoch: above the table, below it, and of machines. */
// First: the script that checks claims reads no other words of views.
import '../../src/views/Epoch/words/en';
import { Job } from '../../src/kit/work/job';
import { plainDivisionOf, plainStep, type WeightPlace, weightPlaces } from '../../src/quantity';
import { dataContributions, epochPlan, type Run, trainedBatches } from '../../src/run';
import { formatWithPower } from '../../src/text';
import { accumulatorSaid, accumulatorUpdate, cycleOfStep } from '../../src/views/Epoch/accumulatorSaid';
import { batchesSentence } from '../../src/views/Epoch/batchesSentence';
import { epochFormats } from '../../src/views/Epoch/epochFormats';
import { epochModel } from '../../src/views/Epoch/epochModel';
import { machinesSentence } from '../../src/views/Epoch/machinesSentence';
import { workerModel } from '../../src/views/Epoch/workerModel';
import type { ClaimSource, SaidSentence } from './claimSource';

/** Of each step so many weights are asked about. */
const mostWeights = 3;

export const epoch: ClaimSource = {
  view: 'Epoch',
  without: {
    'epoch.sentence.begins': 'says which batch comes next',
    'epoch.sentence.someAdded': 'says which batches are added',
    'epoch.sentence.notFinite': 'a number is NaN or ∞, and NaN is in no relation',
    'epoch.sentence.neednt': 'says what need not be',
    'epoch.sentence.ownWeights': 'says what can be',
    'epoch.sentence.sameSay': 'says which batches count, of shares that need not add up to 1',
    'epoch.sentence.penaltyApart': 'says in which order the step is computed',
    'epoch.sentence.penaltyAdded': 'says in which order the step is computed',
    'epoch.sentence.clipsEach': 'says in which order the step is computed',
    'epoch.accumulator.emptied': 'says what is done with the accumulator',
    'epoch.accumulator.neverEmptied': 'says what is done with the accumulator',
    'epoch.accumulator.differs.penalty': 'says why, of a difference that another sentence claims',
    'epoch.machines.pending': 'says when a number is computed',
    'epoch.machines.one': 'says what one machine has',
    'epoch.machines.idle': 'says which workers have no sample',
  },
  said({ run, step }) {
    const { batches } = epochPlan(run, step);
    const steps = [...new Set([step, batches.at(-1)?.step ?? step])];
    const places = [...weightPlaces(run.network)];
    const every = Math.ceil(places.length / mostWeights);
    const some = places.filter((_, at) => at % every === 0);
    return steps.flatMap((at) => some.flatMap((place) => saidAt(run, at, place)));
  },
};

function saidAt(run: Run, step: number, place: WeightPlace): readonly SaidSentence[] {
  const plan = epochPlan(run, step);
  const first = plan.batches[0]?.step ?? step;
  const trace = plainStep(run.traceAt(step));
  const contributions = new Job(dataContributions(run.traceAt(first), run.data, place)).finish();
  const trained = new Job(trainedBatches(run, plan, { place, last: step })).finish();
  const model = epochModel({ plan, data: run.data, step, sumKnown: true, contributions, trained });
  const formats = epochFormats(model);
  const above = batchesSentence(model, {
    frozen: (sum) => formatWithPower(sum, formats.sum),
    trained: (sum) => formatWithPower(sum, formats.trainedSum),
  });
  const clear = trace.settings.accumulate?.clear ?? true;
  const below = [
    ...accumulatorUpdate(model, { step, clear }),
    ...accumulatorSaid(run, model, { place, ...cycleOfStep(model, step) }),
  ];
  const machines = [1, 3, 5].flatMap((workers) =>
    machinesSentence(workerModel(trace, place, workers), {
      known: true,
      isDivided: plainDivisionOf(trace) === 'batch',
      count: trace.batchSize,
    }),
  );
  return [...above, ...below, ...machines].map(({ kind, text, claims }) => ({
    kind,
    text,
    claims,
  }));
}
