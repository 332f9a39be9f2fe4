/** The marks of a plot, placed by its scales. What cannot be drawn (NaN, ∞) is left out; what they look like is a look or the view's class. */
import { line } from 'd3';
import { type ReactNode, useId } from 'react';
import type { Look } from './look';
import { usePlot } from './Plot';
import { type EndText, endGap, labelSize, shortEndName } from './plotFrame';
import { spreadApart } from './spreadApart';

export type Place = readonly [x: number, y: number];

interface InsideProps {
  /** How far marks may reach over the upper edge, in rem: what is a point there is whole. */
  readonly above?: number;
  readonly children: ReactNode;
}

/** Marks that end at the plot's edges. */
export function Inside({ above = 0, children }: InsideProps) {
  const { box, size } = usePlot();
  const id = useId();
  const top = box.top - above * size.rem;
  return (
    <>
      <clipPath id={id}>
        <rect x={box.left} y={top} width={Math.max(0, box.right - box.left)} height={box.bottom - top} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}

interface CurveProps {
  readonly look?: Look;
  readonly points: readonly Place[];
}

/** Interrupted where a number cannot be drawn. */
export function Curve({ look, points }: CurveProps) {
  const { x, y } = usePlot();
  const path = line<Place>(
    ([across]) => x(across),
    ([, up]) => y(up),
  ).defined((place) => place.every(Number.isFinite));
  return <path {...look} d={path(points) ?? ''} />;
}

interface RuleProps {
  readonly look: Look;
  readonly x: number;
  /** How far it reaches beyond the plot, in rem. */
  readonly above?: number;
  readonly below?: number;
}

/** From the top to the bottom of the plot. */
export function Rule({ look, x: at, above = 0, below = 0 }: RuleProps) {
  const { x, box, size } = usePlot();
  if (!Number.isFinite(at)) return null;
  const [top, bottom] = [box.top - above * size.rem, box.bottom + below * size.rem];
  return <line {...look} x1={x(at)} x2={x(at)} y1={top} y2={bottom} />;
}

/** What marks stand on, from left to right. */
export function Floor({ look }: { readonly look: Look }) {
  const { box } = usePlot();
  return <line {...look} x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />;
}

interface SlopeProps {
  readonly look: Look;
  readonly at: Place;
  readonly slope: number;
}

/** A line through a point, from edge to edge. */
export function Slope({ look, at: [across, up], slope }: SlopeProps) {
  const { x, y } = usePlot();
  if (!Number.isFinite(up + slope)) return null;
  const [from = 0, to = 0] = x.domain();
  const heightAt = (value: number): number => y(up + slope * (value - across));
  return <path {...look} d={`M${x(from)} ${heightAt(from)}L${x(to)} ${heightAt(to)}`} />;
}

interface PointProps {
  readonly className?: string;
  readonly look?: Look;
  readonly at: Place;
  /** In rem. */
  readonly radius: number;
  readonly shape?: 'disc' | 'square';
}

export function Point({ className, look, at: [across, up], radius, shape = 'disc' }: PointProps) {
  const { x, y, size } = usePlot();
  if (!Number.isFinite(across) || !Number.isFinite(up)) return null;
  const [left, top, r] = [x(across), y(up), radius * size.rem];
  if (shape === 'disc') return <circle className={className} {...look} cx={left} cy={top} r={r} />;
  return <rect className={className} {...look} x={left - r} y={top - r} width={2 * r} height={2 * r} />;
}

export interface CurveEnd extends EndText {
  readonly at: Place;
}

/** What is written at the right ends of curves, kept apart. */
export function EndLabels({
  className = '',
  ends,
}: {
  readonly className?: string;
  readonly ends: readonly CurveEnd[];
}) {
  const frame = usePlot();
  const { x, y, box, size } = frame;
  const places = spreadApart(
    ends.map(({ at }) => y(at[1])),
    1.5 * labelSize * size.rem,
    [box.top, box.bottom],
  );
  return ends.map((end, index) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: a curve's place is its identity
      key={index}
      className={`end-label ${className}`}
      x={x(end.at[0]) + endGap * size.rem}
      y={places[index]}
      dy="0.32em"
    >
      {end.name && <tspan className="end-name">{shortEndName(frame, end)} </tspan>}
      {end.number}
    </text>
  ));
}

/** Around the plot. */
export function Border({ look }: { readonly look: Look }) {
  const { box } = usePlot();
  const { left, top, right, bottom } = box;
  return <rect {...look} x={left} y={top} width={right - left} height={bottom - top} />;
}
