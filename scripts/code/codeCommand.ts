/**
 * `npm run --silent code -- FILE.json [--step N] [--as numpy|torch]`: one step as a program that asserts the app's numbers.
 * A bad file or bad arguments: one line of error, no program, exit code 2.
 */
import { fileText, libraries, programOf } from '../../src/features/code/program';
import { computeStepOf, exitCode, type Output, stepArguments, UserError } from '../stepCommand';

const usage = 'npm run --silent code -- FILE.json [--step N] [--as numpy|torch]';

const own = { as: { type: 'string', default: 'numpy' } } as const;

/** Prints the program that the arguments ask for; the exit code. */
export function codeCommand(written: readonly string[], output: Output): Promise<0 | 2> {
  return exitCode(async () => {
    const { values, ...step } = stepArguments(written, { own, usage });
    const library = oneOf('as', values.as, libraries);
    const { trace, title } = await computeStepOf(step);
    await output.write(fileText(programOf(trace, library), { trace, title }));
  }, output);
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given);
  if (!found) throw new UserError(`--${option}: expected ${names.join(' or ')}; got ${JSON.stringify(given)}`);
  return found;
}
