/** The tools of the sheet: pasting, sharing, clearing, and the way to an exercise and back. */
import { useRef } from 'react';
import { PlainButton, QuietButton } from '../../../kit/chrome/buttons';
import { useAsking } from '../../../kit/chrome/useAsking';
import { useMedium } from '../../../kit/medium/medium';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { setExercise } from './exerciseSheets';
import type { WorkModel } from './useWork';

/** What is open below the card. */
export type OpenTool = 'paste' | 'share' | 'leave' | undefined;

interface WorkButtonsProps {
  readonly work: WorkModel;
  readonly open: OpenTool;
  readonly onOpen: (tool: OpenTool) => void;
  readonly onMake: () => void;
  /** The button is disabled then, and would take the focus with it. */
  readonly onCleared: () => void;
}

export function WorkButtons({ work, open, onOpen, onMake, onCleared }: WorkButtonsProps) {
  const words = messages.work;
  const store = useStoreApi();
  const isEmbedded = useMedium().kind === 'frame';
  const toggle = (name: OpenTool): void => onOpen(open === name ? undefined : name);
  return (
    <>
      <QuietButton aria-expanded={open === 'paste'} onClick={() => toggle('paste')} disabled={work.isClosed}>
        {messages.workPaste.open}
      </QuietButton>
      <QuietButton aria-expanded={open === 'share'} onClick={() => toggle('share')}>
        {words.share.open}
      </QuietButton>
      <QuietButton
        disabled={work.typedCount === 0 || work.isClosed}
        onClick={() => {
          work.clear();
          work.say(words.cleared);
          onCleared();
        }}
      >
        {words.clear}
      </QuietButton>
      {!work.exercise && !isEmbedded && <QuietButton onClick={onMake}>{words.exercise.make}</QuietButton>}
      {work.exercise && !isEmbedded && (
        <QuietButton
          aria-expanded={work.isClosed ? undefined : open === 'leave'}
          // Nothing can be lost any more once it is finished.
          onClick={() => (work.isClosed ? setExercise(store, undefined) : toggle('leave'))}
        >
          {words.exercise.leave}
        </QuietButton>
      )}
    </>
  );
}

interface LeaveBoxProps {
  readonly work: WorkModel;
  readonly onStay: () => void;
}

/** Everything can be seen then: this is asked before, because nothing takes it back. */
export function LeaveBox({ work, onStay }: LeaveBoxProps) {
  const words = messages.work.exercise;
  const store = useStoreApi();
  const stay = useRef<HTMLButtonElement>(null);
  const onKeyDown = useAsking(stay, onStay);
  const leave = (): void => {
    work.note({ isFinished: true });
    onStay();
    setExercise(store, undefined);
  };
  return (
    <section className="small stack" aria-label={words.leave} onKeyDown={onKeyDown}>
      <p role="alert">{words.leaveDetail}</p>
      <div className="controls gap-8">
        <PlainButton onClick={leave}>{words.leaveNow}</PlainButton>
        <PlainButton className="is-first" ref={stay} onClick={onStay}>
          {words.stay}
        </PlainButton>
      </div>
    </section>
  );
}
