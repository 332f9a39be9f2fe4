/** Over the steps: the losses of both runs, and how far their weights have come apart. */
import { useMemo, useState } from 'react';
import { alignedStep, lastStepAfter } from '../../kit/comparedRuns/runPair';
import { Choice } from '../../kit/fields/Choice';
import { FigureTable } from '../../kit/plot/FigureTable';
import type { StepView } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { reached } from '../../quantity';
import { useActions, useViewKey } from '../../store';
import { formatShort, messages } from '../../text';
import { type OverSteps, overSteps } from './overSteps';
import { epochOrderReason } from './reasons/epochOrder';
import { reasonText } from './reasons/reasonText';
import { StepChart } from './StepChart';
import type { Pair } from './usePair';
import type { PartName } from './useParts';

interface OverTimeProps {
  readonly step: StepView;
  readonly pair: Pair;
  /** Which of the two curves. */
  readonly parts: readonly PartName[];
}

/** The minimum number of steps shown, so that the trend is visible; after them, the curves grow by `more` steps at a time. */
const ahead = 40;
const more = 20;
/** Milliseconds that computing so far ahead may take. */
const patience = 4000;

export function OverTime({ step, pair, parts }: OverTimeProps) {
  const words = messages.compare;
  const { trace, stop } = step;
  const { runs, names, isLong } = pair;
  const [scaleKey, setScale] = useViewKey('compare.distance');
  const relative = scaleKey === 'relative';
  const [asTable, setAsTable] = useState(false);
  const [lossTable, setLossTable] = useState(false);
  // Weights are compared before a step; after the update, they are those of the next.
  const now = Math.min(runs.run.lastStep, trace.step + (reached({ phase: 'update' }, stop) ? 1 : 0));
  const last = shownUpTo(pair, now);
  // Later, the steps before this one are known.
  const known = !isLong && (trace.step > 1 || reached({ phase: 'loss' }, stop));
  const job = useMemo(() => (known ? new Job(overSteps(runs, last)) : undefined), [known, runs, last]);
  const state = useJob(job);
  const value = state.value;
  const bySamples = value !== undefined && !sameSizes(value);
  const order = useMemo(() => value && epochOrderReason(runs, value.apart), [runs, value]);
  return (
    <>
      {parts.includes('losses') && (
        <section className="stack compare-card compare-losses" data-not-on="stage" aria-label={words.losses.name}>
          <header className="controls compare-card-head" data-not-on="stage">
            <h3>{words.losses.name}</h3>
            <span className="aside compare-soft is-whole">
              {isLong ? words.losses.tooLong : words.losses.measures[value?.measure ?? 'batch'](last)}
            </span>
            <TableButton isShown={lossTable} onToggle={setLossTable} />
          </header>
          <JobLine name={words.working} job={state} />
          {lossTable && value ? (
            <LossTable value={value} pair={pair} />
          ) : (
            <Chart
              name={words.losses.name}
              step={step}
              pair={pair}
              bySamples={bySamples}
              series={
                value && [
                  { of: 'first', name: names.first, points: lossPoints(value.first, bySamples) },
                  { of: 'second', name: names.second, points: lossPoints(value.second, bySamples) },
                ]
              }
            />
          )}
        </section>
      )}
      {parts.includes('distance') && (
        <section className="stack compare-card compare-apart" data-not-on="stage" aria-label={words.apart.name}>
          <header className="controls compare-card-head" data-not-on="stage">
            <h3>{words.apart.name}</h3>
            <Choice
              label={words.apart.scaleLabel}
              selected={relative ? 'relative' : 'absolute'}
              options={[
                { id: 'absolute', text: words.apart.absolute },
                { id: 'relative', text: words.apart.relative },
              ]}
              onChoose={(id) => setScale(id === 'relative' ? 'relative' : undefined)}
            />
            <span className="aside compare-soft is-whole">{value && largestText(value, now)}</span>
            <TableButton isShown={asTable} onToggle={setAsTable} />
          </header>
          {order && (
            <p className="aside compare-soft compare-order">
              {reasonText(order, names)}{' '}
              {order.name === 'epochOrder' && <span className="compare-order-more">{words.apart.sumsAgree}</span>}
            </p>
          )}
          {asTable && value ? (
            <FigureTable
              name={words.apart.name}
              columns={[
                { head: words.tableColumns.step, cell: (row) => row.step },
                { head: words.tableColumns.distance, cell: (row) => formatShort(row.distance), className: 'number' },
                { head: words.tableColumns.relative, cell: (row) => formatShort(row.relative), className: 'number' },
                { head: words.tableColumns.largest, cell: (row) => formatShort(row.largest), className: 'number' },
              ]}
              rows={value.apart}
              keyOf={(row) => row.step}
            />
          ) : (
            <Chart
              name={words.apart.name}
              step={step}
              pair={pair}
              bySamples={bySamples}
              series={
                value && [
                  {
                    of: 'apart',
                    name: '',
                    points: value.apart.map((one) => ({
                      x: bySamples ? one.seen : one.step,
                      y: relative ? one.relative : one.distance,
                    })),
                  },
                ]
              }
            />
          )}
        </section>
      )}
    </>
  );
}

function TableButton({
  isShown,
  onToggle,
}: {
  readonly isShown: boolean;
  readonly onToggle: (shown: boolean) => void;
}) {
  const words = messages.compare;
  return (
    <button type="button" className="quiet-button" aria-expanded={isShown} onClick={() => onToggle(!isShown)}>
      {isShown ? words.hideTable : words.showTable}
    </button>
  );
}

/** This run's steps, each beside the other run's step after the same number of samples. */
function LossTable({ value, pair }: { readonly value: OverSteps; readonly pair: Pair }) {
  const words = messages.compare;
  const others = new Map(value.second.points.map((point) => [point.seen, point]));
  return (
    <FigureTable
      name={words.losses.name}
      columns={[
        { head: words.tableColumns.step, cell: (row) => row.step },
        { head: words.losses.seen, cell: (row) => row.seen, className: 'number' },
        { head: `● ${pair.names.first}`, cell: (row) => formatShort(row.loss), className: 'number' },
        {
          head: `□ ${pair.names.second}`,
          cell: (row) => {
            const other = others.get(row.seen);
            return other ? formatShort(other.loss) : messages.phases.absent;
          },
          className: 'number',
        },
      ]}
      rows={value.first.points}
      keyOf={(row) => row.step}
    />
  );
}

/** The last step shown: further than the cursor's step if that does not take long. */
function shownUpTo({ runs }: Pair, step: number): number {
  const { run, other } = runs;
  const wanted = Math.min(run.lastStep, Math.max(Math.ceil(step / more) * more, ahead));
  const cost = (last: number): number =>
    run.expectedMilliseconds(last) + other.expectedMilliseconds(alignedStep(runs, last));
  if (cost(wanted) <= patience) return wanted;
  return Math.min(step, run.lastStep);
}

function sameSizes({ first, second }: OverSteps): boolean {
  return second.points.every(({ seen, step }, index) => {
    const other = first.points[index];
    return other === undefined || (other.seen === seen && other.step === step);
  });
}

function lossPoints(series: OverSteps['first'], bySamples: boolean) {
  return series.points.map(({ step, seen, loss }) => ({ x: bySamples ? seen : step, y: loss }));
}

function largestText({ apart }: OverSteps, step: number): string {
  const words = messages.compare.apart;
  let largest = 0;
  for (const point of apart) if (point.step <= step) largest = Math.max(largest, point.largest);
  return largest === 0 ? words.never : words.largest(formatShort(largest));
}

interface ChartProps {
  readonly name: string;
  readonly step: StepView;
  readonly pair: Pair;
  readonly bySamples: boolean;
  readonly series: Parameters<typeof StepChart>[0]['series'] | undefined;
}

function Chart({ name, step, pair, bySamples, series }: ChartProps) {
  const words = messages.compare.losses;
  const { goTo } = useActions();
  const { run } = pair.runs;
  const now = bySamples ? run.samplesBefore(step.trace.step) : step.trace.step;
  return (
    <StepChart
      name={name}
      series={series ?? []}
      now={now}
      nowLabel={bySamples ? words.now(step.trace.step) : String(step.trace.step)}
      notFinite={words.notFinite}
      axis={bySamples ? words.seenAxis : words.axis}
      onTravel={(x) => goTo({ step: bySamples ? lastStepAfter(run, x) : Math.max(1, Math.round(x)) })}
    />
  );
}
