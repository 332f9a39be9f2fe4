/** The current scenario as the text of a file, and its approximate length. */
import { weightCount } from '../../model';
import { type Run, scenarioInForce } from '../../run';
import { serializeScenario } from '../../scenario';

/** Indented JSON with a final newline; it contains the changes at step 1, but no later ones. */
export function scenarioText(run: Run): string {
  return `${JSON.stringify(serializeScenario(scenarioInForce(run)), null, 2)}\n`;
}

/** The approximate number of characters of a number on its own line. */
const charactersOfNumber = 20;

/** An estimate that does not write the text. */
export function textLength({ data, network }: Run): number {
  return charactersOfNumber * (data.inputs.length + data.targets.length + weightCount(network));
}
