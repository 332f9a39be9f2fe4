/** A sample, weight or number that is chosen on the screen; the selection is the answer that Check takes. */
import { useEffect } from 'react';
import { useStep } from '../../../kit/quantity/useStep';
import type { ClickQuestion } from '../../../lessons';
import { addressOf, nameOf, weightAddress } from '../../../quantity';
import { type State, useStore } from '../../../store';
import { messages } from '../../../text';
import type { AnswerFieldsProps } from './answerFieldsProps';

export function ClickField({ question, isOpen, onDraft }: AnswerFieldsProps<ClickQuestion>) {
  const words = messages.question;
  const { trace } = useStep();
  const { target } = question;
  const at = useStore((state) => chosenAt(state, target));
  const name = useStore(({ cursor }) => {
    if (target === 'sample') return words.sampleName({ sample: cursor.sample });
    if (target === 'weight') return nameOf({ kind: 'weight', ...cursor.weight }, trace.network);
    return cursor.focus && nameOf(cursor.focus, trace.network);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice is another answer
  useEffect(() => {
    if (isOpen) onDraft(at === undefined ? undefined : { kind: 'click', at });
  }, [at, isOpen]);
  return (
    <>
      {isOpen && <p className="question-how">{words.click[target]}</p>}
      <p className="question-chosen" role="status">
        {name === undefined ? words.nothingChosen : words.chosen(name)}
      </p>
    </>
  );
}

function chosenAt({ cursor }: State, target: ClickQuestion['target']): string | undefined {
  if (target === 'sample') return String(cursor.sample);
  if (target === 'weight') return weightAddress(cursor.weight);
  return cursor.focus && addressOf(cursor.focus);
}
