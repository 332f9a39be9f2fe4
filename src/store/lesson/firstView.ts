/** The view that a scene is about: where there is room for one, it stands with the scene's text. */
import { readViewNames, type ViewName } from '../panels';
import type { State } from '../state';
import { readScene, sceneOf } from './sceneState';

/** The first view that the scene's link names, else the first in its focus, else the ledger. */
export function firstViewOf(lesson: NonNullable<State['lesson']>): ViewName {
  const opened = readViewNames(readScene(lesson).state.otherKeys.view ?? '').views;
  const spokenOf = readViewNames(
    sceneOf(lesson)
      .focus.map(({ text }) => text)
      .join(),
  ).views;
  return opened[0] ?? spokenOf[0] ?? 'ledger';
}
