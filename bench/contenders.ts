/** Who is timed, by name. TensorFlow.js is loaded only in the process that runs it. */
import { computeStep } from '../src/model';
import { type ContenderMaker, stepper } from './contender';
import { plainStep } from './plainStep';

export const contenderNames = [
  'ours',
  'plain',
  'tfjs-wasm by hand',
  'tfjs-wasm variableGrads',
  'tfjs-cpu by hand',
  'tfjs-cpu variableGrads',
] as const;

export type ContenderName = (typeof contenderNames)[number];

/** Which contenders hold their numbers in float64, and so must agree bit for bit. */
export const exactNames: readonly ContenderName[] = ['ours', 'plain'];

const ours = stepper((input) => {
  const trace = computeStep(input);
  return { batchLoss: trace.batchLoss(), weightsAfter: trace.stateAfter.weights };
});

export async function contenderNamed(name: ContenderName): Promise<ContenderMaker> {
  if (name === 'ours') return ours;
  if (name === 'plain') return stepper(plainStep);
  const { chooseBackend, byHand, byVariableGrads } = await import('./tfjsStep');
  await chooseBackend(name.startsWith('tfjs-wasm') ? 'wasm' : 'cpu');
  return name.endsWith('by hand') ? byHand : byVariableGrads;
}
