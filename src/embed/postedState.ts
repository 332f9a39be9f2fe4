/** The state that the frame posts to its host: the address's keys, and the address. */
import { type Scenario, serializeScenario } from '../scenario';
import { addressEntries, fitsIntoLink, isFrameKey, type State, writeAddress } from '../store';

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

const files = new WeakMap<State['scenario'], Scenario>();

function fileOf(scenario: State['scenario']): Scenario {
  const file = files.get(scenario) ?? serializeScenario(scenario);
  files.set(scenario, file);
  return file;
}
