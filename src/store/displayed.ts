/** How the reader wants the step shown: the notation, and where the division is written. */
import type { StepTrace } from '../model';
import { type Conventions, notationNamed, setConventions, setNotation, shownStep } from '../quantity';
import { traceOf } from './derived';
import type { Preferences, Snapshot } from './state';

type Displaying = Pick<Snapshot, 'scenario' | 'changes' | 'comparison'> & { readonly preferences: Preferences };

/** The conventions in force: the division stays at the end in a run that clips per sample. */
export function conventionsOf(state: Displaying): Conventions {
  return { divide: clipsPerSample(state) ? 'end' : state.preferences.divide };
}

/** Whether this run or the one compared with it clips per sample at any step. */
export function clipsPerSample({
  scenario,
  changes,
  comparison,
}: Pick<Snapshot, 'scenario' | 'changes' | 'comparison'>): boolean {
  const compared = comparison && 'changes' in comparison ? comparison.changes : [];
  const clips = [...changes, ...compared].map((change) => ('setting' in change ? change.value : undefined));
  return [scenario.training.clip, ...clips].some(
    (clip) => typeof clip === 'object' && clip !== null && 'per' in clip && clip.per === 'sample',
  );
}

/** The trace of the cursor's step as the conventions show it. */
export function shownTraceOf(state: Displaying & Pick<Snapshot, 'cursor'>): StepTrace {
  return shownStep(traceOf(state), conventionsOf(state));
}

/** Everything that is drawn is drawn again when this changes. */
export function displayKeyOf(state: Displaying): string {
  return `${state.preferences.notation} ${conventionsOf(state).divide}`;
}

/** What is drawn from now on is written as the state says. */
export function takeIntoForce(state: Displaying, before?: Displaying): void {
  const { notation } = state.preferences;
  const chosen = before && notation !== before.preferences.notation ? notationNamed(notation) : undefined;
  if (chosen) setNotation(chosen);
  setConventions(conventionsOf(state));
}
