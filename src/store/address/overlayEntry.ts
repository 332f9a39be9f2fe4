/**
 * The browser's Back closes what is open over the page, as in phone apps: an entry of the history is made for it, with no settings of
 * its own. If it closes in another way, the entry is taken out by going back.
 */
import { attempt } from '../../memory';

/** What the app writes with each entry of the history. */
export interface EntryMark {
  /** The place in the line of entries, from 0. */
  readonly at: number;
  /** Made for what is open over the page. */
  readonly overlay?: boolean;
}

type HistoryLike = Pick<History, 'pushState' | 'back'> & { readonly state?: unknown };

interface EntryBar {
  readonly history: HistoryLike;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

/** In milliseconds: a browser that has not gone back by then will not tell that it has. */
const longestWay = 1000;

/** Undefined for an entry that the app has not made, such as an address typed by hand. */
export function markOf({ state }: { readonly state?: unknown }): EntryMark | undefined {
  return typeof state === 'object' && state !== null && 'at' in state ? (state as EntryMark) : undefined;
}

export interface OverlayEntry {
  /** Something opens over the page. */
  readonly open: () => void;
  /** It was closed: by the reader, or by Back, which has left the entry already. */
  readonly close: () => void;
  /** The browser has gone to another entry. */
  readonly arrive: () => void;
}

/** `onEntered`: hears of the entry that is made. */
export function overlayEntry(bar: EntryBar, onEntered: (mark: EntryMark) => void): OverlayEntry {
  const { history } = bar;
  let leaving: number | undefined;
  /** While the browser goes back, nothing can be entered. */
  let isGoingBack = false;
  let isOpen = false;
  const isEntered = (): boolean => markOf(history)?.overlay === true;

  function enter(): void {
    if (isEntered()) return;
    const mark = { at: (markOf(history)?.at ?? 0) + 1, overlay: true };
    // A sandboxed page may have no history: Escape and the buttons still close what is open.
    attempt(() => {
      history.pushState(mark, '');
      onEntered(mark);
    });
  }

  function leave(): void {
    if (!isEntered() || isGoingBack) return;
    isGoingBack = true;
    bar.setTimeout(arrive, longestWay);
    history.back();
  }

  function arrive(): void {
    if (!isGoingBack) return;
    isGoingBack = false;
    if (isOpen) enter();
  }

  return {
    open() {
      isOpen = true;
      // What closes may be opened again at once: then its entry stays.
      if (leaving !== undefined) bar.clearTimeout(leaving);
      if (!isGoingBack) enter();
    },
    close() {
      isOpen = false;
      leaving = bar.setTimeout(leave, 0);
    },
    arrive,
  };
}
