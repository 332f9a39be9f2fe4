/** The meaning of the two tints: as a colour, as a square with the sign, and in words. */
import { messages } from '../../text';

interface MatrixLegendProps {
  /** The power of ten of all cells, as a superscript. */
  readonly power?: string | undefined;
}

export function MatrixLegend({ power }: MatrixLegendProps) {
  const words = messages.matrix;
  return (
    <ul className="gradient-matrix-legend">
      {power !== undefined && <li>{words.powerOfTen(power)}</li>}
      <li className="is-negative">
        <Swatch stroke="M3 6H9" />
        {words.negative}
      </li>
      <li className="is-positive">
        <Swatch stroke="M3 6H9M6 3V9" />
        {words.positive}
      </li>
    </ul>
  );
}

function Swatch({ stroke }: { readonly stroke: string }) {
  return (
    <svg className="gradient-matrix-swatch" viewBox="0 0 12 12" aria-hidden="true">
      <rect width="12" height="12" rx="2" />
      <path d={stroke} />
    </svg>
  );
}
