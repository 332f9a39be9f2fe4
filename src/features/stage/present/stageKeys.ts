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
const ownKeys: ReadonlySet<string> = new Set<StageKey>(['pen', 'notes', 'fullscreen']);

/** Whether a key that another window sends acts on the stage. */
export function isRemoteKey(key: string): key is StageKey {
  return Object.values<string>(keys).includes(key) && !ownKeys.has(key);
}
