/** Opens an exercise on this page, as its link does, or leaves it: a place, from which Back returns. */
import { type ExplainerStore, fitsIntoLink, writeAddress } from '../../../store';
import { seedViewKey, sheetViewKey } from '../draft/sheetOn';

export function setExercise(store: ExplainerStore, text: string | undefined): void {
  const state = store.getState();
  const { exercise: _, ...others } = state.otherKeys;
  const otherKeys = text === undefined ? others : { ...others, exercise: text };
  // A sheet that the link has named is not that of the other place.
  const { [sheetViewKey]: _sheet, [seedViewKey]: _seed, ...viewKeys } = state.viewKeys;
  const next = { otherKeys, viewKeys, handedIn: undefined };
  // A large scenario may be nowhere but on the screen.
  if (fitsIntoLink(state)) location.hash = writeAddress({ ...state, ...next });
  else store.setState(next);
}
