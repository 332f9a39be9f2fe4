/** The batches of the epoch one by one, their totals, and what an epoch costs. */
import { useMemo } from 'react';
import { Options } from '../../kit/fields/Options';
import type { StepView } from '../../kit/quantity/useStep';
import { ShortTable } from '../../kit/table/ShortTable';
import { JobLine } from '../../kit/work/JobLine';
import { type AccumulateSettings, lastLayer } from '../../model';
import type { WeightPlace } from '../../quantity';
import { comparedSizes, type EpochCost, type EpochPlan, epochCost, plannedCost, type Run } from '../../run';
import { useViewKey } from '../../store';
import { formatWithPower, messages } from '../../text';
import { accumulatorSaid, accumulatorUpdate, cycleOfStep } from './accumulatorSaid';
import { BatchTable } from './BatchTable';
import { batchesSentence } from './batchesSentence';
import { EpochSentence } from './EpochSentence';
import { epochFormats } from './epochFormats';
import { meanOfMeans } from './epochModel';
import { type EpochView, useEpoch } from './useEpoch';
import { WeightPath } from './WeightPath';

const weightsKey = 'epoch.weights';

interface BatchesProps {
  readonly step: StepView;
  readonly place: WeightPlace;
}

export function Batches({ step, place }: BatchesProps) {
  const { run, trace } = step;
  const words = messages.epoch;
  const [weights, showWeights] = useViewKey(weightsKey);
  const shown = weights === 'trained' ? 'trained' : 'frozen';
  const view = useEpoch(step, place);
  const { model, jobs, tooLong, update, updateKnown } = view;
  const formats = useMemo(() => epochFormats(model), [model]);
  const { accumulate } = trace.settings;
  const said = batchesSentence(model, {
    frozen: (sum) => formatWithPower(sum, formats.sum),
    trained: (sum) => formatWithPower(sum, formats.trainedSum),
  });
  return (
    <div className="epoch-body" data-shown={shown} data-alike={meanOfMeans(model).kind !== 'differs' || undefined}>
      <div className="epoch-said">
        <EpochSentence said={said} />
        {jobs.map((job, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two jobs of the view
          <JobLine key={index} name={words.working} job={job} />
        ))}
        {tooLong && <p className="aside">{words.tooLong}</p>}
      </div>
      <section className="epoch-part epoch-batches" aria-label={words.table}>
        <h3 className="epoch-head">{words.tableHead(model.rows.length)}</h3>
        <div className="epoch-switch" data-not-on="stage paper">
          <Options
            label={words.shown.label}
            isLabelHidden
            options={{ frozen: words.shown.frozen, trained: words.shown.trained }}
            value={shown}
            onChange={(one) => showWeights(one === 'trained' ? one : undefined)}
          />
        </div>
        <BatchTable step={step} model={model} formats={formats} place={place} />
        {accumulate && (
          <AccumulatorNote run={run} view={view} place={place} step={trace.step} accumulate={accumulate} />
        )}
      </section>
      <CostTable run={run} plan={model.plan} />
      <WeightPath model={model} step={trace.step} updateKnown={updateKnown} update={update} />
    </div>
  );
}

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

/**
 * The cost of an epoch for batch sizes one, four, eight and all: the number of passes is always the same, the numbers of products
 * and updates are not.
 */
function CostTable({ run, plan }: CostTableProps) {
  const words = messages.epoch.cost;
  const columns = costColumns(run, plan);
  const classOf = ({ isNow }: Column): string => (isNow ? 'number is-now' : 'number');
  return (
    <section className="epoch-part epoch-cost" data-not-on="stage" aria-label={words.name}>
      <h3 className="epoch-head">{words.name}</h3>
      <ShortTable
        name={words.name}
        className="small epoch-short"
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
    ...epochCost(layers, sampleCount, one, plan.batches[0]?.settings.accumulate?.batches),
    ...(one === size && plan.batches.length === plan.planned && { updates: plannedCost(layers, plan).updates }),
  }));
  const own = { name: messages.epoch.cost.byHand, isNow: true, ...plannedCost(layers, plan) };
  return byHand ? [...columns, own] : columns;
}

interface AccumulatorNoteProps {
  readonly run: Run;
  readonly view: EpochView;
  readonly place: WeightPlace;
  readonly step: number;
  readonly accumulate: AccumulateSettings;
}

/** Below the batches: what becomes of the gradients that they have accumulated. */
function AccumulatorNote({ run, view: { model, updateKnown }, place, step, accumulate }: AccumulatorNoteProps) {
  const { clear } = accumulate;
  const said = useMemo(
    () => [
      ...(updateKnown ? accumulatorUpdate(model, { step, clear }) : []),
      ...accumulatorSaid(run, model, { place, ...cycleOfStep(model, step) }),
    ],
    [updateKnown, run, model, place, step, clear],
  );
  if (said.length === 0) return null;
  return (
    <p className="aside epoch-note" data-not-on="stage">
      {said.map(({ kind, text, tone }) => (
        <span key={kind} className={tone === 'wrong' ? 'ink-loss' : undefined}>
          {text}{' '}
        </span>
      ))}
    </p>
  );
}
