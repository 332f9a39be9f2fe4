/** What a host page hears of an exercise, its result after each check; and of numbers that the page itself asks to be checked. */
import type { HostNews } from '../../../store';

export const news: HostNews = {
  tells: ({ workResult }, before) =>
    before && workResult && workResult !== before.workResult ? [{ type: 'batch-gradient/result', ...workResult }] : [],
  refuses: (entries) => {
    const exercise = entries.get('exercise');
    if (exercise === undefined) return undefined;
    return import('../hosted/refusedExercise').then(({ refusedExercise }) => refusedExercise(exercise));
  },
  answers: {
    'batch-gradient/check': async (message, store) =>
      (await import('../hosted/checkOnRequest')).answerCheck(message, store),
  },
};
