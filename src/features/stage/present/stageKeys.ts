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

/** Keys of the page around the stage, as browsers name them: what is open is closed, the lecture, the list of keys. */
const pageKeys = ['Escape', 'k', '?'] as const;

export type PageKey = (typeof pageKeys)[number];

export function isPageKey(key: string): key is PageKey {
  return pageKeys.some((own) => own === key);
}

/** As if the reader pressed a key of the page there. */
export function pressOn(target: EventTarget, key: PageKey): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** What the notes window sends: the stage's keys, and those of its page but Escape, which comes after everything else. */
export function sentKeyOf(event: KeyboardEvent): StageKey | PageKey | undefined {
  const letter = letterOf(event);
  const isPages = letter === '?' || (letter === 'k' && !event.shiftKey);
  return isPages ? letter : stageKeyOf(event);
}

/** These act where the pointer is, or belong to one window. */
const ownKeys: ReadonlySet<string> = new Set<StageKey>(['pen', 'notes', 'fullscreen']);

/** Whether a key that another window sends acts on the stage. */
export function isRemoteKey(key: string): key is StageKey {
  return Object.values<string>(keys).includes(key) && !ownKeys.has(key);
}
