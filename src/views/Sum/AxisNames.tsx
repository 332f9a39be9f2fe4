/** What the axes of a chart show, beside it on a slide: there nobody can point at anything. */
import { useMedium } from '../../kit/medium/medium';

interface AxisNamesProps {
  readonly up: string;
  readonly across: string;
}

export function AxisNames({ up, across }: AxisNamesProps) {
  if (useMedium().kind !== 'slide') return null;
  return (
    <>
      <span className="sum-axis-name is-up">{up}</span>
      <span className="sum-axis-name">{across}</span>
    </>
  );
}
