/** What is on the screen as a scenario file: the scenario with what was changed at its first step written into it. */
import { scenarioInForce } from '../../run';
import { serializeScenario } from '../../scenario';
import { runOf, type State } from '../../store';

/** Indented JSON, ending with a line end. Later changes have no place in a scenario; a link has them. */
export function scenarioFile(state: Pick<State, 'scenario' | 'changes' | 'cursor'>): string {
  return `${JSON.stringify(serializeScenario(scenarioInForce(runOf(state))), null, 2)}\n`;
}
