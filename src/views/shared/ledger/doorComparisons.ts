/** With what each question’s way is compared, as links write it; pure. */
import type { StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import type { Run } from '../../../run';
import { type DoorName, doorNames } from '../../../store';
import { conditions } from './doorConditions';

interface Compared {
  readonly run: Run;
  readonly trace: StepTrace;
}

/** Undefined: there is none, because no run trains so. */
export const comparisons: Readonly<Record<DoorName, (compared: Compared) => string | undefined>> = {
  crossedPairs: () => undefined,
  productOfMeans: () => 'method:productOfMeans',
  otherReduction: ({ trace }) => `reduction:${trace.settings.reduction === 'mean' ? 'sum' : 'mean'}`,
  averagedInputs: () => 'method:averagedInputs',
  averagedErrors: () => 'method:averagedErrors',
  firstOutput: () => 'method:firstOutput',
  doubledBatch: ({ run, trace }) =>
    2 * trace.batchSize > run.data.sampleCount ||
    run.scenario.training.batches ||
    trace.batchSize !== run.settingsAt(trace.step).batchSize
      ? undefined
      : `batchSize:${2 * trace.batchSize}`,
  wrongAxis: () => 'method:wrongAxis',
};

interface ComparedAt extends Compared {
  readonly place: WeightPlace;
}

/** The question that is answered by this comparison at a weight of a step, if there is one. */
export function doorOf(comparison: string, compared: ComparedAt): DoorName | undefined {
  const { trace, place } = compared;
  return doorNames.find((name) => conditions[name](trace, place) && comparisons[name](compared) === comparison);
}
