/** The meaning of direction and colour: as a plain and a hatched sample, and in words. */
import { messages } from '../../text';
import { SignSwatch } from '../shared/sign/SignSwatch';

export function SumLegend() {
  const words = messages.sumPanel;
  return (
    <ul className="figure-legend">
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
