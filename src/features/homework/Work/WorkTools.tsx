/** The tools of the sheet: pasting, sharing, clearing, and the way to an exercise and back. */
import { useMedium } from '../../../kit/medium/medium';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { setExercise } from './setExercise';
import type { WorkModel } from './useWork';

export interface WorkToolsProps {
  readonly work: WorkModel;
  readonly onStatus: (sentence: string) => void;
}

/** What is open below the card. */
export type OpenTool = 'paste' | 'share' | undefined;

interface WorkButtonsProps extends WorkToolsProps {
  readonly open: OpenTool;
  readonly onOpen: (tool: OpenTool) => void;
  readonly onMake: () => void;
}

export function WorkButtons({ work, open, onOpen, onStatus, onMake }: WorkButtonsProps) {
  const words = messages.work;
  const store = useStoreApi();
  const isEmbedded = useMedium().kind === 'frame';
  const toggle = (name: OpenTool): void => onOpen(open === name ? undefined : name);
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open === 'paste'}
        onClick={() => toggle('paste')}
        disabled={work.isClosed}
      >
        {messages.workPaste.open}
      </button>
      <button type="button" className="quiet-button" aria-expanded={open === 'share'} onClick={() => toggle('share')}>
        {words.share.open}
      </button>
      <button
        type="button"
        className="quiet-button"
        disabled={work.typedCount === 0 || work.isClosed}
        onClick={() => {
          work.clear();
          onStatus(words.cleared);
        }}
      >
        {words.clear}
      </button>
      {!work.exercise && !isEmbedded && (
        <button type="button" className="quiet-button" onClick={onMake}>
          {words.exercise.make}
        </button>
      )}
      {work.exercise && !isEmbedded && (
        <button
          type="button"
          className="quiet-button"
          title={words.exercise.leaveDetail}
          onClick={() => {
            // Everything can be seen from now on.
            work.mark({ isFinished: true });
            setExercise(store, undefined);
          }}
        >
          {words.exercise.leave}
        </button>
      )}
    </>
  );
}
