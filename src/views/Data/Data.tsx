/** The samples: a table to edit, their picture where they have two inputs, and tables opened from files. */
import { useCallback, useMemo, useState } from 'react';
import { limits, withNewSample, withoutWeights, withUnitWeights } from '../../scenario';
import { useStore } from '../../store';
import { messages } from '../../text';
import { ByPointer } from '../shared/chrome/ByPointer';
import { Panel } from '../shared/chrome/Panel';
import { FileButton } from '../shared/fields/FileButton';
import { readFileText } from '../shared/fields/readFileText';
import { useFileDrop } from '../shared/fields/useFileDrop';
import { useStep } from '../shared/quantity/useStep';
import { ColumnPages } from './ColumnPages';
import { columnPage } from './columns';
import { DataPicture } from './DataPicture';
import { DataTable } from './DataTable';
import { epochBatches } from './epochBatches';
import { ImportDialog, type ImportSource } from './ImportDialog';
import { useDataEdit } from './useDataEdit';
import './data.css';

export function Data() {
  const words = messages.dataPanel;
  const step = useStep();
  const { run, trace } = step;
  const { data, labels } = run;
  const sample = useStore((state) => state.cursor.sample);
  const scale = useStore((state) => state.preferences.scale);
  const firstColumn = useStore((state) => state.viewKeys['data.first']);
  const setViewKey = useStore((state) => state.setViewKey);
  const chooseSample = useStore((state) => state.chooseSample);
  const goTo = useStore((state) => state.goTo);
  const edit = useDataEdit();
  const [status, setStatus] = useState('');
  const [problem, setProblem] = useState<string>();
  const [added, setAdded] = useState<{ readonly sample: number }>();
  const [source, setSource] = useState<ImportSource>();
  const batches = useMemo(() => epochBatches(run, trace.step), [run, trace.step]);
  const page = useMemo(() => columnPage(data, firstColumn), [data, firstColumn]);

  const onStatus = useCallback((sentence: string) => {
    setStatus(sentence);
    setProblem(undefined);
  }, []);
  const onProblem = useCallback((sentence: string | undefined) => {
    setProblem(sentence);
    setStatus('');
  }, []);
  const onGo = useCallback((to: number) => goTo({ step: to }), [goTo]);
  const onTable = useCallback((text: string) => setSource({ name: words.pastedFile, text }), []);
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
    const refused = isFull ? words.full(limits.samples) : edit(withNewSample);
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
            {words.add}
          </button>
          <button type="button" className="plain-button" onClick={weigh}>
            {isWeighted ? words.unweigh : words.weigh}
          </button>
          {page.all > page.columns.length && (
            <ColumnPages page={page} onTurn={(first) => setViewKey('data.first', String(first))} />
          )}
        </div>
        {drop.isOver && <p className="file-drop-hint">{words.drop}</p>}
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
          <div className="data-table">
            <p className="data-soft">
              <ByPointer {...words.keys} />
            </p>
            <DataTable
              {...{ data, labels, page, batches, sample, scale, added, edit, onGo, onStatus, onProblem, onTable }}
              onChoose={chooseSample}
            />
            <p className="data-status" role="status">
              {status}
            </p>
            {problem !== undefined && (
              <p className="data-problem" role="alert">
                {problem}
              </p>
            )}
          </div>
        </div>
      </div>
      {source && (
        <ImportDialog key={source.text} source={source} onClose={() => setSource(undefined)} onDone={onStatus} />
      )}
    </Panel>
  );
}
