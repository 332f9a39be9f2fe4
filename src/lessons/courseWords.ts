/** Words of the app's own sentences that the course explains. Until its lesson has done so, the screen does without them. */
import { lessonList } from './list';

/** `means`: the product of the means, beside the right sum. */
export type CourseWord = 'means' | 'covariance' | 'stochastic';

const explained: Readonly<Record<CourseWord, { readonly lesson: string; readonly scene: number }>> = {
  means: { lesson: 'x-and-delta', scene: 1 },
  covariance: { lesson: 'means-too-early', scene: 2 },
  stochastic: { lesson: 'one-to-batch', scene: 2 },
};

const words = Object.keys(explained) as readonly CourseWord[];

/** Those that a scene of the course has not met yet; elsewhere every word may be used. */
export function unmetWords(lesson: string, scene: number): readonly CourseWord[] {
  const course = lessonList.filter(({ part }) => part === 'core').map(({ name }) => name);
  const here = course.indexOf(lesson);
  if (here < 0) return [];
  return words.filter((word) => {
    const at = course.indexOf(explained[word].lesson);
    return here < at || (here === at && scene < explained[word].scene);
  });
}
