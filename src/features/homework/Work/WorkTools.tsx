/** Pasting without a keyboard, clearing, and sharing the numbers: nothing of them leaves the browser otherwise. */
import { useState } from 'react';
import { CopiedText, CopyButton, useCopied } from '../../../kit/chrome/CopyButton';
import { downloadText } from '../../../kit/chrome/download';
import { FileButton } from '../../../kit/fields/FileButton';
import { readFileText } from '../../../kit/fields/readFileText';
import { useMedium } from '../../../kit/medium/medium';
import { useSharedPage } from '../../../kit/publicPage';
import { LeadsTo } from '../../../shell';
import { useStoreApi, writeAddress } from '../../../store';
import { messages } from '../../../text';
import { cellsLink, readWorkFile, workFile } from './draft';
import { pastedFrom } from './grids';
import { setExercise } from './setExercise';
import type { WorkModel } from './useWork';

interface WorkToolsProps {
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
    if (first !== undefined) work.type(pasted?.cells ?? { [first]: text.trim() });
    onStatus(words.pasted(pasted?.rows ?? 1, pasted?.columns ?? 1, pasted?.leftOut ?? 0));
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

export function ShareBox({ work, onStatus }: WorkToolsProps) {
  const words = messages.work.share;
  const store = useStoreApi();
  const [copied, setCopied] = useCopied(JSON.stringify(work.draft.cells));
  const { page } = useSharedPage();
  const address = (): string => writeAddress(store.getState());
  const link = (): string => `${page}${address()}&work=${cellsLink(work.draft.cells)}`;
  const save = (): void => downloadText(workFile(work.draft.cells, address()), 'my-work.json', 'application/json');
  const load = async (file: File): Promise<void> => {
    const cells = readWorkFile((await readFileText(file)) ?? '');
    if (!cells) {
      onStatus(words.notAFile);
      return;
    }
    work.type(cells);
    onStatus(words.loaded(Object.keys(cells).filter(work.isAsked).length));
  };
  return (
    <div className="small stack work-share">
      <p>{words.detail}</p>
      <div className="controls work-buttons">
        <CopyButton label={words.copy} text={link} onCopied={setCopied} />
        <button type="button" className="quiet-button" onClick={save}>
          {words.save}
        </button>
        {!work.isClosed && (
          <FileButton label={words.load} accept=".json,application/json" onFile={(file) => void load(file)} />
        )}
      </div>
      <CopiedText copied={copied} />
      <LeadsTo />
    </div>
  );
}
