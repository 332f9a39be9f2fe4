/**
 * The lecture that is being made: the one of the link, otherwise the draft that this browser keeps. Each edit can be undone,
 * and is kept where storage is allowed; of a lecture that a link has brought beside the reader's own draft, in the address.
 */
import { useCallback, useEffect, useState } from 'react';
import { useKeep, useTimeline } from '../../../kit';
import { type ExplainerStore, useStore, useStoreApi, whenStoredElsewhere } from '../../../store';
import {
  type Lecture,
  type LectureLink,
  lectureText,
  linkOf,
  mostLinks,
  noLecture,
  packedAndRead,
  parseLecture,
} from '../lecture';
import { lectureKey } from './kept';

export function useDraft() {
  const store = useStoreApi();
  const [{ first, other }] = useState(() => begunWith(store));
  const { keep, isRefused } = useKeep();
  /** The draft is what is edited. */
  const isOwn = other === undefined;
  const onChange = useCallback(
    (lecture: Lecture): void => {
      if (isOwn) keep(lectureKey, lectureText(lecture));
      if (store.getState().lecture) show(store, lecture);
    },
    [store, keep, isOwn],
  );
  const { now, latest, replace, history } = useTimeline<Lecture>(() => first, onChange);
  /** The screen that the page shows. */
  const add = useCallback((): void => {
    const { links } = latest();
    if (links.length < mostLinks) replace({ links: [...links, linkOf(store.getState())] });
  }, [store, latest, replace]);
  const isAdding = useStore(({ lectureForm }) => lectureForm === 'adding');
  useEffect(() => {
    if (!isAdding || store.getState().lectureForm !== 'adding') return;
    store.setState({ lectureForm: 'open' });
    add();
  }, [store, add, isAdding]);
  // The same list in another tab: what was done there can be undone here.
  useEffect(
    () =>
      whenStoredElsewhere(lectureKey, () => {
        const stored = store.getState().kept(lectureKey);
        if (isOwn && stored !== lectureText(latest())) replace(readDraft(stored));
      }),
    [store, latest, replace, isOwn],
  );
  return {
    links: now.links,
    add,
    edit: (links: readonly LectureLink[], typed?: string) => replace({ links }, typed),
    history,
    /** The reader's own draft, where a link has brought another lecture. */
    other,
    /** The draft will be lost with the page. */
    isRefused,
    /** Makes it the lecture that Present walks. */
    open: () => show(store, latest()),
  };
}

function begunWith(store: ExplainerStore): { readonly first: Lecture; readonly other?: Lecture | undefined } {
  const { kept, lecture: open } = store.getState();
  const draft = readDraft(kept(lectureKey));
  if (!open || lectureText(draft) === lectureText(open.lecture)) return { first: draft };
  return { first: open.lecture, other: draft.links.length > 0 ? draft : undefined };
}

/** Its address has the lecture as it is now. The link that is shown stays, wherever it has been moved. */
function show(store: ExplainerStore, lecture: Lecture): void {
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
  const read = text === undefined ? undefined : parseLecture(text);
  return read?.ok ? read.lecture : noLecture;
}
