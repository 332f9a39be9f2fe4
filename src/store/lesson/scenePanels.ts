/** The panels that a scene needs; the others are not on the screen, so that nothing else asks for attention. */
import { readViewNames } from '../panels';
import type { State } from '../state';
import type { ViewName } from '../viewNames';
import { coveringQuestion, ledgerFaceOf, questionOf } from './question';
import { readScene, sceneOf } from './sceneState';

/**
 * While a question is open: those that it leaves open. Otherwise: what the scene speaks of and opens, and what its question
 * left open. A view that the learner opens is shown in both. Undefined outside lessons, and for who writes one.
 */
export function scenePanelsOf(
  state: Pick<State, 'lesson' | 'otherKeys' | 'isWriting'>,
): readonly ViewName[] | undefined {
  const { lesson, otherKeys, isWriting } = state;
  if (!lesson || isWriting) return undefined;
  const question = questionOf(state);
  const calculated = ledgerFaceOf(state) ? (['ledger'] as const) : [];
  const open = [...(question ? readViewNames(question.open.join()).views : []), ...calculated];
  const opened = readViewNames(otherKeys.view ?? '').views;
  if (coveringQuestion(state)) {
    const ofScene = readViewNames(readScene(lesson).state.otherKeys.view ?? '').views;
    return panelsOf([...open, ...opened.filter((name) => !ofScene.includes(name))]);
  }
  const spokenOf = readViewNames(
    sceneOf(lesson)
      .focus.map(({ text }) => text)
      .join(),
  );
  const named = [...spokenOf.views, ...opened, ...open];
  // The rows of the ledger come from the network's units; a third view needs the width more, and no answer squeezes the rows.
  const isLedgerAlone =
    !question && named.includes('ledger') && named.every((name) => name === 'ledger' || name === 'formulas');
  return panelsOf(named.length === 0 || isLedgerAlone ? ['network', 'ledger', ...named] : named);
}

function panelsOf(names: readonly ViewName[]): readonly ViewName[] {
  return [...new Set(names)].filter((name) => name !== 'lesson');
}
