/** A number in any equivalent form. */
import { useId, useState } from 'react';
import { type NumberQuestion, readTypedNumber } from '../../../lessons';
import { messages } from '../../../text';
import type { AnswerFieldsProps } from './answerFieldsProps';

export function NumberAnswer({
  question,
  draft,
  isOpen,
  problem,
  onDraft,
  onProblem,
}: AnswerFieldsProps<NumberQuestion>) {
  const words = messages.question;
  const id = useId();
  const [text, setText] = useState(draft?.kind === 'number' ? draft.text : '');
  const read = readTypedNumber(text);
  const type = (typed: string): void => {
    setText(typed);
    const next = readTypedNumber(typed);
    onDraft('value' in next ? { kind: 'number', text: typed, value: next.value } : undefined);
  };
  // While a number is being typed it may not be one yet: 1/ or 6.25e.
  const complain = (): void => onProblem('problem' in read && text.trim() !== '' ? read.problem : undefined);
  return (
    <div className="question-number">
      <label htmlFor={id}>{words.number}</label>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        disabled={!isOpen}
        aria-describedby={`${id}-about`}
        aria-invalid={problem !== undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={complain}
        onKeyDown={(event) => {
          if (event.key === 'Enter') complain();
        }}
      />
      <p id={`${id}-about`} className="question-how" role={problem === undefined ? undefined : 'alert'}>
        {problem ?? howExact(question)}
      </p>
    </div>
  );
}

function howExact({ isWhole, estimate, digits }: NumberQuestion): string {
  const words = messages.question;
  if (isWhole) return words.whole;
  return estimate ? words.estimate : words.digits(digits);
}
