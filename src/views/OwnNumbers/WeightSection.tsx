/** The weights of all layers: tables to type in, or how they are drawn. */
import { useRef } from 'react';
import { PlainButton } from '../../kit/chrome/buttons';
import { Choice } from '../../kit/fields/Choice';
import { type FilledScenario, weightAt, withDrawnWeights, withGivenWeights, withWrittenWeights } from '../../scenario';
import { messages } from '../../text';
import { ScenarioFields } from '../shared/scenarioForm/fields/ScenarioFields';
import type { ScenarioForm } from '../shared/scenarioForm/scenarioForm';
import { fitsTables, maximumTypedWeights } from '../shared/scenarioForm/tables/maximumTypedWeights';
import type { CellEditing } from '../shared/scenarioForm/tables/NumberCell';
import { WeightTable } from '../shared/scenarioForm/tables/WeightTable';

interface WeightSectionProps {
  readonly form: ScenarioForm;
  readonly cells: CellEditing;
}

export function WeightSection({ form, cells }: WeightSectionProps) {
  const { scenario, edit, setWeights, onProblem } = form;
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
      <div className="flow scenario-fields">
        <div className="stack scenario-field">
          <Choice
            label={words.weightSource}
            showLabel
            options={([fits ? 'typed' : 'kept', 'drawn'] as const).map((id) => ({ id, text: words.weightSources[id] }))}
            selected={source}
            onChoose={(id) => onProblem(edit(id === 'drawn' ? drawnLater : given))}
          />
        </div>
        {source !== 'kept' && (
          <ScenarioFields groups={['draw']} form={form}>
            {source === 'typed' && <PlainButton onClick={() => onProblem(draw())}>{words.draw}</PlainButton>}
          </ScenarioFields>
        )}
      </div>
      <p className="aside scenario-soft">
        {source === 'kept' ? words.tooMany(maximumTypedWeights) : source === 'typed' ? words.drawHint : words.drawnHint}
      </p>
      <div className="flow own-numbers-weights">
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

/** The scenario without weights: they are drawn before step 1. */
function drawnLater(scenario: FilledScenario): FilledScenario {
  return withDrawnWeights(scenario, scenario.network.initialization);
}

function given(scenario: FilledScenario): FilledScenario {
  return { ...scenario, network: withGivenWeights(scenario.network) };
}
