/** Below a number that Explain is open for: the question that people ask about it, as a link to its page. */
import type { StepTrace } from '../../../model';
import type { Quantity } from '../../../quantity';
import { isAnyAnswerCovered, useStore } from '../../../store';
import { messages } from '../../../text';
import { answerOf } from './answerOf';
import { PageLink } from './PageLink';

interface AnswerLinkProps {
  readonly quantity: Quantity;
  readonly trace: StepTrace;
}

export function AnswerLink({ quantity, trace }: AnswerLinkProps) {
  const page = answerOf(quantity, trace);
  const isAsked = useStore(isAnyAnswerCovered);
  if (!page || isAsked) return null;
  return (
    <p className="formula-note" data-not-on="stage paper">
      {messages.answeredQuestions.lead}
      <PageLink page={page} />
    </p>
  );
}
