/**
 * Marks where the meaning of the losses changes: a line, and to its right the new meaning; nothing if it never changes.
 */
import type { PlotBox } from '../../kit/plot/Axis';
import type { LossPiece } from './lossPieces';
import type { LossScales } from './lossScales';

interface PieceMarksProps {
  readonly pieces: readonly LossPiece[];
  readonly scales: LossScales;
  readonly box: PlotBox;
  readonly rem: number;
}

/** The width of a character, in rem. */
const letter = 0.4;

export function PieceMarks({ pieces, scales: { x }, box, rem }: PieceMarksProps) {
  if (pieces.length < 2) return null;
  const left = ({ from }: LossPiece): number => (from === 1 ? box.left : x(from - 0.5));
  return (
    <g>
      {pieces.map((piece, index) => {
        const next = pieces[index + 1];
        const end = next ? left(next) : box.right + 1.5 * rem;
        const fits = left(piece) + (piece.name.length * letter + 0.5) * rem <= end;
        return (
          <g key={piece.from}>
            {index > 0 && (
              <line className="loss-piece-line" x1={left(piece)} x2={left(piece)} y1={box.top} y2={box.bottom} />
            )}
            {fits && (
              <text className="loss-piece-name" x={left(piece) + 0.25 * rem} y={box.top - 0.375 * rem}>
                {piece.name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
