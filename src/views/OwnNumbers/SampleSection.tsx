/** The samples: their table, a button to add one, and pages of columns if there are many. */
import { useMemo, useState } from 'react';
import { PlainButton } from '../../kit/chrome/buttons';
import { inlineData } from '../../scenario';
import { messages } from '../../text';
import type { ScenarioForm } from '../shared/scenarioForm/scenarioForm';
import { ColumnPages } from '../shared/scenarioForm/tables/ColumnPages';
import type { CellEditing } from '../shared/scenarioForm/tables/NumberCell';
import { SampleGrid } from '../shared/scenarioForm/tables/SampleGrid';
import { columnPage } from '../shared/scenarioForm/tables/sampleColumns';
import { useDataEdit } from '../shared/scenarioForm/tables/useDataEdit';
import { useNewSample } from '../shared/scenarioForm/tables/useNewSample';

interface SampleSectionProps {
  readonly form: ScenarioForm;
  readonly cells: CellEditing;
}

export function SampleSection({ form, cells }: SampleSectionProps) {
  const { scenario, edit: editScenario, onStatus, onProblem } = form;
  const data = inlineData(scenario);
  const [first, setFirst] = useState('1');
  const page = useMemo(() => columnPage(data, first), [data, first]);
  const edit = useDataEdit(editScenario);
  const { added, add } = useNewSample({ count: data.inputs.length, edit, onProblem });
  return (
    <>
      {page.all > page.count && <ColumnPages page={page} onTurn={(next) => setFirst(String(next))} />}
      <SampleGrid {...cells} {...{ scenario, page, added, edit, onStatus }} />
      <PlainButton onClick={add}>{messages.sampleTable.add}</PlainButton>
    </>
  );
}
