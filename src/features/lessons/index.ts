/** Lessons, besides the course itself: files are written and checked here, quizzes and packages made, and a host page is told of answers. */
import { onRequest } from '../../kit';
import { messages } from '../../text';
import type { Feature } from '../feature';
import type { en } from './words/en';
import { first } from './words/en/first';
import { Writing } from './writing/Writing';

type Words = typeof en & typeof first;

declare module '../../text/shape' {
  interface FeatureMessages extends Words {}
}

export const lessons: Feature = {
  name: 'lessons',
  words: first,
  news: async () => (await import('./news/news')).news,
  packaged: ({ lesson }, kept) =>
    lesson && import('./share/packagedLesson').then(({ packagedLesson }) => packagedLesson(lesson.lesson, kept)),
  takes: async () => (await import('./writing/taker')).taker,
  lessonEntry: {
    name: 'write-lesson',
    text: () => messages.lessonWriting.choose,
    detail: () => messages.lessonWriting.detail,
    choose: ({ setWriting }) => setWriting(true),
  },
  page: { name: 'writing', Part: Writing },
  kept: async () => (await import('./kept')).keptLessonText(),
  shareRow: {
    name: 'quiz',
    Row: onRequest(async () => (await import('./share/quizOnRequest')).QuizForm, { isOverPage: true }),
  },
};
