/** A scenario that is too large for a link, for messages: they may carry it whole. */
import { fitsIntoLink, type State, scenarioText } from '../store';

/** The scenario file's JSON where the address only says that this browser has it. */
export function addressScenario(state: Pick<State, 'source' | 'scenario'>): string | undefined {
  return fitsIntoLink(state) ? undefined : scenarioText(state.scenario);
}
