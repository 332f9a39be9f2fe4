/** Who is timed, by name. TensorFlow.js is loaded only in the process that runs it. */
import { computeStep } from '../src/model';
import { type ContenderMaker, stepper } from './contender';
import { objectGraph } from './objectGraph';
import { plainStep } from './plainStep';

/** Those that Node runs, each in a process of its own. */
export const nodeContenders = [
  'ours',
  'ours in TypeScript',
  'plain',
  'object graph',
  'tfjs-wasm by hand',
  'tfjs-wasm minimize',
  'tfjs-cpu by hand',
  'tfjs-cpu minimize',
] as const;

export type NodeContender = (typeof nodeContenders)[number];
export type ContenderName = NodeContender | 'scalar C';

/** Something for each contender; for C only where it can be compiled. */
export type ByContender<Item> = Readonly<Record<NodeContender, Item> & Partial<Record<'scalar C', Item>>>;

/** How near to the plain loop a contender must come: float64 bit for bit, C up to its library's exp and tanh, float32 to its precision. */
export function toleranceOf(name: ContenderName): number {
  if (name === 'scalar C') return 1e-10;
  return name.startsWith('tfjs') ? 1e-4 : 0;
}

const ours = stepper((input) => {
  const trace = computeStep(input);
  return { batchLoss: trace.batchLoss(), weightsAfter: trace.stateAfter.weights };
});

export async function contenderNamed(name: NodeContender): Promise<ContenderMaker> {
  if (name === 'ours') return ours;
  if (name === 'ours in TypeScript') {
    // As in an engine that has none: the kernel is looked for at the first large product.
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    return ours;
  }
  if (name === 'plain') return stepper(plainStep);
  if (name === 'object graph') return objectGraph;
  const { chooseBackend, byHand, byMinimize } = await import('./tfjsStep');
  await chooseBackend(name.startsWith('tfjs-wasm') ? 'wasm' : 'cpu');
  return name.endsWith('by hand') ? byHand : byMinimize;
}
