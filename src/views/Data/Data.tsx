/** The samples: an editable table, their picture if they have two inputs, and importing tables from files. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ByPointer } from '../../kit/chrome/ByPointer';
import { PlainButton } from '../../kit/chrome/buttons';
import { Panel } from '../../kit/chrome/Panel';
import { FileButton } from '../../kit/fields/FileButton';
import { readFileText } from '../../kit/fields/readFileText';
import { UndoButtons } from '../../kit/fields/UndoButtons';
import { useFileDrop } from '../../kit/fields/useFileDrop';
import { usePageHistory } from '../../kit/fields/usePageHistory';
import { useMedium } from '../../kit/medium/medium';
import { useStep } from '../../kit/quantity/useStep';
import { inlineData, limits, withoutWeights, withUnitWeights } from '../../scenario';
import { useStore, useStoreApi } from '../../store';
import { messages } from '../../text';
import { epochBatches } from '../shared/scenarioForm/batches/epochBatches';
import { StepBatches } from '../shared/scenarioForm/batches/StepBatches';
import { FormMessages } from '../shared/scenarioForm/FormMessages';
import { PasteSaid } from '../shared/scenarioForm/paste/PasteSaid';
import { usePaste } from '../shared/scenarioForm/paste/usePaste';
import { ColumnPages } from '../shared/scenarioForm/tables/ColumnPages';
import { SampleGrid } from '../shared/scenarioForm/tables/SampleGrid';
import { columnPage } from '../shared/scenarioForm/tables/sampleColumns';
import { useDataEdit } from '../shared/scenarioForm/tables/useDataEdit';
import { useNewSample } from '../shared/scenarioForm/tables/useNewSample';
import { useFormReport, useScreenForm } from '../shared/scenarioForm/useScreenForm';
import { DataPicture } from './DataPicture';
import { hasPicture } from './hasPicture';
import { ImportDialog, type ImportSource } from './ImportDialog';
import './data.css';
import './dataPicture.css';
import './dataRooms.css';

/** In large type, more of them would be out of sight. */
const columnsOnStage = 8;

export function Data() {
  const words = messages.dataPanel;
  const step = useStep();
  const { run, trace } = step;
  const { data, scenario } = run;
  const sample = useStore((state) => state.cursor.sample);
  const firstColumn = useStore((state) => state.viewKeys['data.first']);
  const setViewKey = useStore((state) => state.setViewKey);
  const chooseSample = useStore((state) => state.chooseSample);
  const goTo = useStore((state) => state.goTo);
  const { onStatus, onProblem, ...said } = useFormReport();
  const form = useScreenForm(step, { onStatus, onProblem });
  const edit = useDataEdit(form.edit);
  const history = usePageHistory();
  const [source, setSource] = useState<ImportSource>();
  const batches = useMemo(() => epochBatches(run, trace.step), [run, trace.step]);
  const isStaged = useMedium().kind === 'stage';
  const page = useMemo(
    () => columnPage(inlineData(scenario), firstColumn, isStaged ? columnsOnStage : undefined),
    [scenario, firstColumn, isStaged],
  );

  const onGo = useCallback((to: number) => goTo({ step: to }), [goTo]);
  const onTable = useCallback((text: string) => setSource({ name: words.pastedFile, text }), []);
  const paste = usePaste({ ...form, onTable, firstColumn: page.first, undo: history.undo });
  const open = async (file: File): Promise<void> => {
    onProblem(undefined);
    if (/\.json$/i.test(file.name)) return onProblem(words.isScenario);
    if (file.size > limits.textLength) return onProblem(words.tooLarge(limits.textLength));
    const text = await readFileText(file);
    if (text === undefined) onProblem(words.unreadable);
    else setSource({ name: file.name, text });
  };
  const drop = useFileDrop((file) => void open(file));
  useBroughtTable(setSource);
  const isWeighted = data.sampleWeights !== undefined;
  const weigh = (): void => {
    const refused = edit(isWeighted ? withoutWeights : withUnitWeights);
    if (refused !== undefined) onProblem(refused);
    else onStatus(isWeighted ? words.unweighed : words.weighed);
  };
  const { added, add } = useNewSample({
    ...{ count: data.sampleCount, edit, onProblem },
    onAdded: (sample) => onStatus(words.added(sample, isWeighted)),
  });

  return (
    <Panel
      name={words.name}
      className="data"
      subtitle={words.subtitle(data.sampleCount, data.inputWidth, data.targetWidth)}
      tools={<UndoButtons history={history} className="panel-button" />}
    >
      <div
        className={`stack file-drop data-body ${drop.isOver ? 'is-over' : ''}`}
        {...drop.handlers}
        onPaste={paste.onPaste}
      >
        <div className="controls gap-8" data-not-on="slide paper">
          <FileButton label={words.open} accept=".csv,.tsv,.txt,text/csv" onFile={(file) => void open(file)} />
          <PlainButton onClick={add}>{messages.sampleTable.add}</PlainButton>
          <PlainButton onClick={weigh}>{isWeighted ? words.unweigh : words.weigh}</PlainButton>
          {page.all > page.count && (
            <ColumnPages page={page} onTurn={(first) => setViewKey('data.first', String(first))} />
          )}
        </div>
        {drop.isOver && <p className="file-drop-hint">{words.drop}</p>}
        <div data-not-on="stage">
          <StepBatches step={step} sample={sample} edit={form.edit} onStatus={onStatus} onProblem={onProblem} />
        </div>
        <div className="flow data-parts">
          {hasPicture(data.inputWidth) && (
            <DataPicture
              step={step}
              sample={sample}
              edit={edit}
              onChoose={chooseSample}
              onStatus={onStatus}
              onProblem={onProblem}
            />
          )}
          <div className="stack data-table">
            <p className="aside scenario-soft" data-not-on="stage">
              <ByPointer {...words.keys} />
            </p>
            <SampleGrid
              {...{ scenario, page, added, edit, onStatus, onProblem }}
              onScreen={{ batches, sample, onChoose: chooseSample, onGo }}
            />
            <FormMessages {...said} />
            <PasteSaid {...paste} />
          </div>
        </div>
      </div>
      {source && (
        <ImportDialog key={source.text} source={source} onClose={() => setSource(undefined)} onDone={onStatus} />
      )}
    </Panel>
  );
}

/** A table that was brought to another place. */
function useBroughtTable(onTable: (source: ImportSource) => void): void {
  const store = useStoreApi();
  const table = useStore((state) => state.table);
  useEffect(() => {
    if (!table) return;
    store.setState({ table: undefined });
    onTable(table);
  }, [store, table, onTable]);
}
