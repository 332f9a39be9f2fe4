/** Below a number that Explain is open for: the question that people ask about it, as a link to its page. */
import '../words/en';
import type { StepTrace } from '../../../model';
import type { Quantity } from '../../../quantity';
import { isAnyAnswerCovered, useStore } from '../../../store';
import { messages } from '../../../text';
import { answerOf } from './answerOf';

interface AnswerLinkProps {
  readonly quantity: Quantity;
  readonly trace: StepTrace;
}

export function AnswerLink({ quantity, trace }: AnswerLinkProps) {
  const words = messages.answeredQuestions;
  const slug = answerOf(quantity, trace);
  // Another page would say what is asked here.
  const isAsked = useStore(isAnyAnswerCovered);
  if (!slug || isAsked) return null;
  return (
    <p className="formula-note" data-not-on="stage paper">
      {words.lead}
      <a className="text-button" href={`answers/${slug}/index.html`} target="_blank" rel="noopener">
        {words.questions[slug]}
      </a>
    </p>
  );
}
