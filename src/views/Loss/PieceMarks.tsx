/**
 * Marks where the meaning of the losses changes: a line, and to its right the new meaning; nothing if it never changes.
 */
import { looks } from '../../kit/plot/look';
import { Rule } from '../../kit/plot/marks';
import { usePlot } from '../../kit/plot/Plot';
import { labelWidth } from '../../kit/plot/plotFrame';
import type { LossPiece } from './lossPieces';

const marks = looks({ line: { stroke: 'soft' }, name: { fill: 'soft' } });

export function PieceMarks({ pieces }: { readonly pieces: readonly LossPiece[] }) {
  const { x, box, size } = usePlot();
  const { rem } = size;
  if (pieces.length < 2) return null;
  const left = ({ from }: LossPiece): number => (from === 1 ? box.left : x(from - 0.5));
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const end = next ? left(next) : box.right + 1.5 * rem;
    const fits = left(piece) + (labelWidth(piece.name) + 0.5) * rem <= end;
    return (
      <g key={piece.from}>
        {index > 0 && <Rule look={marks.line} x={piece.from - 0.5} />}
        {fits && (
          <text {...marks.name} x={left(piece) + 0.25 * rem} y={box.top - 0.375 * rem}>
            {piece.name}
          </text>
        )}
      </g>
    );
  });
}
