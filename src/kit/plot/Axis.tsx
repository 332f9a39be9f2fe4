/** The tick labels of a scale along the left or the lower edge of a plot, with marks. */
import './axis.css';

export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

interface AxisProps {
  readonly side: 'left' | 'bottom';
  readonly box: PlotBox;
  readonly ticks: readonly Tick[];
  readonly scale: (value: number) => number;
  readonly rem: number;
  /** A line across the plot, or a tick outside it, at each label; absent: labels only. */
  readonly marks?: 'across' | 'outside' | undefined;
  /** Distance from the edge to the labels, in rem: to their end at the left, to their baseline below. */
  readonly distance?: number;
  /** The value with the emphasised label. */
  readonly now?: number | undefined;
  /** The picture's width: a label that would be cut at the right edge ends at its mark. */
  readonly width: number;
}

/** Half a character, in rem. */
const halfLetter = 0.22;

export function Axis({ side, box, ticks, scale, rem, marks, distance, now, width }: AxisProps) {
  const isLeft = side === 'left';
  const reach = isLeft ? -0.25 * rem : 0.25 * rem;
  return (
    <g className="axis">
      {ticks.map(({ value, label }) => {
        const at = scale(value);
        return isLeft ? (
          <g key={value} transform={`translate(${box.left} ${at})`}>
            {marks && <line className={`is-${marks}`} x2={marks === 'across' ? box.right - box.left : reach} />}
            <text x={-(distance ?? 0.375) * rem} dy="0.32em" textAnchor="end">
              {label}
            </text>
          </g>
        ) : (
          <g key={value} transform={`translate(${at} ${box.bottom})`}>
            {marks && <line className={`is-${marks}`} y2={marks === 'across' ? box.top - box.bottom : reach} />}
            <text
              className={value === now ? 'is-now' : undefined}
              y={(distance ?? 1.125) * rem}
              textAnchor={at + halfLetter * label.length * rem > width ? 'end' : 'middle'}
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
