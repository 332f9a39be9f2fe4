/** Over the steps: the losses of both runs, and how far their weights have come apart. */
import { type ReactNode, useMemo, useState } from 'react';
import { QuietButton } from '../../kit/chrome/buttons';
import type { RunNames } from '../../kit/comparedRuns/runNames';
import { lastStepAfter } from '../../kit/comparedRuns/runPair';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { FigureTable } from '../../kit/plot/FigureTable';
import { AbsentMark } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { useActions, useViewKey } from '../../store';
import { formatShort, messages } from '../../text';
import type { LossPoint, OverSteps } from './overSteps';
import { epochOrderReason } from './reasons/epochOrder';
import { reasonText } from './reasons/reasonText';
import { type Series, StepChart } from './StepChart';
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
  const isRelative = useViewKey('compare.distance')[0] === 'relative';
  const [overKey] = useViewKey('compare.over');
  const differInSteps = value !== undefined && !sameSteps(value);
  // Step by step, the run with the larger batch has seen more samples.
  const bySamples = differInSteps && overKey !== 'steps';
  const order = useMemo(() => value && epochOrderReason(runs, value.apart), [runs, value]);
  const xOf = (point: { readonly step: number; readonly seen: number }): number =>
    bySamples ? point.seen : point.step;
  const lossesOf = (points: readonly LossPoint[]) => points.map((point) => ({ x: xOf(point), y: point.loss }));
  const shared = { step, pair, bySamples };
  return (
    <>
      {parts.includes('losses') && (
        <CurveCard
          {...shared}
          name={words.losses.name}
          choice={
            differInSteps && (
              <ViewChoice
                viewKey="compare.over"
                usual="samples"
                label={words.losses.overLabel}
                options={words.losses.over}
              />
            )
          }
          note={isLong ? words.losses.tooLong : words.losses.measures[value?.measure ?? 'batch'](last)}
          table={value && <LossTable value={value} names={names} />}
          series={
            value && [
              { of: 'first', name: names.first, points: lossesOf(value.first) },
              { of: 'second', name: names.second, points: lossesOf(value.second) },
            ]
          }
        />
      )}
      {parts.includes('distance') && (
        <CurveCard
          {...shared}
          name={words.apart.name}
          className="compare-apart"
          choice={
            <ViewChoice
              viewKey="compare.distance"
              usual="absolute"
              label={words.apart.scaleLabel}
              options={words.apart.scales}
            />
          }
          note={value && largestText(value, now)}
          reason={
            order && (
              <p className="aside compare-soft compare-order">
                {reasonText(order, names)} <span className="compare-order-more">{words.apart.sumsAgree}</span>
              </p>
            )
          }
          table={value && <DistanceTable value={value} />}
          series={
            value && [
              {
                of: 'apart',
                name: '',
                points: value.apart.map((one) => ({ x: xOf(one), y: isRelative ? one.relative : one.distance })),
              },
            ]
          }
        />
      )}
    </>
  );
}

interface CurveCardProps {
  readonly name: string;
  readonly className?: string;
  readonly step: StepView;
  readonly pair: Pair;
  readonly bySamples: boolean;
  /** In the head: what the curve shows, and a few words on it. */
  readonly choice: ReactNode;
  readonly note: ReactNode;
  readonly reason?: ReactNode;
  /** The same numbers as a table; absent until they are computed, as the series are. */
  readonly table: ReactNode | undefined;
  readonly series: readonly Series[] | undefined;
}

function CurveCard(props: CurveCardProps) {
  const { name, className = '', step, pair, bySamples, choice, note, reason, table, series = [] } = props;
  const words = messages.compare;
  const { goTo } = useActions();
  const [isTable, setTable] = useState(false);
  const { run } = pair.runs;
  const now = step.trace.step;
  const shows = isTable ? words.hideTable : words.showTable;
  return (
    <section className={`stack compare-card ${className}`.trim()} data-not-on="stage" aria-label={name}>
      <header className="controls compare-card-head" data-not-on="stage">
        <h3>{name}</h3>
        {choice}
        <span className="aside compare-soft is-whole">{note}</span>
        <QuietButton
          aria-expanded={isTable}
          aria-label={messages.app.pressOf(shows, name)}
          onClick={() => setTable(!isTable)}
        >
          {shows}
        </QuietButton>
      </header>
      {reason}
      {isTable && table ? (
        table
      ) : (
        <StepChart
          name={name}
          series={series}
          now={bySamples ? run.samplesBefore(now) : now}
          nowLabel={bySamples ? words.losses.now(now) : String(now)}
          notFinite={words.losses.notFinite}
          axis={bySamples ? words.losses.seenAxis : words.losses.axis}
          onTravel={(x) => goTo({ step: bySamples ? lastStepAfter(run, x) : Math.max(1, Math.round(x)) })}
        />
      )}
    </section>
  );
}

/** This run's steps, each beside the other run's step after the same number of samples. */
function LossTable({ value, names }: { readonly value: OverSteps; readonly names: RunNames }) {
  const words = messages.compare;
  const others = new Map(value.second.map((point) => [point.seen, point]));
  return (
    <FigureTable
      name={words.losses.name}
      columns={[
        { head: words.tableColumns.step, cell: (row) => row.step },
        { head: words.losses.over.samples, cell: (row) => row.seen, className: 'number' },
        { head: `● ${names.first}`, cell: (row) => formatShort(row.loss), className: 'number' },
        {
          head: `□ ${names.second}`,
          cell: (row) => {
            const other = others.get(row.seen);
            return other ? formatShort(other.loss) : <AbsentMark reason={messages.heard.noNumber} />;
          },
          className: 'number',
        },
      ]}
      rows={value.first}
      keyOf={(row) => row.step}
    />
  );
}

function DistanceTable({ value }: { readonly value: OverSteps }) {
  const { apart, tableColumns: heads } = messages.compare;
  return (
    <FigureTable
      name={apart.name}
      columns={[
        { head: heads.step, cell: (row) => row.step },
        { head: heads.distance, cell: (row) => formatShort(row.distance), className: 'number' },
        { head: heads.relative, cell: (row) => formatShort(row.relative), className: 'number' },
        { head: heads.largest, cell: (row) => formatShort(row.largest), className: 'number' },
      ]}
      rows={value.apart}
      keyOf={(row) => row.step}
    />
  );
}

function sameSteps({ first, second }: OverSteps): boolean {
  return second.every(({ seen, step }, index) => {
    const other = first[index];
    return other === undefined || (other.seen === seen && other.step === step);
  });
}

function largestText({ apart }: OverSteps, step: number): string {
  const words = messages.compare.apart;
  let largest = 0;
  for (const point of apart) if (point.step <= step) largest = Math.max(largest, point.largest);
  return largest === 0 ? words.never : words.largest(formatShort(largest));
}
