/** The presenter's keys, and which of them a press is: the notes window has the same. */
import { letterOf } from '../../../kit';

const always = { PageDown: 'on', PageUp: 'back' } as const;

const arrows = {
  ArrowRight: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  ArrowUp: 'previousSample',
  ArrowDown: 'nextSample',
} as const;

const characters = {
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
} as const;

const shifted = { w: 'previousWeight', j: 'previousLink' } as const;

type ValueOf<Table> = Table[keyof Table];
export type StageKey =
  | ValueOf<typeof always>
  | ValueOf<typeof arrows>
  | ValueOf<typeof characters>
  | ValueOf<typeof shifted>;

function keyIn(table: Readonly<Record<string, StageKey>>, key: string): StageKey | undefined {
  return table[key];
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
  const turn = shiftKey ? undefined : (keyIn(always, key) ?? (owned ? undefined : keyIn(arrows, key)));
  if (turn) return turn;
  if (!letters || (/^\d$/.test(key) && !digits)) return undefined;
  const letter = letterOf(event);
  return (shiftKey ? keyIn(shifted, letter) : undefined) ?? keyIn(characters, letter);
}

/** These act where the pointer is, or belong to one window. */
const ownKeys: readonly string[] = ['pen', 'notes', 'fullscreen'] satisfies readonly StageKey[];

/** Whether a key that another window sends acts on the stage. */
export function isRemoteKey(key: string): key is StageKey {
  return stageKeys.has(key) && !ownKeys.includes(key);
}

const stageKeys: ReadonlySet<string> = new Set(
  [always, arrows, characters, shifted].flatMap((table) => Object.values<string>(table)),
);
