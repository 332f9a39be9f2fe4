/** The weights of one layer as a table to type into; of a large layer, the chosen weight alone. */
import { useRef } from 'react';
import { firstFrom, lastLayer, unitsIn } from '../../model';
import { nameOf, type WeightPlace } from '../../quantity';
import { formatSetting, messages, readNumber } from '../../text';
import { Choice } from '../shared/fields/Choice';
import { EditableCell } from '../shared/fields/EditableCell';
import { maximumTypedWeights } from '../shared/fields/maximumTypedWeights';
import { NumberField } from '../shared/fields/NumberField';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import { briefNumber } from '../shared/quantity/briefNumber';
import type { StepView } from '../shared/quantity/useStep';

interface WeightFieldsProps {
  readonly step: StepView;
  readonly layer: number;
  /** The selected one. */
  readonly chosen: WeightPlace;
  readonly onLayer: (layer: number) => void;
  /** Gives the sentence that says why the value is refused, if it is. */
  readonly onWeight: (place: WeightPlace, value: number) => string | undefined;
  readonly onProblem: (sentence: string | undefined) => void;
}

export function WeightFields({ step, layer, chosen, onLayer, onWeight, onProblem }: WeightFieldsProps) {
  const words = messages.editor;
  const { network } = step.run;
  const [below, units] = [unitsIn(network, layer - 1), unitsIn(network, layer)];
  const count = (below + 1 - firstFrom(network)) * units;
  const layers = Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
  return (
    <section className="editor-section" aria-labelledby="editor-weights">
      <h3 id="editor-weights">{words.weights}</h3>
      <Choice
        label={words.layerChoice}
        showLabel
        options={layers.map((one) => ({
          id: String(one),
          text: words.layerOption(one, unitsIn(network, one - 1), unitsIn(network, one)),
        }))}
        selected={String(layer)}
        onChoose={(id) => onLayer(Number(id))}
      />
      {count <= maximumTypedWeights ? (
        <WeightTable step={step} layer={layer} chosen={chosen} onWeight={onWeight} onProblem={onProblem} />
      ) : (
        <>
          <p className="editor-soft">{words.manyWeights(count, maximumTypedWeights)}</p>
          <span data-quantity={`weight.${chosen.layer}.${chosen.from}.${chosen.to}`} data-own-gestures>
            <NumberField
              label={words.chosenWeight(nameOf({ kind: 'weight', ...chosen }, network))}
              showLabel
              value={step.trace.weight(chosen.layer, chosen.from, chosen.to)}
              onCommit={(typed) => onWeight(chosen, typed)}
              signed
            />
          </span>
        </>
      )}
      <p className="editor-soft">{words.weightsAt(step.trace.step)}</p>
    </section>
  );
}

function WeightTable({ step, layer, chosen, onWeight, onProblem }: Omit<WeightFieldsProps, 'onLayer'>) {
  const words = messages.editor;
  const { trace } = step;
  const { network } = step.run;
  const grid = useRef<HTMLTableElement>(null);
  const first = firstFrom(network);
  const from = Array.from({ length: unitsIn(network, layer - 1) + 1 - first }, (_, index) => first + index);
  const to = Array.from({ length: unitsIn(network, layer) }, (_, index) => index + 1);
  const entry = chosen.layer === layer ? { row: chosen.from - first, column: chosen.to } : { row: 0, column: 1 };
  const onKeyDown = useRovingGrid({ grid, entry, corners: true });
  const commit = (place: WeightPlace, text: string): string | undefined => {
    const typed = readNumber(text);
    return Number.isNaN(typed) ? messages.fields.notANumber(text) : onWeight(place, typed);
  };
  return (
    <div className="editor-scroll">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={words.weightTable(layer)}
        data-rows={from.length}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td />
            {to.map((unit) => (
              <th key={unit} scope="col">
                {words.to(unit)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from.map((source, row) => (
            <tr key={source}>
              <th scope="row">{words.from(source)}</th>
              {to.map((unit) => {
                const place = { layer, from: source, to: unit };
                const value = trace.weight(layer, source, unit);
                const isChosen = layer === chosen.layer && source === chosen.from && unit === chosen.to;
                return (
                  <EditableCell
                    key={unit}
                    row={row}
                    column={unit}
                    label={nameOf({ kind: 'weight', ...place }, network)}
                    shown={briefNumber(value)}
                    text={formatSetting(value)}
                    quantity={`weight.${layer}.${source}.${unit}`}
                    className={isChosen ? 'editor-weight is-chosen' : 'editor-weight'}
                    onCommit={(text) => commit(place, text)}
                    onProblem={onProblem}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
