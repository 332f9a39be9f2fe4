/** The network, its start and its training, to be edited; scenario files in and out. */
import { useCallback, useState } from 'react';
import { lastLayer, weightCount } from '../../model';
import { limits, parseScenarioText } from '../../scenario';
import { useStore, useStoreApi } from '../../store';
import { messages } from '../../text';
import { Panel } from '../shared/chrome/Panel';
import { readFileText } from '../shared/fields/readFileText';
import { useFileDrop } from '../shared/fields/useFileDrop';
import { useScenarioEdit } from '../shared/fields/useScenarioEdit';
import { useStep } from '../shared/quantity/useStep';
import { LayerFields, type StructureEdit } from './LayerFields';
import { RuleFields } from './RuleFields';
import { ScenarioFiles } from './ScenarioFiles';
import { StartFields } from './StartFields';
import { TrainingFields } from './TrainingFields';
import { WeightFields } from './WeightFields';
import './editor.css';

export function NetworkEditor() {
  const words = messages.editor;
  const step = useStep();
  const { run, trace } = step;
  const { network, scenario } = run;
  const store = useStoreApi();
  const change = useStore((state) => state.change);
  const setWeight = useStore((state) => state.setWeight);
  const chosen = useStore((state) => state.cursor.weight);
  const layerKey = useStore((state) => state.viewKeys['editor.layer']);
  const setViewKey = useStore((state) => state.setViewKey);
  const editScenario = useScenarioEdit();
  const [status, setStatus] = useState('');
  const [problem, setProblem] = useState<string>();
  const onProblem = useCallback((sentence: string | undefined) => {
    setProblem(sentence);
    setStatus('');
  }, []);
  const onStatus = useCallback((sentence: string) => {
    setStatus(sentence);
    setProblem(undefined);
  }, []);
  const edit: StructureEdit = useCallback(
    (make, options) => {
      const result = editScenario(make, options);
      return result.ok ? undefined : words.refused(result.error.message);
    },
    [editScenario],
  );

  const open = async (file: File): Promise<void> => {
    const refuse = (sentence: string): void => onProblem(words.notOpened(file.name, sentence));
    if (/\.(csv|tsv)$/i.test(file.name)) onProblem(words.isCsv);
    else if (file.size > limits.textLength) refuse(words.tooLarge(limits.textLength));
    else {
      const text = await readFileText(file);
      if (text === undefined) return refuse(words.unreadable);
      const result = parseScenarioText(text);
      if (!result.ok) return refuse(result.error.message);
      store.getState().loadScenario(result.scenario);
      onStatus(words.opened(result.scenario.title));
    }
  };
  const drop = useFileDrop((file) => void open(file));
  const wanted = Number(layerKey ?? chosen.layer);
  const layer = Number.isInteger(wanted) && wanted >= 1 && wanted <= lastLayer(network) ? wanted : chosen.layer;
  const refusedSetting = (sentence: string | undefined): string | undefined =>
    sentence === undefined ? undefined : words.refused(sentence);

  return (
    <Panel
      name={words.name}
      className="editor"
      subtitle={words.subtitle(network.layers.join('-'), String(weightCount(network)))}
    >
      <div className={`file-drop editor-body ${drop.isOver ? 'is-over' : ''}`} {...drop.handlers}>
        {drop.isOver && <p className="file-drop-hint">{words.drop}</p>}
        <p className="editor-status" role="status">
          {status}
        </p>
        {problem !== undefined && (
          <p className="editor-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="editor-sections">
          <LayerFields scenario={scenario} edit={edit} onProblem={onProblem} onStatus={onStatus} />
          <StartFields
            scenario={scenario}
            isTyped={run.changes.some(({ setting, step: at }) => setting === 'weight' && at === 1)}
            edit={edit}
            onProblem={onProblem}
            onLoss={(loss) => refusedSetting(change('loss', loss))}
            onBias={(bias) => refusedSetting(change('bias', bias))}
          />
          <TrainingFields
            values={run.settingsAt(trace.step)}
            step={trace.step}
            change={(setting, value) => refusedSetting(change(setting, value))}
            onProblem={onProblem}
          />
          <RuleFields scenario={scenario} trace={trace} edit={edit} onProblem={onProblem} />
          <WeightFields
            step={step}
            layer={layer}
            chosen={chosen}
            onLayer={(one) => setViewKey('editor.layer', String(one))}
            onWeight={(place, value) => refusedSetting(setWeight(place, value))}
            onProblem={onProblem}
          />
          <ScenarioFiles run={run} onFile={(file) => void open(file)} />
        </div>
        <p className="editor-soft">{words.fromStart}</p>
      </div>
    </Panel>
  );
}
