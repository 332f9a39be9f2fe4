/** The built-in examples, each a scenario file, in menu order. */
import { onDemand } from '../memory';
import irisFile from './examples/iris.json';
import lectureFile from './examples/lecture.json';
import mseFile from './examples/mse-128-64-10.json';
import oneWeightFile from './examples/one-weight.json';
import squareBatchFile from './examples/square-batch.json';
import xorFile from './examples/xor.json';
import type { FilledScenario } from './filled';
import { sampleCountOf } from './load';
import { parseScenario } from './parse';

export interface Example {
  readonly name: string;
  readonly title: string;
  readonly layers: readonly number[];
  readonly sampleCount: number;
  /** Throws if it has not been fetched. */
  readonly scenario: FilledScenario;
  /** Brings an example that is not part of the first visit; undefined if it is there. Absent: it always is. */
  readonly coming?: () => Promise<void> | undefined;
}

/** xor lecture mse-128-64-10 one-weight iris square-batch digits digits-linear */
export const examples: readonly Example[] = [
  example('xor', xorFile),
  example('lecture', lectureFile),
  example('mse-128-64-10', mseFile),
  example('one-weight', oneWeightFile),
  example('iris', irisFile),
  example('square-batch', squareBatchFile),
  laterExample(
    { name: 'digits', title: 'Handwritten digits: 64-16-10', layers: [64, 16, 10], sampleCount: 500 },
    () => import('./examples/digits.json'),
  ),
  laterExample(
    {
      name: 'digits-linear',
      title: 'Handwritten digits without a hidden layer: 64-10',
      layers: [64, 10],
      sampleCount: 500,
    },
    () => import('./examples/digits-linear.json'),
  ),
];

/** The example of that name, if it exists. */
export function exampleNamed(name: string): Example | undefined {
  return examples.find((candidate) => candidate.name === name);
}

function example(name: string, file: unknown): Example {
  const scenario = scenarioIn(name, file);
  const { title, network } = scenario;
  return { name, title, layers: network.layers, sampleCount: sampleCountOf(scenario), scenario };
}

/** The menu's text is known before the example is fetched; a test compares it with the file. */
function laterExample(
  known: Pick<Example, 'name' | 'title' | 'layers' | 'sampleCount'>,
  load: () => Promise<{ readonly default: unknown }>,
): Example {
  const file = onDemand(async () => scenarioIn(known.name, (await load()).default));
  return {
    ...known,
    get scenario() {
      const scenario = file.now();
      if (!scenario) throw new Error(`the example ${known.name} has not been fetched`);
      return scenario;
    },
    coming: file.coming,
  };
}

function scenarioIn(name: string, file: unknown): FilledScenario {
  const result = parseScenario(file);
  if (!result.ok) throw new Error(`example ${name}: ${result.error.message}`);
  return result.scenario;
}
