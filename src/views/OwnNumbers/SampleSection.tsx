/** The samples: their table, a button to add one, and pages of columns if there are many. */
import { useMemo, useState } from 'react';
import { inlineData, limits, withNewSample } from '../../scenario';
import { useStore } from '../../store';
import { messages } from '../../text';
import { ColumnPages } from '../shared/scenario/ColumnPages';
import { columnPage } from '../shared/scenario/columns';
import type { Filling } from '../shared/scenario/NumberCell';
import { SampleGrid } from '../shared/scenario/SampleGrid';
import { useDataEdit } from '../shared/scenario/useDataEdit';
import type { Sheet } from './useSheet';

interface SampleSectionProps extends Pick<Sheet, 'scenario' | 'edit' | 'onStatus' | 'onProblem'> {
  readonly filling: Filling;
}

export function SampleSection({ scenario, edit: editScenario, onStatus, onProblem, filling }: SampleSectionProps) {
  const words = messages.sampleTable;
  const data = inlineData(scenario);
  const [first, setFirst] = useState('1');
  const [added, setAdded] = useState<{ readonly sample: number }>();
  const page = useMemo(() => columnPage(data, first), [data, first]);
  const scale = useStore((state) => state.preferences.scale);
  const edit = useDataEdit(editScenario);
  const count = data.inputs.length;
  const add = (): void => {
    const refused = count >= limits.samples ? words.full(limits.samples) : edit(withNewSample);
    if (refused !== undefined) onProblem(refused);
    else setAdded({ sample: count + 1 });
  };
  return (
    <>
      {page.all > page.count && <ColumnPages page={page} onTurn={(next) => setFirst(String(next))} />}
      <SampleGrid {...filling} {...{ scenario, page, scale, added, edit, onStatus }} />
      <button type="button" className="plain-button" onClick={add}>
        {words.add}
      </button>
    </>
  );
}
