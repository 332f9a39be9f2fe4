/** The meaning of direction and colour: as a square with the sign, and in words. */
import { messages } from '../../text';

export function SumLegend() {
  const words = messages.sumPanel;
  return (
    <ul className="figure-legend">
      <li>
        <Swatch sign="positive" stroke="M3 6H9M6 3V9" />
        {words.positive}
      </li>
      <li>
        <Swatch sign="negative" stroke="M3 6H9" />
        {words.negative}
      </li>
    </ul>
  );
}

function Swatch({ sign, stroke }: { readonly sign: string; readonly stroke: string }) {
  return (
    <svg className={`sum-swatch ${sign}`} viewBox="0 0 12 12" aria-hidden="true">
      <rect width="12" height="12" rx="2" />
      <path d={stroke} />
    </svg>
  );
}
