/** One of several options. */

import { ProseDocument } from '../../../kit/prose/ProseDocument';
import { type ChoiceQuestion, isCorrect } from '../../../lessons';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import type { AnswerFieldsProps } from './answerFieldsProps';
import { OptionList, type OptionState } from './OptionList';
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
        face: <ProseDocument document={text.document} />,
        state: stateOf(index),
      }))}
      chosen={draft?.kind === 'choice' ? draft.option : undefined}
      isShort={question.options.every(({ text }) => text.text.length <= 16)}
      isOpen={isOpen}
      onChoose={(option) => onDraft({ kind: 'choice', option })}
    />
  );
}
