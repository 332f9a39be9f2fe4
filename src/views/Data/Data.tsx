/** The samples: an editable table, their picture if they have two inputs, and importing tables from files. */
import { useCallback, useMemo, useState } from 'react';
import { ByPointer } from '../../kit/chrome/ByPointer';
import { Panel } from '../../kit/chrome/Panel';
import { FileButton } from '../../kit/fields/FileButton';
import { readFileText } from '../../kit/fields/readFileText';
import { useFileDrop } from '../../kit/fields/useFileDrop';
import { useStep } from '../../kit/quantity/useStep';
import { inlineData, limits, withNewSample, withoutWeights, withUnitWeights } from '../../scenario';
import { useStore } from '../../store';
import { messages } from '../../text';
import { StepBatches } from '../shared/batches/StepBatches';
import { ColumnPages } from '../shared/scenario/ColumnPages';
import { columnPage } from '../shared/scenario/columns';
import { EditStatusText } from '../shared/scenario/EditStatusText';
import { useEditStatus, useScenarioEdit } from '../shared/scenario/editing';
import { epochBatches } from '../shared/scenario/epochBatches';
import { PasteQuestion } from '../shared/scenario/PasteQuestion';
import { SampleGrid } from '../shared/scenario/SampleGrid';
import { useDataEdit } from '../shared/scenario/useDataEdit';
import { usePaste } from '../shared/scenario/usePaste';
import { DataPicture } from './DataPicture';
import { ImportDialog, type ImportSource } from './ImportDialog';
import './data.css';

export function Data() {
  const words = messages.dataPanel;
  const step = useStep();
  const { run, trace } = step;
  const { data, scenario } = run;
  const sample = useStore((state) => state.cursor.sample);
  const scale = useStore((state) => state.preferences.scale);
  const firstColumn = useStore((state) => state.viewKeys['data.first']);
  const setViewKey = useStore((state) => state.setViewKey);
  const chooseSample = useStore((state) => state.chooseSample);
  const goTo = useStore((state) => state.goTo);
  const setWeights = useStore((state) => state.setWeights);
  const editScenario = useScenarioEdit();
  const edit = useDataEdit(editScenario);
  const { onStatus, onProblem, ...said } = useEditStatus();
  const [added, setAdded] = useState<{ readonly sample: number }>();
  const [source, setSource] = useState<ImportSource>();
  const batches = useMemo(() => epochBatches(run, trace.step), [run, trace.step]);
  const page = useMemo(() => columnPage(inlineData(scenario), firstColumn), [scenario, firstColumn]);

  const onGo = useCallback((to: number) => goTo({ step: to }), [goTo]);
  const onTable = useCallback((text: string) => setSource({ name: words.pastedFile, text }), []);
  const paste = usePaste({
    ...{ scenario, edit: editScenario, setWeights, onStatus, onProblem, onTable },
    firstColumn: page.first,
  });
  const open = async (file: File): Promise<void> => {
    onProblem(undefined);
    if (/\.json$/i.test(file.name)) return onProblem(words.isScenario);
    if (file.size > limits.textLength) return onProblem(words.tooLarge(limits.textLength));
    const text = await readFileText(file);
    if (text === undefined) onProblem(words.unreadable);
    else setSource({ name: file.name, text });
  };
  const drop = useFileDrop((file) => void open(file));
  const isWeighted = data.sampleWeights !== undefined;
  const weigh = (): void => {
    const refused = edit(isWeighted ? withoutWeights : withUnitWeights);
    if (refused !== undefined) onProblem(refused);
    else onStatus(isWeighted ? words.unweighed : words.weighed);
  };
  const add = (): void => {
    const isFull = data.sampleCount >= limits.samples;
    const refused = isFull ? messages.sampleTable.full(limits.samples) : edit(withNewSample);
    if (refused !== undefined) onProblem(refused);
    else {
      onStatus(words.added(data.sampleCount + 1, isWeighted));
      setAdded({ sample: data.sampleCount + 1 });
    }
  };

  return (
    <Panel
      name={words.name}
      className="data"
      subtitle={words.subtitle(data.sampleCount, data.inputWidth, data.targetWidth)}
    >
      <div className={`file-drop data-body ${drop.isOver ? 'is-over' : ''}`} {...drop.handlers}>
        <div className="data-tools">
          <FileButton label={words.open} accept=".csv,.tsv,.txt,text/csv" onFile={(file) => void open(file)} />
          <button type="button" className="plain-button" onClick={add}>
            {messages.sampleTable.add}
          </button>
          <button type="button" className="plain-button" onClick={weigh}>
            {isWeighted ? words.unweigh : words.weigh}
          </button>
          {page.all > page.count && (
            <ColumnPages page={page} onTurn={(first) => setViewKey('data.first', String(first))} />
          )}
        </div>
        {drop.isOver && <p className="file-drop-hint">{words.drop}</p>}
        <StepBatches step={step} sample={sample} edit={editScenario} onStatus={onStatus} onProblem={onProblem} />
        <div className="data-parts">
          {data.inputWidth === 2 && (
            <DataPicture
              step={step}
              sample={sample}
              edit={edit}
              onChoose={chooseSample}
              onStatus={onStatus}
              onProblem={onProblem}
            />
          )}
          <div className="data-table" onPaste={paste.onPaste}>
            <p className="scenario-soft">
              <ByPointer {...words.keys} />
            </p>
            <SampleGrid
              {...{ scenario, page, scale, added, edit, onStatus, onProblem }}
              onScreen={{ batches, sample, onChoose: chooseSample, onGo }}
            />
            <EditStatusText {...said} />
            {paste.question && <PasteQuestion {...paste.question} />}
          </div>
        </div>
      </div>
      {source && (
        <ImportDialog key={source.text} source={source} onClose={() => setSource(undefined)} onDone={onStatus} />
      )}
    </Panel>
  );
}
