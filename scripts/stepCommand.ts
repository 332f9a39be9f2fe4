/**
 * What the commands that compute a step of a scenario file share: their arguments, the file, the step, and one line for whatever the
 * person who called can mend.
 */
import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { StepTrace } from '../src/model';
import { createRun } from '../src/run';
import { comingData, parseScenarioText } from '../src/scenario';

/** Where a command writes: the process's own streams, or a test's. */
export interface Output {
  /** Resolves when its reader is ready for more. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

/** What the person who called can mend: shown as one line. */
export class UserError extends Error {}

/** Runs a command; its exit code is 2 where the person who called can mend what is wrong. */
export async function exitCode(command: () => Promise<void>, output: Output): Promise<0 | 2> {
  try {
    await command();
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    output.complain(`${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}

export interface StepArguments {
  readonly file: string;
  readonly step: number;
}

type Options = NonNullable<ParseArgsConfig['options']>;

interface Expected<Own extends Options> {
  readonly own: Own;
  readonly usage: string;
  /** What the file after the scenario holds, for a command that reads two. */
  readonly beside?: string;
}

/** One scenario file, another one where the command expects it, `--step`, and the command's own options. */
export function stepArguments<const Own extends Options>(
  written: readonly string[],
  { own, usage, beside }: Expected<Own>,
) {
  const { values, positionals } = parsedArguments(written, own);
  const [file, second = ''] = positionals;
  if (file === undefined || positionals.length !== (beside === undefined ? 1 : 2)) {
    const files = beside === undefined ? 'one scenario file' : `a scenario file and a file of ${beside}`;
    throw new UserError(`arguments: expected ${files}; got ${positionals.length}; usage: ${usage}`);
  }
  const { step = '1' } = values as { readonly step?: string };
  if (!/^\d+$/.test(step) || !Number.isSafeInteger(Number(step)) || Number(step) < 1) {
    throw new UserError(`--step: expected an integer ≥ 1; got ${JSON.stringify(step)}`);
  }
  return { file, second, step: Number(step), values };
}

function parsedArguments<const Own extends Options>(written: readonly string[], own: Own) {
  try {
    return parseArgs({
      args: [...written],
      allowPositionals: true,
      options: { ...own, step: { type: 'string' } },
    });
  } catch (error) {
    throw new UserError(`arguments: ${messageOf(error)}`);
  }
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file}: cannot be read: ${messageOf(error)}`);
  }
}

/** The step of the file that the arguments ask for, and the file's title. */
export async function computeStepOf({
  file,
  step,
}: StepArguments): Promise<{ readonly trace: StepTrace; readonly title: string }> {
  const result = parseScenarioText(readText(file));
  if (!result.ok) throw new UserError(result.error.message);
  await comingData(result.scenario);
  const run = createRun(result.scenario, []);
  if (step > run.lastStep) throw new UserError(`--step: expected an integer 1..${run.lastStep}; got ${step}`);
  return { trace: run.traceAt(step), title: result.scenario.title };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
