/** The weights of all layers: tables to type in, or how they are drawn. */
import { useRef } from 'react';
import { Choice } from '../../kit/fields/Choice';
import { weightAt, withDrawnWeights, withGivenWeights, withWrittenWeights } from '../../scenario';
import { messages } from '../../text';
import { DrawFields } from '../shared/scenarioForm/fields/StartFields';
import { fitsTables, maximumTypedWeights } from '../shared/scenarioForm/tables/maximumTypedWeights';
import type { CellEditing } from '../shared/scenarioForm/tables/NumberCell';
import { WeightTable } from '../shared/scenarioForm/tables/WeightTable';
import type { Sheet } from './useSheet';

interface WeightSectionProps extends Pick<Sheet, 'scenario' | 'edit' | 'setWeights' | 'onProblem'> {
  readonly cells: CellEditing;
}

export function WeightSection({ scenario, edit, setWeights, onProblem, cells }: WeightSectionProps) {
  const words = messages.ownNumbers;
  const { network } = scenario;
  const { initialization, weights } = network;
  const drawn = useRef<typeof initialization>(undefined);
  const layers = network.activations.map((_, index) => index + 1);
  const fits = fitsTables(network);
  const source = weights === undefined ? 'drawn' : fits ? 'typed' : 'kept';
  /** Uses the next seed, because the same one would give the same numbers. */
  const draw = (): string | undefined => {
    const next =
      drawn.current === initialization ? { ...initialization, seed: initialization.seed + 1 } : initialization;
    drawn.current = next;
    return edit((present) => ({ ...present, network: withWrittenWeights(present.network, next) }));
  };
  return (
    <>
      <div className="scenario-fields">
        <Choice
          label={words.weightSource}
          showLabel
          options={([fits ? 'typed' : 'kept', 'drawn'] as const).map((id) => ({ id, text: words.weightSources[id] }))}
          selected={source}
          onChoose={(id) =>
            onProblem(
              edit((present) =>
                id === 'drawn'
                  ? withDrawnWeights(present, initialization)
                  : { ...present, network: withGivenWeights(present.network) },
              ),
            )
          }
        />
        {source !== 'kept' && (
          <DrawFields
            scenario={scenario}
            {...(source === 'typed' && { drawWords: words.draw, onDraw: draw })}
            onInitialization={(next) =>
              edit((present) => ({ ...present, network: { ...present.network, initialization: next } }))
            }
            onProblem={onProblem}
          />
        )}
      </div>
      <p className="scenario-soft">
        {source === 'kept' ? words.tooMany(maximumTypedWeights) : source === 'typed' ? words.drawHint : words.drawnHint}
      </p>
      <div className="own-numbers-weights">
        {source === 'typed' &&
          layers.map((layer) => (
            <WeightTable
              key={layer}
              {...cells}
              network={network}
              layer={layer}
              weightOf={(place) => weightAt(network, place) ?? (place.from === 0 ? 0 : Number.NaN)}
              onWeights={setWeights}
            />
          ))}
      </div>
    </>
  );
}
