/** Keeps the user's own numbers when an example replaces them: the whole screen, with its changes, as a link. */
import {
  comingInAddress,
  type ExplainerStore,
  type Keeping,
  readAddress,
  type State,
  scenarioLink,
  writeAddress,
} from '../../store';

export const lastNumbersKey = 'lastNumbers';

/** Longer scenarios must be saved as files. */
const mostCharacters = 500_000;

/** Keeps the screen, if its numbers are the user's own. */
export function keepLastNumbers(state: State & Keeping): void {
  if (state.source.kind !== 'own' || scenarioLink(state.scenario) === undefined) return;
  const text = writeAddress({ ...state, lesson: undefined, viewKeys: {}, otherKeys: {}, preferences: {} });
  if (text.length <= mostCharacters) state.keep(lastNumbersKey, text);
}

/** Their link; undefined if there are none. */
export function lastNumbersHash({ kept }: Keeping): string | undefined {
  const text = kept(lastNumbersKey) ?? '';
  // Earlier visits kept the scenario's file alone.
  return text.startsWith('{') ? `#scenario=${encodeURIComponent(text)}` : text || undefined;
}

/** Shows them again. */
export function loadLastNumbers(store: ExplainerStore): void {
  const { whenFetched, loadScenario } = store.getState();
  const hash = lastNumbersHash(store.getState()) ?? '';
  whenFetched(comingInAddress(hash), () => {
    const { scenario, ...screen } = readAddress(hash).state;
    loadScenario(scenario, screen);
  });
}
