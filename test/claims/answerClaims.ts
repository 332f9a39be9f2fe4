/** What the ledger's answers say of the step that another reduction, or twice the batch, would make: it is computed again from the settings. */
import { computeStep, type StepInput } from '../../src/model';
import { type Claim, claim } from '../../src/quantity';
import { type Run, stepContext } from '../../src/run';
import type { Answer, Asked } from '../../src/views/Ledger/doors/answer/asked';

type AnswerOfStep = 'otherReduction' | 'doubledBatch';

export function answerClaims(name: AnswerOfStep, kind: string, answer: Answer, asked: Asked): readonly Claim[] {
  const { layer, from, to } = asked.place;
  const now = asked.trace.update(layer, from, to);
  const step = stepOf(asked, name === 'otherReduction' ? withOtherReduction(asked) : { batch: twice(asked) });
  const own = claim(answer.update ?? Number.NaN, 'is', step);
  if (kind === 'doorAnswers.sameStep') return [own, claim(step, 'is', now)];
  return kind === 'doorAnswers.doubledStep' ? [own, claim(step, 'is', [{ value: now, times: 2 }])] : [own];
}

function stepOf({ run, trace, place: { layer, from, to } }: Asked, changed: Partial<StepInput>): number {
  const input = { ...stepContext(run.plan, trace.step), state: run.stateAt(trace.step), ...changed };
  return computeStep(input).update(layer, from, to);
}

function withOtherReduction({ run, trace }: Asked): Pick<StepInput, 'settings'> {
  const { settings } = stepContext(run.plan, trace.step);
  const { divisor = 'batch' } = run.scenario.training;
  return { settings: { ...settings, divisor, reduction: settings.reduction === 'mean' ? 'sum' : 'mean' } };
}

/** The batch and the next samples of the order; where the data have too few, the batch again. */
function twice({ run, trace: { step, batchSize, batch } }: Asked): readonly number[] {
  if (2 * batchSize > run.data.sampleCount) return [...batch, ...batch];
  return [...batch, ...samplesAfter(run, step, batchSize)];
}

function samplesAfter(run: Run, step: number, count: number): readonly number[] {
  const samples: number[] = [];
  for (let at = step + 1; samples.length < count; at++) samples.push(...run.batchOf(at));
  return samples.slice(0, count);
}
