/** The shape of a station: a ring that fills with the scenes reached, a tick once all are, and a rim where one is. */

interface StationMarkProps {
  /** The share of the scenes that were reached, from 0 to 1. */
  readonly share: number;
  readonly isHere?: boolean;
  readonly isFurther?: boolean;
}

export function StationMark({ share, isHere = false, isFurther = false }: StationMarkProps) {
  const isDone = share >= 1;
  return (
    <svg
      className={`map-mark ${isDone ? 'is-done' : ''} ${isFurther ? 'is-further' : ''}`}
      viewBox="-12 -12 24 24"
      aria-hidden="true"
    >
      {isHere && <circle className="map-rim" r="11" />}
      {isFurther ? <path className="map-shape" d="M0-7 7 0 0 7-7 0z" /> : <circle className="map-shape" r="7" />}
      {share > 0 && !isDone && <path className="map-share" d={slice(share)} />}
      {isDone && <path className="map-tick" d="M-3.25 0.25-1 2.5 3.25-2.25" />}
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
