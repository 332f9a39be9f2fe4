/** The scenario of a built-in example. */
import { exampleNamed, type FilledScenario } from '../src/scenario';

export function exampleScenario(name: string): FilledScenario {
  const example = exampleNamed(name);
  if (!example) throw new Error(`no example ${name}`);
  return example.scenario;
}
