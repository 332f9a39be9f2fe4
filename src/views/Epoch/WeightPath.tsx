/** The chosen weight over the epoch: a staircase with one update per batch, beside the single update with all batches. */
import { extent, line, scaleLinear } from 'd3';
import { useRef } from 'react';
import { Axis, type PlotBox, type Tick } from '../../kit/plot/Axis';
import { axisTicks, safeDomain } from '../../kit/plot/safeTicks';
import { useSize } from '../../kit/plot/useSize';
import { columnFormat, formatNumber, formatShort, messages } from '../../text';
import type { EpochModel } from './epochModel';
import { corners, epochPath, type PathPoint } from './epochPath';
import type { OneUpdate } from './useEpoch';

interface WeightPathProps {
  readonly model: EpochModel;
  readonly step: number;
  readonly updateKnown: boolean;
  readonly update: OneUpdate | undefined;
}

const firstSize = { width: 360, height: 176, rem: 16 };
/** The path of more updates is a line without dots. */
const mostDots = 24;

export function WeightPath({ model, step, updateKnown, update }: WeightPathProps) {
  const words = messages.epoch.path;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, firstSize);
  const { rem, width } = size;
  const batches = model.rows.length;
  const points = epochPath(model, step, updateKnown).filter(({ weight }) => Number.isFinite(weight));
  const [start] = points;
  const end = points.at(-1);
  const one = update && Number.isFinite(update.weightAfter) ? update.weightAfter : undefined;
  const [low = 0, high = 0] = extent([...points.map(({ weight }) => weight), ...(one === undefined ? [] : [one])]);
  const ticks = axisTicks(low, high, 3);
  const text = endFormat(
    points.map(({ weight }) => weight),
    ticks,
  );
  const box: PlotBox = {
    left: (0.8 + 0.42 * longest(ticks.map(({ label }) => label))) * rem,
    right: width - (0.8 + 0.42 * longest([end, start].map((point) => (point ? text(point.weight) : '')))) * rem,
    top: 0.75 * rem,
    bottom: size.height - 1.5 * rem,
  };
  const x = scaleLinear([0, batches], [box.left, box.right]);
  const y = scaleLinear([...safeDomain(low, high)], [box.bottom - 0.25 * rem, box.top]);
  const path = line<PathPoint>(
    ({ after }) => x(after),
    ({ weight }) => y(weight),
  );
  const single: readonly PathPoint[] = start
    ? [start, { after: one === undefined ? (end?.after ?? 0) : batches, weight: start.weight }]
    : [];
  const labels = endLabels(end, one, { y, batches, gap: 0.875 * rem, text });
  return (
    <section className="epoch-part epoch-path" data-not-on="stage" aria-label={words.name}>
      <h3 className="epoch-head">
        {words.name}{' '}
        <span className="epoch-note epoch-path-legend">
          <span className="is-many">{words.updates(model.plan.batches.filter(({ updates }) => updates).length)}</span>{' '}
          {batches > 1 && <span className="is-one">{words.oneUpdate}</span>}
        </span>
      </h3>
      <div className="epoch-plot" ref={frame}>
        <svg width={width} height={size.height} role="img" aria-label={described()}>
          <Axis side="left" box={box} ticks={ticks} scale={y} rem={rem} width={width} marks="across" />
          <Axis
            side="bottom"
            box={box}
            ticks={batchTicks(batches, (box.right - box.left) / rem)}
            scale={x}
            rem={rem}
            width={width}
            marks="outside"
          />
          {start && (
            <>
              <path
                className="epoch-line is-one"
                d={path([...single, ...(one === undefined ? [] : [{ after: batches, weight: one }])]) ?? ''}
              />
              <path className="epoch-line" d={path(corners(points)) ?? ''} />
              {points.length <= mostDots &&
                points.map(({ after, weight }) => (
                  <circle key={after} className="epoch-dot" cx={x(after)} cy={y(weight)} r={0.1875 * rem} />
                ))}
              {one !== undefined && (
                <rect
                  className="epoch-dot is-one"
                  x={x(batches) - 0.25 * rem}
                  y={y(one) - 0.25 * rem}
                  width={0.5 * rem}
                  height={0.5 * rem}
                />
              )}
              {labels.map(({ text, at, after }) => (
                <text key={text} className="epoch-path-label" x={x(after) + 0.5 * rem} y={at} dy="0.32em">
                  {text}
                </text>
              ))}
            </>
          )}
        </svg>
      </div>
    </section>
  );

  function described(): string {
    if (!start || !end) return words.empty;
    return [
      words.many(end.after, text(start.weight), text(end.weight)),
      ...(one === undefined ? [] : [words.one(text(one))]),
    ].join(' ');
  }
}

interface EndLabel {
  readonly text: string;
  readonly after: number;
  /** Its height in the picture. */
  readonly at: number;
}

/** In characters, so many at least. */
function longest(texts: readonly string[]): number {
  return Math.max(7, ...texts.map((text) => text.length));
}

/** As in the table, and with a decimal more than the axis: an end is between its numbers. */
function endFormat(weights: readonly number[], ticks: readonly Tick[]): (weight: number) => string {
  const format = columnFormat(weights);
  if (format.exponent !== 0) return formatShort;
  const onAxis = Math.max(0, ...ticks.map(({ label }) => label.split('.')[1]?.length ?? 0));
  return (weight) => formatNumber(weight, { ...format, decimals: Math.max(format.decimals, onAxis + 1) });
}

/** The two ends, kept apart. */
function endLabels(
  end: PathPoint | undefined,
  one: number | undefined,
  {
    y,
    batches,
    gap,
    text,
  }: { y: (weight: number) => number; batches: number; gap: number; text: (weight: number) => string },
): readonly EndLabel[] {
  if (!end || end.after === 0) return [];
  const own = { text: text(end.weight), after: end.after, at: y(end.weight) };
  if (one === undefined) return [own];
  if (text(one) === own.text) return [own];
  const at = y(one);
  const near = Math.abs(at - own.at) < gap;
  const shift = near ? (gap - Math.abs(at - own.at)) / 2 : 0;
  const sign = at < own.at ? -1 : 1;
  return [
    { ...own, at: own.at - sign * shift },
    { text: text(one), after: batches, at: at + sign * shift },
  ];
}

/** The start, and as many batches as have room for their number. */
function batchTicks(batches: number, room: number): readonly { value: number; label: string }[] {
  const words = messages.epoch.path;
  const every = Math.max(1, Math.ceil((batches * (String(batches).length + 1) * 0.5) / room));
  const numbers = Array.from({ length: batches }, (_, index) => index + 1).filter((number) => number % every === 0);
  return [{ value: 0, label: words.start }, ...numbers.map((value) => ({ value, label: String(value) }))];
}
