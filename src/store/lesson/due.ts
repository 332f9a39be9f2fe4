/** Which lessons short questions are due from: on a later day, or at the start of a later lesson; from each, once a day. */
import { lessonList } from '../../lessons';
import type { State } from '../state';

/** `before`: the lesson that is about to start; absent: the learner comes back on another day. */
export function lessonsDue(progress: State['progress'], today: string, before?: string): readonly string[] {
  const course = lessonList.filter(({ part }) => part === 'core').map(({ name }) => name);
  const place = course.indexOf(before ?? '');
  const earlier = place < 0 ? course : course.slice(0, place);
  return earlier.filter((name) => {
    const { answeredOn = today, askedOn } = progress[name] ?? {};
    const isAnswered = progress[name]?.answeredOn !== undefined;
    return isAnswered && askedOn !== today && (before !== undefined || answeredOn < today);
  });
}

/** The learner's own day, `2026-11-21`. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
