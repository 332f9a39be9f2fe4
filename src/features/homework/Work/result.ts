/** The result of an exercise: as text, and as the message that a host page gets. It has counts and names of slips, no typed number. */

import type { StepTrace } from '../../../model';
import { messages } from '../../../text';
import type { WorkResult } from '../asking/workResult';
import { namesOf, offerText } from './accepted';
import type { Checked } from './checked';
import type { WorkScore } from './score';
import type { ShownDraft } from './useDraft';

/** Several lines, for a mail or a form. */
export function resultText(
  title: string,
  score: WorkScore,
  { checks, hintsUsed, slips, isFinished }: ShownDraft,
  convention: ConventionResult | undefined,
): string {
  const words = messages.work.result;
  return [
    title,
    messages.work.exercise.score(String(score.score), String(score.of)),
    words.cells(score),
    ...(convention ? [convention.says] : []),
    words.attempts(checks),
    words.hints(hintsUsed),
    // Before the end, they would be a hint.
    ...(isFinished && slips.length > 0 ? [words.slips(slips.join(', '))] : []),
  ].join('\n');
}

export type ConventionResult = NonNullable<WorkResult['details']['convention']>;

/** Another convention in which all numbers agree, as the card says it. */
export function conventionResult({ convention }: Checked, trace: StepTrace): ConventionResult | undefined {
  if (!convention) return undefined;
  const { offer, isAccepted } = convention;
  const words = messages.slips.offers;
  const verdict = isAccepted ? words.accepted : words.notAccepted;
  return {
    names: namesOf(offer, trace),
    accepted: isAccepted,
    says: messages.work.result.convention(words.title, offerText(offer, trace), verdict),
  };
}
