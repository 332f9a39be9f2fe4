/** Which of a click question's answers a change of the selection has chosen: what was selected before is no answer. */
import type { ClickQuestion } from '../../../lessons';
import { addressOf, weightAddress } from '../../../quantity';
import type { State } from '../../../store';

type Cursor = State['cursor'];

/**
 * Undefined if something else was chosen, or only the step or phase has changed. Choosing the selected sample, weight or
 * number again chooses it, too: the selection then has new parts that say the same.
 */
export function chosenBy(target: ClickQuestion['target'], before: Cursor, after: Cursor): string | undefined {
  const isSameTime = before.step === after.step && before.phase === after.phase && before.part === after.part;
  if (before === after || !isSameTime) return undefined;
  const { sample, weight, focus } = after;
  const isOtherFocus = focus !== before.focus;
  const isOtherWeight = weight !== before.weight;
  if (target === 'weight') return isOtherWeight ? weightAddress(weight) : undefined;
  if (target === 'quantity') return focus && isOtherFocus ? addressOf(focus) : undefined;
  const isOfSample = focus && isOtherFocus ? 'sample' in focus : !isOtherWeight && !isOtherFocus;
  return sample !== before.sample || isOfSample ? String(sample) : undefined;
}
