/** One of several options. */

import { ProseDocument } from '../../../kit/prose/ProseDocument';
import { type ChoiceQuestion, isCorrect } from '../../../lessons';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import type { AnswerFieldsProps } from './answerFieldsProps';
import { beginsWithNumber } from './beginsWithNumber';
import { type OptionLength, OptionList, type OptionState } from './OptionList';
import { questionContext } from './questionContext';

export function ChoiceFields({ question, draft, isOpen, mark, onDraft }: AnswerFieldsProps<ChoiceQuestion>) {
  const words = messages.question;
  // Only once the answer may be seen.
  const correct = useStore((state) =>
    isOpen ? '' : question.options.map((option) => Number(isCorrect(option, questionContext(state)))).join(''),
  );
  const checked = mark?.kind === 'choice' ? mark.option : undefined;
  const stateOf = (index: number): OptionState | undefined => {
    if (correct[index] === '1') return 'right';
    return index === checked ? 'wrong' : undefined;
  };
  return (
    <OptionList
      label={words.label}
      options={question.options.map(({ text }, index) => ({
        face: <ProseDocument document={text.document} hasStops={false} />,
        state: stateOf(index),
      }))}
      chosen={draft?.kind === 'choice' ? draft.option : undefined}
      length={lengthOf(question)}
      isOpen={isOpen}
      hasNumbers={question.options.some(({ text }) => beginsWithNumber(text.document))}
      onChoose={(option) => onDraft({ kind: 'choice', option })}
    />
  );
}

/** In characters: what fits beside another on a phone, and on a tablet. */
const most = { short: 16, medium: 44 };

/** A live number or letter, which takes the room of a few digits. */
const reference = /\{[^{}]*\}/g;

function lengthOf({ options }: ChoiceQuestion): OptionLength {
  const longest = Math.max(...options.map(({ text }) => text.text.replace(reference, '00000').length));
  return longest <= most.short ? 'short' : longest <= most.medium ? 'medium' : 'long';
}
