/**
 * A host's `set`, laid over what is on the screen. What the host gives holds or is refused as a whole; what it does not
 * give stays, or yields where it no longer fits: a sample that is not in the new batch, a focus on another weight.
 */
import type { FilledScenario } from '../scenario';
import { addressEntries, fitsIntoLink, type ReadAddress, readEntries, type State } from '../store';

/** They say how a frame looks, so that a new example or another frame's state leaves them alone. */
const ofTheFrame: readonly string[] = ['embed', 'layout', 'view', 'theme', 'scale', 'lang', 'notation'];

/** What yields, in this order, to what the host gives. */
const yielding: readonly string[] = ['focus', 'part', 'sample', 'weight'];

export interface HostState {
  readonly entries: ReadonlyMap<string, string>;
  /** A scenario file's JSON. */
  readonly scenario?: string;
}

/** The state that the host asks for, and a sentence for each part of it that cannot be used. */
export function mergeState(state: State, { entries: given, scenario }: HostState): ReadAddress {
  const startsAnew = scenario !== undefined || given.has('scenario') || given.has('example');
  const merged = new Map<string, string>();
  // The very scenario, so that its run goes on.
  const present = fitsIntoLink(state) ? undefined : state.scenario;
  for (const [key, value] of addressEntries(state)) {
    if (!startsAnew || ofTheFrame.includes(key)) merged.set(key, value);
  }
  for (const key of outdatedBy(given)) merged.delete(key);
  for (const [key, value] of given) merged.set(key, value);
  if (scenario !== undefined) merged.set('scenario', 'local');
  return yieldingRead(merged, given, scenario ?? present);
}

/** What the given keys make pointless: a part of another phase, the focus chosen in it. */
function outdatedBy(given: ReadonlyMap<string, string>): readonly string[] {
  if (given.has('phase')) return ['part', 'focus'];
  if (given.has('step')) return ['part'];
  return given.has('weight') || given.has('sample') ? ['focus'] : [];
}

function yieldingRead(
  merged: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, string>,
  scenario: string | FilledScenario | undefined,
): ReadAddress {
  const options = { keptScenario: () => scenario };
  let entries = merged;
  let read = readEntries(entries, options);
  for (const key of yielding) {
    if (read.problems.length === 0) break;
    if (given.has(key) || !entries.has(key)) continue;
    const without = new Map([...entries].filter(([other]) => other !== key));
    const again = readEntries(without, options);
    if (again.problems.length < read.problems.length) {
      entries = without;
      read = again;
    }
  }
  return read;
}
