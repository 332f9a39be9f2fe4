/** Which panel stands on the stage. */
import { aloneOf, readViewNames, type State } from '../../../store';
import type { EnlargedName } from '../state';

/** A lesson is open or not. */
export type StagedState = Pick<State, 'otherKeys' | 'presenting'> & { readonly lesson?: object | undefined };

/** `panel`: what the presenter has chosen; without a choice, the first view of the link. Undefined: the step's story. */
export function enlargedOf(
  state: StagedState,
  panel = state.presenting?.panel,
): Exclude<EnlargedName, 'step'> | undefined {
  if (panel !== undefined) return panel === 'step' ? undefined : panel;
  if (aloneOf(state)) return 'view';
  const [first] = readViewNames(state.otherKeys.view ?? '').views;
  // Beside a lesson, the step's story goes on: its scenes open views for the page.
  if (first === undefined || state.lesson) return undefined;
  return first === 'network' || first === 'ledger' || first === 'formulas' ? first : 'view';
}
