/** Layers, an activation for each, biases, and the losses that go with the output. */
import {
  type ActivationName,
  activationNames,
  type BiasMode,
  isPerUnit,
  type LossName,
  lastLayer,
  lossNamed,
  lossNames,
} from '../../model';
import { lossText } from '../../quantity';
import { messages } from '../../text';
import { Choice } from '../shared';
import type { Problem } from '../shared/fields/problem';
import { type Draft, draftNetwork, lossOf, offeredLosses } from './draft';
import { withActivation, withLayersText } from './editDraft';
import { maximumColumns } from './formLimits';
import type { Edit } from './OwnNumbersForm';
import { fitsTable, readLayers } from './readLayers';
import { TextEntry } from './TextEntry';

export interface FieldsProps {
  readonly draft: Draft;
  readonly edit: Edit;
  readonly problem: Problem | undefined;
}

const biasModes: readonly BiasMode[] = ['trained', 'frozen', 'none'];

export function NetworkFields({ draft, edit, problem }: FieldsProps) {
  const words = messages.ownNumbers;
  const layers = readLayers(draft.layersText);
  return (
    <section className="own-numbers-section" aria-labelledby="own-numbers-network">
      <h3 id="own-numbers-network">{words.network}</h3>
      <div className="own-numbers-fields">
        <TextEntry
          name="layers"
          label={words.fields.layers ?? ''}
          text={draft.layersText}
          hint={layers && !fitsTable(layers) ? words.tooWide(maximumColumns) : words.layersHint}
          problem={problem}
          onText={(text) => edit((present) => withLayersText(present, text))}
        />
        <ActivationFields draft={draft} edit={edit} />
        <LossField draft={draft} edit={edit} />
        <Choice
          className="own-numbers-entry"
          label={words.bias}
          showLabel
          options={biasModes.map((id) => ({ id, text: words.biases[id], detail: words.biasDetails[id] }))}
          selected={draft.bias}
          onChoose={(id) => edit((present) => ({ ...present, bias: id as BiasMode }))}
        />
      </div>
    </section>
  );
}

function ActivationFields({ draft, edit }: Omit<FieldsProps, 'problem'>) {
  const words = messages.ownNumbers;
  const network = draftNetwork(draft);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take part in the flow of the fields around it
    <div role="group" aria-label={words.activations} className="own-numbers-fields">
      {network.activations.map((name, index) => {
        const layer = index + 1;
        const isOutput = layer === lastLayer(network);
        return (
          <Choice
            key={layer}
            className="own-numbers-entry"
            label={words.activation(layer, isOutput)}
            showLabel
            options={activationNames
              .filter((id) => isOutput || isPerUnit(id))
              .map((id) => ({ id, text: messages.activations[id] }))}
            selected={name}
            onChoose={(id) => edit((present) => withActivation(present, layer, id as ActivationName))}
          />
        );
      })}
    </div>
  );
}

function LossField({ draft, edit }: Omit<FieldsProps, 'problem'>) {
  const words = messages.ownNumbers;
  const { outputActivation } = draft;
  const others = lossNames.flatMap((name) => {
    const { needs } = lossNamed(name);
    return needs === undefined || needs === outputActivation ? [] : [{ name, needs }];
  });
  return (
    <div className="own-numbers-entry">
      <Choice
        className="own-numbers-entry"
        label={words.loss}
        showLabel
        options={offeredLosses(draft).map((id) => ({
          id,
          text: messages.losses[id].name,
          detail: lossText(id, draft.layers.at(-1) ?? 1),
        }))}
        selected={lossOf(draft)}
        onChoose={(id) => edit((present) => ({ ...present, loss: id as LossName }))}
      />
      <span className="own-numbers-hint">
        {others
          .map(({ name, needs }) => words.lossHint(messages.losses[name].name, messages.activations[needs]))
          .join(' ')}
      </span>
    </div>
  );
}
