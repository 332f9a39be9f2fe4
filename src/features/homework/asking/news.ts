/** What a host page hears of an exercise, its result after each check; and of numbers that the page itself asks to be checked. */
import type { HostNews } from '../../../store';
import { type LinkProblem, messages } from '../../../text';
import { readExerciseLink } from '../exercise/exercise';

/** Undefined: it can be read, or there is none. */
function damageOf(exercise: string | undefined): LinkProblem | undefined {
  return exercise === undefined || readExerciseLink(exercise) ? undefined : messages.linkProblems.badPacked('exercise');
}

export const news: HostNews = {
  refuses: (entries) => damageOf(entries.get('exercise') || undefined),
  finds(state, before) {
    const { exercise } = state.otherKeys;
    const damage = exercise === before?.otherKeys.exercise ? undefined : damageOf(exercise);
    return damage && Promise.resolve([damage.inLink]);
  },
  tells: ({ workResult }, before) =>
    before && workResult && workResult !== before.workResult ? [{ type: 'batch-gradient/result', ...workResult }] : [],
  answers: {
    'batch-gradient/check': async (message, store) =>
      (await import('../hosted/checkOnRequest')).answerCheck(message, store),
  },
};
