/** The weights of one layer: a row for each unit they come from, the bias first, a column for each unit they go to. */
import { Fragment } from 'react';
import { firstFrom, lastLayer, type Network } from '../../model';
import { messages } from '../../text';
import type { Problem } from '../shared/fields/problem';
import { type CellPlace, cellName, cellPlace, cellWords } from '../shared/grid/cellPlace';
import { Cell } from './Cell';
import { type Draft, weightText } from './draft';
import { ProblemRow } from './ProblemText';

interface WeightGridProps {
  readonly draft: Draft;
  readonly network: Network;
  readonly layer: number;
  readonly problem: Problem | undefined;
  readonly onText: (name: string, text: string) => void;
}

export function WeightGrid({ draft, network, layer, problem, onText }: WeightGridProps) {
  const words = messages.ownNumbers;
  const units = numbers(1, network.layers[layer] ?? 0);
  const rows = numbers(firstFrom(network), network.layers[layer - 1] ?? 0);
  const problemPlace = cellPlace(problem?.field ?? '');
  const inRow = (from: number): boolean =>
    problemPlace?.table === 'weight' && problemPlace.layer === layer && problemPlace.from === from;
  return (
    <div className="own-numbers-scroll">
      <table className="own-numbers-grid">
        <caption>{words.layerCaption(layer, layerName(network, layer - 1), layerName(network, layer))}</caption>
        <thead>
          <tr>
            <td />
            {units.map((to) => (
              <th key={to} scope="col">
                {words.to(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => (
            <Fragment key={from}>
              <tr>
                <th scope="row">{from === 0 ? words.fromBias : words.from(from)}</th>
                {units.map((to) => {
                  const place: CellPlace = { table: 'weight', layer, from, to };
                  const name = cellName(place);
                  return (
                    <td key={to}>
                      <Cell
                        name={name}
                        label={cellWords(network, place)}
                        text={weightText(draft, layer, from, to)}
                        hasProblem={problem?.field === name}
                        onText={onText}
                      />
                    </td>
                  );
                })}
              </tr>
              {problem && inRow(from) && <ProblemRow sentence={problem.sentence} columns={units.length + 1} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function layerName(network: Network, layer: number): string {
  const names = messages.ownNumbers.layerNames;
  if (layer === 0) return names.inputs;
  if (layer === lastLayer(network)) return names.outputs;
  return lastLayer(network) === 2 ? names.onlyHidden : names.hidden(layer);
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
