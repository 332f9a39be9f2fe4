/** The batches of the epoch, which the learner arranges. */
import { useEffect, useEffectEvent } from 'react';
import { useStep } from '../../../kit/quantity/useStep';
import type { BatchQuestion } from '../../../lessons';
import { useStore } from '../../../store';
import { StepBatches } from '../../shared/scenarioForm/batches/StepBatches';
import { FormMessages } from '../../shared/scenarioForm/FormMessages';
import { useFormReport, useScenarioEdit } from '../../shared/scenarioForm/useScreenForm';
import type { AnswerFieldsProps } from './answerFieldsProps';

export function BatchField({ isOpen, onDraft }: AnswerFieldsProps<BatchQuestion>) {
  const step = useStep();
  const sample = useStore((state) => state.cursor.sample);
  const batches = step.run.scenario.training.batches;
  const edit = useScenarioEdit();
  const { onStatus, onProblem, ...said } = useFormReport();
  // Only other batches are another answer.
  const answer = useEffectEvent(onDraft);
  useEffect(() => {
    if (isOpen) answer(batches && { kind: 'batch', batches });
  }, [batches, isOpen]);
  return (
    <div className="question-batch">
      <StepBatches
        step={step}
        sample={sample}
        edit={edit}
        use={isOpen ? 'arranged' : 'read'}
        onStatus={onStatus}
        onProblem={onProblem}
      />
      <FormMessages {...said} />
    </div>
  );
}
