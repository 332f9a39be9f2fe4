/**
 * The page's own keys. A key belongs to the innermost owner: keys used by a dialog, field or panel do not arrive here,
 * and arrows, Home and Space belong to the page only while nothing else has the focus.
 */
import { useEffect } from 'react';
import { hasOwnUndo, isUndoKey, letterOf } from '../../kit';
import { type Actions, type ExplainerStore, useStoreApi } from '../../store';
import { pageKeys } from '../parts';
import { isInOverlay, isTyping } from './keyOwners';

interface OwnKeys {
  readonly onExplain: () => void;
  /** Called for Escape while nothing has the focus; returns false if there was nothing to close. */
  readonly onEscape?: () => boolean;
  /** Absent: there is no list of keys, and none of features. */
  readonly onKeysHelp?: () => void;
  /** Arrows, Home and Space belong to the page around the frame. */
  readonly lettersOnly?: boolean;
}

export function usePageKeys({ onExplain, onEscape, onKeysHelp, lettersOnly = false }: OwnKeys): void {
  const store = useStoreApi();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isInOverlay(event.target)) return;
      if (isUndoKey(event) ? hasOwnUndo(event.target) : isTyping(event.target)) return;
      if (event.key === 'Escape' && event.target === document.body && onEscape?.()) event.preventDefault();
      const act = actionFor(event, store, { onExplain, lettersOnly, ...(onKeysHelp && { onKeysHelp }) });
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, onExplain, onEscape, onKeysHelp, lettersOnly]);
}

function actionFor(event: KeyboardEvent, store: ExplainerStore, own: OwnKeys): (() => void) | undefined {
  const state = store.getState();
  const { key, shiftKey, repeat } = event;
  const letter = letterOf(event);
  if (event.ctrlKey || event.metaKey) {
    if (!isUndoKey(event)) return undefined;
    return shiftKey ? state.redo : state.undo;
  }
  if (state.preferences.singleKeys) {
    if (letter === 'n') return shiftKey ? state.nextStep : state.nextPhase;
    if (letter === 'p') return shiftKey ? state.previousStep : state.previousPhase;
    if (letter === 'e' && !shiftKey) return own.onExplain;
    if (letter === '?' && own.onKeysHelp) return own.onKeysHelp;
    const act = own.onKeysHelp && !shiftKey && !repeat ? actOfFeature(letter) : undefined;
    if (act) return () => act(store);
  }
  const scene =
    state.lesson && !shiftKey && !own.lettersOnly ? sceneMove(key, event.target === document.body, state) : undefined;
  if (scene) return scene;
  if (own.lettersOnly || event.target !== document.body) return undefined;
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

function actOfFeature(letter: string): ((store: ExplainerStore) => void) | undefined {
  return pageKeys.all().find(({ letters }) => Object.hasOwn(letters, letter))?.letters[letter];
}

/** In a lesson, arrows lead to its scenes, and so does a clicker wherever the focus is. */
function sceneMove(
  key: string,
  isOnPage: boolean,
  { nextScene, previousScene }: Pick<Actions, 'nextScene' | 'previousScene'>,
): (() => void) | undefined {
  if (key === 'PageDown' || (key === 'ArrowRight' && isOnPage)) return nextScene;
  return key === 'PageUp' || (key === 'ArrowLeft' && isOnPage) ? previousScene : undefined;
}
