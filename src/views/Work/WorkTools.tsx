/** Pasting without a keyboard, clearing, and sharing the numbers: nothing of them leaves the browser otherwise. */
import { useState } from 'react';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { FileButton } from '../../kit/fields/FileButton';
import { readFileText } from '../../kit/fields/readFileText';
import { useStoreApi, writeAddress } from '../../store';
import { messages } from '../../text';
import { cellsLink, readWorkFile, workFile } from './draft';
import { pastedFrom } from './grids';
import type { WorkModel } from './useWork';

interface WorkToolsProps {
  readonly work: WorkModel;
  readonly onStatus: (sentence: string) => void;
}

export function WorkTools({ work, onStatus }: WorkToolsProps) {
  const words = messages.work;
  const [open, setOpen] = useState<'paste' | 'share'>();
  const toggle = (name: 'paste' | 'share'): void => setOpen(open === name ? undefined : name);
  return (
    <div className="work-tools">
      <div className="work-buttons">
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
      </div>
      {open === 'paste' && <PasteBox work={work} onStatus={onStatus} />}
      {open === 'share' && <ShareBox work={work} onStatus={onStatus} />}
    </div>
  );
}

function PasteBox({ work, onStatus }: WorkToolsProps) {
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
    <div className="work-paste">
      <p>{words.pasteHelp}</p>
      <textarea aria-label={words.pasteText} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" className="plain-button" onClick={fill} disabled={text.trim() === ''}>
        {words.pasteInto}
      </button>
    </div>
  );
}

function ShareBox({ work, onStatus }: WorkToolsProps) {
  const words = messages.work.share;
  const store = useStoreApi();
  const [copied, setCopied] = useCopied(JSON.stringify(work.draft.cells));
  const address = (): string => writeAddress(store.getState());
  const link = (): string => `${location.href.split('#')[0]}${address()}&work=${cellsLink(work.draft.cells)}`;
  const save = (): void => download(workFile(work.draft.cells, address()), 'my-work.json');
  const load = async (file: File): Promise<void> => {
    const cells = readWorkFile((await readFileText(file)) ?? '');
    if (!cells) {
      onStatus(words.notAFile);
      return;
    }
    work.type(cells);
    onStatus(words.loaded(Object.keys(cells).length));
  };
  return (
    <div className="work-share">
      <p>{words.detail}</p>
      <div className="work-buttons">
        <CopyButton label={words.copy} text={link} onCopied={setCopied} />
        <button type="button" className="quiet-button" onClick={save}>
          {words.save}
        </button>
        {!work.isClosed && (
          <FileButton label={words.load} accept=".json,application/json" onFile={(file) => void load(file)} />
        )}
      </div>
      <CopiedText copied={copied} />
    </div>
  );
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser still reads from the URL.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
