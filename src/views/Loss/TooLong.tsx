/** That the step was too long, where its own batch shows it, or steps before it were, and the scene about it. */
import { useMemo } from 'react';
import { TextButton } from '../../kit/chrome/buttons';
import type { StepView } from '../../kit/quantity/useStep';
import { stopAt } from '../../kit/table/stopAt';
import { isKnown } from '../../quantity';
import { isAnyAnswerCovered, useActions, useStore } from '../../store';
import { messages } from '../../text';
import type { LossPicture } from './lossPicture';
import { saidOfRises, saidOfTooLong } from './said';

const scene = { lesson: 'one-to-batch', number: 4 };

interface TooLongProps {
  readonly step: StepView;
  readonly picture: LossPicture;
  /** Its row in the panel's roving focus. */
  readonly row: number;
}

export function TooLong({ step: { trace, stop }, picture, row }: TooLongProps) {
  const words = messages.lossPanel;
  const { openLesson } = useActions();
  // A scene asks why the loss rises.
  const isAsked = useStore(isAnyAnswerCovered);
  const inLesson = useStore((state) => state.lesson !== undefined);
  const isDone = isKnown({ kind: 'lossAfter' }, trace, stop);
  const said = useMemo(
    () => (isAsked ? undefined : ((isDone ? saidOfTooLong(trace) : undefined) ?? saidOfRises(trace, picture))),
    [isAsked, isDone, trace, picture],
  );
  if (!said) return null;
  return (
    <p className="small">
      {said.text}
      {!inLesson && (
        <span className="unbroken loss-way" data-not-on="frame stage slide paper">
          {' '}
          {words.lesson}{' '}
          <TextButton {...stopAt(row, 0)} onClick={() => openLesson(scene.lesson, scene.number)}>
            {words.tooLongScene}
          </TextButton>
        </span>
      )}
    </p>
  );
}
