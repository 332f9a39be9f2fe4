/** One or two curves over the steps, with the current step marked; a click goes to a step. */
import { line, scaleLinear } from 'd3';
import { useRef } from 'react';
import { Axis } from '../../kit/plot/Axis';
import { axisTicks, safeDomain } from '../../kit/plot/safeTicks';
import { type Size, useSize } from '../../kit/plot/useSize';
import { formatShort } from '../../text';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Series {
  readonly of: 'first' | 'second' | 'apart';
  readonly name: string;
  readonly points: readonly Point[];
}

interface StepChartProps {
  readonly name: string;
  readonly className: string;
  readonly series: readonly Series[];
  readonly now: number;
  readonly nowLabel: string;
  readonly axis: string;
  /** What a curve says that ends before numbers that are not finite. */
  readonly notFinite: string;
  readonly onTravel: (x: number) => void;
}

const unmeasured: Size = { width: 420, height: 150, rem: 16 };
/** Above this a number is drawn at the top edge. */
const largestDrawn = 1e289;

export function StepChart({ name, className, series, now, nowLabel, axis, notFinite, onTravel }: StepChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, unmeasured);
  const { width, height, rem } = size;
  const all = series.flatMap(({ points }) => points);
  const finite = all.filter(({ y }) => Number.isFinite(y)).map(({ y }) => Math.min(y, largestDrawn));
  const lastX = Math.max(1, ...all.map(({ x }) => x));
  const firstX = Math.min(lastX, ...all.map(({ x }) => x));
  const [, high] = safeDomain(0, Math.max(0, ...finite));
  // An axis without numbers stays empty.
  const top = 0.75 * rem;
  const bottom = Math.max(height - 1.5 * rem, 2 * rem);
  // No more labels than fit one below the other.
  const rows = Math.min(3, 1 + Math.floor((bottom - top) / (1.5 * rem)));
  const ticks = all.length > 0 ? axisTicks(0, high, rows) : [];
  const labels = Math.max(2, ...ticks.map(({ label }) => label.length));
  const names = Math.max(0, ...series.map((one) => one.name.length));
  const plot = {
    left: (0.8 + 0.42 * labels) * rem,
    right: Math.max(width - Math.max(0.42 * axis.length, 4.25 + Math.min(0.42 * names, 9)) * rem, 8 * rem),
    top,
    bottom,
  };
  const x = scaleLinear([firstX, Math.max(lastX, firstX + 1)], [plot.left, plot.right]);
  const y = scaleLinear([0, high], [plot.bottom, plot.top]).clamp(true);
  // Whether the current step is in the part where the curves' names are.
  const isLate = x(now) > plot.left + 0.8 * (plot.right - plot.left);
  const curve = line<Point>(
    (point) => x(point.x),
    (point) => y(point.y),
  ).defined((point) => Number.isFinite(point.y));
  const ends = series.map(({ points }) => points.findLast((point) => Number.isFinite(point.y)));
  const labelY = spreadLabels(
    ends.map((end) => (end ? y(end.y) : plot.top)),
    1.05 * rem,
    plot,
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the transport has the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the transport has the keys
    <div
      ref={box}
      className={`compare-chart ${className}`}
      onClick={(event) => {
        const left = box.current?.getBoundingClientRect().left ?? 0;
        if (all.length > 0) onTravel(x.invert(event.clientX - left));
      }}
    >
      <svg className="compare-svg" width={width} height={height} role="img" aria-label={name}>
        <Axis side="left" box={plot} ticks={ticks} scale={y} rem={rem} width={width} marks="across" />
        <Axis
          side="bottom"
          box={plot}
          ticks={all.length > 0 ? axisTicks(firstX, lastX, 5) : []}
          scale={x}
          rem={rem}
          width={width}
        />
        <text className="compare-axis-name" x={plot.right + 0.6 * rem} y={plot.bottom + 1.125 * rem}>
          {axis}
        </text>
        {all.length > 0 && (
          <g className="compare-now">
            <path d={`M${x(now)} ${plot.top - 0.4 * rem}V${plot.bottom}`} />
            <text x={x(now) + (isLate ? -0.3 : 0.3) * rem} y={plot.top} textAnchor={isLate ? 'end' : 'start'}>
              {nowLabel}
            </text>
          </g>
        )}
        {series.map(({ of, name: own, points }, index) => {
          const end = ends[index];
          return (
            <g key={of} className={`compare-curve is-${of}`}>
              <path d={curve(points) ?? ''} />
              {end && of === 'first' && <circle cx={x(end.x)} cy={y(end.y)} r={0.28 * rem} />}
              {end && of === 'second' && (
                <rect x={x(end.x) - 0.26 * rem} y={y(end.y) - 0.26 * rem} width={0.52 * rem} height={0.52 * rem} />
              )}
              {end && (
                <text x={x(end.x) + 0.6 * rem} y={labelY[index]} dy="0.32em">
                  {own === '' ? '' : `${shortName(own)} `}
                  <tspan className="compare-end">{formatShort(end.y)}</tspan>
                  {points.at(-1) !== end && <tspan> {notFinite}</tspan>}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function shortName(name: string): string {
  return name.length <= 22 ? name : `${name.slice(0, 21)}…`;
}

/** Labels at the ends of two curves, apart from each other and within the plot. */
function spreadLabels(
  wanted: readonly number[],
  least: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const [first = 0, second] = wanted;
  if (second === undefined) return [first];
  const gap = Math.abs(first - second);
  if (gap >= least) return [first, second];
  const move = (least - gap) / 2;
  const up = first <= second ? -move : move;
  const pair = [first + up, second - up];
  const out = Math.max(0, top - Math.min(...pair)) - Math.max(0, Math.max(...pair) - bottom);
  return pair.map((at) => at + out);
}
