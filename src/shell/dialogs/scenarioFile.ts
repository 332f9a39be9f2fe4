/** The current scenario as a file, with the changes of its first step applied. */
import { scenarioInForce } from '../../run';
import { serializeScenario } from '../../scenario';
import { runOf, type State } from '../../store';

/** Indented JSON with a final newline. A scenario cannot contain later changes; a link can. */
export function scenarioFile(state: Pick<State, 'scenario' | 'changes' | 'cursor'>): string {
  return `${JSON.stringify(serializeScenario(scenarioInForce(runOf(state))), null, 2)}\n`;
}
