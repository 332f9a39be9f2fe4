/** Where no batch is divided: whether the update divides what several batches have added up. */
import { claim } from '../../quantity';
import { cycleDivisors } from '../../run';
import { messages } from '../../text';
import { samplesOver } from './epochClaims';
import type { EpochModel } from './epochModel';
import { aside, type Said } from './said';

export function undividedSentences(model: EpochModel): readonly Said[] {
  const words = messages.epoch.sentence;
  const own = model.rows.flatMap(({ batch, frozen }) =>
    frozen ? [claim([{ value: frozen.gradient }], 'is', samplesOver(model, batch.samples, 1))] : [],
  );
  const divide = divisionAtUpdate(model);
  if (!divide) return [aside('sentence.undivided', words.undivided, [...own, ...dividedOver(model, () => 1)])];
  const apart = aside('sentence.noBatchDivided', words.noBatchDivided, own);
  const divided = dividedOver(
    model,
    ({ batches, rows, planned }) => ({ samples: Math.max(1, rows), planned, actual: batches })[divide],
  );
  return [apart, aside('sentence.dividedAtUpdate', words.dividedAtUpdate[divide], divided)];
}

/** How every cycle of the epoch divides; undefined if none does. */
function divisionAtUpdate({ plan }: EpochModel): 'planned' | 'actual' | 'samples' | undefined {
  if (cycleDivisors(plan).every((divisor) => divisor === 1)) return undefined;
  const divide = plan.batches.find(({ cycle, updates }) => cycle && updates)?.settings.accumulate?.divide;
  return divide === 'none' ? undefined : divide;
}

interface CycleOfUpdate {
  /** How many batches and rows were added, and how many batches were planned. */
  readonly batches: number;
  readonly rows: number;
  readonly planned: number;
}

/** What each known update takes is the accumulated gradient over this divisor. */
function dividedOver({ rows }: EpochModel, divisor: (cycle: CycleOfUpdate) => number) {
  let [batches, added] = [0, 0];
  return rows.flatMap(({ batch, trained }) => {
    batches += 1;
    added += batch.samples.length;
    if (!batch.updates) return [];
    const cycle = { batches, rows: added, planned: batch.settings.accumulate?.batches ?? 1 };
    [batches, added] = [0, 0];
    if (!trained?.cycle) return [];
    return [
      claim([{ value: trained.cycle.gradient }], 'is', [{ value: trained.cycle.after, times: 1 / divisor(cycle) }]),
    ];
  });
}
