/** The meaning of the two tints: as a plain and a hatched sample, and in words. */

import { SignSwatch } from '../../kit/sign/SignSwatch';
import { messages } from '../../text';

interface MatrixLegendProps {
  /** The power of ten of all cells, as a superscript. */
  readonly power?: string | undefined;
}

export function MatrixLegend({ power }: MatrixLegendProps) {
  const words = messages.matrix;
  return (
    <ul className="aside figure-legend">
      {power !== undefined && <li>{words.powerOfTen(power)}</li>}
      <li>
        <SignSwatch sign="negative" />
        {words.negative}
      </li>
      <li>
        <SignSwatch sign="positive" />
        {words.positive}
      </li>
    </ul>
  );
}
