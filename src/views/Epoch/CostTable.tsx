/**
 * The cost of an epoch for batch sizes one, four, eight and all: the number of passes is always the same, the numbers of products
 * and updates are not.
 */
import { ShortTable } from '../../kit/table/ShortTable';
import { lastLayer } from '../../model';
import { comparedSizes, type EpochCost, type EpochPlan, epochCost, plannedCost, type Run } from '../../run';
import { messages } from '../../text';

interface CostTableProps {
  readonly run: Run;
  readonly plan: EpochPlan;
}

type Cost = (typeof costs)[number];

const costs = ['forward', 'backward', 'products', 'updates'] as const;

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
      <ShortTable
        columns={[
          { head: words.batchSize, cell: (row) => words[row] },
          ...columns.map((column) => ({
            head: column.name,
            headClass: classOf(column),
            className: classOf(column),
            cell: (row: Cost) => (row === 'forward' || row === 'backward' ? column.passes : column[row]),
          })),
        ]}
        rows={costs}
        keyOf={(row) => row}
      />
      <p className="aside epoch-note">{words.note}</p>
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
