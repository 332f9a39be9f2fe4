/** The shape of a station: a ring that fills with the scenes reached, a tick once all are, and a rim where one is. */
import { looks } from '../../../kit/plot/look';

const line = { stroke: 'ink', width: '1.75', join: 'round', cap: 'round' } as const;

/** Opaque, so that the way does not show through. */
const marks = looks({
  shape: { ...line, fill: 'card' },
  done: { ...line, fill: 'ink' },
  rim: { ...line, fill: 'card', width: '1.25' },
  share: { fill: 'ink' },
  tick: { ...line, stroke: 'card' },
});

interface StationMarkProps {
  /** The share of the scenes that were reached, from 0 to 1. */
  readonly share: number;
  readonly isHere?: boolean;
  readonly isFurther?: boolean;
}

export function StationMark({ share, isHere = false, isFurther = false }: StationMarkProps) {
  const isDone = share >= 1;
  const shape = isDone ? marks.done : marks.shape;
  return (
    <svg className="map-mark" viewBox="-12 -12 24 24" aria-hidden="true">
      {isHere && <circle {...marks.rim} r="11" />}
      {isFurther ? <path {...shape} d="M0-7 7 0 0 7-7 0z" /> : <circle {...shape} r="7" />}
      {share > 0 && !isDone && <path {...marks.share} d={slice(share)} />}
      {isDone && <path {...marks.tick} d="M-3.25 0.25-1 2.5 3.25-2.25" />}
    </svg>
  );
}

/** From the top, clockwise, within the ring. */
function slice(share: number): string {
  const angle = 2 * Math.PI * share;
  const radius = 4.5;
  const end = `${radius * Math.sin(angle)} ${-radius * Math.cos(angle)}`;
  return `M0 0V${-radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${end}z`;
}
