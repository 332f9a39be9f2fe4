/** The axes of the scatter, its diagonal, and the best line through 0. */

import { Axis } from '../../kit/plot/Axis';
import type { Size } from '../../kit/plot/useSize';
import { messages } from '../../text';
import { nearOne } from './nearOne';
import { lineEnds, type ScatterFrame } from './scatterFrame';
import type { Pair } from './usePair';

interface LinesProps extends Pick<Pair, 'findings' | 'names'> {
  readonly frame: ScatterFrame;
  readonly size: Size;
}

export function ScatterLines({ frame, size, findings, names }: LinesProps) {
  const words = messages.compare.scatter;
  const { left, top, side, x, y, end, ticks } = frame;
  const { rem, width } = size;
  const box = { left, right: left + side, top, bottom: top + side };
  // An axis without numbers stays empty.
  const axis = { box, width, rem, marks: 'across', ticks: findings ? ticks : [] } as const;
  const pair = findings?.shown;
  const [lineX, lineY] = lineEnds(pair?.slope ?? 1, end);
  const hasLine = pair && Number.isFinite(pair.slope) && pair.relation !== 'equal';
  const label = pair && nearOne(pair.slope);
  return (
    <>
      <Axis side="bottom" scale={x} {...axis} />
      <Axis side="left" scale={y} {...axis} />
      <rect className="compare-square" x={left} y={top} width={side} height={side} />
      <path className="compare-zero" d={`M${x(0)} ${top}v${side}M${left} ${y(0)}h${side}`} />
      <path className="compare-diagonal" d={`M${left} ${top + side}L${left + side} ${top}`} />
      {hasLine && <path className="compare-line" d={`M${x(-lineX)} ${y(-lineY)}L${x(lineX)} ${y(lineY)}`} />}
      <text className="compare-axis-name" x={left + side - 4} y={top + side - 6} textAnchor="end">
        ● {brief(names.first)} →
      </text>
      <text className="compare-axis-name" x={left + 5} y={top + rem}>
        ↑ □ {brief(names.second)}
      </text>
      {hasLine && label !== undefined && (
        <text className="compare-line-name" x={left + 5} y={top + 2.1 * rem}>
          {words.line({ first: '●', second: '□', slope: label })}
        </text>
      )}
    </>
  );
}

/** Long names are shortened here; they are printed in full beside the picture. */
function brief(name: string): string {
  return name.length <= 18 ? name : `${name.slice(0, 17)}…`;
}
