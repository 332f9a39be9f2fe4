/**
 * Keeps the sheet as it is typed. Each write reads what is stored: what another tab has changed in the same draft since is merged, and shown
 * here; if it has given it another shape, both stay.
 */
import { useEffect, useState } from 'react';
import { addressAround } from '../../kit/quantity/linkedQuantity';
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
import { type ExplainerStore, useStoreApi, whenStoredElsewhere } from '../../store';
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

/** A sheet that begins with these numbers. */
export function newSheet(first: Draft, isScreen: boolean): Shown {
  const sheet = { id: newId(), begun: Date.now(), isOfScreen: isScreen, first };
  return { draft: first, sheet, isKept: false, isScreen };
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

type SheetValues = { readonly current: Values | undefined };

export function useDrafts(values: SheetValues): Drafts {
  const store = useStoreApi();
  const [isRefused, setRefused] = useState(false);
  const [{ hear, ...drafts }] = useState(() => draftsIn(store, values, setRefused));
  useEffect(() => {
    // A number that had the focus takes what has come meanwhile.
    document.addEventListener('focusout', hear);
    const endHearing = whenStoredElsewhere(draftsKey, hear);
    return () => {
      document.removeEventListener('focusout', hear);
      endHearing();
    };
  }, [hear]);
  return { ...drafts, isRefused };
}

/** `hear`: of what other tabs have stored. */
function draftsIn(
  store: ExplainerStore,
  values: SheetValues,
  setRefused: (isRefused: boolean) => void,
): Omit<Drafts, 'isRefused'> & { readonly hear: () => void } {
  const written = new Map<string, Written>();
  const typedHere = new Set<string>();
  /** The draft that this tab knows to be stored and not left, and the one that it has lost. */
  let known: string | undefined;
  let lost: string | undefined;

  const stored = (): readonly StoredDraft[] => storedDrafts(store.getState());

  const before = ({ id, first }: SheetName): TimedDraft =>
    written.get(id)?.timed ?? { draft: first, texts: {}, times: {} };

  /** The same sheet under another name, or the name of the same sheet in another tab. */
  const renamed = (sheet: SheetName, id: string): SheetName => {
    const next = { ...sheet, id };
    values.current?.amend((value) => (value.sheet.id === sheet.id ? { ...value, sheet: next } : value));
    const own = written.get(sheet.id);
    if (own) written.set(id, own);
    return next;
  };

  const put = (sheet: SheetName, { own, all }: Merged): void => {
    const { id, begun, isOfScreen } = sheet;
    const { draft, texts, times } = all;
    const text = draftText(draft);
    written.set(id, { timed: own, text: own === all ? text : '' });
    typedHere.add(id);
    const one = { id, begun, isOfScreen, changed: Date.now(), isLeft: false, draft: text, texts, times };
    setRefused(!storeDraft(store.getState(), one));
    known = id;
  };

  /** What the other tab has changed later, here too, except in the number that has the focus. */
  const merged = (sheet: SheetName, own: TimedDraft, theirs: TimedDraft): Merged => {
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
  };

  /** What another tab has stored since. */
  const news = ({ id }: SheetName): (TimedDraft & { readonly text: string }) | undefined => {
    const one = stored().find((other) => other.id === id);
    if (!one || one.draft === written.get(id)?.text) return undefined;
    const timed = timedDraft(one);
    return timed && { ...timed, text: one.draft };
  };

  const save = (shown: Shown, texts?: TimedDraft['texts']): void => {
    let { sheet } = shown;
    const last = before(sheet);
    if (shown.isScreen && Object.keys(last.texts).length === 0) {
      leaveDraft(store.getState(), sheet.id);
      return;
    }
    if (!canBeKept(shown.draft)) return;
    const own = timedSince(last, { draft: shown.draft, texts: texts ?? last.texts, times: last.times }, Date.now());
    if (!written.has(sheet.id) && sheet.isOfScreen) {
      const twin = stored().findLast((one) => isTwin(one, sheet));
      if (twin) sheet = renamed(sheet, twin.id);
    }
    const theirs = news(sheet);
    if (theirs && !isSameShape(theirs.draft, last.draft)) put(renamed(sheet, newId()), { own, all: own });
    else if (theirs && isSameShape(theirs.draft, own.draft)) put(sheet, merged(sheet, own, theirs));
    else put(sheet, { own, all: own });
  };

  const opened = (one: StoredDraft): Shown | undefined => {
    const timed = timedDraft(one);
    if (!timed) return undefined;
    const { id, begun, isOfScreen } = one;
    written.set(id, { timed, text: one.draft });
    known = one.isLeft ? undefined : id;
    return { draft: timed.draft, sheet: { id, begun, isOfScreen, first: timed.draft }, isKept: true, isScreen: false };
  };

  /** What its owner has deleted in another tab leaves this one, too, where the next number would bring it back. Returns whether that is so. */
  const follow = ({ isScreen, sheet }: Shown): boolean => {
    const id = isScreen ? lost : sheet.id;
    const one = stored().find((other) => other.id === id);
    if (isScreen) {
      if (one) values.current?.restart(opened(one));
      return true;
    }
    // One that was applied elsewhere may have given way to others.
    const isDeleted = !one && known === id;
    known = one?.isLeft === false ? id : undefined;
    if (!isDeleted) return false;
    lost = id;
    written.clear();
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
      written.set(sheet.id, { timed: both.own, text: both.own === both.all ? theirs.text : '' });
    } else if (typedHere.has(sheet.id)) put(renamed(sheet, newId()), { own, all: own });
  };

  const setText = (field: string, text: string | undefined): void => {
    const shown = values.current?.latest();
    if (!shown) return;
    const { texts } = before(shown.sheet);
    if (texts[field] === text) return;
    const { [field]: _, ...others } = texts;
    const typed = { ...shown, isScreen: false };
    values.current?.amend((value) => (value === shown ? typed : value));
    save(typed, text === undefined ? others : { ...others, [field]: text });
  };

  return { save, textsOf: ({ sheet }) => before(sheet).texts, setText, opened, hear };
}

/** Another tab has begun with the same numbers since this sheet was opened, when there was no draft: it is the same draft. */
function isTwin(stored: StoredDraft, { begun, first }: SheetName): boolean {
  if (!stored.isOfScreen || stored.isLeft || stored.changed < begun) return false;
  const timed = timedDraft(stored);
  return timed !== undefined && beganAs(timed, first);
}

/** The part of a draft that is being typed. */
function focusedPart(): string | undefined {
  const address = addressAround(document.activeElement);
  return address === undefined ? undefined : partOfNumber(address);
}
