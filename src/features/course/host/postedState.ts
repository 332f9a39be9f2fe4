/** The state that the frame posts to its host: the address's keys, and the address. */
import { keptFor } from '../../../memory';
import { type Scenario, serializeScenario } from '../../../scenario';
import { addressEntries, fitsIntoLink, isFrameKey, type State, writeAddress } from '../../../store';

export interface PostedState {
  /** The keys that another frame can be set to; which views a frame shows, and how, is its own. */
  readonly state: Readonly<Record<string, unknown>>;
  /** The whole hash, with its #. */
  readonly address: string;
}

/** `known`: the scenario that the host already has; one too large for a link is not sent repeatedly. */
export function postedState(state: State, known?: State['scenario']): PostedState {
  const keys = addressEntries(state).filter(([key]) => !isFrameKey(key));
  const address = writeAddress(state);
  if (fitsIntoLink(state)) return { state: Object.fromEntries(keys), address };
  const { scenario: _, ...others } = Object.fromEntries(keys);
  return { state: state.scenario === known ? others : { ...others, scenario: fileOf(state.scenario) }, address };
}

const fileOf = keptFor((scenario: State['scenario']): Scenario => serializeScenario(scenario));
