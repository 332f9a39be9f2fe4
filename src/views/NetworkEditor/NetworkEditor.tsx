/** Editor for the network, its initial weights and its training; opens and saves scenario files. */
import { Panel } from '../../kit/chrome/Panel';
import { readFileText } from '../../kit/fields/readFileText';
import { UndoButtons } from '../../kit/fields/UndoButtons';
import { useFileDrop } from '../../kit/fields/useFileDrop';
import { usePageHistory } from '../../kit/fields/usePageHistory';
import { useStep } from '../../kit/quantity/useStep';
import { weightCount } from '../../model';
import { limits, parseScenarioText } from '../../scenario';
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import { FormMessages } from '../shared/scenarioForm/FormMessages';
import { LayerFields } from '../shared/scenarioForm/fields/LayerFields';
import { ScenarioFields } from '../shared/scenarioForm/fields/ScenarioFields';
import { PasteSaid } from '../shared/scenarioForm/paste/PasteSaid';
import { usePaste } from '../shared/scenarioForm/paste/usePaste';
import { Section } from '../shared/scenarioForm/Section';
import { useFormReport, useScreenForm } from '../shared/scenarioForm/useScreenForm';
import { RuleSection } from './RuleSection';
import { ScenarioFiles } from './ScenarioFiles';
import { StartSection } from './StartSection';
import { useLayerEdit } from './useLayerEdit';
import { WeightSection } from './WeightSection';
import './editor.css';

export function NetworkEditor() {
  const words = messages.editor;
  const step = useStep();
  const { run, trace } = step;
  const { network } = run;
  const store = useStoreApi();
  const { onStatus, onProblem, ...said } = useFormReport();
  const form = useScreenForm(step, { onStatus, onProblem });
  const editLayers = useLayerEdit(form.edit);
  const history = usePageHistory();
  const paste = usePaste({ ...form, undo: history.undo });

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
  return (
    <Panel
      name={words.name}
      className="wraps editor"
      subtitle={words.subtitle(network.layers.join('-'), String(weightCount(network)))}
      tools={<UndoButtons history={history} className="panel-button" />}
    >
      <div
        className={`stack file-drop editor-body ${drop.isOver ? 'is-over' : ''}`}
        {...drop.handlers}
        onPaste={paste.onPaste}
      >
        {drop.isOver && <p className="file-drop-hint">{words.drop}</p>}
        <FormMessages {...said} />
        <PasteSaid {...paste} />
        <div className="editor-sections">
          <Section title={words.layers}>
            <LayerFields {...form} edit={editLayers} />
            <p className="aside scenario-soft">{words.ofData(network.layers[0] ?? 0, network.layers.at(-1) ?? 0)}</p>
          </Section>
          <StartSection form={form} />
          <Section title={words.training}>
            <ScenarioFields groups={['training']} form={form} />
            <p className="aside scenario-soft">{words.fromStep(trace.step)}</p>
          </Section>
          <RuleSection form={form} trace={trace} />
          <WeightSection form={form} step={step} />
          <div data-not-on="stage">
            <ScenarioFiles run={run} onFile={(file) => void open(file)} />
          </div>
        </div>
        <p className="aside scenario-soft">{words.fromStart}</p>
      </div>
    </Panel>
  );
}
