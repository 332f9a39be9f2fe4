/** What the frame tells its host of itself: the address's keys, and the address. */
import { addressEntries, type State, writeAddress } from '../store';
import { addressScenario } from './addressScenario';

export interface PostedState {
  /** What another frame can be set to; which views it shows, and how, stays its own. */
  readonly state: Readonly<Record<string, unknown>>;
  /** The whole hash, with its #. */
  readonly address: string;
}

export function postedState(state: State): PostedState {
  const keys = addressEntries(state).filter(([key]) => key !== 'embed' && key !== 'layout');
  const large = addressScenario(state);
  return {
    state: { ...Object.fromEntries(keys), ...(large !== undefined && { scenario: JSON.parse(large) as unknown }) },
    address: writeAddress(state),
  };
}
