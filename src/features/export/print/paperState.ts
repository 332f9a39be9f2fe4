/**
 * Whether the page is being printed. Then a page for paper takes the place of the screen's: it is laid out and drawn at
 * the width of paper before the browser prints it, because drawings cannot measure themselves while it does.
 */
import type { ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { ViewName } from '../../../store';

interface PaperProps {
  /** Absent: those on the screen. */
  readonly views?: readonly ViewName[] | undefined;
}

/** What shows and hides the page; loaded on request. */
export interface PaperParts {
  readonly Paper: ComponentType<PaperProps>;
  /** Called after the page has been drawn. */
  readonly fitToPaper: () => void;
  /** Returns a function that restores the screen. */
  readonly setUpDocument: (printed: 'paper' | 'screen') => () => void;
}

export interface ShownPaper extends PaperProps {
  readonly Paper: PaperParts['Paper'];
}

let parts: PaperParts | undefined;
let shown: ShownPaper | undefined;
let restore: (() => void) | undefined;
const listeners = new Set<() => void>();

export function setPaperParts(loaded: PaperParts): void {
  parts = loaded;
}

/** The page that is shown for the printer; undefined: the screen. */
export function shownPaper(): ShownPaper | undefined {
  return shown;
}

export function onPaperChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Synchronously: the browser lays out the printed page right after it has said that it will print. */
export function showPaper(views?: readonly ViewName[]): void {
  if (!parts) return;
  restore ??= parts.setUpDocument('paper');
  shown ??= { Paper: parts.Paper, views };
  flushSync(tell);
  parts.fitToPaper();
}

/** Where the page around a frame prints, it gives the frame the room of its screen and no other: the frame keeps that, in light colours. */
export function beginPrint(): void {
  if (parent === self || shown) showPaper();
  else restore ??= parts?.setUpDocument('screen');
}

export function hidePaper(): void {
  shown = undefined;
  flushSync(tell);
  restore?.();
  restore = undefined;
}

function tell(): void {
  for (const listener of listeners) listener();
}
