/** Where nothing is divided; what an update divides is said of the update. */
import { type Claim, claim } from '../../quantity';
import { cycleDivisors } from '../../run';
import { messages } from '../../text';
import { samplesOver } from './epochClaims';
import type { EpochModel } from './epochModel';
import { aside, type Said } from './said';

export function undividedSentences(model: EpochModel): readonly Said[] {
  if (cycleDivisors(model.plan).some((divisor) => divisor !== 1)) return [];
  return [aside('sentence.undivided', messages.epoch.sentence.undivided, [...ownSums(model), ...updates(model)])];
}

function ownSums(model: EpochModel): readonly Claim[] {
  return model.rows.flatMap(({ batch, frozen }) =>
    frozen ? [claim([{ value: frozen.gradient }], 'is', samplesOver(model, batch.samples, 1))] : [],
  );
}

/** What each update takes is what was accumulated. */
function updates({ rows }: EpochModel): readonly Claim[] {
  return rows.flatMap(({ batch, trained }) =>
    batch.updates && trained?.cycle ? [claim(trained.cycle.gradient, 'is', trained.cycle.after)] : [],
  );
}
