/**
 * `npm run --silent read -- FILE.txt`: what a paste is read as, as JSON. One reading where one fits, more where the page would ask, none where
 * it refuses; what is said of them, or why there is none, is in `said`.
 */
import { type Reading, readText, saidLine } from '../src/scenario/reading';
import '../src/text/later';
import { exitCode, fileText, type Output, UserError } from './stepCommand';

const usage = 'npm run --silent read -- FILE.txt';

/** Prints the readings of a file; the exit code. */
export function readCommand(written: readonly string[], output: Output): Promise<0 | 2> {
  return exitCode(async () => {
    const [file, ...more] = written;
    if (file === undefined || file.startsWith('--') || more.length > 0) {
      throw new UserError(`arguments: expected one file; got ${written.length}; usage: ${usage}`);
    }
    await output.write(`${JSON.stringify(readResult(fileText(file)), null, 1)}\n`);
  }, output);
}

/** The printed object. */
export function readResult(text: string): { readonly readings: readonly object[]; readonly said: readonly string[] } {
  const read = readText(text);
  if (!read.ok) return { readings: [], said: [read.sentence] };
  return { readings: read.readings.map(partOf), said: read.readings.map(saidLine) };
}

/** In the scenario's own order: by layer, d(l−1) rows of d(l). A layer that the text does not have is null. */
function partOf({ layers, inputs, targets, weights, biases }: Reading): object {
  const byLayer = <Numbers>(of: ReadonlyMap<number, Numbers>): readonly (Numbers | null)[] | undefined =>
    of.size === 0 ? undefined : Array.from({ length: Math.max(...of.keys()) }, (_, at) => of.get(at + 1) ?? null);
  return { layers, inputs, targets, weights: byLayer(weights), biases: byLayer(biases) };
}
