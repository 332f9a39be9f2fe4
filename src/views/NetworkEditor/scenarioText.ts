/** The scenario on the screen as the text of a file, and about how long that is. */
import { weightCount } from '../../model';
import { type Run, scenarioInForce } from '../../run';
import { serializeScenario } from '../../scenario';

/** Indented JSON, ending with a line end; what was changed from step 1 on is in it, what later is not. */
export function scenarioText(run: Run): string {
  return `${JSON.stringify(serializeScenario(scenarioInForce(run)), null, 2)}\n`;
}

/** A number on a line of its own has about so many characters. */
const charactersOfNumber = 20;

/** An estimate, without writing it. */
export function textLength({ data, network }: Run): number {
  return charactersOfNumber * (data.inputs.length + data.targets.length + weightCount(network));
}
