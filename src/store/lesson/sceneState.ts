/** What a scene of a lesson shows, as the state of a link: the start of the scene or its lesson, the scene's keys, and those of `again`. */
import { type Lesson, type LessonStart, startOfScene } from '../../lessons';
import type { Entry } from '../address/addressKeys';
import { readHash } from '../address/addressKeys';
import { comingInEntries, type ReadAddress, readEntries } from '../address/readAddress';
import { keptLocally } from '../address/writeAddress';

/** A scene of a lesson, from 1; `again`: its question once more. */
export interface ScenePlace {
  readonly lesson: Lesson;
  readonly scene: number;
  readonly again: boolean;
}

const known = new WeakMap<Lesson, Map<string, ReadAddress>>();

/** The state and what is wrong with its keys; the same object for the same scene. A scenario on request must be there. */
export function readScene(place: ScenePlace): ReadAddress {
  const { lesson, scene, again } = place;
  const ofLesson = known.get(lesson) ?? new Map<string, ReadAddress>();
  known.set(lesson, ofLesson);
  const key = `${scene} ${again}`;
  const read = ofLesson.get(key) ?? readEntries(sceneEntries(place), options(startOf(place)));
  ofLesson.set(key, read);
  return read;
}

/** Loads everything that a scene needs; undefined if it is already loaded. */
export function comingInScene(place: ScenePlace): Promise<void> | undefined {
  return comingInEntries(sceneEntries(place), options(startOf(place)));
}

function startOf({ lesson, scene }: ScenePlace): LessonStart {
  return startOfScene(lesson, sceneOf({ lesson, scene }));
}

function options(start: LessonStart) {
  return start.kind === 'scenario' ? { keptScenario: () => start.scenario } : {};
}

function sceneEntries(place: ScenePlace): ReadonlyMap<string, string> {
  const { state, question } = sceneOf(place);
  const own = readHash(state.text).entries;
  const named = own.has('example') || own.has('scenario');
  return new Map([
    ...(named ? [] : [startEntry(startOf(place))]),
    ...own,
    ...(place.again && question ? readHash(question.again.state.text).entries : []),
  ]);
}

function startEntry(start: LessonStart): Entry {
  return start.kind === 'example' ? ['example', start.name] : ['scenario', keptLocally];
}

export function sceneOf({ lesson, scene }: Pick<ScenePlace, 'lesson' | 'scene'>): Lesson['scenes'][number] {
  const found = lesson.scenes[scene - 1];
  if (!found) throw new RangeError(`scene ${scene}: expected 1..${lesson.scenes.length}`);
  return found;
}
