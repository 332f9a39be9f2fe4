/** A faint dot where a number will stand that is being computed, with the reason for those who cannot see that it is faint. */
import { messages } from '../../../text';

export function OnItsWay() {
  return (
    <>
      <span className="pending" aria-hidden="true">
        ·
      </span>
      <span className="visually-hidden">{messages.job.onItsWay}</span>
    </>
  );
}
