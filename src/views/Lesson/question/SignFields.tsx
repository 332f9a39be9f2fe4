/** Negative, zero or positive. */
import { numberOf, type SignQuestion, signNames, signOf } from '../../../lessons';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import type { AnswerFieldsProps } from './answerFieldsProps';
import { OptionList } from './OptionList';
import { questionContext } from './questionContext';

export function SignFields({ question, draft, isOpen, mark, onDraft }: AnswerFieldsProps<SignQuestion>) {
  const words = messages.question;
  // Only once the answer may be seen.
  const right = useStore((state) => (isOpen ? undefined : signOf(numberOf(question.of, questionContext(state)))));
  const checked = mark?.kind === 'sign' ? mark.sign : undefined;
  return (
    <OptionList
      label={words.label}
      options={signNames.map((name) => ({
        face: words.signs[name],
        state: name === right ? 'right' : name === checked ? 'wrong' : undefined,
      }))}
      chosen={draft?.kind === 'sign' ? signNames.indexOf(draft.sign) : undefined}
      length="short"
      isOpen={isOpen}
      hasNumbers
      onChoose={(index) => {
        const sign = signNames[index];
        if (sign) onDraft({ kind: 'sign', sign });
      }}
    />
  );
}
