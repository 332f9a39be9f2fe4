/**
 * The layers from inputs to outputs: their numbers of units and activations; hidden layers can be added and removed.
 */
import { useEffect, useRef, useState } from 'react';
import { IconButton, PlainButton } from '../../../../kit/chrome/buttons';
import { Choice, type ChoiceOption } from '../../../../kit/fields/Choice';
import { NumberField } from '../../../../kit/fields/NumberField';
import { type ActivationName, activationNames, isPerUnit, lastLayer } from '../../../../model';
import { type FilledScenario, withActivation, withHiddenLayer, withoutLayer, withUnits } from '../../../../scenario';
import { messages } from '../../../../text';
import type { ScenarioForm } from '../scenarioForm';
import '../scenarioForm.css';

export function LayerFields(props: ScenarioForm) {
  const words = messages.layerFields;
  const { scenario, edit, onProblem, onStatus } = props;
  const { network } = scenario;
  const last = lastLayer(network);
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** The layer that was just removed: the focus goes to the one that has its place now, or else to the button that adds one. */
  const [removed, setRemoved] = useState<{ readonly layer: number }>();
  useEffect(() => {
    if (!removed) return;
    const next = list.current?.querySelector<HTMLElement>(`[data-layer="${removed.layer}"] [data-remove]`);
    (next ?? add.current)?.focus();
  }, [removed]);
  const addLayer = (): void => {
    const problem = edit(withHiddenLayer);
    onProblem(problem);
    if (problem === undefined) onStatus(words.layerAdded(words.layerName(last, last + 1)));
  };
  const remove = (layer: number): void => {
    const problem = edit((present, added) => withoutLayer(present, layer, added));
    onProblem(problem);
    if (problem !== undefined) return;
    onStatus(words.layerRemoved(words.layerName(layer, last)));
    setRemoved({ layer });
  };
  const [inputs = 0] = network.layers;
  return (
    <>
      <ol className="stack scenario-layers" ref={list}>
        <li className="controls is-input">
          <span className="scenario-layer-name">{words.inputs}</span>
          <span>
            {inputs} <span className="aside scenario-soft">{words.inputsHint}</span>
          </span>
        </li>
        {network.activations.map((activation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its number
          <LayerField key={index} {...props} layer={index + 1} activation={activation} onRemove={remove} />
        ))}
      </ol>
      <PlainButton ref={add} onClick={addLayer}>
        {words.addLayer}
      </PlainButton>
      {network.layers[last] === 1 && <p className="aside scenario-soft">{words.softmaxOfOne}</p>}
    </>
  );
}

interface LayerFieldProps extends ScenarioForm {
  readonly layer: number;
  readonly activation: ActivationName;
  readonly onRemove: (layer: number) => void;
}

function LayerField({ scenario, edit, onProblem, onStatus, layer, activation, onRemove }: LayerFieldProps) {
  const words = messages.layerFields;
  const last = lastLayer(scenario.network);
  const name = words.layerName(layer, last);
  const isOutput = layer === last;
  const units = scenario.network.layers[layer] ?? 0;
  const setUnits = (wanted: number): string | undefined =>
    Number.isInteger(wanted) && wanted >= 1
      ? edit((present, added) => withUnits(present, layer, wanted, added))
      : words.unitsNeeded;
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
    <li className="controls" data-layer={layer}>
      <span className="scenario-layer-name">{isOutput ? words.outputs : name}</span>
      {isOutput ? (
        <span>
          {units} <span className="aside scenario-soft">{words.inputsHint}</span>
        </span>
      ) : (
        <span className="inline-row gap-4 scenario-units">
          <PlainButton
            aria-label={words.fewer(name)}
            disabled={units <= 1}
            onClick={() => onProblem(setUnits(units - 1))}
          >
            <span aria-hidden="true">−</span>
          </PlainButton>
          <NumberField label={words.units(name)} value={units} onCommit={setUnits} width="3.5rem" />
          <PlainButton aria-label={words.more(name)} onClick={() => onProblem(setUnits(units + 1))}>
            <span aria-hidden="true">+</span>
          </PlainButton>
        </span>
      )}
      <Choice
        label={words.activation(name)}
        options={activationOptions(scenario, layer)}
        selected={activation}
        onChoose={setActivation}
      />
      {!isOutput && (
        <IconButton
          icon="close"
          className="panel-button"
          data-not-on="stage"
          data-remove
          aria-label={words.removeLayer(name)}
          onClick={() => onRemove(layer)}
        />
      )}
    </li>
  );
}

/**
 * An activation of the whole layer, such as softmax, is offered only for the last layer, with at least two outputs. If
 * choosing it changes the loss, the option names the new loss.
 */
function activationOptions(scenario: FilledScenario, layer: number): readonly ChoiceOption[] {
  const words = messages.layerFields;
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
