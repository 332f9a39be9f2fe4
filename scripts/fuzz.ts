/**
 * Reads altered texts with everything that reads what strangers write, and prints what answered with an error, sent a request or took long:
 *
 *     npm run fuzz -- [--count 200000] [--seed 1] [--target NAME] [--workers N]
 *
 * `--count` is for all targets together. Fails if the answer to a text is neither a value nor a sentence, or if it took longer than 200 ms.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
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

/** Texts of each target in a part. */
const piece = 100;

/** Milliseconds. */
const longest = 200;

/** How many targets there are, which the first part says. */
let targets = 1;
const seed = Number(values.seed) * 1_000_000;
const jobOf = (part: number): FuzzJob => ({ seed: seed + part, count: piece, target: values.target });
const run = (parts: readonly number[], onResult: (part: number, results: FuzzResults) => void): Promise<void> =>
  inWorkers<FuzzJob, FuzzResults>({
    entry: 'scripts/fuzzWorker.ts',
    jobs: parts.map(jobOf),
    workers: Number(values.workers),
    onResult: (job, results) => onResult(job.seed - seed, results),
  });

interface Slow {
  readonly input: string;
  readonly time: number;
}
const slowest = new Map<string, Slow>();
const errors = new Map<string, string>();
let read = 0;

function add(part: number, results: FuzzResults): void {
  targets = Object.keys(results).length;
  if (targets === 0) throw new Error(`fuzz: no target "${values.target}"`);
  read += targets * piece;
  for (const [name, { failures, slowest: one }] of Object.entries(results)) {
    if (one.time > (slowest.get(name)?.time ?? -1)) slowest.set(name, one);
    for (const { input, error } of failures) {
      const key = `${name}: ${error.split('\n')[0]?.slice(0, 60)}`;
      if (!errors.has(key)) errors.set(key, `${name}\n  ${error}\n  of ${shown(input)}`);
    }
  }
  if (part % 10 === 0) process.stderr.write(`${read} texts, ${errors.size} kinds of errors\n`);
}

function shown(input: string): string {
  return JSON.stringify(input.length > 2000 ? `${input.slice(0, 2000)}…` : input);
}

await run([0], add);
const parts = Math.ceil(Number(values.count) / (targets * piece));
await run(
  Array.from({ length: parts - 1 }, (_, at) => at + 1),
  add,
);

console.log(`\n${read} texts\n`);
console.log('| target | slowest |\n|---|--:|');
for (const [name, { time }] of slowest) console.log(`| ${name} | ${time.toFixed(0)} ms |`);
for (const error of errors.values()) console.log(`\n${error}`);
const slow = [...slowest].filter(([, { time }]) => time > longest);
for (const [name, { input, time }] of slow) console.log(`\n${name}: ${time.toFixed(0)} ms for ${shown(input)}`);
process.exitCode = errors.size === 0 && slow.length === 0 ? 0 : 1;
