/**
 * Reads altered texts with everything that reads what strangers write, and prints what answered with an error, sent a request or took long:
 *
 *     npm run fuzz -- [--count 200000] [--seed 1] [--target NAME] [--workers N]
 *
 * `--count` is for all targets together. Fails if the answer to a text is neither a value nor a sentence, or if it took longer than 200 ms.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { FuzzResult } from '../test/fuzz/fuzz';
import type { FuzzJob, FuzzResults } from './fuzzWorker';
import { inWorkers } from './inWorkers';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});

/** Texts of a part. */
const piece = 1500;

/** Milliseconds. */
const longest = 200;

const slowest = new Map<string, FuzzResult['slowest']>();
const errors = new Map<string, string>();
let read = 0;

function add(results: FuzzResults): void {
  for (const [name, { read: texts, failures, slowest: one }] of Object.entries(results)) {
    read += texts;
    if (one.time > (slowest.get(name)?.time ?? -1)) slowest.set(name, one);
    for (const { input, error } of failures) {
      const key = `${name}: ${error.split('\n')[0]?.slice(0, 60)}`;
      if (!errors.has(key)) errors.set(key, `${name}\n  ${error}\n  of ${shown(input)}`);
    }
  }
}

function shown(input: string): string {
  return JSON.stringify(input.length > 2000 ? `${input.slice(0, 2000)}…` : input);
}

await inWorkers<FuzzJob, FuzzResults>({
  entry: 'scripts/fuzzWorker.ts',
  jobs: Array.from({ length: Math.ceil(Number(values.count) / piece) }, (_, part): FuzzJob => {
    return { seed: Number(values.seed) * 1_000_000 + part, count: piece, target: values.target };
  }),
  workers: Number(values.workers),
  onResult: (_, results, done) => {
    add(results);
    if (done % 10 === 0) process.stderr.write(`${read} texts, ${errors.size} kinds of errors\n`);
  },
});

console.log(`\n${read} texts\n`);
console.log('| target | slowest |\n|---|--:|');
for (const [name, { time }] of slowest) console.log(`| ${name} | ${time.toFixed(0)} ms |`);
for (const error of errors.values()) console.log(`\n${error}`);
const slow = [...slowest].filter(([, { time }]) => time > longest);
for (const [name, { input, time }] of slow) console.log(`\n${name}: ${time.toFixed(0)} ms for ${shown(input)}`);
process.exitCode = errors.size === 0 && slow.length === 0 ? 0 : 1;
