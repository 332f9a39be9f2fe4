/** The batches of the epoch one by one, their totals, and what an epoch costs. */
import { useMemo } from 'react';
import { Options } from '../../kit/fields/Options';
import type { StepView } from '../../kit/quantity/useStep';
import { ShortTable } from '../../kit/table/ShortTable';
import { JobLine } from '../../kit/work/JobLine';
import { lastLayer } from '../../model';
import { connectionName, type WeightPlace } from '../../quantity';
import { comparedSizes, type EpochCost, type EpochPlan, epochCost, plannedCost, type Run } from '../../run';
import { useStore, useViewKey } from '../../store';
import { columnFormat, formatWithPower, messages } from '../../text';
import { StepBatches } from '../shared/scenarioForm/batches/StepBatches';
import { useFormReport, useScenarioEdit } from '../shared/scenarioForm/useScreenForm';
import { Accumulator } from './Accumulator';
import { cycleBoxes, cycleOfStep, epochBoxes } from './accumulatorBoxes';
import { accumulatorSaid } from './accumulatorSaid';
import { BatchTable } from './BatchTable';
import { batchesSentence } from './batchesSentence';
import { EpochSentence } from './EpochSentence';
import { type EpochFormats, epochFormats } from './epochFormats';
import { meanOfMeans } from './epochModel';
import { type EpochView, useEpoch } from './useEpoch';
import { WeightPath } from './WeightPath';

const weightsKey = 'epoch.weights';
const arrangeKey = 'epoch.arrange';

interface BatchesProps {
  readonly step: StepView;
  readonly place: WeightPlace;
}

export function Batches({ step, place }: BatchesProps) {
  const { run, trace } = step;
  const words = messages.epoch;
  const [weights, showWeights] = useViewKey(weightsKey);
  const [arrange, showArrange] = useViewKey(arrangeKey);
  const isArranging = arrange === 'show';
  const shown = weights === 'trained' ? 'trained' : 'frozen';
  const view = useEpoch(step, place);
  const { model, jobs, tooLong, update, updateKnown } = view;
  const formats = useMemo(() => epochFormats(model), [model]);
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
        <div className="epoch-table-head">
          <h3 className="epoch-head">
            {words.tableHead(model.rows.length)}{' '}
            <span className="aside epoch-note">
              {words.gradientOf(connectionName(run.network, place.layer, place.from, place.to))}
            </span>
          </h3>
          <button
            type="button"
            className="quiet-button"
            aria-expanded={isArranging}
            onClick={() => showArrange(isArranging ? undefined : 'show')}
          >
            {isArranging ? words.arranged : words.arrange}
          </button>
        </div>
        {isArranging && <Arranging step={step} />}
        <div className="epoch-switch">
          <Options
            label={words.shown.label}
            isLabelHidden
            options={{ frozen: words.shown.frozen, trained: words.shown.trained }}
            value={shown}
            onChange={(one) => showWeights(one === 'trained' ? one : undefined)}
          />
        </div>
        <BatchTable step={step} model={model} formats={formats} place={place} />
      </section>
      <CostTable run={run} plan={model.plan} />
      <EpochAccumulator run={run} view={view} formats={formats} place={place} step={trace.step} />
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

interface EpochAccumulatorProps {
  readonly run: Run;
  readonly view: EpochView;
  readonly formats: EpochFormats;
  readonly place: WeightPlace;
  readonly step: number;
}

/** The accumulator as the epoch's training uses it: over a cycle of batches, or, without accumulation, as one update would. */
function EpochAccumulator({ run, view, formats, place, step }: EpochAccumulatorProps) {
  const words = messages.epoch.accumulator;
  const { model, update, updateKnown } = view;
  const accumulate = model.plan.batches.find((batch) => batch.step === step)?.settings.accumulate;
  const said = useMemo(
    () => (accumulate ? accumulatorSaid(run, model, { place, ...cycleOfStep(model, step) }) : []),
    [accumulate, run, model, place, step],
  );
  if (!accumulate) {
    const batches = model.rows.length;
    return (
      <Accumulator
        detail={batches > 1 ? words.ifAccumulated : words.detail}
        boxes={epochBoxes(model, update)}
        sums={formats.sum}
        weights={formats.weight}
      >
        <p className="aside epoch-note">
          {batches > 1 && words.updatesNow(batches)} {words.mustBeEmptied}
        </p>
      </Accumulator>
    );
  }
  const boxes = cycleBoxes(model, accumulate, { step, updateKnown });
  const format = columnFormat(boxes.boxes.flatMap(({ value }) => value ?? []));
  return (
    <Accumulator detail={words.cycle(accumulate.batches)} boxes={boxes} sums={format} weights={formats.weight}>
      {!accumulate.clear && <p className="aside epoch-note epoch-wrong-note">{words.neverEmptied}</p>}
      {said.length > 0 && <p className="aside epoch-note">{said.map(({ text }) => text).join(' ')}</p>}
    </Accumulator>
  );
}

/** Moves samples between the batches, as in Data. */
function Arranging({ step }: { readonly step: StepView }) {
  const sample = useStore((state) => state.cursor.sample);
  const edit = useScenarioEdit();
  const { onStatus, onProblem, status, problem } = useFormReport();
  return (
    <div className="epoch-arranging" data-not-on="stage">
      <StepBatches step={step} sample={sample} edit={edit} onStatus={onStatus} onProblem={onProblem} />
      <p className={problem === undefined ? 'aside epoch-note' : 'aside epoch-note epoch-wrong-note'} role="status">
        {problem ?? status}
      </p>
    </div>
  );
}
