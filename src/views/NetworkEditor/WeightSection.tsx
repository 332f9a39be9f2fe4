/** The weights before the step, one layer at a time; of a large layer, only the chosen weight. */
import { Choice } from '../../kit/fields/Choice';
import { NumberField } from '../../kit/fields/NumberField';
import type { StepView } from '../../kit/quantity/useStep';
import { lastLayer, unitsIn } from '../../model';
import { layerNumber, nameOf, type WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { Section } from '../shared/scenarioForm/Section';
import type { ScenarioForm } from '../shared/scenarioForm/scenarioForm';
import { maximumTypedWeights, weightsIn } from '../shared/scenarioForm/tables/maximumTypedWeights';
import { WeightTable } from '../shared/scenarioForm/tables/WeightTable';

interface WeightSectionProps {
  readonly form: ScenarioForm;
  readonly step: StepView;
}

export function WeightSection({ form: { setWeights, onProblem }, step: { run, trace } }: WeightSectionProps) {
  const words = messages.editor;
  const { network } = run;
  const chosen = useStore((state) => state.cursor.weight);
  const layerKey = useStore((state) => state.viewKeys['editor.layer']);
  const setViewKey = useStore((state) => state.setViewKey);
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
        <WeightTable {...{ network, layer, chosen, weightOf, onProblem }} onWeights={setWeights} />
      ) : (
        <>
          <p className="aside scenario-soft">{words.manyWeights(count, maximumTypedWeights)}</p>
          <span data-quantity={`weight.${chosen.layer}.${chosen.from}.${chosen.to}`} data-own-gestures>
            <NumberField
              label={words.chosenWeight(nameOf({ kind: 'weight', ...chosen }, network))}
              showLabel
              value={weightOf(chosen)}
              onCommit={(value) => setWeights([{ ...chosen, value }])}
              signed
            />
          </span>
        </>
      )}
      <p className="aside scenario-soft">{words.weightsAt(trace.step)}</p>
    </Section>
  );
}
