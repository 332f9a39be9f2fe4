/** The draft of a sheet, as long as its view is open: every change is kept at once, and typing can be undone. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { UndoHistory } from '../../../kit/fields/undoKeys';
import { useActions } from '../../../store';
import { type Cells, type Draft, draftText, emptyDraft, keptDrafts, readDraft } from './draft';

export interface DraftState extends UndoHistory {
  readonly draft: Draft;
  /** Fills cells in; an empty text clears one. `typing`: the same cell once more is one entry to undo. */
  readonly type: (cells: Cells, typing?: string) => void;
  /** Replaces what is known of the last check. */
  readonly mark: (change: Partial<Omit<Draft, 'cells'>>) => void;
  readonly clear: () => void;
}

interface History {
  readonly key: string;
  readonly draft: Draft;
  readonly past: readonly Cells[];
  readonly future: readonly Cells[];
  /** The cell that the last entry typed in. */
  readonly typing?: string | undefined;
}

const listKey = 'work';

export function useDraft(key: string): DraftState {
  const { kept, keep } = useActions();
  const [stored, setStored] = useState<History>(() => openedDraft(key, kept));
  // Another sheet has its own history.
  const history = useMemo(() => (stored.key === key ? stored : openedDraft(key, kept)), [stored, key, kept]);
  const latest = useRef(history);
  useLayoutEffect(() => {
    latest.current = history;
  }, [history]);
  const change = useCallback(
    (next: (now: History) => History) => {
      const after = next(latest.current);
      latest.current = after;
      setStored(after);
      keep(after.key, draftText(after.draft));
      const drafts = keptDrafts(kept(listKey), after.key);
      keep(listKey, drafts.list);
      for (const old of drafts.dropped) keep(old, '');
    },
    [kept, keep],
  );
  return useMemo(() => {
    const { draft, past, future } = history;
    const withCells = (now: History, cells: Cells): Draft => ({ ...now.draft, cells });
    return {
      draft,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      type: (typed, typing) =>
        change((now) => {
          const isSame = typing !== undefined && now.typing === typing;
          const past = isSame ? now.past : [...now.past, now.draft.cells];
          return { ...now, draft: withCells(now, filledIn(now.draft.cells, typed)), past, future: [], typing };
        }),
      mark: (marks) => change((now) => ({ ...now, draft: { ...now.draft, ...marks } })),
      clear: () =>
        change((now) => ({
          ...now,
          draft: { ...emptyDraft, checks: now.draft.checks, hintsUsed: now.draft.hintsUsed, slips: now.draft.slips },
          past: [...now.past, now.draft.cells],
          future: [],
          typing: undefined,
        })),
      undo: () =>
        change((now) => {
          const before = now.past.at(-1);
          if (!before) return now;
          const future = [now.draft.cells, ...now.future];
          return { ...now, draft: withCells(now, before), past: now.past.slice(0, -1), future, typing: undefined };
        }),
      redo: () =>
        change((now) => {
          const [next, ...future] = now.future;
          if (!next) return now;
          const past = [...now.past, now.draft.cells];
          return { ...now, draft: withCells(now, next), past, future, typing: undefined };
        }),
    };
  }, [history, change]);
}

function openedDraft(key: string, kept: (key: string) => string | undefined): History {
  return { key, draft: readDraft(kept(key)), past: [], future: [] };
}

function filledIn(cells: Cells, typed: Cells): Cells {
  return Object.fromEntries(Object.entries({ ...cells, ...typed }).filter(([, text]) => text.trim() !== ''));
}
