/** Lessons: a guided way through steps, with questions, and quizzes made of them. */
import { onRequest } from '../../kit';
import type { Feature } from '../feature';
import { news } from './news/news';

export const lessons: Feature = {
  name: 'lessons',
  news,
  packaged: ({ lesson }, kept) =>
    lesson && import('./share/packagedLesson').then(({ packagedLesson }) => packagedLesson(lesson.lesson, kept)),
  shareRow: {
    name: 'quiz',
    Row: onRequest(async () => (await import('./share/quizOnRequest')).QuizForm, { isOverPage: true }),
  },
};
