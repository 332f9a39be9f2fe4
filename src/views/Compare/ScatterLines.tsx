/** Behind the dots of the scatter: its axes through 0, the diagonal, and the best line through 0. */
import { Border } from '../../kit/plot/marks';
import { lineEnds, type ScatterFrame } from './scatterFrame';

interface LinesProps {
  readonly frame: ScatterFrame;
  /** Absent: there is no line. */
  readonly slope: number | undefined;
}

export function ScatterLines({ frame, slope }: LinesProps) {
  const { x, y, end } = frame;
  const { left, top, right, bottom } = frame.box;
  const [lineX, lineY] = lineEnds(slope ?? 1, end);
  return (
    <>
      <Border className="compare-square" />
      <path className="compare-zero" d={`M${x(0)} ${top}V${bottom}M${left} ${y(0)}H${right}`} />
      <path className="compare-diagonal" d={`M${left} ${bottom}L${right} ${top}`} />
      {slope !== undefined && (
        <path className="compare-line" d={`M${x(-lineX)} ${y(-lineY)}L${x(lineX)} ${y(lineY)}`} />
      )}
    </>
  );
}
