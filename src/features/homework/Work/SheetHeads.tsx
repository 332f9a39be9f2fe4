/** The heads of a sheet's columns, and the ink of each column. */
import { Tex } from '../../../kit/quantity/Tex';
import type { Network } from '../../../model';
import { layerNumber, nameOf, patternTex, symbolTex, unitName } from '../../../quantity';
import { messages } from '../../../text';
import { kindWords, layerWords } from '../exercise/layerWords';
import { type GridColumn, isUnitColumn } from './grids';

interface SheetHeadsProps {
  readonly columns: readonly GridColumn[];
  readonly network: Network;
  /** The columns are those of one block, which is named elsewhere. */
  readonly isBlock?: boolean;
  /** Rows are samples, not totals alone. */
  readonly hasSamples: boolean;
}

/** Two rows of heads: the kind and layer of a group of columns, and the symbol of each. */
export function SheetHeads({ columns, network, isBlock = false, hasSamples }: SheetHeadsProps) {
  return (
    <thead>
      {!isBlock && (
        <tr>
          <td />
          {groupsOf(columns).map(({ id, columns: own }) => (
            <th key={id} scope="colgroup" colSpan={own.length} className="work-group">
              <span className="work-group-name">
                <GroupHead column={own[0]} network={network} />
              </span>
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col" className="work-row-name">
          {hasSamples && messages.work.sample}
        </th>
        {columns.map((column, at) => (
          <th key={keyOf(column)} scope="col" className={inkOf(column)} data-group={isGroupStart(columns, at)}>
            <span className="visually-hidden">{columnName(column, network)}</span>
            <span aria-hidden="true">
              <ColumnHead column={column} network={network} />
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface Group {
  readonly id: string;
  readonly columns: readonly GridColumn[];
}

/** Columns of one kind and layer. */
function groupsOf(columns: readonly GridColumn[]): readonly Group[] {
  const ids = [...new Set(columns.map(groupIdOf))];
  return ids.map((id) => ({ id, columns: columns.filter((column) => groupIdOf(column) === id) }));
}

function groupIdOf(column: GridColumn): string {
  return isUnitColumn(column) ? column.block : `weights ${column.layer}`;
}

function isGroupStart(columns: readonly GridColumn[], at: number): true | undefined {
  const [column, before] = [columns[at], columns[at - 1]];
  return column && before && groupIdOf(column) !== groupIdOf(before) ? true : undefined;
}

function keyOf(column: GridColumn): string {
  return isUnitColumn(column) ? `${column.block}.${column.unit}` : [column.layer, column.from, column.to].join('.');
}

export function inkOf(column: GridColumn): string {
  if (!isUnitColumn(column)) return 'ink-gradient';
  return column.kind === 'delta' ? 'ink-delta' : 'ink-x';
}

function GroupHead({ column, network }: { readonly column: GridColumn | undefined; readonly network: Network }) {
  const words = messages.work;
  if (!column) return null;
  const layer = layerWords(network, column.layer);
  if (isUnitColumn(column)) {
    return (
      <>
        {layer}, <span className={inkOf(column)}>{kindWords(column, network)}</span>
      </>
    );
  }
  return words.weightsOf(layerNumber(column.layer), layerWords(network, column.layer - 1), layer);
}

function ColumnHead({ column, network }: { readonly column: GridColumn; readonly network: Network }) {
  const quantity = { s: 'preactivation', x: 'activation', delta: 'delta' } as const;
  const tex = isUnitColumn(column)
    ? patternTex(quantity[column.kind], { layer: column.layer, unit: column.unit, sample: 'k' }, network, plain)
    : symbolTex({ kind: 'weight', layer: column.layer, from: column.from, to: column.to }, network, plain);
  return <Tex tex={tex} />;
}

/** A formula alone is no name. */
function columnName(column: GridColumn, network: Network): string {
  if (!isUnitColumn(column)) return nameOf({ kind: 'weight', ...column }, network);
  return `${unitName(network, column.layer, column.unit)}, ${kindWords(column, network)}`;
}

const plain = { linked: false } as const;
