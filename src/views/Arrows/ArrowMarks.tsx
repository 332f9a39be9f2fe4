/** The arrows: every sample's, the selected one's, Σ, the mean, the step; few are separate marks, many are one path. */

import type { Look } from '../../kit/plot/look';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { addressOf, dataGradientOf, divisionRow, summandOf } from '../../quantity';
import { canBeDrawn, origin, plus, type SampleArrow, times, type Vector } from './arrowField';
import { arrowLooks } from './arrowLooks';
import { arrowPath, linePath, type PlotScale } from './plotScale';
import { mostMarks, thinnedArrows } from './thinnedArrows';
import type { ArrowsShown } from './useArrows';

interface ArrowMarksProps {
  readonly shown: ArrowsShown;
  readonly step: StepView;
  readonly scale: PlotScale;
  /** The sample whose arrow is marked. */
  readonly sample: number | undefined;
  readonly rem: number;
}

export function ArrowMarks({ shown, step, scale, sample, rem }: ArrowMarksProps) {
  const { field, plane, layout, factor, arrowCount, gradientsKnown, isNear } = shown;
  const at = (vector: Vector, by = factor): Vector => plus(field.now, times(vector, by));
  const arrow = (from: Vector, to: Vector, head: number): string => arrowPath(scale, from, to, head * rem);
  // On a stage, each arrow comes with its own press.
  const isThere = ({ sample: own }: SampleArrow): boolean =>
    shownAt(summandOf(step.trace, plane.across, own), step) !== 'pending';
  const known = gradientsKnown && !isNear ? field.arrows.slice(0, arrowCount).filter(isThere) : [];
  const pathOf = ({ vector, before }: SampleArrow, head: number): string =>
    layout === 'chain' ? arrow(at(before), at(plus(before, vector)), head) : arrow(field.now, at(vector), head);
  const few = field.arrows.length <= mostMarks;
  const selected = known.find((one) => one.sample === sample);
  const sumKnown = !isNear && shownAt({ kind: 'gradientSum', ...plane.across }, step) !== 'pending';
  const meanKnown = shownAt(dataGradientOf(step.trace, plane.across), step) !== 'pending';
  const stepKnown = shownAt({ kind: 'update', ...plane.across }, step) !== 'pending';
  const isDivided = divisionRow(step.trace, plane.across) !== 'none';
  const cycle = shownAt({ kind: 'batchGradient', ...plane.across }, step) === 'pending' ? undefined : field.cycle;
  return (
    <g className="arrows-marks">
      {sumKnown && layout === 'chain' && (
        <path
          {...arrowLooks.sum}
          data-quantity={addressOf({ kind: 'gradientSum', ...plane.across })}
          d={arrow(field.now, at(field.sum), 0.75)}
        />
      )}
      {few
        ? [...known]
            .sort((one, other) => Number(one.sample === sample) - Number(other.sample === sample))
            .map((one) => (
              <path
                key={one.row}
                {...arrowLooks[one.sample === sample ? 'selected' : 'arrow']}
                data-quantity={addressOf(summandOf(step.trace, plane.across, one.sample))}
                d={pathOf(one, 0.5)}
              />
            ))
        : known.length > 0 && (
            <path
              {...arrowLooks.many}
              d={
                layout === 'chain'
                  ? linePath(scale, [field.now, ...known.map(({ before, vector }) => at(plus(before, vector)))])
                  : thinnedArrows(known)
                      .map((one) => pathOf(one, 0.25))
                      .join('')
              }
            />
          )}
      {!few && selected && (
        <path
          {...arrowLooks.selected}
          data-quantity={addressOf(summandOf(step.trace, plane.across, selected.sample))}
          d={pathOf(selected, 0.5)}
        />
      )}
      {meanKnown && isDivided && (
        <path
          {...arrowLooks.mean}
          data-quantity={addressOf(dataGradientOf(step.trace, plane.across))}
          d={arrow(field.now, at(field.mean), 0.625)}
        />
      )}
      {cycle && (
        <>
          <path
            {...arrowLooks.accumulated}
            data-quantity={addressOf({ kind: 'accumulated', ...plane.across })}
            d={arrow(field.now, at(cycle.accumulated), 0.625)}
          />
          <path
            {...arrowLooks.earlier}
            data-quantity={addressOf({ kind: 'accumulatedBefore', ...plane.across })}
            d={arrow(at(cycle.gradient), at(cycle.accumulated), 0.5)}
          />
        </>
      )}
      {stepKnown && (
        <g className="arrows-step" {...arrowLooks.step} data-quantity={addressOf({ kind: 'update', ...plane.across })}>
          <path d={arrow(field.now, at(field.step, 1), 0.5)} />
          <Point
            className="arrows-after"
            look={arrowLooks.after}
            at={at(field.step, 1)}
            scale={scale}
            radius={0.25 * rem}
          />
        </g>
      )}
      <Point look={arrowLooks.now} at={at(origin)} scale={scale} radius={0.25 * rem} />
    </g>
  );
}

interface PointProps {
  readonly className?: string;
  readonly look: Look;
  readonly at: Vector;
  readonly scale: PlotScale;
  readonly radius: number;
}

function Point({ className, look, at, scale, radius }: PointProps) {
  if (!canBeDrawn(at)) return null;
  return <circle className={className} {...look} cx={scale.x(at.across)} cy={scale.y(at.up)} r={radius} />;
}
