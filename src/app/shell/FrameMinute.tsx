/** One step in a minute, in a frame with a ledger. */
import { messages } from '../../text';
import type { Minute } from '../minute/useMinute';
import { ShowMe } from './FirstVisit';

export function FrameMinute({ isOn, tell, start, end }: Omit<Minute, 'told'>) {
  if (isOn) return <ShowMe tell={tell} end={end} />;
  return (
    <button type="button" className="quiet-button frame-minute" onClick={start}>
      {messages.firstVisit.showMe}
    </button>
  );
}
