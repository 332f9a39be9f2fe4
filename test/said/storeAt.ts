/** The app's store at a place of a link, with a scenario of its own. */
import type { FilledScenario } from '../../src/scenario';
import { createExplainerStore, type ExplainerStore, readAddress, scenarioLink } from '../../src/store';

/** The link's further keys, such as `step=2&phase=update`. */
export function storeAt(scenario: FilledScenario, keys: string): ExplainerStore {
  const store = createExplainerStore();
  const { state, problems } = readAddress(`#scenario=${scenarioLink(scenario)}&${keys}`);
  if (problems.length > 0) throw new Error(`${keys}: ${JSON.stringify(problems)}`);
  store.getState().applyAddress(state, []);
  return store;
}
