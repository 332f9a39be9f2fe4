/**
 * The two header rows: layers above their weights, and each weight by its symbol. Choosing a weight selects it for the
 * ledger.
 */
import type { KeyboardEvent } from 'react';
import { ReadAs } from '../../kit/quantity/ReadAs';
import { SymbolPieces } from '../../kit/quantity/SymbolText';
import type { Network } from '../../model';
import { addressOf, layerNumber, nameOf, sameQuantity, shortWeight, type WeightPlace } from '../../quantity';
import { headPower, messages } from '../../text';
import { type LayerGroup, layerTitle, type MatrixColumn } from './matrixLayout';

interface MatrixHeadProps {
  readonly groups: readonly LayerGroup[];
  readonly network: Network;
  readonly selected: WeightPlace;
  /** The power of ten of the column of losses; 0: none, or not known yet. */
  readonly lossExponent: number;
  /** Whether the matrix is larger than the table. */
  readonly hasMargins: boolean;
  /** The rows show what samples add to the sum. */
  readonly isCounted: boolean;
  readonly onChoose: (place: WeightPlace) => void;
}

export function MatrixHead({
  groups,
  network,
  selected,
  lossExponent,
  hasMargins,
  isCounted,
  onChoose,
}: MatrixHeadProps) {
  const words = messages.matrix;
  return (
    <thead>
      <tr>
        <td colSpan={2} />
        {groups.map(({ layer, columns }) => (
          <th
            key={layer}
            scope="colgroup"
            colSpan={columns.length}
            className={columns[0]?.opensLayer ? 'opens-layer' : undefined}
          >
            <span className="unbroken gradient-matrix-layer">
              {columns.length > 2 ? layerTitle(network, layer) : words.layerShort(layerNumber(layer))}
            </span>
          </th>
        ))}
        <td />
      </tr>
      <tr>
        <td />
        <th scope="col" className="small ink-loss gradient-matrix-loss-head">
          <ReadAs text={words.sampleLossName}>{words.sampleLoss}</ReadAs>
          {lossExponent !== 0 && <span> {headPower(lossExponent)}</span>}
        </th>
        {groups
          .flatMap(({ columns }) => columns)
          .map((column) => {
            const { place } = column;
            const weight = { kind: 'weight', ...place } as const;
            const inLedger = sameQuantity(weight, { kind: 'weight', ...selected });
            return (
              <th
                key={addressOf(weight)}
                scope="col"
                className={columnClass('small gradient-matrix-weight', column, inLedger)}
                data-row={0}
                data-column={column.position + 2}
                aria-colindex={hasMargins ? column.position + 3 : undefined}
                data-quantity={addressOf(weight)}
                aria-current={inLedger || undefined}
                data-own-gestures=""
                tabIndex={-1}
                onClick={() => onChoose(place)}
                onKeyDown={onChoice(() => onChoose(place))}
              >
                <ReadAs text={nameOf(weight, network)} className="gradient-matrix-symbol">
                  <SymbolPieces pieces={shortWeight(place)} />
                </ReadAs>
              </th>
            );
          })}
        <th scope="col" className="small unbroken gradient-matrix-norm">
          <ReadAs text={isCounted ? words.normCountedName : words.normName}>
            {isCounted ? words.normCounted : words.norm}
          </ReadAs>
        </th>
      </tr>
    </thead>
  );
}

/** Enter and Space choose. */
export function onChoice(choose: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose();
  };
}

/** Classes of every element in a weight's column. */
export function columnClass(name: string, { opensLayer }: MatrixColumn, inLedger: boolean): string {
  return `${name}${opensLayer ? ' opens-layer' : ''}${inLedger ? ' in-ledger' : ''}`;
}
