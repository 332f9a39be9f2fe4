/** The presenter's keys, and which of them a press is: the notes window has the same. */
import { letterOf } from '../../../kit';

const keys = {
  pagedown: 'on',
  arrowright: 'on',
  ' ': 'on',
  pageup: 'back',
  arrowleft: 'back',
  arrowup: 'previousSample',
  arrowdown: 'nextSample',
  b: 'black',
  '.': 'black',
  d: 'pen',
  q: 'link',
  v: 'notes',
  f: 'fullscreen',
  j: 'nextLink',
  'Shift+j': 'previousLink',
  e: 'explain',
  a: 'play',
  t: 'theme',
  r: 'reduction',
  '+': 'largerBatch',
  '=': 'largerBatch',
  '-': 'smallerBatch',
  '−': 'smallerBatch',
  '[': 'slowerRate',
  ']': 'fasterRate',
  w: 'nextWeight',
  'Shift+w': 'previousWeight',
  '0': 'restore',
  '1': 'enlarge1',
  '2': 'enlarge2',
  '3': 'enlarge3',
  '4': 'enlarge4',
} as const;

export type StageKey = (typeof keys)[keyof typeof keys];

const acts: ReadonlyMap<string, StageKey> = new Map(Object.entries(keys));

export function stageKeyOf(event: KeyboardEvent): StageKey | undefined {
  const letter = letterOf(event);
  return (event.shiftKey ? acts.get(`Shift+${letter}`) : undefined) ?? acts.get(letter);
}

/** These act where the pointer is, or belong to one window. */
const ownKeys: ReadonlySet<StageKey> = new Set(['pen', 'notes', 'fullscreen']);

/**
 * What the notes window sends: the stage's other keys, and those of its page but Escape, which comes after everything else. A capital letter
 * is one with Shift.
 */
export function sentKeyOf(event: KeyboardEvent): string | undefined {
  const { key, shiftKey } = event;
  const letter = letterOf(event);
  const act = stageKeyOf(event);
  const isPages = letter === '?' || (letter === 'k' && !shiftKey);
  if (!isPages && (!act || ownKeys.has(act))) return undefined;
  if (letter.length > 1) return key;
  return shiftKey ? letter.toUpperCase() : letter;
}

/** As if the reader pressed the key there. */
export function pressOn(target: EventTarget, key: string): void {
  const shiftKey = key.length === 1 && key !== key.toLowerCase();
  target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
}
