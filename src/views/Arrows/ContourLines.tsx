/** The loss as hills: each level's ground a little darker, its edge a thin line. */
import type { ContourShapes } from './contourShapes';
import type { PlotScale } from './plotScale';

export function ContourLines({ shapes, scale }: { readonly shapes: ContourShapes; readonly scale: PlotScale }) {
  const cell = scale.side / shapes.size;
  return (
    <g transform={`translate(${scale.left} ${scale.top + scale.side}) scale(${cell} ${-cell})`}>
      {shapes.levels.map(({ value, path }) => (
        <path key={value} className="arrows-contour" d={path} />
      ))}
    </g>
  );
}
