/** Loss, biases, and how the weights are initialised. */

import { Choice } from '../../../../kit/fields/Choice';
import { NumberField } from '../../../../kit/fields/NumberField';
import {
  type BiasMode,
  biasModes,
  type InitializationScheme,
  initializationSchemes,
  type LossName,
} from '../../../../model';
import { lossText } from '../../../../quantity';
import { lossesOf } from '../../../../scenario';
import { messages } from '../../../../text';
import type { Editing, SetSetting } from '../scenarioForm';

interface RuleFieldsProps extends Omit<Editing, 'edit' | 'onStatus'> {
  readonly set: SetSetting;
}

/** The loss and the biases. */
export function LossFields({ scenario, set, onProblem }: RuleFieldsProps) {
  const words = messages.startFields;
  const outputs = scenario.network.layers.at(-1) ?? 1;
  return (
    <>
      <Choice
        label={words.loss}
        showLabel
        options={lossesOf(scenario).map((id) => ({
          id,
          text: messages.losses[id].name,
          detail: lossText(id, outputs),
        }))}
        selected={scenario.loss}
        onChoose={(id) => onProblem(set('loss', id as LossName))}
      />
      <Choice
        label={words.bias}
        showLabel
        options={biasModes.map((id) => ({ id, text: words.biases[id], detail: words.biasDetails[id] }))}
        selected={scenario.network.bias}
        onChoose={(id) => onProblem(set('bias', id as BiasMode))}
      />
    </>
  );
}

interface DrawFieldsProps extends Omit<Editing, 'edit' | 'onStatus'> {
  /** Called with another scheme or seed. */
  readonly onInitialization: (initialization: Initialization) => string | undefined;
  /**
   * The label of the draw button, if there is one. Drawing returns the sentence that says why it is refused, if it is.
   */
  readonly drawWords?: string;
  readonly onDraw?: () => string | undefined;
}

type Initialization = Editing['scenario']['network']['initialization'];

/** Initialisation, seed, and the draw button. */
export function DrawFields({ scenario, drawWords, onInitialization, onDraw, onProblem }: DrawFieldsProps) {
  const words = messages.startFields;
  const { scheme, seed } = scenario.network.initialization;
  return (
    <>
      <Choice
        label={words.scheme}
        showLabel
        options={initializationSchemes.map((id) => ({ id, text: words.schemes[id] }))}
        selected={scheme}
        onChoose={(id) => onProblem(onInitialization({ scheme: id as InitializationScheme, seed }))}
      />
      <NumberField
        label={words.seed}
        showLabel
        value={seed}
        onCommit={(typed) => onInitialization({ scheme, seed: typed })}
      />
      {onDraw && (
        <button type="button" className="plain-button" onClick={() => onProblem(onDraw())}>
          {drawWords}
        </button>
      )}
    </>
  );
}
