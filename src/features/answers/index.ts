/** Answers: pages of the site, each of which answers a question that people ask. The app searches them and leads there; a build makes them. */
import { hasFilesBeside, onRequest } from '../../kit';
import type { Feature } from '../feature';
import { QuestionsButton } from './search/QuestionsButton';
import type { en } from './words/en';
import { first } from './words/en/first';

type Words = typeof en & typeof first;

declare module '../../text/shape' {
  interface FeatureMessages extends Words {}
}

export const answers: Feature = {
  name: 'answers',
  words: first,
  // Everything in one file has no other pages.
  ...(hasFilesBeside() && {
    explanation: {
      name: 'answers',
      Part: onRequest(async () => (await import('./explain/AnswerLink')).AnswerLink, { isEmptyAtFirst: true }),
    },
    answerPage: onRequest(async () => (await import('./explain/PageLink')).PageLink, { isEmptyAtFirst: true }),
    headerTool: { name: 'questions', Tool: QuestionsButton, isFirst: true },
    takes: async () => (await import('./explain/taker')).taker,
  }),
};
