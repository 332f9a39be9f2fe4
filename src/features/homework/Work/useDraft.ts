/** What the view shows of a kept draft, and what can be done with it. */
import { useMemo } from 'react';
import type { UndoHistory } from '../../../kit/fields/undoKeys';
import type { Cells } from '../draft/cells';
import { type Begun, type Deed, type Draft, hintOfSlip, textsOf } from '../draft/draft';
import { changed, noted, redone, undone } from '../draft/history';
import type { KeptDraft } from './useKeptDraft';

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
  /** What Undo takes back first. */
  readonly deed: Deed | undefined;
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
