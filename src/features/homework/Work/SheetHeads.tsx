/** The heads of a sheet's columns and rows, and the ink of its numbers. */
import { group } from 'd3';
import { meanOf } from '../../../kit/quantity/reductionOf';
import { Tex } from '../../../kit/quantity/Tex';
import type { Network, StepTrace } from '../../../model';
import { factorKinds, layerNumber, nameOf, patternTex, rowOf, samplesOf, symbolTex, unitName } from '../../../quantity';
import { capital, formatSetting, messages } from '../../../text';
import { kindWords, layerWords } from '../exercise/layerWords';
import { type GridColumn, type GridRow, hasInputsInHeads, isUnitColumn, unitQuantity } from '../exercise/sheet';

interface SheetHeadsProps {
  readonly columns: readonly GridColumn[];
  readonly network: Network;
  /** The columns are those of one block, which is named elsewhere. */
  readonly isBlock: boolean;
  /** Rows are samples, not totals alone. */
  readonly hasSamples: boolean;
}

/** Two rows of heads: the kind and layer of a group of columns, and the symbol of each. */
export function SheetHeads({ columns, network, isBlock, hasSamples }: SheetHeadsProps) {
  return (
    <thead>
      {!isBlock && (
        <tr>
          <td />
          {[...group(columns, groupIdOf)].map(([id, own]) => (
            <th key={id} scope="colgroup" colSpan={own.length} className="aside work-group">
              <span className="work-group-name">{own[0] && <GroupHead column={own[0]} network={network} />}</span>
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col" className="work-row-name">
          {hasSamples && messages.work.sample}
        </th>
        {columns.map((column) => {
          const { tex, name } = namesOf(column, network);
          return (
            <th key={name} scope="col" className={inkOf(column)}>
              <span className="visually-hidden">{name}</span>
              <span aria-hidden="true">
                <Tex tex={tex} />
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Columns of one kind and layer. */
function groupIdOf(column: GridColumn): string {
  return isUnitColumn(column) ? `${column.kind} ${column.layer}` : `weights ${column.layer}`;
}

/** Of a head, or of a number below it. */
export function inkOf(column: GridColumn, row?: GridRow): string {
  if (isUnitColumn(column)) return column.kind === 'delta' ? 'ink-delta' : 'ink-x';
  const isWeight = row && 'total' in row.of && (row.of.total === 'update' || row.of.total === 'after');
  return isWeight ? 'ink-weight' : 'ink-gradient';
}

function GroupHead({ column, network }: { readonly column: GridColumn; readonly network: Network }) {
  const layer = layerWords(network, column.layer);
  if (!isUnitColumn(column))
    return messages.work.weightsOf(layerNumber(column.layer), layerWords(network, column.layer - 1), layer);
  return (
    <>
      {layer}, <span className={inkOf(column)}>{kindWords(column, network)}</span>
    </>
  );
}

/** A formula alone is no name. */
function namesOf(column: GridColumn, network: Network): { readonly tex: string; readonly name: string } {
  const style = { linked: false } as const;
  if (!isUnitColumn(column)) {
    const weight = { kind: 'weight', ...column } as const;
    return { tex: symbolTex(weight, network, style), name: nameOf(weight, network) };
  }
  const { layer, unit } = column;
  const { kind, ...indices } = unitQuantity(column, 1);
  return {
    tex: patternTex(kind, { ...indices, sample: 'k' }, network, style),
    name: `${unitName(network, layer, unit)}, ${kindWords(column, network)}`,
  };
}

/** With more inputs and targets than these in the heads of its rows, a table on the stage would be in small type. */
const mostOnStage = 4;

interface RowHeadProps {
  readonly row: GridRow;
  readonly trace: StepTrace;
  /** With inputs and targets, which are given. */
  readonly isFull: boolean;
  /** With the targets, also where the inputs have no room. */
  readonly hasTargets?: boolean | undefined;
}

export function RowHead({ row: { of }, trace, isFull, hasTargets = false }: RowHeadProps) {
  const words = messages.work;
  if ('total' in of) return of.total === 'mean' ? meanText(trace) : words.totals[of.total];
  const { sample, isFactored } = of;
  if (!isFull) {
    const times = samplesOf(trace).filter((one) => one === sample).length;
    const head = isFactored ? words.factored(sample, factorsOf(trace, rowOf(trace, sample))) : String(sample);
    return times > 1 ? words.repeated(head, times) : head;
  }
  const [inputs = 0, outputs = 0] = [trace.network.layers[0], trace.network.layers.at(-1)];
  const hasInputs = hasInputsInHeads(trace.network);
  if (!hasInputs && !hasTargets) return sample;
  const row = rowOf(trace, sample);
  const values = (count: number, value: (unit: number) => number): string =>
    Array.from({ length: count }, (_, at) => formatSetting(value(at + 1))).join(', ');
  const targets = values(outputs, (unit) => trace.target(unit, row));
  return (
    <>
      {sample}{' '}
      <span className="soft work-data" data-not-on={inputs + outputs > mostOnStage ? 'stage' : undefined}>
        {hasInputs
          ? words.given(
              values(inputs, (unit) => trace.activation(0, unit, row)),
              targets,
            )
          : words.givenTargets(targets)}
      </span>
    </>
  );
}

/** c(k) and γ(k) as they are multiplied. */
function factorsOf(trace: StepTrace, row: number): readonly string[] {
  return factorKinds(trace).map((kind) => formatSetting(Number(trace[kind](row).toPrecision(4))));
}

/** What the sum is divided by, whether that is a mean, and that the row has the penalty too. */
function meanText(trace: StepTrace): string {
  if (trace.divisor === 0) return messages.work.totals.noWeight;
  const mean = meanOf(trace) ?? '';
  return messages.work.totals.mean({
    name: capital(mean),
    divisor: formatSetting(Number(trace.divisor.toPrecision(4))),
    isPenalised: trace.settings.penalty !== undefined,
  });
}
