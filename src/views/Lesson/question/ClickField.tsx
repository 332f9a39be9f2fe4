/** A sample, weight or number that is chosen on the screen, and then checked. What was selected before is no answer. */
import { useEffect, useEffectEvent } from 'react';
import { useStep } from '../../../kit/quantity/useStep';
import type { ClickQuestion } from '../../../lessons';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import type { AnswerFieldsProps } from './answerFieldsProps';
import { chosenBy } from './chosenBy';
import { chosenName } from './chosenName';

export function ClickField({ question, draft, isOpen, onDraft }: AnswerFieldsProps<ClickQuestion>) {
  const words = messages.question;
  const { trace } = useStep();
  const store = useStoreApi();
  const { target } = question;
  const answer = useEffectEvent(onDraft);
  useEffect(() => {
    if (!isOpen) return undefined;
    return store.subscribe((after, before) => {
      // Another scene, or the way back to this one, selects what the scene selects.
      const at = after.lesson === before.lesson ? chosenBy(target, before.cursor, after.cursor) : undefined;
      if (at !== undefined) answer({ kind: 'click', at });
    });
  }, [store, target, isOpen]);
  return (
    <>
      {isOpen && <p className="question-how">{words.click[target]}</p>}
      <p className="question-chosen" role="status">
        {draft?.kind === 'click' ? words.chosen(chosenName(draft.at, trace.network)) : words.nothingChosen}
      </p>
    </>
  );
}
