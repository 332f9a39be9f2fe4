/** The built-in examples, each a scenario file, in the order in which they are offered. */
import irisFile from './examples/iris.json';
import lectureFile from './examples/lecture.json';
import mseFile from './examples/mse-128-64-10.json';
import oneWeightFile from './examples/one-weight.json';
import squareBatchFile from './examples/square-batch.json';
import xorFile from './examples/xor.json';
import type { FilledScenario } from './filled';
import { parseScenario } from './parse';

export interface Example {
  readonly name: string;
  readonly title: string;
  readonly scenario: FilledScenario;
}

/** xor lecture mse-128-64-10 one-weight iris square-batch */
export const examples: readonly Example[] = [
  example('xor', xorFile),
  example('lecture', lectureFile),
  example('mse-128-64-10', mseFile),
  example('one-weight', oneWeightFile),
  example('iris', irisFile),
  example('square-batch', squareBatchFile),
];

/** The example of that name, if there is one. */
export function exampleNamed(name: string): Example | undefined {
  return examples.find((candidate) => candidate.name === name);
}

function example(name: string, file: unknown): Example {
  const result = parseScenario(file);
  if (!result.ok) throw new Error(`example ${name}: ${result.error.message}`);
  return { name, title: result.scenario.title, scenario: result.scenario };
}
