/** Loss, biases, and how the weights start. */
import type { BiasMode, InitializationScheme, LossName } from '../../model';
import { lossText } from '../../quantity';
import { lossesOf, withDrawnWeights } from '../../scenario';
import { messages } from '../../text';
import { Choice } from '../shared/fields/Choice';
import { NumberField } from '../shared/fields/NumberField';
import type { StructureProps } from './LayerFields';

const biasModes: readonly BiasMode[] = ['trained', 'frozen', 'none'];

interface StartFieldsProps extends Omit<StructureProps, 'onStatus'> {
  /** Weights typed at step 1 stand over those of the scenario. */
  readonly isTyped: boolean;
  /** Each gives the sentence that says why it is refused, if it is. */
  readonly onLoss: (loss: LossName) => string | undefined;
  readonly onBias: (bias: BiasMode) => string | undefined;
}

export function StartFields({ scenario, isTyped, edit, onProblem, onLoss, onBias }: StartFieldsProps) {
  const words = messages.editor;
  const own = messages.ownNumbers;
  const schemes = Object.keys(own.schemes) as InitializationScheme[];
  const { network, loss } = scenario;
  const { scheme, seed } = network.initialization;
  const given = network.weights !== undefined;
  const draw = (initialization: typeof network.initialization): string | undefined =>
    edit((present) => withDrawnWeights(present, initialization), { dropsTyped: true });
  return (
    <section className="editor-section" aria-labelledby="editor-start">
      <h3 id="editor-start">{words.start}</h3>
      <div className="editor-fields">
        <Choice
          label={words.loss}
          showLabel
          options={lossesOf(scenario).map((id) => {
            return { id, text: messages.losses[id].name, detail: lossText(id, network.layers.at(-1) ?? 1) };
          })}
          selected={loss}
          onChoose={(id) => onProblem(onLoss(id as LossName))}
        />
        <Choice
          label={words.bias}
          showLabel
          options={biasModes.map((id) => ({ id, text: own.biases[id], detail: own.biasDetails[id] }))}
          selected={network.bias}
          onChoose={(id) => onProblem(onBias(id as BiasMode))}
        />
        <Choice
          label={words.scheme}
          showLabel
          options={schemes.map((id) => ({ id, text: own.schemes[id] }))}
          selected={scheme}
          onChoose={(id) => onProblem(draw({ scheme: id as InitializationScheme, seed }))}
        />
        <NumberField label={words.seed} showLabel value={seed} onCommit={(typed) => draw({ scheme, seed: typed })} />
        <button
          type="button"
          className="plain-button"
          onClick={() => onProblem(draw({ scheme, seed: given ? seed : seed + 1 }))}
        >
          {given ? words.draw : words.drawAgain}
        </button>
      </div>
      <p className="editor-soft">
        {words.lossesWithheld} {given ? words.given : words.drawn(seed)} {isTyped && words.typedToo}
      </p>
    </section>
  );
}
