/** One number for each sample of a step, to sort by and to draw beside the rows; computed once for a step. */
import { type StepTrace, weightCount } from '../../model';
import { Job } from '../shared/work/job';
import { filled } from './filled';

export type SampleMeasure = 'loss' | 'size' | 'agreement';

const known = new WeakMap<StepTrace, Map<SampleMeasure, Job<Float64Array>>>();

/** By position in the batch. */
export function sampleMeasure(trace: StepTrace, measure: SampleMeasure): Job<Float64Array> {
  const jobs = known.get(trace) ?? new Map<SampleMeasure, Job<Float64Array>>();
  known.set(trace, jobs);
  const job =
    jobs.get(measure) ??
    new Job(filled(trace.batchSize, costOfSample(trace, measure), (position) => measured(trace, measure, position)));
  jobs.set(measure, job);
  return job;
}

function measured(trace: StepTrace, measure: SampleMeasure, position: number): number {
  if (measure === 'loss') return trace.sampleLoss(position);
  return measure === 'size' ? trace.sampleGradientNorm(position) : trace.cosine(position);
}

/** A loss is there already; a length takes every x and δ; an angle a product for each weight. */
function costOfSample({ network }: StepTrace, measure: SampleMeasure): number {
  if (measure === 'loss') return 1;
  return measure === 'agreement' ? weightCount(network) : 2 * network.layers.reduce((sum, units) => sum + units, 0);
}
