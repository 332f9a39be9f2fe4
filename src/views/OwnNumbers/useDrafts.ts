/**
 * Keeps the sheet as it is typed. Each write reads what is stored: what another tab has changed in the same draft since is merged, and shown
 * here; if it has given it another shape, both stay.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  beganAs,
  canBeKept,
  type Draft,
  draftText,
  isSameShape,
  laterParts,
  type TimedDraft,
  timedSince,
  withParts,
} from '../../scenario';
import { useStoreApi, whenStoredElsewhere } from '../../store';
import { draftsKey, leaveDraft, type StoredDraft, storeDraft, storedDrafts, timedDraft } from './keptDrafts';
import { partOfNumber } from './numberAt';

/** One sheet, from its start on. */
export interface SheetName {
  readonly id: string;
  readonly begun: number;
  readonly isOfScreen: boolean;
  /** What it began with. */
  readonly first: Draft;
}

export interface Shown {
  readonly draft: Draft;
  readonly sheet: SheetName;
  /** It is from an earlier visit to the sheet. */
  readonly isKept: boolean;
  /** Nothing has been typed, so that there is nothing to keep. */
  readonly isScreen: boolean;
}

export function newSheet(first: Draft, isOfScreen: boolean): SheetName {
  return { id: newId(), begun: Date.now(), isOfScreen, first };
}

function newId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}

interface Written {
  readonly timed: TimedDraft;
  /** The draft as it was last read or written, as text; empty: not all of it is shown yet. */
  readonly text: string;
}

/** Two tabs' changes of one draft: as this tab shows them, and all of them, where the number that has the focus waits. */
interface Merged {
  readonly own: TimedDraft;
  readonly all: TimedDraft;
}

/** How the sheet's values are read and changed. */
export interface Values {
  readonly latest: () => Shown;
  readonly amend: (change: (value: Shown) => Shown) => void;
  /** Shows another draft, or, without one, the numbers on the screen: the one that is shown was deleted. */
  readonly restart: (shown: Shown | undefined) => void;
}

export interface Drafts {
  /** Keeps what is shown now. */
  readonly save: (shown: Shown) => void;
  readonly textsOf: (shown: Shown) => TimedDraft['texts'];
  /** What a field has that is no value yet; undefined: nothing. */
  readonly setText: (field: string, text: string | undefined) => void;
  /** A draft that was read. */
  readonly opened: (stored: StoredDraft) => Shown | undefined;
  readonly isRefused: boolean;
}

export function useDrafts(values: { readonly current: Values | undefined }): Drafts {
  const store = useStoreApi();
  const written = useRef(new Map<string, Written>());
  const typedHere = useRef(new Set<string>());
  /** The draft that this tab knows to be stored and not left, and the one that it has lost. */
  const known = useRef<string>(undefined);
  const lost = useRef<string>(undefined);
  const [isRefused, setRefused] = useState(false);

  const before = useCallback(
    ({ id, first }: SheetName): TimedDraft => written.current.get(id)?.timed ?? { draft: first, texts: {}, times: {} },
    [],
  );

  /** The same sheet under another name, or the name of the same sheet in another tab. */
  const renamed = useCallback(
    (sheet: SheetName, id: string): SheetName => {
      const next = { ...sheet, id };
      values.current?.amend((value) => (value.sheet.id === sheet.id ? { ...value, sheet: next } : value));
      const known = written.current.get(sheet.id);
      if (known) written.current.set(id, known);
      return next;
    },
    [values],
  );

  const put = useCallback(
    (sheet: SheetName, { own, all }: Merged): void => {
      const { id, begun, isOfScreen } = sheet;
      const { draft, texts, times } = all;
      const text = draftText(draft);
      written.current.set(id, { timed: own, text: own === all ? text : '' });
      typedHere.current.add(id);
      const one = { id, begun, isOfScreen, changed: Date.now(), isLeft: false, draft: text, texts, times };
      setRefused(!storeDraft(store.getState(), one));
      known.current = id;
    },
    [store],
  );

  /** What the other tab has changed later, here too, except in the number that has the focus. */
  const merged = useCallback(
    (sheet: SheetName, own: TimedDraft, theirs: TimedDraft): Merged => {
      const later = laterParts(own, theirs);
      const places = later.filter((place) => place !== focusedPart());
      if (places.length > 0) {
        values.current?.amend((value) => {
          if (value.sheet.id !== sheet.id || !isSameShape(value.draft, theirs.draft)) return value;
          const { draft } = withParts({ draft: value.draft, texts: {}, times: {} }, theirs, places);
          return { ...value, draft };
        });
      }
      const here = withParts(own, theirs, places);
      return { own: here, all: places.length === later.length ? here : withParts(own, theirs, later) };
    },
    [values],
  );

  /** What another tab has stored since. */
  const news = useCallback(
    ({ id }: SheetName): (TimedDraft & { readonly text: string }) | undefined => {
      const stored = storedDrafts(store.getState()).find((one) => one.id === id);
      if (!stored || stored.draft === written.current.get(id)?.text) return undefined;
      const timed = timedDraft(stored);
      return timed && { ...timed, text: stored.draft };
    },
    [store],
  );

  const save = useCallback(
    (shown: Shown, texts?: TimedDraft['texts']): void => {
      let { sheet } = shown;
      const last = before(sheet);
      if (shown.isScreen && Object.keys(last.texts).length === 0) {
        leaveDraft(store.getState(), sheet.id);
        return;
      }
      if (!canBeKept(shown.draft)) return;
      const own = timedSince(last, { draft: shown.draft, texts: texts ?? last.texts, times: last.times }, Date.now());
      if (!written.current.has(sheet.id) && sheet.isOfScreen) {
        const twin = storedDrafts(store.getState()).findLast((one) => isTwin(one, sheet));
        if (twin) sheet = renamed(sheet, twin.id);
      }
      const theirs = news(sheet);
      if (theirs && !isSameShape(theirs.draft, last.draft)) put(renamed(sheet, newId()), { own, all: own });
      else if (theirs && isSameShape(theirs.draft, own.draft)) put(sheet, merged(sheet, own, theirs));
      else put(sheet, { own, all: own });
    },
    [store, before, renamed, put, merged, news],
  );

  const opened = useCallback((stored: StoredDraft): Shown | undefined => {
    const timed = timedDraft(stored);
    if (!timed) return undefined;
    const { id, begun, isOfScreen } = stored;
    written.current.set(id, { timed, text: stored.draft });
    known.current = stored.isLeft ? undefined : id;
    return { draft: timed.draft, sheet: { id, begun, isOfScreen, first: timed.draft }, isKept: true, isScreen: false };
  }, []);

  useEffect(() => {
    /** What its owner has deleted in another tab leaves this one, too, where the next number would bring it back. Returns whether that is so. */
    const follow = ({ isScreen, sheet }: Shown): boolean => {
      const id = isScreen ? lost.current : sheet.id;
      const stored = storedDrafts(store.getState()).find((one) => one.id === id);
      if (isScreen) {
        if (stored) values.current?.restart(opened(stored));
        return true;
      }
      // One that was applied elsewhere may have given way to others.
      const isDeleted = !stored && known.current === id;
      known.current = stored?.isLeft === false ? id : undefined;
      if (!isDeleted) return false;
      lost.current = id;
      written.current.clear();
      values.current?.restart(undefined);
      return true;
    };
    const hear = (): void => {
      const shown = values.current?.latest();
      if (!shown || follow(shown)) return;
      const { sheet } = shown;
      const theirs = news(sheet);
      if (!theirs) return;
      const own = before(sheet);
      if (isSameShape(theirs.draft, shown.draft)) {
        const both = merged(sheet, own, theirs);
        written.current.set(sheet.id, { timed: both.own, text: both.own === both.all ? theirs.text : '' });
      } else if (typedHere.current.has(sheet.id)) put(renamed(sheet, newId()), { own, all: own });
    };
    // A number that had the focus takes what has come meanwhile.
    document.addEventListener('focusout', hear);
    const endHearing = whenStoredElsewhere(draftsKey, hear);
    return () => {
      document.removeEventListener('focusout', hear);
      endHearing();
    };
  }, [store, values, before, renamed, put, merged, news, opened]);

  const setText = useCallback(
    (field: string, text: string | undefined): void => {
      const shown = values.current?.latest();
      if (!shown) return;
      const { texts } = before(shown.sheet);
      if (texts[field] === text) return;
      const { [field]: _, ...others } = texts;
      const typed = { ...shown, isScreen: false };
      values.current?.amend((value) => (value === shown ? typed : value));
      save(typed, text === undefined ? others : { ...others, [field]: text });
    },
    [values, before, save],
  );

  const textsOf = useCallback(({ sheet }: Shown) => before(sheet).texts, [before]);
  return { save, textsOf, setText, opened, isRefused };
}

/** Another tab has begun with the same numbers since this sheet was opened, when there was no draft: it is the same draft. */
function isTwin(stored: StoredDraft, { begun, first }: SheetName): boolean {
  if (!stored.isOfScreen || stored.isLeft || stored.changed < begun) return false;
  const timed = timedDraft(stored);
  return timed !== undefined && beganAs(timed, first);
}

/** The part of a draft that is being typed. */
function focusedPart(): string | undefined {
  const address = document.activeElement?.closest<HTMLElement>('[data-quantity]')?.dataset.quantity;
  return address === undefined ? undefined : partOfNumber(address);
}
