/**
 * `npm run --silent trace -- FILE.json [--step N] [--no-sample-gradients]`: one step's trace as JSON.
 * A bad file or bad arguments: one line of error, no trace, exit code 2.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { StepTrace } from '../src/model';
import { createRun } from '../src/run';
import { traceChunks } from '../src/run/traceJson';
import { comingData, parseScenarioText } from '../src/scenario';

const usage = 'npm run --silent trace -- FILE.json [--step N] [--no-sample-gradients]';

/** How much text is gathered before it is written: fewer, larger writes. */
const chunkLength = 1 << 16;

/** Where a command writes: the process's own streams, or a test's. */
export interface Output {
  /** Resolves when its reader is ready for more. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

/** What the person who called can mend: shown as one line. */
class UserError extends Error {}

interface Arguments {
  readonly file: string;
  readonly step: number;
  readonly sampleGradients: boolean;
}

/** Prints the trace that the arguments ask for; the exit code. */
export async function traceCommand(written: readonly string[], output: Output): Promise<0 | 2> {
  try {
    const args = readArguments(written);
    await write(traceChunks(await computeTrace(args), args), output);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    output.complain(`${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}

function readArguments(written: readonly string[]): Arguments {
  const { values, positionals } = parsedArguments(written);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UserError(`arguments: expected one scenario file; got ${positionals.length}; usage: ${usage}`);
  }
  const step = values.step ?? '1';
  if (!/^\d+$/.test(step) || !Number.isSafeInteger(Number(step)) || Number(step) < 1) {
    throw new UserError(`--step: expected an integer ≥ 1; got ${JSON.stringify(step)}`);
  }
  return { file, step: Number(step), sampleGradients: !values['no-sample-gradients'] };
}

function parsedArguments(written: readonly string[]) {
  try {
    return parseArgs({
      args: [...written],
      allowPositionals: true,
      options: { step: { type: 'string' }, 'no-sample-gradients': { type: 'boolean' } },
    });
  } catch (error) {
    throw new UserError(`arguments: ${messageOf(error)}`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file}: cannot be read: ${messageOf(error)}`);
  }
}

async function computeTrace({ file, step }: Arguments): Promise<StepTrace> {
  const result = parseScenarioText(readText(file));
  if (!result.ok) throw new UserError(result.error.message);
  await comingData(result.scenario);
  const run = createRun(result.scenario, []);
  if (step > run.lastStep) throw new UserError(`--step: expected an integer 1..${run.lastStep}; got ${step}`);
  return run.traceAt(step);
}

async function write(chunks: Iterable<string>, output: Output): Promise<void> {
  let gathered = '';
  for (const chunk of chunks) {
    gathered += chunk;
    if (gathered.length < chunkLength) continue;
    await output.write(gathered);
    gathered = '';
  }
  await output.write(gathered);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
