/**
 * A scene of a lesson as keys of a link. A link into a lesson names the scene, and only the keys whose values are not the
 * scene's; an empty value is a key that the scene has and the screen has not.
 */

import { type Lesson, type Scene, startOfScene } from '../../lessons';
import { keptFor } from '../../memory';
import type { FilledScenario } from '../../scenario';
import { messages } from '../../text';
import { isReadersKey, outdatedBy, readHash } from '../address/addressKeys';
import type { AddressState } from '../address/addressState';
import { type Entries, type Entry, type Report, wholeNumber } from '../address/entries';
import { type ReadAddress, readScreen } from '../address/readScreen';
import { keptLocally } from '../address/scenarioLink';
import { screenEntries } from '../address/screenEntries';

/** A scene of a lesson, from 1; `again`: its question once more, in that of its states (from 1). */
export interface ScenePlace {
  readonly lesson: Lesson;
  readonly scene: number;
  readonly again?: number;
}

/** The scene that a link names; the first one if it names none, or one that is not there. */
export function placeIn(lesson: Lesson, entries: Entries, report: Report): ScenePlace {
  const text = entries.get('scene') ?? '1';
  const most = lesson.scenes.length;
  const scene = wholeNumber(text, most);
  if (scene === undefined) report(messages.linkProblems.expected('scene', messages.expected.integerIn(1, most), text));
  return { lesson, scene: scene ?? 1 };
}

export function sceneOf({ lesson, scene }: ScenePlace): Scene {
  const found = lesson.scenes[scene - 1];
  if (!found) throw new RangeError(`scene ${scene}: expected 1..${lesson.scenes.length}`);
  return found;
}

/** The screen with which a scene starts, and what is wrong with its keys; the same object for the same scene. */
export function readScene({ lesson, scene, again = 0 }: ScenePlace): ReadAddress {
  return screenOf(lesson, scene, again);
}

const screenOf = keptFor((lesson: Lesson, scene: number, again: number): ReadAddress => {
  const own = startScenario({ lesson, scene });
  return readScreen(writtenEntries({ lesson, scene, again }), own ? { keptScenario: () => own } : {});
});

/** The scenario that the lesson's file has for the scene. */
export function startScenario(place: ScenePlace): FilledScenario | undefined {
  const start = startOfScene(place.lesson, sceneOf(place));
  return start.kind === 'scenario' ? start.scenario : undefined;
}

/** What the lesson's file says: where it starts, the scene's keys, and those of its question asked once more. */
export function writtenEntries({ lesson, scene, again = 0 }: ScenePlace): Entries {
  const one = sceneOf({ lesson, scene });
  const start = startOfScene(lesson, one);
  const parts = [one.state.text, one.question?.again[again - 1]?.text ?? ''];
  const first: Entry = start.kind === 'example' ? ['example', start.name] : ['scenario', keptLocally];
  const entries = new Map([first]);
  for (const part of parts) {
    const given = readHash(part).entries;
    if (given.has('example')) entries.delete('scenario');
    if (given.has('scenario')) entries.delete('example');
    replace(entries, given);
  }
  return entries;
}

/** The scene's keys with others in their place. */
export function sceneEntriesWith(place: ScenePlace, given: Entries): Entries {
  const { state } = readScene(place);
  const entries = new Map(screenEntries(state));
  // The same scenario object, so that its run continues.
  if (state.scenario === startScenario(place)) entries.set('scenario', keptLocally);
  replace(entries, given);
  return entries;
}

function replace(entries: Map<string, string>, given: Entries): void {
  for (const key of outdatedBy(given)) entries.delete(key);
  for (const [key, value] of given) {
    if (value === '') entries.delete(key);
    else entries.set(key, value);
  }
}

/** The entries of the screen that differ from the scene's. */
export function changedEntries(state: AddressState, place: ScenePlace): readonly Entry[] {
  const { state: start } = readScene(place);
  const before = new Map(screenEntries(start));
  const now = new Map(screenEntries(state));
  const differs = ([key, value]: Entry): boolean =>
    before.get(key) !== value || (value === keptLocally && key === 'scenario' && state.scenario !== start.scenario);
  for (const key of outdatedBy(new Map([...now].filter(differs)))) before.delete(key);
  const removed = [...before.keys()].filter((key) => !now.has(key)).map((key): Entry => [key, '']);
  return [...[...now].filter(differs), ...removed];
}

/** Whether something else than the scene's is shown; another step or phase of it is not. */
export function hasLeftScene(state: AddressState, place: ScenePlace): boolean {
  return changedEntries(state, place).some(([key]) => !isReadersKey(key) && !timeKeys.includes(key));
}

const timeKeys: readonly string[] = ['step', 'phase', 'part', 'focus'];
