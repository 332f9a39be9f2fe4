/** A small picture of the network that a reading makes, with its edges numbered as in the sheet. */
import type { Reading } from '../../../../scenario/reading';
import { messages } from '../../../../text';
import { edgeDrawing } from './edgeLabels';
import './edgeFigure.css';

export function EdgeFigure({ reading }: { readonly reading: Reading }) {
  const { edges, units, width, height } = edgeDrawing(reading);
  return (
    <svg
      className="reading-figure"
      role="img"
      aria-label={messages.paste.figure((reading.layers ?? []).join('-'))}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {edges.map(({ number, from: [x, y], to: [toX, toY] }) => (
        <g key={number}>
          <line x1={x} y1={y} x2={toX} y2={toY} />
          {/* Nearer to where it begins, so that crossing edges keep their labels apart. */}
          <text x={x + 0.36 * (toX - x)} y={y + 0.36 * (toY - y)}>
            w{number}
          </text>
        </g>
      ))}
      {units.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={8} />
      ))}
    </svg>
  );
}
