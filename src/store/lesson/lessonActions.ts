/** Actions of lessons: opening one, moving among its scenes, answering, leaving. */
import type { Lesson } from '../../lessons';
import { comingInEntries, comingInScene } from '../address/readAddress';
import type { FetchActions } from '../fetchActions';
import { comingSpaced } from '../quizLink';
import type { SafeStorage } from '../safeStorage';
import type { GetState, SetState } from '../setState';
import type { State } from '../state';
import { progressSkipped } from './days';
import { lessonLeft, neighbourScene, placeNamed, sceneEntered, sceneReplaced, sceneRestored } from './lessonMoves';
import { answersKey } from './progress';
import { coveringQuestion } from './question';
import type { QuestionActions } from './questionActions';
import type { ScenePlace } from './sceneState';

export interface LessonActions {
  /** Loads a built-in lesson and shows a scene, by default the first. */
  readonly openLesson: (name: string, scene?: number) => void;
  /** The same for a lesson that was chosen by hand: before a new one, short questions from earlier lessons may come. */
  readonly startLesson: (name: string, scene?: number) => void;
  /** Short questions from the lessons so far; those before a lesson lead to it, and only to it if none is due. */
  readonly startShort: (before?: string) => void;
  /** Not today. */
  readonly skipShort: () => void;
  /** Shows a scene of a lesson that is loaded. */
  readonly enterScene: (lesson: Lesson, scene: number) => void;
  /** Shows an opened file after a change of it: the same scene goes on, unless its state has changed. */
  readonly replaceLesson: (lesson: Lesson, scene: number) => void;
  /** Opens the place where lesson files are read and written, or closes it. */
  readonly setWriting: (isWriting: boolean) => void;
  readonly nextScene: () => void;
  readonly previousScene: () => void;
  /** "Back to the lesson": the scene's own screen. */
  readonly restoreScene: () => void;
  readonly leaveLesson: () => void;
  /** Shows the answer of an unanswered question; otherwise the next scene. */
  readonly lessonOn: () => void;
  readonly clearProgress: () => void;
}

export interface OtherActions extends FetchActions, Pick<QuestionActions, 'showAnswer'> {
  readonly keepInTab: SafeStorage['set'];
}

export function lessonActions(
  set: SetState,
  get: GetState,
  { whenFetched, showAnswer, keepInTab }: OtherActions,
): LessonActions {
  /** A scene whose samples are on their way: the next press moves on from it. Only valid with what is fetched now. */
  let coming: { readonly place: ScenePlace; readonly fetching: State['fetching'] } | undefined;
  const enterScene = (lesson: Lesson, scene: number): void => {
    const place = { lesson, scene };
    whenFetched(comingInScene(place), () => set((state) => sceneEntered(state, place)));
    const { fetching } = get();
    coming = fetching && { place, fetching };
  };
  const move = (by: 1 | -1): void => {
    const { lesson, fetching } = get();
    const from = fetching && coming?.fetching === fetching ? coming.place : lesson;
    const place = from && neighbourScene(from, by);
    if (place) enterScene(place.lesson, place.scene);
  };
  const openLesson: LessonActions['openLesson'] = (name, scene = 1) => {
    const entries = new Map([
      ['lesson', name],
      ['scene', String(scene)],
    ]);
    whenFetched(comingInEntries(entries), () => {
      const place = placeNamed(name, scene);
      if (place) set((state) => sceneEntered(state, place));
    });
  };
  const startShort: LessonActions['startShort'] = (before) => {
    let place: ScenePlace | undefined;
    const coming = comingSpaced(get().progress, before).then((found) => {
      place = found;
    });
    const act = (): void => {
      const found = place;
      if (found) set((state) => sceneEntered(state, found));
      else if (before !== undefined) openLesson(before);
    };
    whenFetched(coming, act, { failed: act });
  };
  return {
    openLesson,
    startLesson(name, scene) {
      const { progress } = get();
      if (progress[name] || Object.keys(progress).length === 0) openLesson(name, scene);
      else startShort(name);
    },
    startShort,
    skipShort: () => set(({ progress }) => ({ progress: progressSkipped(progress) })),
    enterScene,
    replaceLesson(lesson, scene) {
      const act = (): void => set((state) => sceneReplaced(state, { lesson, scene }));
      whenFetched(comingInScene({ lesson, scene }), act);
    },
    setWriting: (isWriting) => set({ isWriting }),
    nextScene: () => move(1),
    previousScene: () => move(-1),
    restoreScene: () => set(sceneRestored),
    leaveLesson: () => set(lessonLeft),
    lessonOn() {
      const state = get();
      if (coveringQuestion(state)) showAnswer();
      else move(1);
    },
    clearProgress() {
      keepInTab(answersKey, '');
      set({ progress: {}, made: {} });
    },
  };
}
