/** Editor for the network, its initial weights and its training; opens and saves scenario files. */

import { Panel } from '../../kit/chrome/Panel';
import { Choice } from '../../kit/fields/Choice';
import { NumberField } from '../../kit/fields/NumberField';
import { readFileText } from '../../kit/fields/readFileText';
import { useFileDrop } from '../../kit/fields/useFileDrop';
import { useStep } from '../../kit/quantity/useStep';
import { lastLayer, unitsIn, weightCount } from '../../model';
import { layerNumber, nameOf, type WeightPlace } from '../../quantity';
import { limits, parseScenarioText, withDrawnWeights } from '../../scenario';
import { useStore, useStoreApi } from '../../store';
import { messages } from '../../text';
import { FormMessages } from '../shared/scenarioForm/FormMessages';
import { LayerFields } from '../shared/scenarioForm/fields/LayerFields';
import { DrawFields, LossFields } from '../shared/scenarioForm/fields/StartFields';
import { TrainingFields } from '../shared/scenarioForm/fields/TrainingFields';
import { PasteQuestion } from '../shared/scenarioForm/paste/PasteQuestion';
import { usePaste } from '../shared/scenarioForm/paste/usePaste';
import { Section } from '../shared/scenarioForm/Section';
import { type Editing, type SetSetting, useEditStatus, useScenarioEdit } from '../shared/scenarioForm/scenarioForm';
import { maximumTypedWeights, weightsIn } from '../shared/scenarioForm/tables/maximumTypedWeights';
import { WeightTable } from '../shared/scenarioForm/tables/WeightTable';
import { RuleFields } from './RuleFields';
import { ScenarioFiles } from './ScenarioFiles';
import './editor.css';

export function NetworkEditor() {
  const words = messages.editor;
  const step = useStep();
  const { run, trace } = step;
  const { network, scenario } = run;
  const store = useStoreApi();
  const change = useStore((state) => state.change);
  const setWeights = useStore((state) => state.setWeights);
  const edit = useScenarioEdit();
  const { onStatus, onProblem, ...said } = useEditStatus();
  const set: SetSetting = (setting, value) => refused(change(setting, value));
  const editing: Editing = { scenario, edit, onStatus, onProblem };
  const paste = usePaste({ ...editing, setWeights: (weights) => refused(setWeights(weights)) });

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
      className="editor"
      subtitle={words.subtitle(network.layers.join('-'), String(weightCount(network)))}
    >
      <div
        className={`file-drop editor-body ${drop.isOver ? 'is-over' : ''}`}
        {...drop.handlers}
        onPaste={paste.onPaste}
      >
        {drop.isOver && <p className="file-drop-hint">{words.drop}</p>}
        <FormMessages {...said} />
        {paste.question && <PasteQuestion {...paste.question} />}
        <div className="editor-sections">
          <Section title={words.layers}>
            <LayerFields {...editing} />
            <p className="scenario-soft">{words.ofData(network.layers[0] ?? 0, network.layers.at(-1) ?? 0)}</p>
          </Section>
          <StartSection {...editing} set={set} />
          <Section title={words.training}>
            <div className="scenario-fields">
              <TrainingFields
                byHand={scenario.training.batches !== undefined}
                values={run.settingsAt(trace.step)}
                set={set}
                onProblem={onProblem}
              />
            </div>
            <p className="scenario-soft">{words.fromStep(trace.step)}</p>
          </Section>
          <RuleFields scenario={scenario} trace={trace} edit={edit} onProblem={onProblem} />
          <WeightSection onProblem={onProblem} />
          <ScenarioFiles run={run} onFile={(file) => void open(file)} />
        </div>
        <p className="scenario-soft">{words.fromStart}</p>
      </div>
    </Panel>
  );
}

function StartSection({ set, ...editing }: Editing & { readonly set: SetSetting }) {
  const words = messages.editor;
  const { scenario, edit, onProblem } = editing;
  const isTyped = useStore(({ changes }) => changes.some(({ setting, step }) => setting === 'weight' && step === 1));
  const { initialization, weights } = scenario.network;
  const draw = (by: typeof initialization): string | undefined =>
    edit((present) => withDrawnWeights(present, by), { dropsTyped: true });
  const next = weights ? initialization : { ...initialization, seed: initialization.seed + 1 };
  return (
    <Section title={words.start}>
      <div className="scenario-fields">
        <LossFields scenario={scenario} set={set} onProblem={onProblem} />
        <DrawFields
          scenario={scenario}
          drawWords={weights ? words.draw : words.drawAgain}
          onInitialization={draw}
          onDraw={() => draw(next)}
          onProblem={onProblem}
        />
      </div>
      <p className="scenario-soft">
        {messages.startFields.lossesWithheld} {weights ? words.given : words.drawn(initialization.seed)}{' '}
        {isTyped && words.typedToo}
      </p>
    </Section>
  );
}

/** The weights before the step, one layer at a time; of a large layer, only the chosen weight. */
function WeightSection({ onProblem }: Pick<Editing, 'onProblem'>) {
  const words = messages.editor;
  const { run, trace } = useStep();
  const { network } = run;
  const chosen = useStore((state) => state.cursor.weight);
  const layerKey = useStore((state) => state.viewKeys['editor.layer']);
  const setViewKey = useStore((state) => state.setViewKey);
  const setWeights = useStore((state) => state.setWeights);
  const last = lastLayer(network);
  const wanted = Number(layerKey ?? chosen.layer);
  const layer = Number.isInteger(wanted) && wanted >= 1 && wanted <= last ? wanted : chosen.layer;
  const layers = Array.from({ length: last }, (_, index) => index + 1);
  const count = weightsIn(network, layer);
  const weightOf = ({ layer: of, from, to }: WeightPlace): number => trace.weight(of, from, to);
  return (
    <Section title={words.weights}>
      <Choice
        label={words.layerChoice}
        showLabel
        options={layers.map((one) => ({
          id: String(one),
          text: words.layerOption(layerNumber(one), unitsIn(network, one - 1), unitsIn(network, one)),
        }))}
        selected={String(layer)}
        onChoose={(id) => setViewKey('editor.layer', id)}
      />
      {count <= maximumTypedWeights ? (
        <WeightTable
          {...{ network, layer, chosen, weightOf, onProblem }}
          onWeights={(weights) => refused(setWeights(weights))}
        />
      ) : (
        <>
          <p className="scenario-soft">{words.manyWeights(count, maximumTypedWeights)}</p>
          <span data-quantity={`weight.${chosen.layer}.${chosen.from}.${chosen.to}`} data-own-gestures>
            <NumberField
              label={words.chosenWeight(nameOf({ kind: 'weight', ...chosen }, network))}
              showLabel
              value={weightOf(chosen)}
              onCommit={(value) => refused(setWeights([{ ...chosen, value }]))}
              signed
            />
          </span>
        </>
      )}
      <p className="scenario-soft">{words.weightsAt(trace.step)}</p>
    </Section>
  );
}

function refused(sentence: string | undefined): string | undefined {
  return sentence === undefined ? undefined : messages.editor.refused(sentence);
}
