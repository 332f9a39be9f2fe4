/** Bars along a side of the picture, one for each of its rows or columns: the longest reaches from edge to edge. */
import { memo } from 'react';

interface BarsProps {
  /** Sizes of groups that are equally wide. */
  readonly sizes: Float64Array;
  /** What reaches from edge to edge. */
  readonly largest: number;
  /** Which way the bars grow. */
  readonly grow: 'right' | 'down';
  readonly className: string;
  readonly style?: { readonly left: string; readonly width: string } | undefined;
}

export const Bars = memo(function Bars({ sizes, largest, grow, className, style }: BarsProps) {
  const path = Array.from(sizes, (size, at) => {
    const share = largest > 0 ? size / largest : 0;
    const length = Number.isFinite(share) ? share.toFixed(4) : 1;
    return grow === 'right' ? `M0 ${at}h${length}v1H0z` : `M${at} 0v${length}h1V0z`;
  });
  const box = grow === 'right' ? `0 0 1 ${sizes.length}` : `0 0 ${sizes.length} 1`;
  return (
    <svg className={className} style={style} viewBox={box} preserveAspectRatio="none" aria-hidden="true">
      <path d={path.join('')} />
    </svg>
  );
});
