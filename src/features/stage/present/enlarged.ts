/** Which panel stands on the stage. */
import {
  aloneOf,
  firstViewOf,
  questionOf,
  readViewNames,
  type State,
  scenePanelsOf,
  type ViewName,
} from '../../../store';
import type { EnlargedName } from '../state';

export type StagedState = Pick<State, 'otherKeys' | 'presenting' | 'lesson' | 'isWriting'>;

/** `panel`: what the presenter has chosen; without a choice, the first view of the link. Undefined: the step's story. */
export function enlargedOf(
  state: StagedState,
  panel = state.presenting?.panel,
): Exclude<EnlargedName, 'step'> | undefined {
  if (panel !== undefined) return panel === 'step' ? undefined : panel;
  if (aloneOf(state)) return 'view';
  const first = state.lesson ? viewOfScene(state, state.lesson) : readViewNames(state.otherKeys.view ?? '').views[0];
  if (first === undefined) return undefined;
  return first === 'network' || first === 'ledger' || first === 'formulas' ? first : 'view';
}

/** Beside a lesson, the step's story goes on, unless its question leaves open neither network nor ledger. */
function viewOfScene(state: StagedState, lesson: NonNullable<State['lesson']>): ViewName | undefined {
  const panels = questionOf(state) ? (scenePanelsOf(state) ?? []) : [];
  const hasStory = panels.length === 0 || panels.includes('network') || panels.includes('ledger');
  return hasStory ? undefined : firstViewOf(lesson);
}
