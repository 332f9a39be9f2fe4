/** Several batches before one update: what the update of a cycle is, and what an incomplete cycle makes of it. */
import { clipsEachBatch, type StepTrace } from '../../../model';
import type { Run } from '../../../run';
import { exact, nameOfRun, type Reason, type ReasonContext, type ReasonsFor, type RunOf } from './reason';

export const accumulationReasons: ReasonsFor = (context) => {
  const runs = (['second', 'first'] as const).filter((run) => context.traces[run].settings.accumulate);
  return runs.flatMap((run) => ofRun(context, run));
};

function ofRun({ traces, runs }: ReasonContext, run: RunOf): readonly Reason[] {
  const trace = traces[run];
  const { cycle, settings } = trace;
  const { accumulate } = settings;
  if (!cycle || !accumulate) return [];
  const name = { run: nameOfRun(run) };
  const place = { batch: exact(cycle.batch), batches: exact(cycle.batches) };
  if (!trace.updates) return [{ name: 'cycleWaits', values: { ...name, ...place } }];
  const kept: readonly Reason[] = accumulate.clear ? [] : [{ name: 'cycleKept', values: name }];
  if (accumulate.divide === 'planned' && cycle.batches < accumulate.batches) {
    const values = { actual: exact(cycle.batches), planned: exact(accumulate.batches) };
    return [{ name: 'cycleIncomplete', values }, ...kept];
  }
  const of = oneGradientOf(trace, run === 'first' ? runs.run : runs.other);
  if (!of) return kept;
  const values = { ...name, batches: place.batches, rows: exact(cycle.rows), isMean: of === 'mean' };
  return [{ name: 'cycleUpdates', values }, ...kept];
}

/** The one gradient of all its rows from which the cycle's update is made, because every batch was at the same weights. */
function oneGradientOf(trace: StepTrace, run: Run): 'mean' | 'sum' | undefined {
  const { cycle, settings, batchSize } = trace;
  const { accumulate, penalty, clip, reduction } = settings;
  // At another run's weights, the earlier batches of the cycle are missing.
  const isWhole = cycle?.batch === 1 || trace.stateBefore.accumulated !== undefined;
  const isPlain =
    isWhole &&
    accumulate?.clear &&
    !penalty &&
    !trace.hasSampleWeights &&
    clip?.per !== 'sample' &&
    !clipsEachBatch(settings);
  if (!cycle || !isPlain) return undefined;
  if (reduction === 'sum') {
    if (accumulate.divide === 'none') return 'sum';
    return accumulate.divide === 'samples' ? 'mean' : undefined;
  }
  const sizes = Array.from({ length: cycle.batches }, (_, before) => run.batchOf(trace.step - before).length);
  const areAlike = trace.divisor === batchSize && sizes.every((size) => size === batchSize);
  return areAlike && accumulate.divide !== 'none' ? 'mean' : undefined;
}
