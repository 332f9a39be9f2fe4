/** Draws the curve: axes, E, the points w − h and w + h with their secant, and the tangent at w. */
import { extent, line, max, scaleLinear } from 'd3';
import { useId } from 'react';
import { Axis } from '../../kit/plot/Axis';
import { axisTicks, safeDomain } from '../../kit/plot/safeTicks';
import type { Size } from '../../kit/plot/useSize';
import { messages } from '../../text';
import type { CurvePoint, Nudge } from './lossCurve';

interface LossPlotProps {
  readonly label: string;
  readonly range: readonly [number, number];
  readonly points: readonly CurvePoint[];
  readonly nudge: Nudge;
  readonly gradient: number | undefined;
  readonly size: Size;
}

/** The width of a label's character, in rem. */
const labelRem = 0.45;

export function LossPlot({ label, range, points, nudge, gradient, size }: LossPlotProps) {
  const { width, height, rem } = size;
  const clip = useId();
  const words = messages.check;
  const finite = points.filter(({ loss }) => Number.isFinite(loss));
  const [lowest = 0, highest = 1] = extent(finite, ({ loss }) => loss);
  const room = 0.08 * (highest - lowest || 1);
  const domain = safeDomain(lowest - room, highest + room);
  const losses = axisTicks(...domain, 4);
  const longest = max(losses, ({ label }) => label.length) ?? 0;
  const left = Math.max(3.25, 0.5 + labelRem * longest) * rem;
  const box = { left, right: width - 1.75 * rem, top: 1.5 * rem, bottom: height - 1.75 * rem };
  const x = scaleLinear(range, [box.left, box.right]);
  const y = scaleLinear(domain, [box.bottom, box.top]);
  const curve = line<CurvePoint>(
    ({ weight }) => x(weight),
    ({ loss }) => y(loss),
  );
  /** A line through a point, from edge to edge of the plot. */
  const straight = (at: number, loss: number, slope: number): string => {
    const [from, to] = range;
    return `M${x(from)} ${y(loss + slope * (from - at))}L${x(to)} ${y(loss + slope * (to - at))}`;
  };
  const nudges = [
    { weight: nudge.weight - nudge.h, loss: nudge.below },
    { weight: nudge.weight + nudge.h, loss: nudge.above },
  ].filter(({ loss }) => Number.isFinite(loss));
  const apart = x(nudge.weight + nudge.h) - x(nudge.weight - nudge.h) > 0.5 * rem;
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect x={box.left} y={0} width={Math.max(0, box.right - box.left)} height={box.bottom} />
      </clipPath>
      <Axis side="left" marks="across" ticks={losses} scale={y} {...{ box, rem, width }} />
      <Axis side="bottom" ticks={axisTicks(...range, width > 24 * rem ? 5 : 3)} scale={x} {...{ box, rem, width }} />
      <line className="numeric-check-here" x1={x(nudge.weight)} x2={x(nudge.weight)} y1={box.top} y2={box.bottom} />
      <text className="numeric-check-label is-loss" x={box.left - 0.375 * rem} y={0.75 * rem} textAnchor="end">
        {words.pictureLoss}
      </text>
      <text className="numeric-check-label is-weight" x={width} y={box.bottom + 1.125 * rem} textAnchor="end">
        {words.pictureWeight}
      </text>
      <g clipPath={`url(#${clip})`}>
        <path className="numeric-check-curve" d={curve(finite) ?? ''} />
        {Number.isFinite(nudge.slope) && (
          <path
            className="numeric-check-secant"
            d={straight(nudge.weight, (nudge.above + nudge.below) / 2, nudge.slope)}
          />
        )}
        {gradient !== undefined && Number.isFinite(gradient) && (
          <path className="numeric-check-tangent" d={straight(nudge.weight, nudge.loss, gradient)} />
        )}
        {apart &&
          nudges.map(({ weight, loss }) => (
            <circle key={weight} className="numeric-check-nudge" cx={x(weight)} cy={y(loss)} r={0.25 * rem} />
          ))}
        <circle className="numeric-check-now" cx={x(nudge.weight)} cy={y(nudge.loss)} r={0.3 * rem} />
      </g>
    </svg>
  );
}
