/** What is still open at the end of a lesson. */
import { isRevealed, questionKey, unanswered } from '../../lessons';
import type { State } from '../state';

/** The scenes whose questions are neither answered nor given up; `answered` are those that were answered rightly in an earlier visit. */
export function openScenes(
  { lesson, questions }: NonNullable<State['lesson']>,
  answered: readonly number[],
): readonly number[] {
  return lesson.scenes.flatMap(({ question }, index) => {
    const scene = index + 1;
    const isSettled = answered.includes(scene) || isRevealed(questions[questionKey(scene, 0)] ?? unanswered);
    return question && !isSettled ? [scene] : [];
  });
}
