/**
 * A draft as it is kept: every change is stored at once, and what another tab types into the same sheet comes in cell by cell, except into
 * the cell that has the focus.
 */
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStoreApi, whenStoredElsewhere, whenTextsChange } from '../../../store';
import { type Begun, type Draft, emptyDraft, mergedDrafts } from '../draft/draft';
import { sheetKey, sheetsOf } from '../draft/sheets';

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
