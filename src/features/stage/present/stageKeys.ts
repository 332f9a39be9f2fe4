/** The presenter's keys, and which of them a press is: the notes window has the same. */
import { letterOf } from '../../../kit';

const keys = {
  PageDown: 'on',
  ArrowRight: 'on',
  ' ': 'on',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'previousSample',
  ArrowDown: 'nextSample',
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

function actOf(key: string): StageKey | undefined {
  return Object.entries(keys).find(([one]) => one === key)?.[1];
}

interface Owner {
  /** Another element uses the arrows and Space. */
  readonly owned: boolean;
  /** Whether single characters are keyboard shortcuts. */
  readonly letters: boolean;
  readonly digits: boolean;
}

export function stageKeyOf(event: KeyboardEvent, { owned, letters, digits }: Owner): StageKey | undefined {
  const { key, shiftKey } = event;
  if (/^Page/.test(key)) return shiftKey ? undefined : actOf(key);
  if (/^( |Arrow.*)$/.test(key)) return shiftKey || owned ? undefined : actOf(key);
  if (!letters || (/^\d$/.test(key) && !digits)) return undefined;
  const letter = letterOf(event);
  return (shiftKey ? actOf(`Shift+${letter}`) : undefined) ?? actOf(letter);
}

/** These act where the pointer is, or belong to one window. */
const ownKeys: ReadonlySet<string> = new Set<StageKey>(['pen', 'notes', 'fullscreen']);

/** Whether a key that another window sends acts on the stage. */
export function isRemoteKey(key: string): key is StageKey {
  return Object.values<string>(keys).includes(key) && !ownKeys.has(key);
}
