/**
 * Bars from left to right, one column per sample; thin lines connect them at the running total; then Σ from zero, and
 * the mean.
 */
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { Figure } from '../../kit/plot/Figure';
import { useSize } from '../../kit/plot/useSize';
import { QuantityButton } from '../../kit/quantity/QuantityButton';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { meanOf } from '../../kit/quantity/reductionOf';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { fillOf, signOf } from '../../kit/sign/sign';
import { dataGradientOf, divisionRow, nameOf, type Quantity, summandOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { divisorText } from '../shared/reduction/divisorText';
import { AxisNames } from './AxisNames';
import { mostNumbers, type SumPicture } from './sumPicture';
import { type SumScale, sumScale } from './sumScale';

/** With more bars, only some columns have their sample's number below them. */
const mostLabels = 16;

const firstSize = { width: 640, height: 208, rem: 16 };

/** In rem, as in the style sheet: a total's column, a number beside a bar, a digit below one. */
const totalWidth = 4.125;
const numberWidth = 3.125;
const digitWidth = 0.45;

interface WaterfallProps {
  readonly picture: SumPicture;
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly sample: number;
  /** How many are laid end to end; undefined before there are contributions. */
  readonly added: number | undefined;
  readonly row: number;
  readonly legend: ReactNode;
  readonly buttons: ReactNode;
}

export function Waterfall({ picture, step, place, sample, added, row, legend, buttons }: WaterfallProps) {
  const words = messages.sumPanel;
  const { bars, domain } = picture;
  const division = divisionRow(step.trace, place);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, firstSize);
  const scale = sumScale(domain, size);
  const room = size.width / size.rem - scale.axis - totalWidth * (division === 'none' ? 1 : 2);
  const columnWidth = Math.max(0.25, room / Math.max(1, bars.length));
  const digits = bars.reduce((most, { sample }) => Math.max(most, String(sample).length), 1);
  const every = Math.ceil(Math.max(bars.length / mostLabels, (digitWidth * (digits + 1)) / columnWidth));
  const withNumbers = bars.length <= mostNumbers && columnWidth >= numberWidth;
  return (
    <Figure
      className="sum-figure"
      legend={legend}
      buttons={buttons}
      picture={{
        ref: box,
        role: 'group',
        'aria-label': added === 0 ? words.plotFromZero : words.plot,
        className: `sum-waterfall ${bars.length > mostNumbers ? 'is-dense' : ''}`,
        style: { '--bars': bars.length, '--axis': `${scale.axis}rem` } as CSSProperties,
      }}
    >
      <Axis scale={scale} empty={added === undefined} />
      {bars.map((bar, column) => (
        <Column
          key={bar.row}
          quantity={summandOf(step.trace, place, bar.sample)}
          {...{ step, scale, row, column }}
          from={bar.from}
          label={column % every === 0 ? String(bar.sample) : undefined}
          to={bar.to}
          pressed={bar.sample === sample}
          linked={bar.added}
          withNumber={withNumbers}
        />
      ))}
      <Column
        quantity={{ kind: 'gradientSum', ...place }}
        {...{ step, scale, row }}
        column={bars.length}
        from={0}
        label={words.sumColumn}
        total
        withNumber
      />
      {division !== 'none' && (
        <Column
          quantity={dataGradientOf(step.trace, place)}
          {...{ step, scale, row }}
          column={bars.length + 1}
          from={0}
          label={words.meanColumn(meanOf(step.trace) !== undefined, divisorText(step.trace))}
          total
          withNumber
        />
      )}
      <AxisNames {...words.waterfallAxes} />
    </Figure>
  );
}

interface ColumnProps {
  readonly quantity: Quantity;
  readonly step: StepView;
  readonly scale: SumScale;
  readonly row: number;
  readonly column: number;
  readonly from: number;
  /** Absent: the bar is the quantity itself, from zero. */
  readonly to?: number;
  readonly label: string | undefined;
  readonly pressed?: boolean;
  readonly total?: boolean;
  /** A line connects it to the next column. */
  readonly linked?: boolean;
  readonly withNumber: boolean;
}

function Column({ quantity, step, scale, row, column, from, to, label, ...look }: ColumnProps) {
  const value = shownAt(quantity, step);
  const end = value === 'pending' ? undefined : (to ?? value);
  const drawn = end !== undefined && Number.isFinite(from) && Number.isFinite(end);
  const top = drawn ? scale.y(Math.max(from, end)) : 0;
  const bottom = drawn ? scale.y(Math.min(from, end)) : 0;
  const sign = value === 'pending' ? 'zero' : signOf(value);
  return (
    <QuantityButton
      quantity={quantity}
      className={`sum-column ${look.total ? 'total' : ''}`}
      {...{ row, column }}
      pressed={look.pressed}
    >
      <span className="sum-track">
        {drawn && look.linked && <span className="sum-link" data-not-on="stage" style={{ top: `${scale.y(end)}%` }} />}
        {drawn && <span className={`sum-bar ${fillOf(sign)}`} style={{ top: `${top}%`, height: `${bottom - top}%` }} />}
        {look.withNumber && (
          <span
            className={`sum-value ${sign}`}
            style={{ top: `${drawn ? (sign === 'negative' ? bottom : top) : scale.y(0)}%` }}
            aria-hidden="true"
          >
            <QuantityText quantity={quantity} step={step} />
          </span>
        )}
      </span>
      <span className="soft sum-column-label" aria-hidden="true">
        {label}
      </span>
      <span className="visually-hidden">
        {nameOf(quantity, step.run.network)}: <QuantityText quantity={quantity} step={step} />
      </span>
    </QuantityButton>
  );
}

function Axis({ scale: { y, ticks }, empty }: { readonly scale: SumScale; readonly empty: boolean }) {
  return (
    <div className="sum-axis" aria-hidden="true">
      {!empty &&
        ticks.map(({ value, label }) => (
          <span key={value} className={`sum-tick ${value === 0 ? 'zero' : ''}`} style={{ top: `${y(value)}%` }}>
            <span>{label}</span>
          </span>
        ))}
      <span className="sum-zero" style={{ top: `${y(0)}%` }} />
    </div>
  );
}
