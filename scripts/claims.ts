/**
 * Checks what the sentences of the views claim, on drawn steps with all settings crossed, and prints how many were checked:
 *
 *     npm run claims -- [--runs 5000] [--seed 1] [--view NAME] [--workers N] [--write]
 *
 * `--write` puts the table into docs/testing.md. Fails if a claim does not hold: of each kind of sentence, one is printed with its numbers and a link.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import '../src/text/below';
import '../src/text/later';
import { addCounts, type CheckedClaims, unknownKinds, unlistedKinds } from '../test/claims/checkClaims';
import { sources } from '../test/claims/sources';
import type { ClaimsJob } from './claimsWorker';
import { inWorkers } from './inWorkers';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    view: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    write: { type: 'boolean', default: false },
  },
});

const asked = sources.filter(({ view }) => values.view === undefined || view === values.view);
if (asked.length === 0) {
  process.stderr.write(
    `claims: expected --view ${sources.map(({ view }) => `"${view}"`).join(' or ')} (got "${values.view}")\n`,
  );
  process.exit(2);
}
const steps = Number(values.runs);
const piece = 50;
const jobs = Array.from({ length: Math.ceil(steps / piece) }, (_, at): ClaimsJob => {
  return { seed: Number(values.seed) * 1_000_000 + at, steps: Math.min(piece, steps - at * piece), view: values.view };
});
const counts: CheckedClaims = { views: {}, wrong: [] };
await inWorkers<ClaimsJob, CheckedClaims>({
  entry: 'scripts/claimsWorker.ts',
  jobs,
  workers: Number(values.workers),
  onResult: (_, part, done) => {
    addCounts(part, counts);
    if (done % 10 === 0)
      process.stderr.write(`${done} of ${jobs.length} parts, ${counts.wrong.length} claims do not hold\n`);
  },
});

const rows = asked.map(({ view, without }) => {
  const kinds = Object.values(counts.views[view]?.kinds ?? {});
  const total = (of: 'said' | 'claims'): string => kinds.reduce((sum, kind) => sum + kind[of], 0).toLocaleString('en');
  const claiming = kinds.filter(({ claims }) => claims > 0).length;
  return `| ${view} | ${claiming} | ${Object.keys(without).length} | ${total('said')} | ${total('claims')} |`;
});
const table = [
  `With ${steps.toLocaleString('en')} drawn steps:`,
  '',
  '| view | kinds of sentences that claim something | kinds without | sentences | claims |',
  '|---|--:|--:|--:|--:|',
  ...rows,
].join('\n');
console.log(`\n${table}`);
const problems = [...unlistedKinds(asked, counts), ...unknownKinds(asked, counts)];
for (const problem of problems) console.log(problem);
const shown = new Set<string>();
for (const { view, kind, text, claim, link } of counts.wrong) {
  if (shown.has(`${view} ${kind}`)) continue;
  shown.add(`${view} ${kind}`);
  const all = counts.wrong.filter((one) => one.view === view && one.kind === kind).length;
  console.log(`\n${view}: ${kind} (${all})\n  ${text}\n  ${claim}\n  ${link}`);
}
if (values.write) {
  const page = 'docs/testing.md';
  const [start, end] = ['<!-- claims -->', '<!-- end of claims -->'];
  const old = readFileSync(page, 'utf8');
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${page} has no place for the counts`);
  writeFileSync(page, `${old.slice(0, from)}${start}\n\n${table}\n\n${old.slice(to)}`);
}
process.exitCode = counts.wrong.length + problems.length > 0 ? 1 : 0;
