/**
 * The page's own keys. A key belongs to the innermost owner: what a dialog, field or panel has taken never arrives here,
 * and arrows, Home and Space are the page's only while nothing else has the focus.
 */
import { useEffect } from 'react';
import { type ExplainerStore, useStoreApi } from '../store';

interface PageKeys {
  readonly onExplain: () => void;
  readonly onKeysHelp: () => void;
}

export function usePageKeys({ onExplain, onKeysHelp }: PageKeys): void {
  const store = useStoreApi();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target) || isInOverlay(event.target)) return;
      const act = actionFor(event, store, { onExplain, onKeysHelp });
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, onExplain, onKeysHelp]);
}

function actionFor(event: KeyboardEvent, store: ExplainerStore, own: PageKeys): (() => void) | undefined {
  const state = store.getState();
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'z') return undefined;
    return shiftKey ? state.redo : state.undo;
  }
  if (state.preferences.singleKeys) {
    const letters: Readonly<Record<string, () => void>> = {
      n: state.nextPhase,
      p: state.previousPhase,
      N: state.nextStep,
      P: state.previousStep,
      e: own.onExplain,
      '?': own.onKeysHelp,
    };
    const letter = letters[key];
    if (letter) return letter;
  }
  if (event.target !== document.body) return undefined;
  switch (key) {
    case 'ArrowRight':
      return shiftKey ? state.nextStep : state.nextPhase;
    case 'ArrowLeft':
      return shiftKey ? state.previousStep : state.previousPhase;
    case 'Home':
      return state.reset;
    case ' ':
      return state.playing ? state.pause : state.play;
    default:
      return undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null;
}
