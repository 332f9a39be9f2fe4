/** What the view shows of a kept draft, and what can be done with it. */
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { UndoHistory } from '../../../kit/fields/undoKeys';
import { useStoreApi, whenStoredElsewhere, whenTextsChange } from '../../../store';
import type { Cells } from '../draft/cells';
import { type Begun, type Deed, type Draft, emptyDraft, hintOfSlip, mergedDrafts, textsOf } from '../draft/draft';
import { changed, noted, redone, undone } from '../draft/history';
import { sheetKey, sheetsOf } from '../draft/sheets';
import type { SheetName } from './useSheetName';

/** What the view shows of a draft. */
export interface ShownDraft extends Pick<Draft, 'checks' | 'hintsUsed' | 'slips' | 'isFinished'> {
  readonly cells: Cells;
  /** The cells as they were at the last check of these numbers; absent: there was none. */
  readonly checked?: Cells | undefined;
  readonly hints: number;
}

/** What can be done; each returns whether it is there after a reload. */
interface Deeds {
  /** Fills cells in; an empty text clears one. `typing`: the same cell once more is one entry to undo. */
  readonly type: (cells: Cells, typing?: string) => boolean;
  /** Fills cells in at once, and with `hints` checks all cells in the same deed. */
  readonly fillIn: (cells: Cells, hints?: number) => boolean;
  /** Notes what is known of the last check, or for the end; it is no deed, and is never taken back. */
  readonly note: (known: Partial<Pick<ShownDraft, 'hints' | 'hintsUsed' | 'slips' | 'isFinished'>>) => boolean;
  readonly clear: () => boolean;
  /** Numbers that came from elsewhere, as they came. */
  readonly restore: () => boolean;
  readonly keepPasting: (text: string) => boolean;
  /** Keeps a sheet of which nothing has been typed yet. */
  readonly begin: () => boolean;
}

export interface DraftState extends Deeds, UndoHistory {
  readonly draft: ShownDraft;
  readonly begun: Begun | undefined;
  /** What Undo takes back first, and what Redo does first. */
  readonly deed: Deed | undefined;
  readonly nextDeed: Deed | undefined;
  /** How many numbers are left in the former sheet, because their samples were removed. */
  readonly ofRemoved: number;
  /** A table that is being typed in, as it is. */
  readonly pasting: string;
  /** The browser has refused to keep what was typed. */
  readonly isRefused: boolean;
}

export interface DraftOptions {
  /** What the last check must be about to be shown. */
  readonly about: string;
  /** What is to be kept of the place; another function makes other deeds. */
  readonly begins: () => Begun;
  /** Checks of the same exercise with other numbers. */
  readonly checksElsewhere: number;
}

export function useDraft({ draft, isRefused, change }: KeptDraft, options: DraftOptions): DraftState {
  const { about, begins, checksElsewhere } = options;
  const done = useMemo(() => deeds((next) => change(next, begins), about), [change, begins, about]);
  return useMemo(() => {
    const { past, future } = draft.history;
    return {
      draft: shownDraft(draft, about, checksElsewhere),
      begun: draft.begun,
      deed: past.at(-1),
      nextDeed: future[0],
      ofRemoved: draft.ofRemoved ?? 0,
      pasting: draft.pasting?.text ?? '',
      isRefused,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      ...done,
    };
  }, [draft, isRefused, done, about, checksElsewhere]);
}

function deeds(
  change: (next: (draft: Draft, time: number) => Draft) => boolean,
  about: string,
): Deeds & Pick<UndoHistory, 'undo' | 'redo'> {
  const blank = (now: Draft): Cells => Object.fromEntries(Object.keys(textsOf(now)).map((address) => [address, '']));
  return {
    type: (cells, typing) => change((now, time) => changed(now, { cells, typing }, time)),
    fillIn: (cells, hints) =>
      change((now, time) => {
        const filled = changed(now, { cells }, time);
        if (hints === undefined) return filled;
        const checked = { about, cells: textsOf(filled), hints };
        return noted(changed(now, { cells, checked }, time), { checks: now.checks + 1 }, time);
      }),
    note: ({ hints, ...known }) =>
      change((now, time) => {
        const { check } = now.checked;
        const checked = check && hints !== undefined ? { ...now.checked, check: { ...check, hints } } : now.checked;
        return noted(now, { ...known, checked }, time);
      }),
    clear: () => change((now, time) => changed(now, { cells: blank(now), checked: null }, time)),
    restore: () =>
      change((now, time) => {
        const { came, cameChecked } = now.begun ?? {};
        const checked = came && cameChecked ? { about, cells: came, hints: hintOfSlip } : null;
        return changed(now, { cells: { ...blank(now), ...came }, checked }, time);
      }),
    keepPasting: (text) => change((now, time) => noted(now, { pasting: { text, at: time } }, time)),
    begin: () => change((now) => now),
    undo: () => change(undone),
    redo: () => change(redone),
  };
}

function shownDraft(draft: Draft, about: string, checksElsewhere: number): ShownDraft {
  const { checked, checks, hintsUsed, slips, isFinished } = draft;
  // Older releases did not keep what a check was about.
  const check = checked.check?.about === about || checked.check?.about === '' ? checked.check : undefined;
  return {
    cells: textsOf(draft),
    checked: check?.cells,
    hints: check?.hints ?? 0,
    checks: checks + checksElsewhere,
    hintsUsed,
    slips,
    isFinished,
  };
}

/**
 * A draft as it is kept: every change is stored at once, and what another tab types into the same sheet comes in cell by cell, except into
 * the cell that has the focus.
 */
export interface KeptDraft {
  readonly draft: Draft;
  /** The browser has refused to keep the last change. */
  readonly isRefused: boolean;
  /** `begins`: what is kept of the place. Returns true if the change is there after a reload. */
  readonly change: (next: (draft: Draft, time: number) => Draft, begins: () => Begun) => boolean;
}

interface Held {
  readonly name: string | undefined;
  /** What it began with. */
  readonly opened: Draft;
  readonly draft: Draft;
}

/** Without a name, nothing is kept. `opened`: what the sheet of that name begins with. */
export function useKeptDraft(name: string | undefined, opened: Draft): KeptDraft {
  const sheets = sheetsOf(useStoreApi());
  const [held, setHeld] = useState<Held>({ name, opened, draft: opened });
  // Another sheet has its own draft.
  const now = useMemo(
    () => (held.name === name && held.opened === opened ? held : { name, opened, draft: opened }),
    [held, name, opened],
  );
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  }, [now]);
  const put = useCallback((draft: Draft): void => {
    latest.current = { ...latest.current, draft };
    setHeld(latest.current);
  }, []);
  const change: KeptDraft['change'] = useCallback(
    (next, begins) => {
      const { name: own, draft: before } = latest.current;
      if (own === undefined) return false;
      const { begun } = before;
      // A sheet that went along with edits is found where it is now.
      const isOwn = begun === undefined || (begun.from === 'reader' && begun.exercise === undefined);
      const after = { ...next(before, Date.now()), begun: isOwn ? begins() : begun };
      const { draft, isStored } = sheets.write(own, after);
      // Undo is this tab's own.
      put({ ...draft, history: after.history });
      return isStored;
    },
    [sheets, put],
  );
  const wasDeleted = useRef(false);
  const take = useEffectEvent((own: string): void => {
    const { draft: mine } = latest.current;
    // What its owner has deleted is not on the screen either: the next number would bring it back.
    const isDeleted = !sheets.has(own);
    const merged = isDeleted ? emptyDraft : mergedDrafts(mine, sheets.read(own));
    // Undo is this tab's own, but that of a sheet that was deleted comes back with it.
    const history = isDeleted || wasDeleted.current ? merged.history : mine.history;
    wasDeleted.current = isDeleted;
    put({ ...merged, cells: withFocused(merged.cells, mine.cells), history });
  });
  // What another tab has stored, or its owner has deleted or put back, comes at once, and into the cell that had the focus when it is left.
  useEffect(() => {
    if (name === undefined) return;
    let isHeld = false;
    const hear = (): void => {
      isHeld = focusedCell() !== undefined;
      take(name);
    };
    const leave = (): void => {
      // After the focus has moved on.
      if (isHeld) setTimeout(hear);
    };
    const stops = [whenStoredElsewhere(sheetKey(name), hear), whenTextsChange(hear)];
    document.addEventListener('focusout', leave);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener('focusout', leave);
    };
  }, [name]);
  const isRefused = name !== undefined && sheets.isRefused(name);
  return useMemo(() => ({ draft: now.draft, isRefused, change }), [now.draft, isRefused, change]);
}

function focusedCell(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.cell : undefined;
}

function withFocused(merged: Draft['cells'], mine: Draft['cells']): Draft['cells'] {
  const address = focusedCell();
  if (address === undefined) return merged;
  const { [address]: _, ...others } = merged;
  const own = mine[address];
  return own ? { ...others, [address]: own } : others;
}

/** What has just been done to a sheet is said as long as it is so: until the next deed, its Undo, or another sheet. */
interface Said {
  readonly sentence: string;
  readonly isSeen?: boolean;
  /** The sheet and its latest deed when the sentence is first shown. */
  readonly about?: About;
}

type About = Pick<SheetName, 'sheetName'> & Pick<DraftState, 'deed'>;

export interface Status {
  readonly status: string;
  readonly heard: string;
  readonly say: (sentence: string) => void;
  /** What the cells show is said only to those who do not see them. */
  readonly sayAloud: (sentence: string) => void;
}

export function useStatus({ sheetName, deed }: About): Status {
  const [said, setSaid] = useState<Said>({ sentence: '' });
  if (!said.about) setSaid({ ...said, about: { sheetName, deed } });
  const isSo = !said.about || (said.about.sheetName === sheetName && said.about.deed === deed);
  const heard = isSo ? said.sentence : '';
  return {
    status: said.isSeen ? heard : '',
    heard,
    say: useCallback((sentence) => setSaid({ sentence, isSeen: true }), []),
    sayAloud: useCallback((sentence) => setSaid({ sentence }), []),
  };
}
