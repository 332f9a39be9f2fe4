/** The frame, and what the weights would be along it. */
import { formatShort } from '../../text';
import type { PlotScale } from './plotScale';

/** In rem: nearer to the right end a label would be cut in the middle. */
const labelRoom = 1.5;

export function ArrowsAxes({ scale, rem }: { readonly scale: PlotScale; readonly rem: number }) {
  const { x, y, left, top, side, ticksX, ticksY } = scale;
  return (
    <g className="arrows-axes">
      <rect x={left} y={top} width={side} height={side} />
      {ticksX.map((value) => (
        <g key={value} transform={`translate(${x(value)} ${top + side})`}>
          <line y2={0.25 * rem} />
          <text y={1.125 * rem} textAnchor={x(value) > left + side - labelRoom * rem ? 'end' : 'middle'}>
            {formatShort(value)}
          </text>
        </g>
      ))}
      {ticksY.map((value) => (
        <g key={value} transform={`translate(${left} ${y(value)})`}>
          <line x2={-0.25 * rem} />
          <text x={-0.375 * rem} dy="0.32em" textAnchor="end">
            {formatShort(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
