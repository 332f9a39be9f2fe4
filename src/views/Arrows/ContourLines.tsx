/** The contours of the loss: each level's area slightly darker, with a thin line as its edge. */
import type { ContourShapes } from './contourShapes';
import { ring } from './lossGrid';
import type { PlotScale } from './plotScale';

export function ContourLines({ shapes, scale }: { readonly shapes: ContourShapes; readonly scale: PlotScale }) {
  const { left, right, bottom } = scale.box;
  const cell = (right - left) / (shapes.size - ring);
  const outside = (ring / 2) * cell;
  return (
    <g transform={`translate(${left - outside} ${bottom + outside}) scale(${cell} ${-cell})`}>
      {shapes.levels.map(({ value, path }) => (
        <path key={value} className="arrows-contour" d={path} />
      ))}
    </g>
  );
}
