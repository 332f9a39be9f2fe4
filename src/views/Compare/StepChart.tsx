/** One or two curves over the steps, with the current step marked; a click goes to a step. */
import { scaleLinear } from 'd3';
import { useRef } from 'react';
import { RunName } from '../../kit/comparedRuns/RunMark';
import type { Tick } from '../../kit/plot/Axis';
import { Figure } from '../../kit/plot/Figure';
import { looks } from '../../kit/plot/look';
import { Curve, EndLabels, Point, Rule } from '../../kit/plot/marks';
import { PlotDrawing } from '../../kit/plot/Plot';
import { type AxisName, endWidth, haveRoomAtEnds, plotFrame } from '../../kit/plot/plotFrame';
import { safeDomain } from '../../kit/plot/safeTicks';
import { type Size, useSize } from '../../kit/plot/useSize';
import { formatShort } from '../../text';

interface StepPoint {
  readonly x: number;
  readonly y: number;
}

export interface Series {
  readonly of: 'first' | 'second' | 'apart';
  readonly name: string;
  readonly points: readonly StepPoint[];
}

interface StepChartProps {
  readonly name: string;
  readonly series: readonly Series[];
  readonly now: number;
  readonly nowLabel: string;
  readonly axis: AxisName;
  /** What a curve says that ends before numbers that are not finite. */
  readonly notFinite: string;
  readonly onTravel: (x: number) => void;
}

const unmeasured: Size = { width: 420, height: 150, rem: 16 };
/** Above this a number is drawn at the top edge. */
const largestDrawn = 1e289;

const marks = looks({
  now: { stroke: 'now' },
  first: { stroke: 'loss', width: 2 },
  second: { stroke: 'loss', width: 2, dashes: '5 4' },
  apart: { stroke: 'weight', width: 2 },
  firstEnd: { fill: 'loss' },
  secondEnd: { fill: 'card', stroke: 'loss', width: 2 },
});

const endMarks = {
  first: { radius: 0.28, look: marks.firstEnd },
  second: { radius: 0.26, shape: 'square', look: marks.secondEnd },
} as const;

/** So few steps are all numbered: there is nothing between two of them. */
const mostWhole = 10;

function wholeTicks(first: number, last: number): readonly Tick[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({ value: first + at, label: String(first + at) }));
}

export function StepChart({ name, series, now, nowLabel, axis, notFinite, onTravel }: StepChartProps) {
  const picture = useRef<HTMLDivElement>(null);
  const size = useSize(picture, unmeasured);
  const all = series.flatMap(({ points }) => points);
  const isEmpty = all.length === 0;
  const finite = all.filter(({ y }) => Number.isFinite(y)).map(({ y }) => Math.min(y, largestDrawn));
  const lastX = Math.max(1, ...all.map(({ x }) => x));
  const firstX = Math.min(lastX, ...all.map(({ x }) => x));
  const ends = series.flatMap(({ of, name: own, points }) => {
    const end = points.findLast(({ y }) => Number.isFinite(y));
    if (!end) return [];
    const number = formatShort(end.y) + (points.at(-1) === end ? '' : ` ${notFinite}`);
    return [{ of, at: [end.x, end.y] as const, name: own, number }];
  });
  // Where a name would be cut, it stands below, and its curve has the width.
  const isNamedBelow = !haveRoomAtEnds(ends, size);
  const endTexts = isNamedBelow ? ends.map(({ at, number }) => ({ at, number })) : ends;
  const frame = plotFrame(size, {
    x: {
      domain: [firstX, Math.max(lastX, firstX + 1)],
      // An axis without numbers stays empty.
      ...(isEmpty
        ? { ticks: () => [] }
        : {
            name: axis,
            now: { value: now, label: nowLabel },
            ...(lastX - firstX <= mostWhole && { ticks: () => wholeTicks(firstX, lastX) }),
          }),
    },
    y: {
      domain: scaleLinear([0, safeDomain(0, Math.max(0, ...finite))[1]], [0, 1]).clamp(true),
      marks: 'across',
      ...(isEmpty && { ticks: () => [] }),
    },
    ends: endTexts.map(endWidth),
  });
  return (
    <Figure
      className="compare-chart"
      legend={
        isNamedBelow
          ? ends.map(({ of, name: own }) => of !== 'apart' && <RunName key={of} of={of} name={own} />)
          : undefined
      }
      picture={{
        ref: picture,
        onClick: (event) => {
          const left = picture.current?.getBoundingClientRect().left ?? 0;
          if (!isEmpty) onTravel(frame.x.invert(event.clientX - left));
        },
      }}
    >
      <PlotDrawing frame={frame} label={name}>
        {!isEmpty && <Rule look={marks.now} x={now} above={0.4} />}
        {series.map(({ of, points }) => (
          <g key={of}>
            <Curve look={marks[of]} points={points.map(({ x, y }) => [x, y])} />
            {ends.map(
              ({ of: whose, at }) => whose === of && of !== 'apart' && <Point key={of} at={at} {...endMarks[of]} />,
            )}
          </g>
        ))}
        <EndLabels className="compare-end" ends={endTexts} />
      </PlotDrawing>
    </Figure>
  );
}
