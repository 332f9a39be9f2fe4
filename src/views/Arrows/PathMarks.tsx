/** The path of the single steps, and that of the full batch. */
import type { EpochPath } from './planePaths';
import { dotsPath, linePath, type PlotScale } from './plotScale';

interface PathMarksProps {
  readonly path: EpochPath;
  readonly scale: PlotScale;
  readonly rem: number;
}

/** With more steps than this, they have no dots. */
const mostDots = 40;

export function PathMarks({ path: { single, full }, scale, rem }: PathMarksProps) {
  const ends = [
    { name: 'single', end: single.at(-1) },
    { name: 'full', end: full.at(-1) },
  ];
  return (
    <g className="arrows-path">
      {/* The small steps on top: they may be all over the full batch's, which is wide enough to be seen under them. */}
      <path className="arrows-path-full" d={linePath(scale, full)} />
      <path className="arrows-path-halo" d={linePath(scale, single)} />
      <path className="arrows-path-single" d={linePath(scale, single)} />
      {single.length <= mostDots && <path className="arrows-path-dots" d={dotsPath(scale, single)} />}
      {ends.map(
        ({ name, end }) =>
          end &&
          Number.isFinite(end.across + end.up) && (
            <circle
              key={name}
              className={`arrows-path-end is-${name}`}
              cx={scale.x(end.across)}
              cy={scale.y(end.up)}
              r={0.2 * rem}
            />
          ),
      )}
    </g>
  );
}
