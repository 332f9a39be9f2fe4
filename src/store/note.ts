/** Which of the author's notes belongs to the screen: the link's, or the scenario's for this phase and weight. */
import { weightAddress } from '../quantity';
import type { Snapshot, State } from './state';

/** Its text; undefined if there is none. */
export function noteOf({ note, scenario, cursor }: Pick<Snapshot, 'note' | 'scenario' | 'cursor'>): string | undefined {
  if (note !== undefined) return note;
  const fitting = (scenario.notes ?? []).filter(
    ({ phase, weight }) =>
      (phase === undefined || phase === cursor.phase) &&
      (weight === undefined || weightAddress(weight) === weightAddress(cursor.weight)),
  );
  const named = ({ phase, weight }: (typeof fitting)[number]): number => (phase ? 1 : 0) + (weight ? 1 : 0);
  const most = Math.max(...fitting.map(named));
  return fitting.find((one) => named(one) === most)?.text;
}

/** In characters: what the ledger has room for above its rows. */
const mostInLedger = 150;

/** Whether a note is open that needs a column of its own. */
export function hasLongNote(state: Parameters<typeof noteOf>[0] & Pick<State, 'notesClosed'>): boolean {
  return state.notesClosed !== true && (noteOf(state)?.length ?? 0) > mostInLedger;
}
