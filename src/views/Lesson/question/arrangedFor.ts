/** Batches that reach the goal of a question about them, with the fewest samples moved; undefined where they reach it already, and among more than ten samples. */
import { type BatchQuestion, judge } from '../../../lessons';
import { createRun } from '../../../run';
import { type Batches, withBatches } from '../../../scenario';
import { runOf, type State, scenePlaceOf } from '../../../store';
import { samplesOfBatches } from '../../shared/scenarioForm/batches/epochBatches';
import { questionContext } from './questionContext';

/** Each sample is in the step's batch or not, so with ten there are 1,024 ways. */
const mostSamples = 10;

export function arrangedFor(state: State, question: BatchQuestion): Batches | undefined {
  const { lesson, scenario, changes } = state;
  if (!lesson) return undefined;
  const { step } = scenePlaceOf(lesson);
  const run = runOf(state);
  const context = questionContext(state);
  const batches = samplesOfBatches(run, step);
  const at = run.epochInfo(step).batch - 1;
  const samples = [...new Set(batches.flat())].toSorted((one, other) => one - other);
  if (samples.length > mostSamples) return undefined;
  const isRight = (arranged: Batches): boolean => {
    const trace = createRun(withBatches(scenario, arranged), changes).traceAt(step);
    return judge(question, { kind: 'batch', batches: arranged }, { ...context, trace }).isRight;
  };
  // A page that comes back to a shown answer arranges nothing again.
  if (isRight(batches)) return undefined;
  const now = batches[at] ?? [];
  const moves = (chosen: readonly number[]): number =>
    samples.filter((sample) => chosen.includes(sample) !== now.includes(sample)).length;
  const ways = Array.from({ length: 2 ** samples.length }, (_, way) => samples.filter((_, bit) => way & (1 << bit)));
  return ways
    .slice(1)
    .toSorted((one, other) => moves(one) - moves(other))
    .map((chosen) => withBatch(batches, at, chosen))
    .find(isRight);
}

/** These samples in one batch; those that were in it instead go to the next. */
function withBatch(batches: Batches, at: number, chosen: readonly number[]): Batches {
  const left = batches[at]?.filter((sample) => !chosen.includes(sample)) ?? [];
  const rest = batches.map((batch) => batch.filter((sample) => !chosen.includes(sample)));
  const next = [...left, ...(rest[at + 1] ?? [])];
  return [...rest.slice(0, at), chosen, next, ...rest.slice(at + 2)].filter(({ length }) => length > 0);
}
