/** The paths of both runs, this one's solid and the other's dashed, with ● and □ at their ends. */
import type { BothPaths } from './bothPaths';
import { linePath, type PlotScale } from './plotScale';
import { thinnedPath } from './thinnedArrows';

interface BothPathMarksProps {
  readonly paths: BothPaths;
  readonly scale: PlotScale;
  readonly rem: number;
}

export function BothPathMarks({ paths, scale, rem }: BothPathMarksProps) {
  const half = 0.3125 * rem;
  const runs = (['first', 'second'] as const).map((of) => {
    const { across, up } = paths[of].at(-1) ?? { across: Number.NaN, up: Number.NaN };
    return { of, line: linePath(scale, thinnedPath(paths[of])), x: scale.x(across), y: scale.y(up) };
  });
  return (
    <g className="arrows-runs">
      {runs.map(({ of, line }) => (
        <path key={of} className={`arrows-run-halo is-${of}`} d={line} />
      ))}
      {runs.map(({ of, line }) => (
        <path key={of} className={`arrows-path-run is-${of}`} d={line} />
      ))}
      {runs
        .filter(({ x, y }) => Number.isFinite(x + y))
        .map(({ of, x, y }) =>
          of === 'first' ? (
            <circle key={of} className="arrows-run-end is-first" cx={x} cy={y} r={0.1875 * rem} />
          ) : (
            <rect
              key={of}
              className="arrows-run-end is-second"
              x={x - half}
              y={y - half}
              width={2 * half}
              height={2 * half}
            />
          ),
        )}
    </g>
  );
}
