/** Entering a lesson, its scenes, and leaving it, as functions of the state. Each scene has its own edits to undo. */
import { fetchedLesson, formerPlace, questionKey, startOfScene } from '../../lessons';
import { isReadersKey } from '../address/addressKeys';
import type { AddressState } from '../address/addressState';
import { noCrumbs, pastWith, screenOf, snapshotOf } from '../moves';
import type { LessonState, Room, State } from '../state';
import { readScene, type ScenePlace, sceneOf } from './sceneState';
import { isTouched } from './touched';

const nothingToUndo: State['past'] = [];

/** What a screen from elsewhere ends. */
const cleared = {
  playing: false,
  travelling: undefined,
  pointed: undefined,
  crumbs: noCrumbs,
  notices: [],
  explorerTabs: undefined,
} satisfies Partial<State>;

/** A scene with the screen that it starts with, and with what the learner has made there by hand. */
export function sceneEntered(state: State, place: ScenePlace): Partial<State> {
  const made = madeWith(state);
  const own = isAt(state, place) ? undefined : made?.[madeKey(place)];
  return { ...screenOfScene(state, place), ...own, ...atScene(state, place), ...(made && { made }) };
}

/** With what the open scene asks to be made by hand, as it is now. */
function madeWith({ made, ...state }: State): State['made'] {
  const { lesson } = state;
  const kind = lesson && sceneOf(lesson).question?.kind;
  // A lesson that is being written changes under the same name.
  const isKept = lesson?.lesson.name !== '' && (kind === 'make' || kind === 'batch');
  if (!lesson || !isKept || isTouched(state, lesson)) return made;
  const { source, scenario, changes } = state;
  return { ...made, [madeKey(lesson)]: { source, scenario, changes } };
}

function madeKey({ lesson, scene, again = 0 }: ScenePlace): string {
  return `${lesson.name} ${questionKey(scene, again)}`;
}

/** A scene of a file that was read again: the screen stays if the scene starts as before. */
export function sceneReplaced(state: State, place: ScenePlace): Partial<State> {
  const { lesson: open } = state;
  const isSame = open?.scene === place.scene && open.lesson.name === place.lesson.name;
  if (!isSame || startKeys(open) !== startKeys(place)) return sceneEntered(state, place);
  return { lesson: { ...place, again: 0, questions: {} } };
}

/** What a scene starts with, as a text. */
function startKeys(place: ScenePlace): string {
  const scene = sceneOf(place);
  return JSON.stringify([startOfScene(place.lesson, scene), scene.state.text]);
}

/** The lesson's place after an address is applied: its scene, or no lesson. */
export function lessonOfAddress(state: State, { lesson: place }: AddressState): Partial<State> {
  if (place) return atScene(state, place);
  const { lesson, beforeLesson } = state;
  if (!lesson) return {};
  const { past, future } = beforeLesson ?? state;
  return { lesson: undefined, beforeLesson: undefined, past, future };
}

/** The screen whose place an address takes within its room; undefined where it enters another room. */
export function roomLeft(state: State, { lesson: place }: AddressState): Room | undefined {
  if (!place) return state.lesson ? state.beforeLesson : state;
  return isAt(state, place) ? state : undefined;
}

/** The scene as it was when it was entered; undo brings back what was done in it. */
export function sceneRestored(state: State): Partial<State> {
  if (!state.lesson) return {};
  const { running: _, held: __, ...lesson } = state.lesson;
  return { ...screenOfScene(state, lesson), lesson, past: pastWith(state, screenOf(state)), future: nothingToUndo };
}

/** The scene's question once more, about the next state of its `again`. */
export function sceneAskedAgain(state: State): Partial<State> {
  return state.lesson ? sceneEntered(state, { ...state.lesson, again: state.lesson.again + 1 }) : {};
}

/** Everything as it was before the lesson; opened by a link, a lesson leaves its screen. */
export function lessonLeft(state: State): Partial<State> {
  const { lesson, beforeLesson, viewKeys, otherKeys } = state;
  if (!lesson) return {};
  const made = madeWith(state);
  const none = { lesson: undefined, beforeLesson: undefined, ...(made && { made }) };
  if (!beforeLesson) return none;
  const { viewKeys: oldViewKeys, otherKeys: oldKeys, ...before } = beforeLesson;
  return {
    ...cleared,
    ...before,
    viewKeys: withReadersOf(viewKeys, oldViewKeys),
    otherKeys: withReadersOf(otherKeys, oldKeys),
    ...none,
  };
}

/** The place after the next or before the previous scene; undefined beyond the lesson's ends. */
export function neighbourScene({ lesson, scene }: ScenePlace, by: 1 | -1): ScenePlace | undefined {
  return lesson.scenes[scene - 1 + by] && { lesson, scene: scene + by };
}

/** The lesson of that name, once it is loaded. */
export function placeNamed(name: string, scene: number): ScenePlace | undefined {
  const lesson = fetchedLesson(name);
  if (!lesson) return formerPlace(name, scene);
  return { lesson, scene: Math.min(Math.max(1, scene), lesson.scenes.length) };
}

/** The same place keeps what was done in it; another starts with nothing to undo. */
function atScene(state: State, place: ScenePlace): Partial<State> {
  if (isAt(state, place)) return {};
  const { lesson: open } = state;
  const { lesson, scene, again = 0 } = place;
  const isSame = open?.lesson.name === lesson.name;
  const next: LessonState = { lesson, scene, again, questions: isSame ? open.questions : {} };
  const { past, future, viewKeys, otherKeys, explorerTabs } = state;
  return {
    lesson: next,
    beforeLesson: open ? state.beforeLesson : { ...snapshotOf(state), past, future, viewKeys, otherKeys, explorerTabs },
    past: nothingToUndo,
    future: nothingToUndo,
  };
}

function isAt({ lesson: open }: State, { lesson, scene, again = 0 }: ScenePlace): boolean {
  return open?.lesson === lesson && open.scene === scene && open.again === again;
}

function screenOfScene(state: State, place: ScenePlace): Partial<State> {
  const { preferences, lesson: _, ...screen } = readScene(place).state;
  // What the scene before asked for goes with it.
  const before = state.lesson && readScene(state.lesson).state;
  const own = { ...before?.otherKeys, ...before?.viewKeys };
  const isKept = (key: string, value: string): boolean => isReadersKey(key) && own[key] !== value;
  return {
    ...cleared,
    ...screen,
    viewKeys: { ...only(state.viewKeys, isKept), ...screen.viewKeys },
    otherKeys: { ...only(state.otherKeys, isKept), ...screen.otherKeys },
    preferences: { ...state.preferences, ...preferences },
    furthestStep: screen.cursor.step,
  };
}

type Keys = Readonly<Record<string, string>>;

function only(keys: Keys, isWanted: (key: string, value: string) => boolean): Keys {
  return Object.fromEntries(Object.entries(keys).filter(([key, value]) => isWanted(key, value)));
}

/** The keys of a screen, with those that are the reader's as they are now. */
function withReadersOf(now: Keys, screen: Keys): Keys {
  return { ...only(screen, (key) => !isReadersKey(key)), ...only(now, isReadersKey) };
}
