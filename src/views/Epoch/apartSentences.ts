/** What is not in the sums: the gradient of the penalty, and clipping as a whole. */
import { clippedWhole } from '../../model';
import { claim } from '../../quantity';
import { cycleDivisors } from '../../run';
import { messages } from '../../text';
import { type EpochModel, hasPenalty } from './epochModel';
import { aside, type Said } from './said';

export function apartSentences(model: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  const isDivided = model.division.by !== 'none';
  const penalty = isDivided
    ? aside('sentence.penaltyApart', words.penaltyApart)
    : aside('sentence.penaltyAdded', words.penaltyAdded);
  return [...(hasPenalty(model.plan) ? [penalty] : []), ...clippingSentences(model)];
}

function clippingSentences({ plan, rows }: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  const clipped = new Set(plan.batches.map(({ settings }) => clippedWhole(settings)));
  const said: Said[] = [];
  if (clipped.has('batch')) {
    said.push(aside('sentence.clipsEach', words.clipsEach));
  }
  if (clipped.has('cycle')) {
    const isCycleDivided = cycleDivisors(plan).some((divisor) => divisor !== 1);
    // Before the last batch of its cycle, a gradient is added as it is.
    const unclipped = rows.flatMap(({ trained }) =>
      trained?.cycle && !trained.cycle.updates ? [claim(trained.cycle.clipFactor, 'is', 1)] : [],
    );
    said.push(aside('sentence.clipsCycle', words.clipsCycle({ isDivided: isCycleDivided }), unclipped));
  }
  return said;
}
