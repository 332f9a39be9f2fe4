/**
 * One dot per batch, stacked along the gradient scale; the full-batch gradient as a line, the standard error as a
 * bracket.
 */
import { extent, scaleLinear } from 'd3';
import { useMemo } from 'react';
import { Axis } from '../../kit/plot/Axis';
import { Figure } from '../../kit/plot/Figure';
import { axisTicks, safeDomain } from '../../kit/plot/safeTicks';
import type { Size } from '../../kit/plot/useSize';
import { reductionOf } from '../../kit/quantity/reductionOf';
import type { StepView } from '../../kit/quantity/useStep';
import { addressOf, dataGradientOf, quantityValue, type WeightPlace } from '../../quantity';
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

const firstSize = { width: 640, height: 208, rem: 16 };

export function NoisePicture({ step, place, singles, draws, statistics, size, fit }: NoisePictureProps) {
  const { trace } = step;
  const words = messages.noise;
  const domain = useMemo(() => domainOf({ singles, draws, statistics, fit }), [singles, draws, statistics, fit]);
  const finite = [...draws.gradients].filter(Number.isFinite);
  const here = dataGradientOf(step.trace, place);
  const hereValue = quantityValue(here, trace);
  // A batch of another size is not one of these.
  const showsHere = size === trace.batchSize && Number.isFinite(hereValue);
  const { centre } = statistics;
  // A mean that is finite may have squares that are not.
  const standardError = Number.isFinite(statistics.standardError) ? statistics.standardError : undefined;
  const isWrong = (gradient: number): boolean => gradient * centre < 0;
  const legend = (
    <>
      <span>{words.axis(reductionOf(trace))}</span>
      <span className="noise-key is-centre">{words.legend.centre}</span>
      {standardError !== undefined && <span className="noise-key is-standard-error">{words.legend.standardError}</span>}
      {finite.some(isWrong) && <span className="noise-key is-wrong">{words.legend.wrong}</span>}
      {showsHere && <span className="noise-key is-here">{words.legend.here}</span>}
    </>
  );
  const picture = ({ width, height, rem }: Size) => {
    const box = { left: 0.75 * rem, right: width - 0.75 * rem, top: 0.5 * rem, bottom: height - 2.75 * rem };
    const x = scaleLinear(domain, [box.left, box.right]);
    const radius = 0.1875 * rem;
    const dots = swarm(finite.map(x), { diameter: 2 * radius, height: box.bottom - box.top });
    const [from = 0, to = 0] = extent(finite);
    const bracket = box.bottom + 0.5 * rem;
    const ticks = axisTicks(...domain, width > 26 * rem ? 7 : 4);
    return (
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={words.picture(draws.gradients.length, formatShort(from), formatShort(to))}
      >
        <line className="noise-axis" x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
        <Axis side="bottom" marks="outside" distance={2} {...{ box, ticks, width, rem }} scale={x} />
        {domain[0] < 0 && domain[1] > 0 && (
          <line className="noise-zero" x1={x(0)} x2={x(0)} y1={box.top} y2={box.bottom} />
        )}
        {dots.map((dot, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the draws have an order and nothing else
            key={index}
            className="noise-dot"
            data-side={isWrong(finite[index] ?? 0) ? 'wrong' : 'right'}
            cx={dot.x}
            cy={box.bottom - dot.up}
            r={radius}
          />
        ))}
        {Number.isFinite(centre) && (
          <>
            <line className="noise-centre" x1={x(centre)} x2={x(centre)} y1={box.top} y2={bracket} />
            {standardError !== undefined && (
              <path
                className="noise-bracket"
                d={`M${x(centre - standardError)} ${bracket - 4}v8m0 -4H${x(centre + standardError)}m0 -4v8`}
              />
            )}
          </>
        )}
        {showsHere && (
          <path
            className="noise-here"
            data-quantity={addressOf(here)}
            d={`M${x(hereValue)} ${box.bottom + 2}l${0.375 * rem} ${0.625 * rem}h${-0.75 * rem}z`}
          />
        )}
      </svg>
    );
  };
  return (
    <Figure className="noise-figure" firstSize={firstSize} legend={legend}>
      {picture}
    </Figure>
  );
}

type DomainOf = Pick<NoisePictureProps, 'singles' | 'draws' | 'statistics' | 'fit'>;

/** The same for every B, as wide as the samples' own gradients; or as wide as the dots need. */
function domainOf({ singles, draws, statistics, fit }: DomainOf): readonly [number, number] {
  const values = fit ? draws.gradients : singles;
  const [least = 0, most = 0] = extent([...values].filter(Number.isFinite));
  const around = Math.max(statistics.standardError ?? 0, standardDeviation(statistics.centre, draws.gradients));
  const [from, to] = Number.isFinite(around)
    ? [Math.min(least, statistics.centre - around), Math.max(most, statistics.centre + around)]
    : [least, most];
  const room = (to - from) * 0.03 || Math.abs(to) * 0.5 || 1;
  return safeDomain(from - room, to + room);
}
