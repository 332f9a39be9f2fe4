/** What the view shows of a kept draft, and what can be done with it. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { UndoHistory } from '../../../kit/fields/undoKeys';
import type { Cells } from '../draft/cells';
import { type Begun, type Check, type Deed, type Draft, hintOfSlip, textsOf } from '../draft/draft';
import { changed, noted, redone, undone } from '../draft/history';
import type { KeptDraft } from './useKeptDraft';

/** What the view shows of a draft. */
export interface ShownDraft {
  readonly cells: Cells;
  /** The cells as they were at the last check of these numbers; absent: there was none. */
  readonly checked?: Cells | undefined;
  readonly checks: number;
  readonly hints: number;
  readonly hintsUsed: number;
  readonly slips: readonly string[];
  readonly isFinished: boolean;
}

export interface DraftState extends UndoHistory {
  readonly draft: ShownDraft;
  readonly begun: Begun | undefined;
  /** What Undo takes back first. */
  readonly deed: Deed | undefined;
  /** How many numbers are left in the former sheet, because their samples were removed. */
  readonly ofRemoved: number;
  /** A table that is being typed in, as it is. */
  readonly pasting: string;
  readonly keepPasting: (text: string) => void;
  /** The browser has refused to keep what was typed. */
  readonly isRefused: boolean;
  /** Fills cells in; an empty text clears one. `typing`: the same cell once more is one entry to undo. */
  readonly type: (cells: Cells, typing?: string) => void;
  /** Fills cells in at once, and with `hints` checks all cells in the same deed. */
  readonly fillIn: (cells: Cells, hints?: number) => void;
  /** Replaces what is known of the last check. */
  readonly mark: (change: Partial<Omit<ShownDraft, 'cells'>>) => void;
  readonly clear: () => void;
  /** Numbers that came from elsewhere, as they came. */
  readonly restore: () => void;
  /** Keeps a sheet of which nothing has been typed yet; true if it is there after a reload. */
  readonly begin: () => boolean;
}

export interface DraftOptions {
  /** What the last check must be about to be shown. */
  readonly about: string;
  /** What is to be kept of the place. */
  readonly begins: () => Begun;
  /** Checks of the same exercise with other numbers. */
  readonly checksElsewhere: number;
}

export function useDraft({ draft, isRefused, change }: KeptDraft, options: DraftOptions): DraftState {
  const { about, begins, checksElsewhere } = options;
  const latest = useRef(begins);
  useLayoutEffect(() => {
    latest.current = begins;
  });
  const done = useMemo(
    () => deeds((next) => change(next, () => latest.current()), { about, checksElsewhere }),
    [change, about, checksElsewhere],
  );
  return useMemo(() => {
    const { past, future } = draft.history;
    return {
      draft: shownDraft(draft, about, checksElsewhere),
      begun: draft.begun,
      deed: past.at(-1),
      ofRemoved: draft.ofRemoved ?? 0,
      pasting: draft.pasting?.text ?? '',
      isRefused,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      ...done,
    };
  }, [draft, isRefused, done, about, checksElsewhere]);
}

type Change = (next: (draft: Draft, time: number) => Draft) => boolean;
type Deeds = Omit<
  DraftState,
  'draft' | 'begun' | 'deed' | 'ofRemoved' | 'pasting' | 'isRefused' | 'canUndo' | 'canRedo'
>;

function deeds(change: Change, given: Pick<DraftOptions, 'about' | 'checksElsewhere'>): Deeds {
  const blank = (now: Draft): Cells => Object.fromEntries(Object.keys(textsOf(now)).map((address) => [address, '']));
  return {
    type: (cells, typing) => change((now, time) => changed(now, { cells, typing }, time)),
    fillIn: (cells, hints) => change((now, time) => filledIn(now, { ...given, cells, hints, time })),
    mark: (marks) => change((now, time) => marked(now, { ...given, marks, time })),
    clear: () => change((now, time) => changed(now, { cells: blank(now), checked: null }, time)),
    restore: () =>
      change((now, time) =>
        changed(now, { cells: { ...blank(now), ...now.begun?.came }, checked: cameWith(now, given) }, time),
      ),
    keepPasting: (text) => change((now, time) => noted(now, { pasting: { text, at: time } }, time)),
    begin: () => change((now) => now),
    undo: () => change(undone),
    redo: () => change(redone),
  };
}

/** The check with which the numbers of a link came. */
function cameWith({ begun }: Draft, { about }: Pick<DraftOptions, 'about'>): Check | null {
  return begun?.cameChecked && begun.came ? { about, cells: begun.came, hints: hintOfSlip } : null;
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

interface Marking extends Pick<DraftOptions, 'about' | 'checksElsewhere'> {
  readonly marks: Partial<Omit<ShownDraft, 'cells'>>;
  readonly time: number;
}

interface Filling extends Pick<DraftOptions, 'about'> {
  readonly cells: Cells;
  readonly hints: number | undefined;
  readonly time: number;
}

function filledIn(draft: Draft, { about, cells, hints, time }: Filling): Draft {
  if (hints === undefined) return changed(draft, { cells }, time);
  const check = { about, cells: { ...textsOf(draft), ...cells }, hints };
  const done = changed(draft, { cells, checked: check }, time);
  return noted(done, { checks: done.checks + 1 }, time);
}

/** A check is a deed that can be undone; what is known besides, such as hints and attempts, only grows. */
function marked(draft: Draft, { marks, about, checksElsewhere, time }: Marking): Draft {
  const { checked, hints, checks, hintsUsed, slips, isFinished } = marks;
  const now = checked ? changed(draft, { checked: { about, cells: checked, hints: hints ?? 0 } }, time) : draft;
  const { check } = now.checked;
  return noted(
    now,
    {
      ...(check && !checked && hints !== undefined && { checked: { ...now.checked, check: { ...check, hints } } }),
      ...(checks !== undefined && { checks: checks - checksElsewhere }),
      ...(hintsUsed !== undefined && { hintsUsed }),
      ...(slips && { slips }),
      isFinished: draft.isFinished || isFinished === true,
    },
    time,
  );
}
