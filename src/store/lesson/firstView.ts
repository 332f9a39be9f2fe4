/** The view that a scene is about: where there is room for one, it stands with the scene's text. */
import { readViewNames } from '../panels';
import type { State } from '../state';
import type { ViewName } from '../viewNames';
import { ledgerFaceOf } from './question';
import { readScene, sceneOf } from './sceneState';

/**
 * The first view that the scene's link names, else the first in its focus, else the ledger. Beside a question it is one
 * that the question leaves open, also once it is answered: panels do not change places while they are read.
 */
export function firstViewOf(lesson: NonNullable<State['lesson']>): ViewName {
  // A wrong answer is calculated there.
  if (ledgerFaceOf({ lesson })) return 'ledger';
  const { focus, question } = sceneOf(lesson);
  const opened = readViewNames(readScene(lesson).state.otherKeys.view ?? '').views;
  const spokenOf = readViewNames(focus.map(({ text }) => text).join()).views;
  const about = [...opened, ...spokenOf];
  if (!question) return about[0] ?? 'ledger';
  const open = readViewNames(question.open.join()).views;
  return about.find((name) => open.includes(name)) ?? open[0] ?? about[0] ?? 'ledger';
}
