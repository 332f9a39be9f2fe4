/** Over the steps: the losses of both runs, and how far their weights have come apart. */
import { useMemo, useState } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import { lastStepAfter } from '../../kit/comparedRuns/runPair';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { FigureTable } from '../../kit/plot/FigureTable';
import { AbsentMark } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { useActions, useViewKey } from '../../store';
import { formatShort, messages } from '../../text';
import type { OverSteps } from './overSteps';
import { epochOrderReason } from './reasons/epochOrder';
import { reasonText } from './reasons/reasonText';
import { StepChart } from './StepChart';
import type { Ahead } from './useOverSteps';
import type { Pair } from './usePair';
import type { PartName } from './useParts';

interface OverTimeProps {
  readonly step: StepView;
  readonly pair: Pair;
  readonly ahead: Ahead;
  /** Which of the two curves. */
  readonly parts: readonly PartName[];
}

export function OverTime({ step, pair, ahead, parts }: OverTimeProps) {
  const words = messages.compare;
  const { runs, names, isLong } = pair;
  const { value, now, last } = ahead;
  const relative = useViewKey('compare.distance')[0] === 'relative';
  const [overKey] = useViewKey('compare.over');
  const [asTable, setAsTable] = useState(false);
  const [lossTable, setLossTable] = useState(false);
  const differInSteps = value !== undefined && !sameSteps(value);
  // Step by step, the run with the larger batch has seen more samples.
  const bySamples = differInSteps && overKey !== 'steps';
  const order = useMemo(() => value && epochOrderReason(runs, value.apart), [runs, value]);
  return (
    <>
      {parts.includes('losses') && (
        <section className="stack compare-card" data-not-on="stage" aria-label={words.losses.name}>
          <header className="controls compare-card-head" data-not-on="stage">
            <h3>{words.losses.name}</h3>
            {differInSteps && (
              <ViewChoice
                viewKey="compare.over"
                usual="samples"
                label={words.losses.overLabel}
                options={words.losses.over}
              />
            )}
            <span className="aside compare-soft is-whole">
              {isLong ? words.losses.tooLong : words.losses.measures[value?.measure ?? 'batch'](last)}
            </span>
            <TableButton isShown={lossTable} onToggle={setLossTable} />
          </header>
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
            <ViewChoice
              viewKey="compare.distance"
              usual="absolute"
              label={words.apart.scaleLabel}
              options={words.apart.scales}
            />
            <span className="aside compare-soft is-whole">{value && largestText(value, now)}</span>
            <TableButton isShown={asTable} onToggle={setAsTable} />
          </header>
          {order && (
            <p className="aside compare-soft compare-order">
              {reasonText(order, names)} <span className="compare-order-more">{words.apart.sumsAgree}</span>
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
    <QuietButton aria-expanded={isShown} onClick={() => onToggle(!isShown)}>
      {isShown ? words.hideTable : words.showTable}
    </QuietButton>
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
        { head: words.losses.over.samples, cell: (row) => row.seen, className: 'number' },
        { head: `● ${pair.names.first}`, cell: (row) => formatShort(row.loss), className: 'number' },
        {
          head: `□ ${pair.names.second}`,
          cell: (row) => {
            const other = others.get(row.seen);
            return other ? formatShort(other.loss) : <AbsentMark reason={messages.heard.noNumber} />;
          },
          className: 'number',
        },
      ]}
      rows={value.first.points}
      keyOf={(row) => row.step}
    />
  );
}

function sameSteps({ first, second }: OverSteps): boolean {
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
