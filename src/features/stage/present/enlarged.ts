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

type Enlarged = Exclude<EnlargedName, 'step'> | undefined;

/** What the presenter has chosen, else what stands there by itself. Undefined: the step's story. */
export function enlargedOf(state: StagedState): Enlarged {
  const { panel } = state.presenting ?? {};
  if (panel === undefined) return usualOf(state);
  return panel === 'step' ? undefined : panel;
}

/** Without a choice: the first view of the link, or the scene's. */
export function usualOf(state: StagedState): Enlarged {
  if (aloneOf(state)) return 'view';
  const first = state.lesson ? viewOfScene(state, state.lesson) : readViewNames(state.otherKeys.view ?? '').views[0];
  if (first === undefined) return undefined;
  return first === 'network' || first === 'ledger' || first === 'formulas' ? first : 'view';
}

/** The view that the scene speaks of; the step's story where that is the ledger, or the network and no question covers the ledger. */
function viewOfScene(state: StagedState, lesson: NonNullable<State['lesson']>): ViewName | undefined {
  const first = firstViewOf(lesson);
  if (first === 'ledger') return undefined;
  const panels = questionOf(state) ? (scenePanelsOf(state) ?? []) : [];
  const coversLedger = panels.length > 0 && !panels.includes('ledger');
  return first === 'network' && !coversLedger ? undefined : first;
}
