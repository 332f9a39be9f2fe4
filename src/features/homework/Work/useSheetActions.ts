/** Typing, moving, pasting and checking in the sheet of own numbers. */
import { type ClipboardEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { isNoNumber } from '../check/written';
import { hintOfSlip } from '../draft/draft';
import { neighbourOf, pastedFrom, tooLong } from './grids';
import type { WorkModel } from './useWork';
import type { CellActions } from './WorkCell';

interface SheetActions {
  readonly actions: CellActions;
  readonly onPaste: (event: ClipboardEvent) => void;
}

interface SheetParts {
  readonly root: RefObject<HTMLElement | null>;
  /** In the head of the panel, which may be elsewhere. */
  readonly check: RefObject<HTMLButtonElement | null>;
}

/** What the cells, the clipboard and the check button do with the sheet. */
export function useSheetActions(
  work: WorkModel,
  { root, check: checkButton }: SheetParts,
  /** A text of several numbers that is pasted into a cell. */
  onText: (text: string, address: string) => void,
): SheetActions {
  const store = useStoreApi();
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  const check = useCallback(() => {
    const { draft, fillIn, note, exercise, say } = latest.current;
    const isByButton = (document.activeElement?.closest('.work-check') ?? null) !== null;
    fillIn({}, exercise ? 0 : hintOfSlip);
    const isLast = exercise?.feedback === 'end' || draft.checks + 1 >= (exercise?.attempts ?? Number.POSITIVE_INFINITY);
    if (isLast) note({ isFinished: true });
    say('');
    // What it says is above the sheet where there is no room beside it. What comes last is in sight: of whole tables the cell, of one field the card.
    requestAnimationFrame(() => {
      const parts = ['.work-card', '.work-pad', '.work-cell[data-first]'];
      const isStacked = root.current?.dataset.room === 'stacked';
      for (const part of isStacked ? parts : parts.toReversed())
        root.current?.querySelector(part)?.scrollIntoView?.({ block: 'nearest' });
      // The button is disabled by now, or gone.
      if (isByButton) root.current?.querySelector<HTMLElement>('.work-card')?.focus({ preventScroll: true });
    });
  }, [root]);
  const isOpen = useCallback((address: string) => latest.current.isAsked(address), []);
  const actions = useMemo(
    (): CellActions => ({
      type: (address, text) => {
        const refusal = tooLong({ [address]: text });
        if (refusal === undefined) latest.current.type({ [address]: text }, address);
        else latest.current.say(refusal);
      },
      move: (address, to) => {
        const next = neighbourOf(latest.current.grids, address, to, isOpen);
        const box = next === undefined ? undefined : root.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`);
        box?.focus();
        return box !== undefined && box !== null;
      },
      typed: (text) => {
        if (isNoNumber(text)) latest.current.sayAloud(messages.work.allAgree.unreadable([text]));
      },
      leave: () => leaveSheet(checkButton.current, () => root.current?.querySelector<HTMLElement>('[data-skipped]')),
      check,
    }),
    [check, checkButton, isOpen, root],
  );
  const onPaste = (event: ClipboardEvent): void => {
    const address = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    const text = event.clipboardData.getData('text');
    if (address === undefined || work.isClosed || pastedFrom(work.grids, address, text, isOpen)?.isEntry) return;
    event.preventDefault();
    onText(text, address);
    store.getState().point(undefined);
  };
  return { actions, onPaste };
}

/** To the button that checks, or past the sheet while there is nothing to check; Tab leads on from the sheet's end, not into the sheet again. */
function leaveSheet(check: HTMLButtonElement | null, end: () => HTMLElement | null | undefined): void {
  if (!check || check.disabled) {
    end()?.focus();
    return;
  }
  check.focus();
  const untilLeft = new AbortController();
  const { signal } = untilLeft;
  check.addEventListener('blur', () => untilLeft.abort(), { signal });
  const onTab = ({ key, shiftKey }: KeyboardEvent): void => {
    if (key === 'Tab' && !shiftKey) end()?.focus();
  };
  check.addEventListener('keydown', onTab, { signal });
}
