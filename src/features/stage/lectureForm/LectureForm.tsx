/** The lecture over the page: what to do, the list, and its ways in and out. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import {
  DialogFrame,
  downloadText,
  FileButton,
  letterOf,
  NotKept,
  readFileText,
  UndoButtons,
  undoKeys,
  useSharedPage,
} from '../../../kit';
import { BesideFieldContext, CodePicture, CopyField, isTyping, LeadsTo, PublicPageField, qrCode } from '../../../shell';
import { useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { type LectureLink, lectureText, mostLinks, packLecture, parseLecture } from '../lecture';
import { fillScreen } from '../present/start';
import { startBeat } from '../state';
import { LectureList } from './LectureList';
import { showLink } from './showLink';
import { useDraft } from './useDraft';
import './lecture.css';

export function LectureDialog() {
  const words = messages.lecture;
  const store = useStoreApi();
  const onClose = (): void => store.setState({ lectureForm: undefined });
  const { links, add, edit, history, other, isRefused, open } = useDraft();
  const shown = useStore((state) => state.lecture?.at);
  const isPresenting = useStore((state) => state.presenting !== undefined);
  const [problem, setProblem] = useState<string>();
  const isEmpty = links.length === 0;
  const start = (at: number): void => {
    store.getState().pause();
    open();
    onClose();
    if (showLink(store, at)) fillScreen();
  };
  // Another list is the reader's then.
  const end = (): void => {
    store.setState({ lecture: undefined });
    onClose();
  };
  const read = async (file: File): Promise<void> => {
    const text = await readFileText(file);
    const result = text === undefined ? undefined : parseLecture(text);
    if (result?.ok) edit(result.lecture.links);
    setProblem(result?.ok ? undefined : words.badFile(file.name, result?.problem ?? words.unreadable));
  };
  useAddKey(add);
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of everything inside */}
      <div className="stack lecture-form" onKeyDown={undoKeys(history)}>
        {isEmpty && <p>{words.empty}</p>}
        {other && <p>{words.yourDraft(other.links.length)}</p>}
        <div className="controls">
          <Button className="quiet-button" onPress={add}>
            {words.addHere} <kbd>{messages.lectureKey}</kbd>
          </Button>
          {!isEmpty && (
            <Button className="quiet-button" onPress={() => start(1)}>
              {words.present}
            </Button>
          )}
          <UndoButtons history={history} className="panel-button" />
        </div>
        {!isEmpty && <LectureList links={links} at={shown} onEdit={edit} onStart={start} />}
        {links.length >= mostLinks && <p className="lecture-problem">{words.full(mostLinks)}</p>}
        <NotKept isRefused={isRefused} />
        <div className="controls">
          <FileButton label={words.openFile} accept=".json,application/json" onFile={(file) => void read(file)} />
          {!isEmpty && (
            <Button
              className="quiet-button"
              onPress={() => downloadText(`${lectureText({ links }, 2)}\n`, words.fileName, 'application/json')}
            >
              {words.saveFile}
            </Button>
          )}
          {shown !== undefined && (
            <Button className="quiet-button" onPress={end}>
              {words.end}
            </Button>
          )}
        </div>
        {problem !== undefined && (
          <p className="lecture-problem" role="alert">
            {problem}
          </p>
        )}
        {!isEmpty && (
          <BesideFieldContext value={!isPresenting}>
            <LectureLinkField links={links} />
            {/* Before the lecture: its codes, and those on the stage, lead there. */}
            {!isPresenting && <PublicPageField />}
          </BesideFieldContext>
        )}
      </div>
    </DialogFrame>
  );
}

/** The key that has opened the list adds the screen there: who only looks at the list changes nothing. */
function useAddKey(add: () => void): void {
  const store = useStoreApi();
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const { ctrlKey, metaKey, altKey, shiftKey, repeat, target, defaultPrevented } = event;
    // The page has taken it, because the dialog had no focus yet.
    if (defaultPrevented) return;
    if (letterOf(event) !== messages.lectureKey || ctrlKey || metaKey || altKey || shiftKey || repeat) return;
    if (isTyping(target) || !store.getState().preferences.singleKeys) return;
    event.preventDefault();
    add();
  });
  useEffect(() => {
    const listeners = new AbortController();
    document.addEventListener('keydown', (event) => onKeyDown(event), listeners);
    return () => listeners.abort();
  }, []);
}

/** Characters. Longer links are cut by mail programs and chats. */
const mostCharacters = 8_000;

/** The lecture as one link, which opens the stage at the first beat, with its QR code; one that is too long for both is shared as a file. */
export function LectureLinkField({ links }: { readonly links: readonly LectureLink[] }) {
  const words = messages.lecture;
  const { page } = useSharedPage();
  const hash = useMemo(() => `#lecture=${packLecture({ links })}&present=1&present.beat=${startBeat}`, [links]);
  const link = page + hash;
  if (link.length > mostCharacters) return <p className="share-note">{words.tooLong(link.length)}</p>;
  const code = qrCode(link);
  return (
    <>
      <CopyField label={words.link} text={link} />
      <p className="share-note">{words.linkDetail}</p>
      <LeadsTo />
      {code && <CodePicture code={code} link={link} />}
    </>
  );
}
