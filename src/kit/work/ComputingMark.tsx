/** A faint dot in place of a number that is being computed; assistive technology gets the reason in words. */
import { messages } from '../../text';

export function ComputingMark() {
  return (
    <>
      <span className="pending" aria-hidden="true">
        ·
      </span>
      <span className="visually-hidden">{messages.job.notComputedYet}</span>
    </>
  );
}
