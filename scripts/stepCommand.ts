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

/** One scenario file, `--step`, and the command's own options. */
export function stepArguments<const Own extends Options>(
  written: readonly string[],
  { own, usage }: { readonly own: Own; readonly usage: string },
) {
  const { values, positionals } = parsedArguments(written, own);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UserError(`arguments: expected one scenario file; got ${positionals.length}; usage: ${usage}`);
  }
  const { step = '1' } = values as { readonly step?: string };
  if (!/^\d+$/.test(step) || !Number.isSafeInteger(Number(step)) || Number(step) < 1) {
    throw new UserError(`--step: expected an integer ≥ 1; got ${JSON.stringify(step)}`);
  }
  return { file, step: Number(step), values };
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

/** A file's text. */
export function textOf(file: string): string {
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
  const result = parseScenarioText(textOf(file));
  if (!result.ok) throw new UserError(result.error.message);
  await comingData(result.scenario);
  const run = createRun(result.scenario, []);
  if (step > run.lastStep) throw new UserError(`--step: expected an integer 1..${run.lastStep}; got ${step}`);
  return { trace: run.traceAt(step), title: result.scenario.title };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
