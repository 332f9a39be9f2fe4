/** Two hints, one after the other, and then the answer. */

import { useEffect, useRef } from 'react';
import { PlainButton } from '../../../kit/chrome/buttons';
import { ProseDocument } from '../../../kit/prose/ProseDocument';
import type { Question, QuestionState } from '../../../lessons';
import { useActions } from '../../../store';
import { messages } from '../../../text';
import { keepReplyInSight } from './keepReplyInSight';

interface HintsProps {
  readonly question: Question;
  readonly hints: QuestionState['hints'];
}

export function Hints({ question, hints }: HintsProps) {
  const words = messages.question;
  const newest = useRef<HTMLDivElement>(null);
  const before = useRef(hints);
  useEffect(() => {
    const isNew = hints > before.current;
    before.current = hints;
    return isNew ? keepReplyInSight(newest) : undefined;
  }, [hints]);
  return (
    <div role="status">
      {question.hints.slice(0, hints).map((hint, index) => (
        <div key={hint.line} className="question-hint" ref={index + 1 === hints ? newest : undefined}>
          <p className="aside question-hint-label">{words.hintLabel(index + 1)}</p>
          <ProseDocument document={hint.document} />
        </div>
      ))}
    </div>
  );
}

interface HintButtonProps {
  readonly hints: QuestionState['hints'];
  readonly onShowAnswer: () => void;
  /** Absent: the answer is shown. */
  readonly answerLabel?: string;
}

/** The next hint; after the second one, the answer. */
export function HintButton({ hints, onShowAnswer, answerLabel = messages.question.showAnswer }: HintButtonProps) {
  const words = messages.question;
  const { takeHint } = useActions();
  return (
    <PlainButton onClick={hints < 2 ? takeHint : onShowAnswer}>
      {hints < 2 ? words.hint(hints + 1) : answerLabel}
    </PlainButton>
  );
}
