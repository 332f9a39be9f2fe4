/** One part of the check by altered texts: so many, divided among the targets. */
import { parentPort } from 'node:worker_threads';
import { comingExample, examples } from '../src/scenario';
import { comingDeflate } from '../src/store';
import '../test/allFeatures';
import '../test/allMessages';
import { type FuzzOptions, type FuzzResult, fuzz } from '../test/fuzz/fuzz';
import { targets } from '../test/fuzz/targets';

export interface FuzzJob extends FuzzOptions {
  /** Absent: all targets. */
  readonly target: string | undefined;
}

/** By target. */
export type FuzzResults = Readonly<Record<string, FuzzResult>>;

function fuzzResults({ target, seed, count }: FuzzJob): FuzzResults {
  const asked = targets.filter(({ name }) => target === undefined || name === target);
  if (asked.length === 0) throw new Error(`no target "${target}"`);
  const options = { seed, count: Math.ceil(count / asked.length) };
  return Object.fromEntries(asked.map((one) => [one.name, fuzz(one, options)]));
}

await Promise.all([...examples.map(({ name }) => comingExample(name)), comingDeflate()]);

parentPort?.on('message', (job: FuzzJob) => parentPort?.postMessage(fuzzResults(job)));
