/** Behind the dots of the scatter: its axes through 0, the diagonal, and the best line through 0. */
import { looks } from '../../kit/plot/look';
import { Border } from '../../kit/plot/marks';
import { lineEnds, type ScatterFrame } from './scatterFrame';

const marks = looks({
  square: { stroke: 'line' },
  zero: { stroke: 'mark' },
  diagonal: { stroke: 'mark', dashes: '4 4' },
  line: { stroke: 'gradient', width: 1.5 },
});

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
      <Border look={marks.square} />
      <path {...marks.zero} d={`M${x(0)} ${top}V${bottom}M${left} ${y(0)}H${right}`} />
      <path {...marks.diagonal} d={`M${left} ${bottom}L${right} ${top}`} />
      {slope !== undefined && <path {...marks.line} d={`M${x(-lineX)} ${y(-lineY)}L${x(lineX)} ${y(lineY)}`} />}
    </>
  );
}
