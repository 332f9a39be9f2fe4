/**
 * The lecture that is being made: the one of the link, otherwise the draft that this browser keeps. Each edit can be undone,
 * and is kept where storage is allowed; of a lecture that a link has brought beside the reader's own draft, in the address.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type UndoHistory, useTimeline } from '../../../kit';
import { useStoreApi, whenStoredElsewhere } from '../../../store';
import {
  draftText,
  type Lecture,
  type LectureLink,
  lectureText,
  linkOf,
  mostLinks,
  noLecture,
  packedAndRead,
  parseDraft,
} from '../lecture';
import { lectureKey } from './kept';

export interface LectureDraft {
  readonly links: readonly LectureLink[];
  readonly edit: (links: readonly LectureLink[], typed?: string) => void;
  readonly history: UndoHistory;
  /** The reader's own draft, where a link has brought another lecture. */
  readonly other?: Lecture | undefined;
  readonly showOther: () => void;
  /** False: the draft will be lost with the page. */
  readonly isKept: boolean;
  /** Makes it the lecture that Present walks. */
  readonly open: () => void;
}

export function useDraft(): LectureDraft {
  const store = useStoreApi();
  const [other] = useState(() => {
    const { kept, lecture } = store.getState();
    const draft = readDraft(kept(lectureKey));
    return lecture && draft.links.length > 0 && !isSame(draft, lecture.lecture) ? draft : undefined;
  });
  const [isKept, setKept] = useState(true);
  /** The draft is what is edited. */
  const isOwn = useRef(other === undefined);
  const onChange = useCallback(
    (lecture: Lecture): void => {
      const { keep, lecture: open } = store.getState();
      if (isOwn.current) setKept(keep(lectureKey, draftText(lecture)));
      if (open) show(store, lecture);
    },
    [store],
  );
  const { now, latest, replace, history } = useTimeline<Lecture>(() => {
    const { lecture: open, kept } = store.getState();
    const draft = readDraft(kept(lectureKey));
    // The link has left out notes that are too long.
    return open && !isSame(draft, open.lecture) ? open.lecture : draft;
  }, onChange);
  useEffect(() => {
    const state = store.getState();
    if (state.lectureForm !== 'adding') return;
    store.setState({ lectureForm: 'open' });
    if (latest().links.length < mostLinks) replace({ links: [...latest().links, linkOf(state)] });
  }, [store, latest, replace]);
  // The same list in another tab: what was done there can be undone here.
  useEffect(
    () =>
      whenStoredElsewhere(lectureKey, () => {
        const stored = store.getState().kept(lectureKey);
        if (isOwn.current && stored !== draftText(latest())) replace(readDraft(stored));
      }),
    [store, latest, replace],
  );
  const open = (): void => show(store, latest());
  return {
    links: now.links,
    edit: (links, typed) => replace({ links }, typed),
    history,
    other,
    showOther() {
      if (!other) return;
      isOwn.current = true;
      replace(other);
    },
    isKept,
    open,
  };
}

function isSame(draft: Lecture, shared: Lecture): boolean {
  return lectureText(draft) === lectureText(shared);
}

/** Its address has the lecture as it is now. The link that is shown stays, wherever it has been moved. */
function show(store: ReturnType<typeof useStoreApi>, lecture: Lecture): void {
  const { lecture: open } = store.getState();
  if (lecture.links.length === 0) {
    store.setState({ lecture: undefined });
    return;
  }
  const text = packedAndRead(lecture);
  const shown = open?.lecture.links[open.at - 1];
  const place = shown ? lecture.links.indexOf(shown) + 1 : 0;
  const at = place > 0 ? place : Math.min(open?.at ?? 1, lecture.links.length);
  store.setState({ lecture: { text, lecture, at } });
}

function readDraft(text: string | undefined): Lecture {
  const read = text === undefined ? undefined : parseDraft(text);
  return read?.ok ? read.lecture : noLecture;
}
