/** The layers from the inputs to the outputs: how many units, which activation; hidden ones come and go. */
import { type ActivationName, activationNames, isPerUnit, lastLayer } from '../../model';
import type { FilledScenario } from '../../scenario';
import type { ScenarioEditOptions } from '../../store';
import { messages } from '../../text';
import { Icon } from '../shared/chrome/Icon';
import { Choice, type ChoiceOption } from '../shared/fields/Choice';
import { NumberField } from '../shared/fields/NumberField';
import { withActivation, withHiddenLayer, withoutLayer, withUnits } from './layerEdits';

/** Gives the sentence that says why the edit is refused, if it is. */
export type StructureEdit = (
  make: (scenario: FilledScenario) => FilledScenario,
  options?: ScenarioEditOptions,
) => string | undefined;

export interface StructureProps {
  /** As in force. */
  readonly scenario: FilledScenario;
  readonly edit: StructureEdit;
  readonly onProblem: (sentence: string | undefined) => void;
  readonly onStatus: (sentence: string) => void;
}

export function LayerFields(props: StructureProps) {
  const words = messages.editor;
  const { scenario, edit, onProblem } = props;
  const { network } = scenario;
  const last = lastLayer(network);
  const [inputs = 0] = network.layers;
  return (
    <section className="editor-section" aria-labelledby="editor-layers">
      <h3 id="editor-layers">{words.layers}</h3>
      <ol className="editor-layers">
        <li>
          <span className="editor-layer-name">{words.inputs}</span>
          <span>
            {inputs} <span className="editor-soft">{words.inputsHint}</span>
          </span>
        </li>
        {network.activations.map((activation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its number
          <LayerField key={index} {...props} layer={index + 1} activation={activation} />
        ))}
      </ol>
      <button type="button" className="plain-button" onClick={() => onProblem(edit(withHiddenLayer))}>
        {words.addLayer}
      </button>
      <p className="editor-soft">{words.ofData(inputs, network.layers[last] ?? 0)}</p>
      {network.layers[last] === 1 && <p className="editor-soft">{words.softmaxOfOne}</p>}
    </section>
  );
}

interface LayerFieldProps extends StructureProps {
  readonly layer: number;
  readonly activation: ActivationName;
}

function LayerField({ scenario, edit, onProblem, onStatus, layer, activation }: LayerFieldProps) {
  const words = messages.editor;
  const last = lastLayer(scenario.network);
  const name = words.layerName(layer, last);
  const isOutput = layer === last;
  const units = scenario.network.layers[layer] ?? 0;
  const setUnits = (wanted: number): string | undefined =>
    Number.isInteger(wanted) && wanted >= 1 ? edit((present) => withUnits(present, layer, wanted)) : words.unitsNeeded;
  const setActivation = (id: string): void => {
    const chosen = id as ActivationName;
    const before = scenario.loss;
    const after = withActivation(scenario, layer, chosen).loss;
    const problem = edit((present) => withActivation(present, layer, chosen));
    onProblem(problem);
    if (problem === undefined && after !== before) {
      onStatus(words.lossBecame(messages.losses[after].name, messages.activations[chosen]));
    }
  };
  return (
    <li>
      <span className="editor-layer-name">{isOutput ? words.outputs : name}</span>
      {isOutput ? (
        <span>
          {units} <span className="editor-soft">{words.inputsHint}</span>
        </span>
      ) : (
        <span className="editor-units">
          <button
            type="button"
            className="plain-button"
            aria-label={words.fewer(name)}
            disabled={units <= 1}
            onClick={() => onProblem(setUnits(units - 1))}
          >
            <span aria-hidden="true">−</span>
          </button>
          <NumberField label={words.units(name)} value={units} onCommit={setUnits} width="3.5rem" />
          <button
            type="button"
            className="plain-button"
            aria-label={words.more(name)}
            onClick={() => onProblem(setUnits(units + 1))}
          >
            <span aria-hidden="true">+</span>
          </button>
        </span>
      )}
      <Choice
        label={words.activation(name)}
        options={activationOptions(scenario, layer)}
        selected={activation}
        onChoose={setActivation}
      />
      {!isOutput && (
        <button
          type="button"
          className="editor-remove"
          aria-label={words.removeLayer(name)}
          onClick={() => onProblem(edit((present) => withoutLayer(present, layer)))}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}

/** What needs the whole layer, such as softmax, only last and of two outputs or more; where the loss has to change, it says to which. */
function activationOptions(scenario: FilledScenario, layer: number): readonly ChoiceOption[] {
  const words = messages.editor;
  const { network, loss } = scenario;
  const takesAny = layer === lastLayer(network) && (network.layers[layer] ?? 0) > 1;
  return activationNames
    .filter((id) => isPerUnit(id) || takesAny)
    .map((id) => {
      const after = withActivation(scenario, layer, id).loss;
      const text = messages.activations[id];
      return after === loss ? { id, text } : { id, text, detail: words.lossBecomes(messages.losses[after].name) };
    });
}
