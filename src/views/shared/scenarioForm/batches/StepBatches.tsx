/** The batches of the current epoch, and editing them by hand. */
import { useMemo } from 'react';
import { shortLabel } from '../../../../kit/quantity/sampleLabel';
import type { StepView } from '../../../../kit/quantity/useStep';
import { withBatches, withoutBatches } from '../../../../scenario';
import { useStoreApi } from '../../../../store';
import type { FormReport, ScenarioEdit } from '../scenarioForm';
import { BatchGroups } from './BatchGroups';
import { samplesOfBatches } from './epochBatches';

interface StepBatchesProps extends FormReport {
  readonly step: StepView;
  readonly sample: number;
  readonly edit: ScenarioEdit;
  /** Arranged, or only read, at a step that stays; absent: by hand if the reader likes, and a batch leads to its step. */
  readonly use?: 'arranged' | 'read';
}

export function StepBatches({ step, sample, edit, use, onStatus, onProblem }: StepBatchesProps) {
  const { run, trace } = step;
  const store = useStoreApi();
  const { batch: now } = run.epochInfo(trace.step);
  const firstStep = trace.step - now + 1;
  // The steps of an epoch have one list.
  const batches = useMemo(() => samplesOfBatches(run, firstStep), [run, firstStep]);
  const goTo = (batch: number): boolean => {
    const to = firstStep + batch - 1;
    if (to !== trace.step) store.getState().goTo({ step: to });
    return store.getState().cursor.step === to;
  };
  return (
    <BatchGroups
      batches={batches}
      byHand={use ? use === 'arranged' : run.scenario.training.batches !== undefined}
      withSwitch={!use}
      sampleCount={run.data.sampleCount}
      now={now}
      sample={sample}
      labelOf={(number) => shortLabel(run.data, number, run.labels[number - 1])}
      onEdit={(next) => edit((scenario) => (next ? withBatches(scenario, next) : withoutBatches(scenario)))}
      onChoose={(number, batch) => {
        if (use ? batch === now : goTo(batch)) store.getState().chooseSample(number);
      }}
      onGo={use ? undefined : goTo}
      onStatus={onStatus}
      onProblem={onProblem}
    />
  );
}
