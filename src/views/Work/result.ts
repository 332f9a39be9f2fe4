/** The result of an exercise: as text, and as the message that a host page gets. It has counts and names of slips, no typed number. */
import { messages } from '../../text';
import type { Exercise } from '../shared/exercise/exercise';
import type { Draft } from './draft';
import type { WorkScore } from './score';

/** Several lines, for a mail or a form. */
export function resultText(
  { title }: Pick<Exercise, 'title'>,
  score: WorkScore,
  { checks, hintsUsed, slips, isFinished }: Draft,
): string {
  const words = messages.work.result;
  return [
    title === '' ? messages.work.exercise.name : title,
    messages.work.exercise.score(String(score.score), String(score.of)),
    words.cells(score),
    words.attempts(checks),
    words.hints(hintsUsed),
    // Before the end, they would be a hint.
    ...(isFinished && slips.length > 0 ? [words.slips(slips.join(', '))] : []),
  ].join('\n');
}
