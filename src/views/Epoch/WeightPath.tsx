/** The chosen weight over the epoch: a staircase with one update per batch, beside the single update with all batches. */
import { extent } from 'd3';
import type { Tick } from '../../kit/plot/Axis';
import { looks } from '../../kit/plot/look';
import { Curve, type CurveEnd, EndLabels, Point } from '../../kit/plot/marks';
import { Plot } from '../../kit/plot/Plot';
import { endWidth } from '../../kit/plot/plotFrame';
import { axisTicks, safeDomain } from '../../kit/plot/safeTicks';
import { columnFormat, formatNumber, formatShort, messages } from '../../text';
import type { EpochModel } from './epochModel';
import type { OneUpdate } from './useEpoch';
import { corners, type PathPoint, weightPath } from './weightPath';

interface WeightPathProps {
  readonly model: EpochModel;
  readonly step: number;
  readonly updateKnown: boolean;
  readonly update: OneUpdate | undefined;
}

const marks = looks({
  path: { stroke: 'weight', width: 1.75 },
  dot: { fill: 'weight' },
  one: { stroke: 'weight', width: 1.75, dashes: '5 4' },
  oneDot: { fill: 'card', stroke: 'weight', width: 1.75 },
});

const firstSize = { width: 360, height: 176, rem: 16 };
/** The path of more updates is a line without dots. */
const mostDots = 24;

export function WeightPath({ model, step, updateKnown, update }: WeightPathProps) {
  const words = messages.epoch.path;
  const batches = model.rows.length;
  const { points, one, low, high, text } = pathNumbers(model, { step, updateKnown, update });
  const [start] = points;
  const end = points.at(-1);
  // One update keeps the weight to the end of the epoch.
  const single: readonly PathPoint[] = start
    ? [
        start,
        { after: one === undefined ? (end?.after ?? 0) : batches, weight: start.weight },
        ...(one === undefined ? [] : [{ after: batches, weight: one }]),
      ]
    : [];
  const ends = endsOf(end, one === undefined ? undefined : { after: batches, weight: one }, text);
  const updates = updatesIn(model, end?.after ?? 0);
  const described = start && end ? words.many(updates, text(start.weight), text(end.weight)) : words.empty;
  return (
    <section className="stack epoch-part epoch-path" data-not-on="stage" aria-label={words.name}>
      <h3 className="epoch-head">{words.name}</h3>
      <Plot
        label={one === undefined ? described : `${described} ${words.one(text(one))}`}
        x={{ domain: [0, batches], name: words.axis, marks: 'outside', ticks: (count) => batchTicks(batches, count) }}
        y={{ domain: safeDomain(low, high), marks: 'across' }}
        ends={[...ends.map(endWidth), ...(start ? [endWidth({ number: text(start.weight) })] : [])]}
        firstSize={firstSize}
        legend={
          <>
            <span className="epoch-key">{words.updates(updatesIn(model, batches))}</span>
            {batches > 1 && <span className="epoch-key is-one">{words.oneUpdate}</span>}
          </>
        }
      >
        <Curve look={marks.one} points={single.map(placeOf)} />
        <Curve look={marks.path} points={corners(points).map(placeOf)} />
        {points.length <= mostDots &&
          points.map((point) => <Point key={point.after} look={marks.dot} at={placeOf(point)} radius={0.1875} />)}
        {start && one !== undefined && <Point look={marks.oneDot} at={[batches, one]} radius={0.25} shape="square" />}
        <EndLabels className="epoch-end" ends={ends} />
      </Plot>
      {one !== undefined && batches > 1 && (
        <p className="aside epoch-note">
          {words.one(text(one))} {updates > 1 && words.instead(updates)}
        </p>
      )}
    </section>
  );
}

/** How many of the first batches end with an update: of a cycle only the last one. */
function updatesIn({ plan }: EpochModel, batches: number): number {
  return plan.batches.slice(0, batches).filter(({ updates }) => updates).length;
}

type PathOf = Omit<WeightPathProps, 'model'>;

function pathNumbers(model: EpochModel, { step, updateKnown, update }: PathOf) {
  const points = weightPath(model, step, updateKnown).filter(({ weight }) => Number.isFinite(weight));
  const one = update && Number.isFinite(update.weightAfter) ? update.weightAfter : undefined;
  const weights = points.map(({ weight }) => weight);
  const [low = 0, high = 0] = extent([...weights, ...(one === undefined ? [] : [one])]);
  return { points, one, low, high, text: endFormat(weights, axisTicks(low, high, 3)) };
}

function placeOf({ after, weight }: PathPoint): readonly [number, number] {
  return [after, weight];
}

/** Printed as in the table, with a decimal more than on the axis, because an end is between its numbers. */
function endFormat(weights: readonly number[], ticks: readonly Tick[]): (weight: number) => string {
  const format = columnFormat(weights);
  if (format.exponent !== 0) return formatShort;
  const onAxis = Math.max(0, ...ticks.map(({ label }) => label.split('.')[1]?.length ?? 0));
  return (weight) => formatNumber(weight, { ...format, decimals: Math.max(format.decimals, onAxis + 1) });
}

/** Both ends; one if they have the same number. */
function endsOf(
  end: PathPoint | undefined,
  one: PathPoint | undefined,
  text: (weight: number) => string,
): readonly CurveEnd[] {
  if (!end || end.after === 0) return [];
  const [own, other] = [end, one].map((point) => point && { at: placeOf(point), number: text(point.weight) });
  if (!own) return [];
  return other && other.number !== own.number ? [own, other] : [own];
}

/** The start, and about `count` of the batches. */
function batchTicks(batches: number, count: number): readonly Tick[] {
  const every = Math.max(1, Math.ceil(batches / count));
  const numbers = Array.from({ length: batches }, (_, index) => index + 1).filter((number) => number % every === 0);
  return [{ value: 0, label: messages.epoch.path.start }, ...numbers.map((value) => ({ value, label: String(value) }))];
}
