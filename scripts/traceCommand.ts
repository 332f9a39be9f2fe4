/**
 * `npm run --silent trace -- FILE.json [--step N] [--no-sample-gradients]`: one step's trace as JSON.
 * A bad file or bad arguments: one line of error, no trace, exit code 2.
 */
import { traceChunks } from '../src/run/traceJson';
import { computeStepOf, exitCode, type Output, stepArguments } from './stepCommand';

const usage = 'npm run --silent trace -- FILE.json [--step N] [--no-sample-gradients]';

/** How much text is gathered before it is written: fewer, larger writes. */
const chunkLength = 1 << 16;

/** Prints the trace that the arguments ask for; the exit code. */
export function traceCommand(written: readonly string[], output: Output): Promise<0 | 2> {
  return exitCode(async () => {
    const { values, ...step } = stepArguments(written, { own: { 'no-sample-gradients': { type: 'boolean' } }, usage });
    const { trace } = await computeStepOf(step);
    await write(traceChunks(trace, { sampleGradients: !values['no-sample-gradients'] }), output);
  }, output);
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
