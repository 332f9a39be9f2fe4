/** Stores the user's own numbers when an example replaces them. */
import { scenarioInForce } from '../../run';
import { type FilledScenario, parseScenarioText } from '../../scenario';
import type { Keeping } from '../../store';
import { runOf, type State, scenarioText } from '../../store';

export const lastNumbersKey = 'lastNumbers';

/** Longer scenarios must be saved as files. */
const mostCharacters = 500_000;

/** Keeps the numbers of step 1, if they are the user's own. */
export function keepLastNumbers(state: State & Keeping): void {
  const run = runOf(state);
  if (state.source.kind !== 'own' || run.data.inputs.length > mostCharacters / 10) return;
  const text = scenarioText(scenarioInForce(run));
  if (text.length <= mostCharacters) state.keep(lastNumbersKey, text);
}

export function hasLastNumbers({ kept }: Keeping): boolean {
  return (kept(lastNumbersKey) ?? '') !== '';
}

export function lastNumbers({ kept }: Keeping): FilledScenario | undefined {
  const read = parseScenarioText(kept(lastNumbersKey) ?? '');
  return read.ok ? read.scenario : undefined;
}
