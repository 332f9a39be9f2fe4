/**
 * `npm run --silent judge -- SCENARIO.json NUMBERS.json [--step N]`: what My work says of numbers that somebody typed, as JSON.
 * A bad file, an unknown address, a text that is no number or a step out of reach: one line of error, no judgement, exit code 2.
 */
import { isBlank, isJudgeable, isNumber, readWritten, type Sheet, summaryOf } from '../../src/features/homework/check';
import type { StepTrace } from '../../src/model';
import { addressOf, exists, parseAddress } from '../../src/quantity';
import { computeStepOf, exitCode, type Output, readText, stepArguments, UserError } from '../stepCommand';

const usage = 'npm run --silent judge -- SCENARIO.json NUMBERS.json [--step N]';

/** Prints the judgement that the arguments ask for; the exit code. */
export function judgeCommand(written: readonly string[], output: Output): Promise<0 | 2> {
  return exitCode(async () => {
    const { second, ...step } = stepArguments(written, { own: {}, usage, beside: 'numbers' });
    const { trace } = await computeStepOf(step);
    const summary = summaryOf(sheetIn(second, trace), trace);
    await output.write(`${JSON.stringify(summary, finite, 1)}\n`);
  }, output);
}

/** As in a trace: numbers that are not finite are texts. */
function finite(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function sheetIn(file: string, trace: StepTrace): Sheet {
  const numbers = objectIn(file);
  const sheet = new Map<string, string>();
  for (const [name, text] of Object.entries(numbers)) {
    const quantity = parseAddress(name);
    if (!quantity || !isJudgeable(quantity) || !exists(quantity, trace)) {
      throw new UserError(`${name}: expected the address of a number that this step has`);
    }
    if (typeof text !== 'string') throw new UserError(`${name}: expected a text; got ${JSON.stringify(text)}`);
    if (!isBlank(text) && !isNumber(readWritten(text))) {
      throw new UserError(`${name}: expected a number; got ${JSON.stringify(text)}`);
    }
    sheet.set(addressOf(quantity), text);
  }
  return sheet;
}

function objectIn(file: string): object {
  const text = readText(file);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: expected JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new UserError(`${file}: expected an object of texts by address`);
  }
  return read;
}
