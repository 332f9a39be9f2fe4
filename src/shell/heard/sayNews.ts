/**
 * One region that says what a press has done. Like the ledger's sentence it waits for a moment of rest, and until the page is no longer inert below a
 * list that closes: what changes before that is not heard.
 */
import '../../text/later';
import { hasOwnUndo, isUndoKey, letterOf, sayIn } from '../../kit';
import type { ExplainerStore, State } from '../../store';
import { inSpeech, messages } from '../../text';
import { isInOverlay, isTyping } from '../gestures/keyOwners';
import { newsOf } from './newsOf';

export function sayNews(store: ExplainerStore): void {
  const say = announcer();
  store.subscribe((state, before) => {
    const news = newsOf(state, before);
    // A step that is told says itself which sample it speaks of.
    if (news && !(news.isChoice && (saysItself() || document.querySelector('[data-tells]')))) say(news.text);
  });
  sayStart(store, say);
  sayNothingToUndo(store, say);
}

/** A slider that moves, a radio or a box that is checked, a button that is pressed, an option of an open list and what says so say it themselves. */
function saysItself(): boolean {
  const said =
    '[role="radio"], [role="tab"], input[type="radio"], input[type="checkbox"], input[type="range"], [aria-pressed], [role="listbox"], [role="listbox"] *, [data-says-itself]';
  return document.activeElement?.matches(said) === true;
}

/** At the first phase of the first step nothing is before, which nothing on the page would say. */
function sayStart(store: ExplainerStore, say: (text: string) => void): void {
  const back = (event: Event): void => {
    const before = store.getState();
    if (!isBack(event, before)) return;
    // After the page has had the key.
    setTimeout(() => {
      const { cursor } = store.getState();
      const isStart = cursor.step === 1 && cursor.phase === 'batch';
      if (isStart && cursor === before.cursor) say(messages.heard.start(messages.phases.names.batch));
    });
  };
  document.addEventListener('keydown', back, { capture: true });
  document.addEventListener('click', back, { capture: true });
}

function sayNothingToUndo(store: ExplainerStore, say: (text: string) => void): void {
  let { past } = store.getState();
  const remember = (): void => {
    ({ past } = store.getState());
  };
  const undo = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!isUndoKey(event) || event.shiftKey || hasOwnUndo(target) || isInOverlay(target)) return;
    if (past.length === 0) say(messages.heard.nothingToUndo);
  };
  document.addEventListener('keydown', remember, { capture: true });
  // Forms with a history of their own keep the key.
  document.addEventListener('keydown', undo);
}

function isBack(event: Event, { preferences, lesson }: State): boolean {
  const { target } = event;
  if (!(event instanceof KeyboardEvent)) {
    return target instanceof Element && target.closest('.transport-button[aria-disabled="true"]') !== null;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target) || isInOverlay(target)) return false;
  if (letterOf(event) === 'p') return preferences.singleKeys;
  return target === document.body && !lesson && (event.key === 'ArrowLeft' || event.key === 'Home');
}

/** Returns what says a text; of several within one rest, all are said. */
function announcer(): (text: string) => void {
  const region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  document.body.append(region);
  let waiting: string[] = [];
  let breakOff: (() => void) | undefined;
  const takeAll = (): string => {
    const text = inSpeech([...new Set(waiting)].join(' '));
    waiting = [];
    return text;
  };
  return (text) => {
    // Of a key that is held down, only where it has led.
    waiting = waiting.length > 2 ? [text] : [...waiting, text];
    breakOff?.();
    breakOff = sayIn(region, takeAll);
  };
}
