/** The page that a view names, as a link with the question that it answers. */
import '../words/en';
import { isAnyAnswerCovered, useStore } from '../../../store';
import { messages } from '../../../text';
import type { AnsweredBy } from './answerOf';

export function PageLink({ page }: { readonly page: string }) {
  const { questions } = messages.answeredQuestions;
  // Another page would say what is asked here.
  const isAsked = useStore(isAnyAnswerCovered);
  if (isAsked || !isAnswered(page)) return null;
  return (
    <a className="text-button" href={`answers/${page}/index.html`} target="_blank" rel="noopener">
      {questions[page]}
    </a>
  );
}

function isAnswered(page: string): page is AnsweredBy {
  return page in messages.answeredQuestions.questions;
}
