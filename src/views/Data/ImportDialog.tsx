/** Imports a table from a file: the roles of its columns, the resulting network, and buttons to use or cancel. */
import { useMemo, useState } from 'react';
import { PlainButton } from '../../kit/chrome/buttons';
import { DialogFrame } from '../../kit/chrome/DialogFrame';
import { CheckBox } from '../../kit/fields/CheckBox';
import { JobLine } from '../../kit/work/JobLine';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import {
  adaptedTo,
  type ColumnRole,
  type CsvTable,
  guessedRoles,
  readCsv,
  singleRoles,
  tableData,
} from '../../scenario/csv';
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import { editableScenario } from '../shared/scenarioForm/useScreenForm';
import { ColumnRoles } from './ColumnRoles';
import { Outcome } from './Outcome';

export interface ImportSource {
  readonly name: string;
  readonly text: string;
}

interface ImportDialogProps {
  readonly source: ImportSource;
  readonly onClose: () => void;
  /** Reports what was done. */
  readonly onDone: (sentence: string) => void;
}

export function ImportDialog({ source, onClose, onDone }: ImportDialogProps) {
  const words = messages.dataPanel;
  return (
    <DialogFrame title={words.dialog(source.name)} onClose={onClose} className="data-dialog" isDismissable={false}>
      <Reading source={source} onClose={onClose} onDone={onDone} />
    </DialogFrame>
  );
}

/** Reads the text in pieces; closing the dialog stops it. */
function Reading({ source, onClose, onDone }: ImportDialogProps) {
  const words = messages.dataPanel;
  const [header, setHeader] = useState<boolean>();
  const job = useMemo(() => new Job(readCsv(source.text, header)), [source, header]);
  const reading = useJob(job);
  const { value } = reading;
  if (!value?.ok) {
    return (
      <>
        <JobLine name={words.reading} job={reading} />
        {value && (
          <p role="alert" className="scenario-problem">
            {value.sentence}
          </p>
        )}
        <PlainButton onClick={onClose}>{words.cancel}</PlainButton>
      </>
    );
  }
  const { table } = value;
  return <Choosing key={String(table.header)} table={table} onHeader={setHeader} onClose={onClose} onDone={onDone} />;
}

interface ChoosingProps extends Omit<ImportDialogProps, 'source'> {
  readonly table: CsvTable;
  readonly onHeader: (header: boolean) => void;
}

function Choosing({ table, onHeader, onClose, onDone }: ChoosingProps) {
  const words = messages.dataPanel;
  const store = useStoreApi();
  const [roles, setRoles] = useState<readonly ColumnRole[]>(() => guessedRoles(table));
  const [standardise, setStandardise] = useState(false);
  const job = useMemo(() => new Job(tableData(table, { roles, standardise })), [table, roles, standardise]);
  const making = useJob(job);
  const { value } = making;
  const adapted = useMemo(
    () => (value?.ok ? adaptedTo(editableScenario(store.getState()), value) : undefined),
    [value, store],
  );
  const choose = (at: number, role: ColumnRole): void => {
    // A second column of classes, weights or labels replaces the first one.
    const single = singleRoles.includes(role);
    setRoles(roles.map((other, index) => (index === at ? role : single && other === role ? 'none' : other)));
  };
  const load = (): void => {
    if (!adapted?.ok) return;
    store.getState().editScenario(adapted.scenario);
    onDone(adapted.notes[0] ?? '');
    onClose();
  };
  const problem = value?.ok === false ? value.sentence : adapted?.ok === false ? adapted.sentence : undefined;
  return (
    <>
      <p className="aside scenario-soft">{words.found(table.rowCount, table.columns.length, table.delimiter)}</p>
      {table.columns.map(
        ({ name, isEmpty }) =>
          isEmpty && (
            <p key={name} className="aside scenario-soft">
              {messages.csv.emptyColumn(name)}
            </p>
          ),
      )}
      <CheckBox isSelected={table.header} onChange={onHeader}>
        {words.header}
      </CheckBox>
      <ColumnRoles table={table} roles={roles} onChoose={choose} />
      <CheckBox isSelected={standardise} onChange={setStandardise}>
        {words.standardise}
      </CheckBox>
      <JobLine name={words.making} job={making} />
      {value?.ok && adapted?.ok && <Outcome made={value} notes={adapted.notes} />}
      {problem !== undefined && (
        <p role="alert" className="scenario-problem">
          {problem}
        </p>
      )}
      <div className="controls gap-8" data-not-on="slide paper">
        <PlainButton className="is-first" disabled={!adapted?.ok} onClick={load}>
          {words.load}
        </PlainButton>
        <PlainButton onClick={onClose}>{words.cancel}</PlainButton>
      </div>
    </>
  );
}
