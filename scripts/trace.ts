/**
 * `npm run --silent trace -- FILE.json [--step N] [--no-sample-gradients]`: one step's trace as JSON on standard output.
 * A bad file or bad arguments: one line on standard error, nothing on standard output, exit code 2.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { StepTrace } from '../src/model';
import { createRun } from '../src/run';
import { traceChunks } from '../src/run/traceJson';
import { comingData, parseScenarioText } from '../src/scenario';

const usage = 'npm run --silent trace -- FILE.json [--step N] [--no-sample-gradients]';

/** How much text is gathered before it is written: fewer, larger writes. */
const chunkLength = 1 << 16;

/** What the person who called can mend: shown as one line. */
class UserError extends Error {}

interface Arguments {
  readonly file: string;
  readonly step: number;
  readonly sampleGradients: boolean;
}

function readArguments(): Arguments {
  const { values, positionals } = parsedArguments();
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

function parsedArguments() {
  try {
    return parseArgs({
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

/** Waits whenever the reader is slower than the writer. */
async function write(chunks: Iterable<string>): Promise<void> {
  let gathered = '';
  for (const chunk of chunks) {
    gathered += chunk;
    if (gathered.length < chunkLength) continue;
    if (!process.stdout.write(gathered)) await once(process.stdout, 'drain');
    gathered = '';
  }
  process.stdout.write(gathered);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  const args = readArguments();
  await write(traceChunks(await computeTrace(args), args));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
}
