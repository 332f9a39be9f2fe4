/** The meaning of the two tints: as a plain and a hatched sample, and in words. */

import { SignSwatch } from '../../kit/sign/SignSwatch';
import { headPower, messages } from '../../text';

interface MatrixLegendProps {
  /** The exponent of ten of all cells. */
  readonly power: number;
}

export function MatrixLegend({ power }: MatrixLegendProps) {
  const words = messages.matrix;
  return (
    <ul className="aside flow figure-legend">
      {power !== 0 && <li>{words.powerOfTen(headPower(power))}</li>}
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
