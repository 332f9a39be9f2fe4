/** The C program as a contender: compiled into a temporary folder and fed the cases as files. There is none without a compiler. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { lastLayer, type StepInput, unitsIn } from '../src/model';
import { benchCase, type CaseName, caseNames } from './cases';
import type { Child } from './child';
import type { Answers, Request } from './messages';
import { squaredCoefficient } from './squaredLoss';
import { warmedSteps } from './warming';

/** Scalar code on purpose: no vectors, and no product fused with its addition. */
const compilerOptions = ['-O2', '-fno-tree-vectorize', '-ffp-contract=off'];

/** What the compiler calls itself; undefined where there is none. */
export function compiler(): string | undefined {
  try {
    return execFileSync('cc', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0];
  } catch {
    return undefined;
  }
}

export async function startScalarChild(): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), 'scalar-step-'));
  const program = join(folder, 'scalarStep');
  const source = fileURLToPath(new URL('./scalarStep.c', import.meta.url));
  execFileSync('cc', [...compilerOptions, '-o', program, source, '-lm']);
  const files = caseNames.map((name, index) => {
    const file = join(folder, `${index}.case`);
    writeFileSync(file, new Uint8Array(caseNumbers(benchCase(name).input).buffer));
    return file;
  });
  const child = spawn(program, files, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const stepsInRound = new Map<CaseName, number>();
  const answerTo = async (what: 'check' | 'run', name: CaseName, steps: number): Promise<unknown> => {
    child.stdin.write(`${what} ${caseNames.indexOf(name)} ${steps}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`scalar C: its process ended with code ${child.exitCode}`);
    return JSON.parse(value);
  };
  const run = async (name: CaseName, steps: number): Promise<number> => (await answerTo('run', name, steps)) as number;

  async function answer(request: Request): Promise<Answers[Request['kind']]> {
    switch (request.kind) {
      case 'check': {
        const [losses = [], ...weights] = (await answerTo('check', request.case, request.steps)) as number[][];
        return { losses, weights };
      }
      case 'warm': {
        const steps = await warmedSteps((count) => run(request.case, count));
        stepsInRound.set(request.case, steps);
        return steps;
      }
      case 'round':
        return run(request.case, stepsInRound.get(request.case) ?? 1);
      default:
        throw new Error(`scalar C: cannot answer ${request.kind}`);
    }
  }
  return {
    name: 'scalar C',
    ask: async <Kind extends Request['kind']>(request: Request & { readonly kind: Kind }) =>
      (await answer(request)) as Answers[Kind],
    stop: () => {
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A case as scalarStep.c reads it. */
function caseNumbers({ network, data, batch, state, settings }: StepInput): Float64Array {
  const { optimizer } = settings;
  if (optimizer.kind !== 'sgd' || optimizer.momentum !== 0 || optimizer.weightDecay !== 0) {
    throw new RangeError('scalar C: expected plain SGD');
  }
  const rows = (values: Float64Array, width: number): number[] =>
    batch.flatMap((sample) => Array.from(values.subarray(sample * width, (sample + 1) * width)));
  return Float64Array.from([
    network.layers.length,
    ...network.layers,
    ...network.activations.map((name) => {
      if (name !== 'sigmoid' && name !== 'tanh') throw new RangeError(`scalar C: activation ${name}`);
      return name === 'tanh' ? 1 : 0;
    }),
    batch.length,
    squaredCoefficient(settings.loss, unitsIn(network, lastLayer(network))),
    optimizer.learningRate,
    ...rows(data.inputs, data.inputWidth),
    ...rows(data.targets, data.targetWidth),
    ...state.weights.flatMap((block) => Array.from(block)),
  ]);
}
