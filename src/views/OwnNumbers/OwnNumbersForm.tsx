/** The form: holds the draft, applies it, and leads to what is wrong. Nothing reaches the store until all of it is valid. */
// First: the form reads the catalogue while its modules are loaded.
import '../../text/later';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { scenarioInForce } from '../../run';
import type { FilledScenario } from '../../scenario';
import { runOf, useStoreApi } from '../../store';
import { messages } from '../../text';
import type { Problem } from '../shared/fields/problem';
import { applied } from './applied';
import { type Draft, draftNetwork } from './draft';
import { draftOf } from './draftOf';
import { NetworkFields } from './NetworkFields';
import { SampleFields } from './SampleFields';
import { TrainingFields } from './TrainingFields';
import { useCells } from './useCells';
import { WeightFields } from './WeightFields';

/** Makes the next draft from the present one. */
export type Edit = (change: (draft: Draft) => Draft) => void;

export function OwnNumbersForm({ onClose }: { readonly onClose: () => void }) {
  const words = messages.ownNumbers;
  const store = useStoreApi();
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(() => {
    const run = runOf(store.getState());
    return draftOf({
      scenario: withOwnDivisor(scenarioInForce(run), run.scenario),
      data: run.data,
      labels: run.labels,
    });
  });
  const [problem, setProblem] = useState<Problem>();
  const edit: Edit = useCallback((change) => {
    setDraft(change);
    setProblem(undefined);
  }, []);
  const cells = useCells({ form, draft, edit });

  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>(`[data-field="${problem.field}"]`)?.focus();
  }, [problem]);

  const apply = (): void => {
    const { source, scenario, loadScenario } = store.getState();
    // An example's title would no longer be true of other numbers.
    const result = applied(draft, source.kind === 'own' ? scenario.title : '');
    if (!result.ok) setProblem(result.problem);
    else {
      loadScenario(result.scenario);
      onClose();
    }
  };

  const shared = { draft, edit, problem };
  return (
    <>
      <div className="own-numbers-body" ref={form} {...cells.handlers}>
        <p className="own-numbers-hint">{words.intro}</p>
        <NetworkFields {...shared} />
        <div className="own-numbers-tables">
          <WeightFields {...shared} network={draftNetwork(draft)} onText={cells.onText} />
          <SampleFields {...shared} onText={cells.onText} />
        </div>
        <TrainingFields {...shared} />
      </div>
      <div className="own-numbers-foot">
        <p role="status" className="own-numbers-status">
          {problem?.field === '' ? problem.sentence : cells.status}
        </p>
        <Button className="plain-button" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="plain-button is-first" onPress={apply} data-field="">
          {words.apply}
        </Button>
      </div>
    </>
  );
}

/** Where the reduction was changed to a sum, which divides by nothing, the divisor waits for a mean to be chosen again. */
function withOwnDivisor(inForce: FilledScenario, { training: { divisor } }: FilledScenario): FilledScenario {
  return divisor === undefined ? inForce : { ...inForce, training: { ...inForce.training, divisor } };
}
