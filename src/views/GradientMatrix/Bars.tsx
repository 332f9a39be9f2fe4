/** Bars along a side of the picture, one per row or column; the longest spans the whole width. */
import { memo } from 'react';

interface BarsProps {
  /** Magnitudes of equally wide groups. */
  readonly sizes: Float64Array;
  /** The magnitude that spans the whole width. */
  readonly largest: number;
  /** The direction in which bars grow. */
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
