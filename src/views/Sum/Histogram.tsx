/**
 * Many contributions as a histogram: bars by sign, filled as far as they have been added; below it the totals of both
 * signs.
 */
import { max, scaleLinear } from 'd3';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { Figure } from '../../kit/plot/Figure';
import { axisScale, ticksAcross } from '../../kit/plot/plotFrame';
import { useSize } from '../../kit/plot/useSize';
import { meanOf } from '../../kit/quantity/reductionOf';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { fillOf } from '../../kit/sign/sign';
import { stopAt } from '../../kit/table/stopAt';
import { addressOf, dataGradientOf, divisionRow, summandOf, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';
import { divisorText } from '../shared/reduction/divisorText';
import { AxisNames } from './AxisNames';
import { Balance } from './Balance';
import type { ContributionBin, ContributionBins } from './contributionBins';
import { axisWidth } from './sumScale';

const firstSize = { width: 640, height: 176, rem: 16 };

interface HistogramProps {
  readonly bins: ContributionBins;
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly sample: number;
  /** The samples of the batch, row by row. */
  readonly samples: readonly number[];
  readonly added: number | undefined;
  /** During the sum, bars are filled as far as their samples have been added. */
  readonly inSum: boolean;
  readonly row: number;
  readonly onChooseSample: (sample: number) => void;
  readonly legend: ReactNode;
  readonly buttons: ReactNode;
}

export function Histogram(props: HistogramProps) {
  const { bins, step, place, sample, samples, added, inSum, row, onChooseSample, legend, buttons } = props;
  const words = messages.sumPanel;
  const box = useRef<HTMLDivElement>(null);
  const { width, rem } = useSize(box, firstSize);
  const x = scaleLinear([...bins.domain], [0, 100]);
  const tallest = max(bins.bins, ({ rows }) => rows.length) ?? 1;
  const y = scaleLinear([0, tallest], [0, 94]);
  const inBatch = samples.indexOf(sample) + 1;
  const own = summandOf(step.trace, place, sample);
  const mark = inBatch === 0 ? 'pending' : shownAt(own, step);
  const division = divisionRow(step.trace, place);
  const gradient = dataGradientOf(step.trace, place);
  const mean = division === 'none' ? 'pending' : shownAt(gradient, step);
  const solid = (bin: ContributionBin): number =>
    inSum ? bin.rows.filter((row) => row <= (added ?? 0)).length : bin.rows.length;
  const walk = (bin: ContributionBin): void => {
    const next = bin.rows.find((row) => row > inBatch && bin.rows.includes(inBatch));
    const chosen = samples[(next ?? bin.rows[0] ?? 1) - 1];
    if (chosen !== undefined) onChooseSample(chosen);
  };
  const shown = added === undefined ? [] : bins.bins;
  const counts = added === undefined ? [] : countTicks(tallest);
  const axis = axisWidth(counts.map(String));
  const ticks =
    added === undefined
      ? []
      : ticksAcross({ domain: bins.domain }, axisScale(bins.domain, [0, width - (axis + 0.5) * rem]), rem);
  return (
    <Figure
      className="sum-figure"
      legend={legend}
      buttons={buttons}
      picture={{
        ref: box,
        role: 'group',
        'aria-label': words.histogram,
        className: 'sum-histogram',
        style: { '--axis': `${axis}rem` } as CSSProperties,
      }}
      table={
        <div className="stack gap-6 sum-many">
          <p className="aside">
            {notes(bins, added)}{' '}
            {added !== undefined && bins.bins.length > 0 && <span data-not-on="slide paper">{words.chooseBin}</span>}
          </p>
          <Balance bins={bins} step={step} place={place} />
        </div>
      }
    >
      <div className="sum-count-axis" aria-hidden="true">
        {counts.map((count) => (
          <span key={count} className="sum-tick" style={{ top: `${100 - y(count)}%` }}>
            <span>{count}</span>
          </span>
        ))}
      </div>
      <div className="sum-bins">
        {shown.map((bin, column) => (
          <button
            key={bin.from}
            type="button"
            className="sum-bin"
            style={{ left: `${x(bin.from)}%`, width: `${x(bin.to) - x(bin.from)}%` }}
            {...stopAt(row, column)}
            aria-label={words.bin(formatShort(bin.from), formatShort(bin.to), bin.rows.length)}
            aria-pressed={bin.rows.includes(inBatch)}
            title={words.bin(formatShort(bin.from), formatShort(bin.to), bin.rows.length)}
            disabled={bin.rows.length === 0}
            onClick={() => walk(bin)}
          >
            <span className={`sum-bin-all ${fillOf(bin.sign)}`} style={{ height: `${y(bin.rows.length)}%` }} />
            <span className={`sum-bin-added ${fillOf(bin.sign)}`} style={{ height: `${y(solid(bin))}%` }} />
          </button>
        ))}
        {added !== undefined && <span className="sum-bins-zero" style={{ left: `${x(0)}%` }} />}
        {division !== 'none' && mean !== 'pending' && Number.isFinite(mean) && (
          <span
            className="sum-mean-mark"
            data-quantity={addressOf(gradient)}
            style={{ left: `${x(mean)}%` }}
            aria-hidden="true"
          >
            <span>{words.meanColumn(meanOf(step.trace) !== undefined, divisorText(step.trace))}</span>
          </span>
        )}
      </div>
      <div className="sum-x" aria-hidden="true">
        {ticks.map(({ value, label }) => (
          <span key={value} className="sum-x-tick" style={{ left: `${x(value)}%` }}>
            {label}
          </span>
        ))}
        {mark !== 'pending' && Number.isFinite(mark) && (
          <span className="unbroken sum-sample-mark" data-quantity={addressOf(own)} style={{ left: `${x(mark)}%` }}>
            <span>{words.sampleMark(sample)}</span>
          </span>
        )}
      </div>
      <AxisNames {...words.histogramAxes} />
    </Figure>
  );
}

function countTicks(tallest: number): readonly number[] {
  return scaleLinear([0, tallest], [0, 1])
    .ticks(3)
    .filter((count) => Number.isInteger(count) && count > 0);
}

/** What the bars leave out, and their width. */
function notes({ bins, zeros, notFinite, width }: ContributionBins, added: number | undefined): string {
  const words = messages.sumPanel;
  if (added === undefined) return '';
  const counted = bins.reduce((count, { rows }) => count + rows.length, 0);
  return [
    counted > 0 ? words.binned(counted, formatShort(width)) : '',
    zeros.length > 0 ? words.zeros(zeros.length) : '',
    notFinite.length > 0 ? words.notFiniteCount(notFinite.length) : '',
  ]
    .filter(Boolean)
    .map((note) => `${note}.`)
    .join(' ');
}
