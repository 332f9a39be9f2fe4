/** The presenter's keys, and which of them a press is: the notes window has the same. */
import { letterOf } from '../../../kit';

export type StageKey =
  | 'on'
  | 'back'
  | 'black'
  | 'pen'
  | 'link'
  | 'notes'
  | 'fullscreen'
  | 'nextLink'
  | 'previousLink'
  | 'explain'
  | 'play'
  | 'theme'
  | 'reduction'
  | 'largerBatch'
  | 'smallerBatch'
  | 'fasterRate'
  | 'slowerRate'
  | 'previousSample'
  | 'nextSample'
  | 'previousWeight'
  | 'nextWeight'
  | 'restore'
  | 'enlarge1'
  | 'enlarge2'
  | 'enlarge3'
  | 'enlarge4';

const always: Readonly<Record<string, StageKey>> = { PageDown: 'on', PageUp: 'back' };

const arrows: Readonly<Record<string, StageKey>> = {
  ArrowRight: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  ArrowUp: 'previousSample',
  ArrowDown: 'nextSample',
};

const characters: Readonly<Record<string, StageKey>> = {
  b: 'black',
  '.': 'black',
  d: 'pen',
  q: 'link',
  v: 'notes',
  f: 'fullscreen',
  j: 'nextLink',
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
  '0': 'restore',
  '1': 'enlarge1',
  '2': 'enlarge2',
  '3': 'enlarge3',
  '4': 'enlarge4',
};

interface Owner {
  /** Another element uses the arrows and Space. */
  readonly owned: boolean;
  /** Whether single characters are keyboard shortcuts. */
  readonly letters: boolean;
  readonly digits: boolean;
}

export function stageKeyOf(event: KeyboardEvent, { owned, letters, digits }: Owner): StageKey | undefined {
  const { key, shiftKey } = event;
  const turn = shiftKey ? undefined : (always[key] ?? (owned ? undefined : arrows[key]));
  if (turn) return turn;
  if (!letters || (/^\d$/.test(key) && !digits)) return undefined;
  const letter = letterOf(event);
  if (letter === 'w' && shiftKey) return 'previousWeight';
  if (letter === 'j' && shiftKey) return 'previousLink';
  return characters[letter];
}

/** These act where the pointer is, or belong to one window. */
const ownKeys: readonly string[] = ['pen', 'notes', 'fullscreen'] satisfies readonly StageKey[];

/** Whether a key that another window sends acts on the stage. */
export function isRemoteKey(key: string): key is StageKey {
  return stageKeys.has(key) && !ownKeys.includes(key);
}

const stageKeys: ReadonlySet<string> = new Set([
  ...Object.values({ ...always, ...arrows, ...characters }),
  'previousWeight',
  'previousLink',
]);
