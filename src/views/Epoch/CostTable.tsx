/**
 * The cost of an epoch for batch sizes one, four, eight and all: the number of passes is always the same, the numbers of products
 * and updates are not.
 */
import { lastLayer } from '../../model';
import { comparedSizes, type EpochCost, type EpochPlan, epochCost, plannedCost, type Run } from '../../run';
import { messages } from '../../text';

interface CostTableProps {
  readonly run: Run;
  readonly plan: EpochPlan;
}

interface Column extends Omit<EpochCost, 'batchSize'> {
  readonly name: string;
  readonly isNow: boolean;
}

export function CostTable({ run, plan }: CostTableProps) {
  const words = messages.epoch.cost;
  const columns = costColumns(run, plan);
  const classOf = ({ isNow }: Column): string => (isNow ? 'number is-now' : 'number');
  return (
    <section className="epoch-part epoch-cost" data-not-on="stage" aria-label={words.name}>
      <h3 className="epoch-head">{words.name}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.batchSize}</th>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={classOf(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['forward', 'backward', 'products', 'updates'] as const).map((row) => (
            <tr key={row}>
              <th scope="row">{words[row]}</th>
              {columns.map((column) => (
                <td key={column.name} className={classOf(column)}>
                  {row === 'forward' || row === 'backward' ? column.passes : column[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="epoch-note">{words.note}</p>
    </section>
  );
}

/** Batches given by hand have a column of their own. */
function costColumns(run: Run, plan: EpochPlan): readonly Column[] {
  const { sampleCount } = run.data;
  const layers = lastLayer(run.network);
  const byHand = run.scenario.training.batches !== undefined;
  const size = byHand ? undefined : run.settingsAt(plan.batches[0]?.step ?? 1).batchSize;
  const columns = comparedSizes(sampleCount, size).map((one) => ({
    name: String(one),
    isNow: one === size,
    ...epochCost(layers, sampleCount, one),
    ...(one === size && plan.batches.length === plan.planned && { updates: plannedCost(layers, plan).updates }),
  }));
  const own = { name: messages.epoch.cost.byHand, isNow: true, ...plannedCost(layers, plan) };
  return byHand ? [...columns, own] : columns;
}
