/**
 * The keys of a clicker while the focus is in the frame. Page Down and Page Up go from part to part; at the end of the
 * step, or its beginning, the page around gets the focus back and is told the key, and so it is on Escape. A lesson's
 * stops are its scenes.
 */
import type { OwnsPageKeys } from '../../../shell';
import { coveringQuestion, type ExplainerStore, readViewNames, traceOf } from '../../../store';
import { viewNamed } from '../../../views';
import { neighbourStop } from './deckStops';

export interface DeckKeys {
  readonly store: ExplainerStore;
  readonly document: Document;
  readonly ownsKeys: OwnsPageKeys;
  /** Called before a move: what the host has set comes first. */
  readonly beforeMove: () => void;
  /** The focus has to go to the page around. */
  readonly onLeave: (key: DeckKey) => void;
}

export type DeckKey = keyof typeof directions | 'Escape';

const directions = { PageDown: 1, PageUp: -1 } as const;

/** Who these keys belong to, by the link's `keys`: a frame as tall as its content, and a sheet, are read by scrolling. */
export function keysOf({ otherKeys }: Pick<ReturnType<ExplainerStore['getState']>, 'otherKeys'>): string {
  const { keys, layout, embed = '' } = otherKeys;
  if (keys !== undefined) return keys;
  const scrolls = layout === 'flow' || readViewNames(embed).views.some((name) => viewNamed(name).asks);
  return scrolls ? 'page' : 'deck';
}

/** Listens until the returned function is called. */
export function listenToDeckKeys({ store, document, ownsKeys, beforeMove, onLeave }: DeckKeys): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  /** Tab has moved the focus within the frame: the keys belong to the panel that has it. */
  let byTab = false;

  function isDecks({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    return !altKey && !ctrlKey && !metaKey && !shiftKey && keysOf(store.getState()) !== 'page';
  }

  function onTurn(event: KeyboardEvent): void {
    const { key, target } = event;
    if (!isTurn(key) || event.defaultPrevented || !isDecks(event)) return;
    if (ownsKeys(target) || (byTab && target !== document.body)) return;
    event.preventDefault();
    event.stopPropagation();
    // A held key would run through the step, and through the slides after it.
    if (event.repeat) return;
    beforeMove();
    // The pointer rests where the click was: its tooltip would cover what the press shows.
    store.getState().point(undefined);
    if (!turn(store, directions[key])) onLeave(key);
  }

  function onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.repeat || !isDecks(event)) return;
    if (!ownsKeys(event.target)) onLeave('Escape');
  }

  document.addEventListener('keydown', ({ key }) => (byTab ||= key === 'Tab'), { signal, capture: true });
  document.addEventListener('pointerdown', () => (byTab = false), { signal, capture: true });
  document.defaultView?.addEventListener('blur', () => (byTab = false), { signal });
  // Before the panel that has the focus, but after Present, which listens at the document.
  document.body.addEventListener('keydown', onTurn, { signal, capture: true });
  // After everything else that Escape closes.
  document.defaultView?.addEventListener('keydown', onEscape, { signal });
  return () => listeners.abort();
}

function isTurn(key: string): key is keyof typeof directions {
  return Object.hasOwn(directions, key);
}

/** Returns false at an end. While something is loaded or computed, there is nothing to move on from. */
function turn(store: ExplainerStore, by: 1 | -1): boolean {
  const state = store.getState();
  const { lesson, cursor } = state;
  if (state.fetching || (state.travelling && !state.playing)) return true;
  if (lesson) {
    // Only a link made for slides may show an answer that a student has not asked for.
    const isLecturers = state.otherKeys.keys !== undefined;
    if (isLecturers && by > 0 && coveringQuestion(state)) state.showAnswer();
    else if (!lesson.lesson.scenes[lesson.scene - 1 + by]) return false;
    else if (by > 0) state.nextScene();
    else state.previousScene();
    return true;
  }
  const stop = neighbourStop(cursor, traceOf(state), by);
  if (stop) state.goTo({ step: cursor.step, ...stop });
  else state.pause();
  return stop !== undefined;
}
