/** Moves samples between the batches, as in Data. */

import type { StepView } from '../../kit/quantity/useStep';
import { useStore } from '../../store';
import { StepBatches } from '../shared/scenarioForm/batches/StepBatches';
import { useFormReport, useScenarioEdit } from '../shared/scenarioForm/useScreenForm';

export function Arranging({ step }: { readonly step: StepView }) {
  const sample = useStore((state) => state.cursor.sample);
  const edit = useScenarioEdit();
  const { onStatus, onProblem, status, problem } = useFormReport();
  return (
    <div className="epoch-arranging" data-not-on="stage">
      <StepBatches step={step} sample={sample} edit={edit} onStatus={onStatus} onProblem={onProblem} />
      <p className={problem === undefined ? 'aside epoch-note' : 'aside epoch-note epoch-wrong-note'} role="status">
        {problem ?? status}
      </p>
    </div>
  );
}
