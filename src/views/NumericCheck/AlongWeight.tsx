/** E along the weight, with the secant through w ± h and the tangent from the gradient; its points as a table. */
import { extent } from 'd3';
import { FigureDetails } from '../../kit/plot/FigureTable';
import { looks } from '../../kit/plot/look';
import { Curve, Inside, Point, Rule, Slope } from '../../kit/plot/marks';
import { Plot } from '../../kit/plot/Plot';
import { safeDomain } from '../../kit/plot/safeTicks';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { nameOf, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';
import type { LossCurve, Nudge } from './lossCurve';
import type { Compared } from './ratios';

interface AlongWeightProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly compared: Compared;
  /** Its points may still be incomplete. */
  readonly curve: LossCurve;
}

export function AlongWeight({ step, place, compared, curve }: AlongWeightProps) {
  const gradient = shownAt({ kind: compared, ...place }, step);
  const name = nameOf({ kind: 'weight', ...place }, step.trace.network);
  // If the weight is NaN there is nothing to draw.
  if (!Number.isFinite(curve.from + curve.to)) return null;
  return <AlongWeightPlot name={name} curve={curve} gradient={gradient === 'pending' ? undefined : gradient} />;
}

const marks = looks({
  here: { stroke: 'line-strong', dashes: '2 3' },
  curve: { stroke: 'loss', width: 2 },
  secant: { stroke: 'ink', width: 1.5 },
  tangent: { stroke: 'gradient', width: 2.5, dashes: '7 5' },
  nudge: { fill: 'card', stroke: 'ink', width: 1.5 },
  now: { fill: 'loss' },
});

interface AlongWeightPlotProps {
  /** The weight's name in words. */
  readonly name: string;
  readonly curve: LossCurve;
  readonly gradient: number | undefined;
}

const firstSize = { width: 420, height: 208, rem: 16 };

/** A share of the width: points nearer than this would cover the one between them. */
const leastApart = 0.02;

export function AlongWeightPlot({ name, curve: { from, to, points, nudge }, gradient }: AlongWeightPlotProps) {
  const words = messages.check;
  if (!nudge || points.length < 2) return null;
  const [lowest = 0, highest = 1] = extent(points.map(({ loss }) => loss).filter(Number.isFinite));
  const room = 0.08 * (highest - lowest || 1);
  const legend = (
    <>
      <span className="numeric-check-key is-secant">{words.secant}</span>
      {gradient !== undefined && <span className="numeric-check-key is-tangent">{words.tangent}</span>}
    </>
  );
  const table = (
    <FigureDetails
      summary={words.pointsTable}
      name={words.pointsCaption}
      columns={[
        { head: words.axes.weight.short, cell: ({ weight }) => formatShort(weight) },
        { head: words.axes.loss.short, cell: ({ loss }) => formatShort(loss) },
      ]}
      rows={points.filter((_, index) => index % 4 === 0)}
      keyOf={({ weight }) => weight}
    />
  );
  return (
    <Plot
      className="numeric-check-figure"
      label={words.picture(name, formatShort(from), formatShort(to))}
      x={{ domain: [from, to], name: words.axes.weight, ink: 'weight' }}
      y={{ domain: safeDomain(lowest - room, highest + room), name: words.axes.loss, ink: 'loss', marks: 'across' }}
      {...{ firstSize, legend, table }}
    >
      <Rule look={marks.here} x={nudge.weight} />
      <Inside above={0.375}>
        <Curve
          look={marks.curve}
          points={points.filter(({ loss }) => Number.isFinite(loss)).map(({ weight, loss }) => [weight, loss])}
        />
        <Slope look={marks.secant} at={[nudge.weight, (nudge.above + nudge.below) / 2]} slope={nudge.slope} />
        {gradient !== undefined && <Slope look={marks.tangent} at={[nudge.weight, nudge.loss]} slope={gradient} />}
        {(2 * nudge.h) / (to - from) > leastApart &&
          endsOf(nudge).map((at) => <Point key={at[0]} look={marks.nudge} at={at} radius={0.25} />)}
        <Point look={marks.now} at={[nudge.weight, nudge.loss]} radius={0.3} />
      </Inside>
    </Plot>
  );
}

/** The points of the secant. */
function endsOf({ weight, h, below, above }: Nudge): readonly (readonly [number, number])[] {
  return [
    [weight - h, below],
    [weight + h, above],
  ];
}
