/** A step as one object. */
import { traceChunks } from '../run';
import { runBehind } from './made';
import type { Run, TraceJson } from './types';

/**
 * Every number of the step: the object that `npm run trace` prints in the app's repository, by the same schema. What is not finite is one
 * of the texts "NaN", "Infinity", "-Infinity". `sampleGradients: false` leaves out every sample's gradient of every weight: with 1000
 * samples of 128-64-10 units they are nearly all of 180 MB. Throws a `RangeError` for anything but an integer 1..`run.lastStep`.
 */
export function traceJson(run: Run, step: number, options: { readonly sampleGradients?: boolean } = {}): TraceJson {
  const { sampleGradients = true } = options;
  const trace = runBehind(run).traceAt(step);
  // As the text says it, so that the command and the package cannot differ.
  return JSON.parse([...traceChunks(trace, { sampleGradients })].join('')) as TraceJson;
}
