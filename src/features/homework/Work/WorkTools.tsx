/** The tools of the sheet: pasting without a keyboard, sharing, clearing, and the way to an exercise and back. */
import { useState } from 'react';
import { useMedium } from '../../../kit/medium/medium';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { pastedFrom, wordIn } from './grids';
import { setExercise } from './setExercise';
import { tooLong } from './tooLong';
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
        {words.paste}
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

export function PasteBox({ work, onStatus }: WorkToolsProps) {
  const words = messages.work;
  const [text, setText] = useState('');
  const fill = (): void => {
    const first = work.asked
      .flatMap(({ addresses }) => addresses)
      .find((address) => work.draft.cells[address] === undefined);
    const pasted = first === undefined ? undefined : pastedFrom(work.grids, first, text, work.isAsked);
    const word = pasted ? pasted.word : wordIn([text]);
    const cells = pasted?.cells ?? (first === undefined ? {} : { [first]: text.trim() });
    const refusal = word === undefined ? tooLong(cells) : words.pastedWord(word);
    onStatus(refusal ?? words.pasted(pasted?.rows ?? 1, pasted?.columns ?? 1, pasted?.leftOut ?? 0));
    if (refusal !== undefined) return;
    work.type(cells);
    setText('');
  };
  return (
    <div className="small stack work-paste">
      <p>{words.pasteHelp}</p>
      <textarea aria-label={words.pasteText} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" className="plain-button" onClick={fill} disabled={text.trim() === ''}>
        {words.pasteInto}
      </button>
    </div>
  );
}
