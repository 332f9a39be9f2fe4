/** Which lessons short questions come from: on another day, at the start of a later lesson, or when they are asked for. */
import { lessonList } from '../../lessons';
import type { State } from '../state';

/** On `today`: in each lesson, what was answered on an earlier day and has not been asked about since midnight. */
export function lessonsDue(progress: State['progress'], today: string): readonly string[] {
  return answeredLessons(progress).filter((name) => {
    const { answeredOn = today, askedOn } = progress[name] ?? {};
    return answeredOn < today && askedOn !== today;
  });
}

/** Those of the course before a lesson; from each, once a day. */
export function lessonsBefore(progress: State['progress'], today: string, lesson: string): readonly string[] {
  const place = course.indexOf(lesson);
  const earlier = place < 0 ? course : course.slice(0, place);
  return answeredLessons(progress).filter((name) => earlier.includes(name) && progress[name]?.askedOn !== today);
}

/** Those with an answered question, in the order of the course. */
export function answeredLessons(progress: State['progress']): readonly string[] {
  return course.filter((name) => progress[name]?.answeredOn !== undefined);
}

const course = lessonList.filter(({ part }) => part === 'core').map(({ name }) => name);
