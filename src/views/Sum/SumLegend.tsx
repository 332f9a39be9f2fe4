/** The meaning of direction and colour: as a plain and a hatched sample, and in words. */

import { SignSwatch } from '../../kit/sign/SignSwatch';
import { messages } from '../../text';

export function SumLegend() {
  const words = messages.sumPanel;
  return (
    <ul className="aside figure-legend">
      <li>
        <SignSwatch sign="positive" />
        {words.positive}
      </li>
      <li>
        <SignSwatch sign="negative" />
        {words.negative}
      </li>
    </ul>
  );
}
