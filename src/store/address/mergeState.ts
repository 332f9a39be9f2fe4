/**
 * Merges a host's `set`, or the keys of a text's link, with the current state. These keys are accepted or refused as a
 * whole; other keys stay, or are dropped if they no longer fit: a sample that is not in the new batch, a focus on another weight.
 */
import { allComing, type Coming } from '../../memory';
import type { FilledScenario } from '../../scenario';
import type { LinkProblem } from '../../text';
import { isLessonKey, isReadersKey, outdatedBy } from './addressKeys';
import type { AddressState } from './addressState';
import { comingInEntries, readEntries } from './readAddress';
import type { ReadAddress } from './readScreen';
import { keptLocally, localName } from './scenarioLink';
import { fitsIntoLink } from './screenEntries';
import { addressEntries, lessonKeysOf } from './writeAddress';

/** Keys that are dropped, in this order, if they conflict with the given keys. */
const yielding: readonly string[] = ['focus', 'part', 'sample', 'weight'];

export interface GivenState {
  readonly entries: ReadonlyMap<string, string>;
  /** Keys that go back to their defaults. */
  readonly dropped?: readonly string[];
  /** A scenario file's JSON. */
  readonly scenario?: string;
  /** Attributes of an element, which are read as a link is: what cannot be used costs itself only. */
  readonly isOfElement?: boolean;
}

/** The requested state, and a sentence for each part of it that cannot be used. */
export function mergeState(state: AddressState, set: GivenState): ReadAddress {
  const { entries: given, dropped = [], scenario } = set;
  const merged = new Map<string, string>();
  // The same scenario object, so that its run continues.
  const present = fitsIntoLink(state) || namesAnother(set, state) ? undefined : state.scenario;
  for (const [key, value] of addressEntries(state)) {
    if (staysBeside(key, set)) merged.set(key, value);
  }
  for (const key of [...outdatedBy(given), ...dropped]) merged.delete(key);
  for (const [key, value] of given) merged.set(key, value);
  if (set.isOfElement) merged.set('by', 'element');
  if (scenario !== undefined) merged.set('scenario', keptLocally);
  return yieldingRead(merged, given, scenario ?? present);
}

/** Whether the set names a scenario that a browser keeps, and not the present one. */
function namesAnother({ entries }: GivenState, { scenario }: AddressState): boolean {
  const link = entries.get('scenario');
  return link !== undefined && link !== keptLocally && link !== localName(scenario);
}

/** The result of several sets in a row. */
export interface MergedStates {
  /** Undefined if none of them could be used. */
  readonly state: AddressState | undefined;
  /** Sentences about the refused ones. */
  readonly problems: readonly LinkProblem[];
}

/**
 * Merges several sets in order into one: later keys replace earlier ones. If the result cannot be used, the sets are
 * applied one by one, so that a bad one is refused and the others apply.
 */
export function mergeStates(state: AddressState, sets: readonly GivenState[]): MergedStates {
  const whole = mergeState(state, sets.reduce(followedBy));
  // Without its scenario or its lesson, it would show another one.
  const hasStart = !whole.problems.some(({ isWhole }) => isWhole);
  if (whole.problems.length === 0 || (hasStart && sets.every(({ isOfElement }) => isOfElement))) return whole;
  if (sets.length === 1) return { state: undefined, problems: whole.problems };
  const problems: LinkProblem[] = [];
  let last: AddressState | undefined;
  for (const set of sets) {
    const { preferences, ...rest } = last ?? { preferences: {} };
    const now: AddressState = { ...state, ...rest, preferences: { ...state.preferences, ...preferences } };
    const read = mergeState(now, set);
    problems.push(...read.problems);
    if (read.problems.length === 0) last = read.state;
  }
  return { state: last, problems };
}

/** Loads everything that the sets need; undefined if it is already loaded. */
export function comingInSets({ lesson }: AddressState, sets: readonly GivenState[]): Coming {
  const open = lesson ? lessonKeysOf(lesson.lesson) : [['lesson', ''] as const];
  return allComing(
    sets.map(({ entries, scenario }) => {
      const given = entries.has('scene') && !namesLesson(entries) ? new Map([...open, ...entries]) : entries;
      const own = scenario === undefined ? given : new Map([...given, ['scenario', keptLocally]]);
      return comingInEntries(own, { keptScenario: () => scenario });
    }),
  );
}

/** Two sets as one. */
function followedBy(one: GivenState, next: GivenState): GivenState {
  const entries = new Map([...one.entries].filter(([key]) => staysBeside(key, next)));
  for (const key of [...outdatedBy(next.entries), ...(next.dropped ?? [])]) entries.delete(key);
  for (const [key, value] of next.entries) entries.set(key, value);
  const dropped = [...(one.dropped ?? []), ...(next.dropped ?? [])].filter((key) => !entries.has(key));
  const scenario = isStart(next) ? next.scenario : one.scenario;
  const isOfElement = one.isOfElement === true && next.isOfElement === true;
  return { entries, dropped, isOfElement, ...(scenario !== undefined && { scenario }) };
}

/** Whether the set starts from an example, a scenario or a scene. */
function isStart({ entries, scenario }: GivenState): boolean {
  return scenario !== undefined || ['scenario', 'example', 'lesson', 'quiz', 'scene'].some((key) => entries.has(key));
}

/** Whether a key of the present state stays beside a set. */
function staysBeside(key: string, set: GivenState): boolean {
  const { entries } = set;
  if (!isStart(set) || isReadersKey(key)) return true;
  if (entries.has('scene')) return isLessonKey(key) && !namesLesson(entries);
  // A scene says what it shows; a frame whose example changes keeps its views.
  return key === 'view' && !namesLesson(entries);
}

function namesLesson(entries: GivenState['entries']): boolean {
  return entries.has('lesson') || entries.has('quiz');
}

function yieldingRead(
  merged: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, string>,
  scenario: string | FilledScenario | undefined,
): ReadAddress {
  const options = { keptScenario: () => scenario };
  let entries = merged;
  let read = readEntries(entries, options);
  for (const key of yielding) {
    if (read.problems.length === 0) break;
    const isOfScene = namesLesson(entries);
    if (given.has(key) || !(entries.has(key) || isOfScene)) continue;
    const without = new Map([...entries].filter(([other]) => other !== key));
    // In a lesson, a key that is missing has the scene's value.
    if (isOfScene) without.set(key, '');
    const again = readEntries(without, options);
    if (again.problems.length < read.problems.length) {
      entries = without;
      read = again;
    }
  }
  return read;
}
