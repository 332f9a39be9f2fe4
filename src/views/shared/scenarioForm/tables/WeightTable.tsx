/**
 * The editable weights of one layer: one row per unit that they come from, the bias first, and one column per unit that
 * they lead to. While a weight is typed, a line states its meaning, so that a transposed matrix is noticed at its first
 * number.
 */
import { useCallback, useRef, useState } from 'react';
import { PlainButton } from '../../../../kit/chrome/buttons';
import { quantityAround } from '../../../../kit/quantity/linkedQuantity';
import { useRovingGrid } from '../../../../kit/table/useRovingGrid';
import { firstFrom, hasWeight, lastLayer, type Network, unitsIn } from '../../../../model';
import {
  layerNumber,
  nameOf,
  parseAddress,
  unitName,
  unitNumber,
  type WeightPlace,
  weightAddress,
} from '../../../../quantity';
import { formatSetting, messages } from '../../../../text';
import type { SetWeights } from '../scenarioForm';
import { type CellEditing, NumberCell } from './NumberCell';
import '../scenarioForm.css';

interface WeightTableProps extends CellEditing {
  readonly network: Network;
  readonly layer: number;
  /** The selected weight. */
  readonly chosen?: WeightPlace;
  readonly weightOf: (place: WeightPlace) => number;
  readonly onWeights: SetWeights;
}

export function WeightTable(props: WeightTableProps) {
  const { network, layer, chosen, weightOf, onWeights, ...cells } = props;
  const words = messages.weightTable;
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<WeightPlace>();
  // A cell that is gone with its network says nothing of losing the focus.
  const typed = focused && focused.layer === layer && hasWeight(network, focused) ? focused : undefined;
  const first = firstFrom(network);
  const [below, units] = [unitsIn(network, layer - 1), unitsIn(network, layer)];
  const from = Array.from({ length: below + 1 - first }, (_, index) => first + index);
  const to = Array.from({ length: units }, (_, index) => index + 1);
  const entry = chosen?.layer === layer ? { row: chosen.from - first, column: chosen.to } : { row: 0, column: 1 };
  const onKeyDown = useRovingGrid({ grid, entry, corners: true });
  const onValue = useCallback(
    (address: string, value: number) => {
      const place = parseAddress(address);
      return place?.kind === 'weight' ? onWeights([{ ...place, value }], { typed: address }) : undefined;
    },
    [onWeights],
  );
  const transpose = (): void => {
    const turned = to.flatMap((row) =>
      to.map((column) => ({ layer, from: row, to: column, value: weightOf({ layer, from: column, to: row }) })),
    );
    cells.onProblem(onWeights(turned));
  };
  return (
    <div className="stack scenario-weights">
      {below === units && units > 1 && (
        <PlainButton aria-label={words.transposeOf(layer)} onClick={transpose}>
          {words.transpose}
        </PlainButton>
      )}
      <div className="scenario-scroll">
        <table
          {...(!cells.isSheet && { role: 'grid', onKeyDown, ref: grid, 'data-rows': from.length })}
          aria-label={words.name(layerNumber(layer))}
          className="scenario-table"
          onFocus={({ target }) => setFocused(placeOf(target))}
          onBlur={() => setFocused(undefined)}
        >
          <caption>
            {words.caption(layerNumber(layer), layerName(network, layer - 1), layerName(network, layer))}
          </caption>
          <thead>
            <tr>
              <td />
              {to.map((unit) => (
                <th key={unit} scope="col">
                  {words.to(unitNumber(unit))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from.map((source, row) => (
              <tr key={source}>
                <th scope="row">{source === 0 ? words.bias : words.from(unitNumber(source))}</th>
                {to.map((unit) => {
                  const place = { layer, from: source, to: unit };
                  const isChosen = layer === chosen?.layer && source === chosen.from && unit === chosen.to;
                  return (
                    <NumberCell
                      key={unit}
                      {...cells}
                      row={row}
                      column={unit}
                      label={nameOf({ kind: 'weight', ...place }, network)}
                      quantity={`weight.${weightAddress(place)}`}
                      value={weightOf(place)}
                      className={isChosen ? 'scenario-weight is-chosen' : 'scenario-weight'}
                      onValue={onValue}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="aside scenario-typed">{typed && meaningOf(network, typed, weightOf(typed))}</p>
    </div>
  );
}

function placeOf(target: Element): WeightPlace | undefined {
  const quantity = quantityAround(target);
  return quantity?.kind === 'weight' ? quantity : undefined;
}

/** `w₁₂ = 0.4: from input 1 to hidden 2` */
function meaningOf(network: Network, { layer, from, to }: WeightPlace, value: number): string {
  const isBias = from === 0;
  const [source, target] = [isBias ? '' : unitName(network, layer - 1, from), unitName(network, layer, to)];
  const shown = { value: formatSetting(value), hasValue: !Number.isNaN(value) };
  return messages.weightTable.typed({ layer, from, to, isBias, source, target, ...shown });
}

function layerName(network: Network, layer: number): string {
  const names = messages.weightTable.layerNames;
  if (layer === 0) return names.inputs;
  if (layer === lastLayer(network)) return names.outputs;
  return lastLayer(network) === 2 ? names.onlyHidden : names.hidden(layer);
}
