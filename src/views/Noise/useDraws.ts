/** The gradients of other batches for a weight, once this step's own is shown. */
import { useMemo } from 'react';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { type JobState, useJob } from '../../kit/work/useJob';
import type { WeightPlace } from '../../quantity';
import { dataContributions } from '../../run';
import { useStore } from '../../store';
import { type BatchRule, batchRuleOf, singleGradients } from './batchRule';
import { type BatchStatistics, batchStatistics, type Draws, drawing } from './draws';
import { readSeed, readSize, seedKey, sizeKey } from './noiseKeys';

export interface FoundDraws {
  readonly rule: BatchRule;
  readonly draws: Draws;
  /** The gradient of every sample of the data, as a batch of one. */
  readonly singles: Float64Array;
  readonly statistics: BatchStatistics;
}

interface DrawsView {
  readonly size: number;
  readonly seed: number;
  readonly known: boolean;
  readonly contributions: Float64Array | undefined;
  readonly found: FoundDraws | undefined;
  readonly reading: JobState<unknown>;
  readonly drawn: JobState<unknown>;
}

export function useDraws(step: StepView, place: WeightPlace): DrawsView {
  const { trace, run } = step;
  const { sampleCount } = run.data;
  const size = useStore((state) => readSize(state.viewKeys[sizeKey], trace.batchSize, sampleCount));
  const seed = useStore((state) => readSeed(state.viewKeys[seedKey]));
  const known = shownAt({ kind: 'batchGradient', ...place }, step) !== 'pending';
  const readingJob = useMemo(
    () => (known ? new Job(dataContributions(trace, run.data, place)) : undefined),
    [known, trace, run.data, place],
  );
  const reading = useJob(readingJob);
  const contributions = reading.value;
  const rule = useMemo(() => batchRuleOf(trace, run.data), [trace, run.data]);
  const drawingJob = useMemo(
    () => contributions && new Job(drawing(contributions, { size, rule, seed })),
    [contributions, size, rule, seed],
  );
  const drawn = useJob(drawingJob);
  const draws = drawn.value;
  const found = useMemo(() => {
    if (!contributions || !draws) return undefined;
    return {
      rule,
      draws,
      singles: singleGradients(contributions, rule, size),
      statistics: batchStatistics(contributions, { size, rule }),
    };
  }, [contributions, draws, size, rule]);
  return { size, seed, known, contributions, found, reading, drawn };
}
