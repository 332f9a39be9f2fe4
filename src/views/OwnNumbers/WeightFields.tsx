/** The weights: a grid for each layer, or how they are drawn. */

import { Button } from 'react-aria-components';
import { type InitializationScheme, type Network, weightCount } from '../../model';
import { messages } from '../../text';
import { Choice } from '../shared';
import { maximumTypedWeights } from '../shared/fields/maximumTypedWeights';
import { canKeep, canType, type Draft, weightSourceOf } from './draft';
import { withDrawnWeights } from './editDraft';
import type { FieldsProps } from './NetworkFields';
import { TextEntry } from './TextEntry';
import { WeightGrid } from './WeightGrid';

interface WeightFieldsProps extends FieldsProps {
  readonly network: Network;
  readonly onText: (name: string, text: string) => void;
}

export function WeightFields({ draft, edit, problem, network, onText }: WeightFieldsProps) {
  const words = messages.ownNumbers;
  const source = weightSourceOf(draft);
  const own = canType(draft) ? 'typed' : canKeep(draft) ? 'kept' : undefined;
  const schemes = Object.keys(words.schemes) as InitializationScheme[];
  return (
    <section className="own-numbers-section" aria-labelledby="own-numbers-weights">
      <h3 id="own-numbers-weights">{words.weights}</h3>
      <div className="own-numbers-fields">
        {own && (
          <Choice
            className="own-numbers-entry"
            label={words.weightSource}
            showLabel
            options={([own, 'drawn'] as const).map((id) => ({ id, text: words.weightSources[id] }))}
            selected={source}
            onChoose={(id) => edit((present) => ({ ...present, weightSource: id === 'drawn' ? 'drawn' : 'typed' }))}
          />
        )}
        {source !== 'kept' && (
          <>
            <Choice
              className="own-numbers-entry"
              label={words.scheme}
              showLabel
              options={schemes.map((id) => ({ id, text: words.schemes[id] }))}
              selected={draft.scheme}
              onChoose={(id) => edit((present) => withoutDrawnSeed(present, id as InitializationScheme))}
            />
            <TextEntry
              name="seed"
              label={words.seed}
              text={draft.seedText}
              problem={problem}
              onText={(seedText) => edit((present) => ({ ...present, seedText }))}
            />
          </>
        )}
        {source === 'typed' && (
          <Button className="plain-button" onPress={() => edit((present) => withDrawnWeights(present))}>
            {words.draw}
          </Button>
        )}
      </div>
      <p className="own-numbers-hint">
        {source === 'typed' && `${words.draw}: ${words.drawHint}.`}
        {source === 'drawn' &&
          (own === 'typed' ? words.drawnHint : words.drawnOnly(weightCount(network), maximumTypedWeights))}
      </p>
      {source === 'typed' &&
        network.layers.slice(1).map((_, index) => (
          <WeightGrid
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its number
            key={index}
            {...{ draft, network, problem, onText }}
            layer={index + 1}
          />
        ))}
    </section>
  );
}

/** Another scheme draws other numbers from the same seed. */
function withoutDrawnSeed({ drawnSeed: _, ...draft }: Draft, scheme: InitializationScheme): Draft {
  return { ...draft, scheme };
}
