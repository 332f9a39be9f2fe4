/**
 * One dot per batch, stacked along the gradient scale; the full-batch gradient as a line, the standard error as a
 * bracket.
 */
import { extent } from 'd3';
import { useMemo } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { looks } from '../../kit/plot/look';
import { Floor, Rule } from '../../kit/plot/marks';
import { Plot, usePlot } from '../../kit/plot/Plot';
import { safeDomain } from '../../kit/plot/safeTicks';
import { reductionOf } from '../../kit/quantity/reductionOf';
import type { StepView } from '../../kit/quantity/useStep';
import { addressOf, dataGradientOf, nounOf, quantityValue, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';
import { type BatchStatistics, type Draws, standardDeviation } from './draws';
import { swarm } from './swarm';

interface NoisePictureProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  /** The range in which batch gradients can lie. */
  readonly singles: Float64Array;
  readonly draws: Draws;
  readonly statistics: BatchStatistics;
  readonly size: number;
  readonly fit: boolean;
}

const marks = looks({
  axis: { stroke: 'mark' },
  zero: { stroke: 'line-strong', dashes: '2 3' },
  centre: { stroke: 'ink', width: 1.5 },
  bracket: { stroke: 'ink', width: 2 },
});

const firstSize = { width: 640, height: 208, rem: 16 };

export function NoisePicture({ step, place, singles, draws, statistics, size, fit }: NoisePictureProps) {
  const { trace } = step;
  const words = messages.noise;
  const domain = useMemo(() => domainOf({ singles, draws, statistics, fit }), [singles, draws, statistics, fit]);
  const finite = useMemo(() => [...draws.gradients].filter(Number.isFinite), [draws]);
  const here = dataGradientOf(step.trace, place);
  const hereValue = quantityValue(here, trace);
  // A batch of another size is not one of these.
  const showsHere = size === trace.batchSize && Number.isFinite(hereValue);
  const { centre } = statistics;
  // A mean that is finite may have squares that are not.
  const standardError = Number.isFinite(statistics.standardError) ? statistics.standardError : undefined;
  const [from = 0, to = 0] = extent(finite);
  const legend = (
    <>
      <span>{words.axis(reductionOf(trace))}</span>
      {Number.isFinite(centre) && <span className="noise-key is-centre">{words.legend.centre}</span>}
      {standardError !== undefined && <span className="noise-key is-standard-error">{words.legend.standardError}</span>}
      {finite.some((gradient) => gradient * centre < 0) && (
        <span className="noise-key is-wrong">{words.legend.wrong}</span>
      )}
      {showsHere && <span className="noise-key is-here">{words.legend.here}</span>}
    </>
  );
  return (
    <Plot
      className="noise-figure"
      label={words.picture(finite.length, nounOf(here, 'all'), formatShort(from), formatShort(to))}
      x={{ domain, name: words.axes.gradient, ink: 'gradient', marks: 'outside' }}
      besides={{ bottom: belowFloor }}
      {...{ firstSize, legend }}
    >
      <Floor look={marks.axis} />
      {domain[0] < 0 && domain[1] > 0 && <Rule look={marks.zero} x={0} />}
      <Swarm gradients={finite} centre={centre} />
      <Rule look={marks.centre} x={centre} below={bracketBelow} />
      {standardError !== undefined && <Bracket centre={centre} reach={standardError} />}
      {showsHere && <Pointer at={hereValue} quantity={addressOf(here)} />}
    </Plot>
  );
}

/** Room under the floor for the bracket and the pointer, and where the bracket is, in rem. */
const belowFloor = 0.875;
const bracketBelow = 0.5;

/** In rem. */
const dotRadius = { usual: 0.1875, stage: 0.3125 } as const;

/** A dot for each batch, hollow if its sign is not that of the full data set. */
function Swarm({ gradients, centre }: { readonly gradients: readonly number[]; readonly centre: number }) {
  const { x, box, size } = usePlot();
  const radius = (useMedium().kind === 'stage' ? dotRadius.stage : dotRadius.usual) * size.rem;
  const dots = swarm(gradients.map(x), { diameter: 2 * radius, height: box.bottom - box.top });
  return dots.map((dot, index) => (
    <circle
      // biome-ignore lint/suspicious/noArrayIndexKey: the draws have an order and nothing else
      key={index}
      className="noise-dot"
      data-side={(gradients[index] ?? 0) * centre < 0 ? 'wrong' : 'right'}
      cx={dot.x}
      cy={box.bottom - dot.up}
      r={radius}
    />
  ));
}

function Bracket({ centre, reach }: { readonly centre: number; readonly reach: number }) {
  const { x, box, size } = usePlot();
  const at = box.bottom + bracketBelow * size.rem;
  if (!Number.isFinite(centre)) return null;
  return <path {...marks.bracket} d={`M${x(centre - reach)} ${at - 4}v8m0 -4H${x(centre + reach)}m0 -4v8`} />;
}

/** Points up to this step's batch. */
function Pointer({ at, quantity }: { readonly at: number; readonly quantity: string }) {
  const { x, box, size } = usePlot();
  const [half, height] = [0.375 * size.rem, 0.625 * size.rem];
  return (
    <path
      className="noise-here"
      data-quantity={quantity}
      d={`M${x(at)} ${box.bottom + 2}l${half} ${height}h${-2 * half}z`}
    />
  );
}

type DomainOf = Pick<NoisePictureProps, 'singles' | 'draws' | 'statistics' | 'fit'>;

/** The same for every B, as wide as the samples' own gradients; or as wide as the dots need. */
function domainOf({ singles, draws, statistics, fit }: DomainOf): readonly [number, number] {
  const values = fit ? draws.gradients : singles;
  const [least = 0, most = 0] = extent([...values].filter(Number.isFinite));
  const around = Math.max(statistics.standardError ?? 0, standardDeviation(draws.gradients));
  const [from, to] = Number.isFinite(around)
    ? [Math.min(least, statistics.centre - around), Math.max(most, statistics.centre + around)]
    : [least, most];
  const room = (to - from) * 0.03 || Math.abs(to) * 0.5 || 1;
  return safeDomain(from - room, to + room);
}
