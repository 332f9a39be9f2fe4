/**
 * Measures how a student's sheet is judged, on drawn networks, and prints the figures:
 *
 *     npm run check -- [right|slips] [N] [--write] [--workers N]
 *
 * N: so many networks for right sheets instead of 10,000, or so many for each slip instead of 60. `--write` puts the tables into docs/check.md.
 * Fails if a right sheet was called wrong, or if a slip could not be made in so many networks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Alarms } from '../test/check/measure';
import { allSlipped } from '../test/check/slippedRules';
import { asMeasured, rightTable, type SlipRow, share, slipSummary, slipTable, weakTable } from './checkTables';
import type { CheckJob, CheckResult } from './checkWorker';
import { inWorkers } from './inWorkers';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const [part, count] = positionals;
const networks = count === undefined ? undefined : Number(count);
const page = 'docs/check.md';

if (part !== 'slips') {
  const alarms = await rightSheets(networks ?? 10_000);
  told('right sheets', rightTable(alarms));
  if ([...alarms.values()].some(({ wrong }) => wrong > 0)) process.exitCode = 1;
}
if (part !== 'right') {
  const slips = await slipRows(networks ?? 60);
  told('slips', `${asMeasured(slips)}\n\n${slipSummary(slips)}`);
  told('weak slips', weakTable(slips));
  told('each slip', slipTable(slips));
  if (slips.some(({ powers }) => powers.some(({ tried }) => tried === 0))) process.exitCode = 1;
}

/** In pieces; a quarter of the networks is worked in the other honest ways, too. */
async function rightSheets(total: number): Promise<ReadonlyMap<string, Alarms>> {
  const piece = Math.min(100, Math.ceil(total / 8));
  const others = Math.ceil(total / 4);
  const jobs: CheckJob[] = [];
  for (let at = 0; at < total; at += piece) {
    const size = Math.min(piece, total - at);
    jobs.push({ part: 'right', from: at + 1, count: size, others: Math.max(0, Math.min(size, others - at)) });
  }
  const alarms = new Map<string, Alarms>();
  await measured(jobs, (_, result, done) => {
    if (result.part !== 'right') return;
    for (const [name, found] of result.alarms) {
      const row = alarms.get(name) ?? { sheets: 0, cells: 0, wrong: 0, lastDigit: 0, coarse: 0 };
      for (const key of ['sheets', 'cells', 'wrong', 'lastDigit', 'coarse'] as const) row[key] += found[key];
      alarms.set(name, row);
    }
    const wrong = [...alarms.values()].reduce((sum, row) => sum + row.wrong, 0);
    say(`${done} of ${jobs.length} parts of right sheets, ${wrong} sheets called wrong`);
  });
  return alarms;
}

async function slipRows(each: number): Promise<readonly SlipRow[]> {
  const rows: SlipRow[] = [];
  const jobs = allSlipped.map((_, slip): CheckJob => ({ part: 'slip', slip, networks: each }));
  await measured(jobs, (job, result, done) => {
    const slipped = job.part === 'slip' && allSlipped[job.slip];
    if (!slipped || result.part !== 'slip') return;
    const { kind, name, variant } = slipped;
    rows[allSlipped.indexOf(slipped)] = { kind, name, variant, powers: result.powers };
    const found = result.powers.map(({ placed, tried }) => share(placed, tried)).join(' ');
    say(`${done} of ${jobs.length} slips: ${kind} ${name} ${found}`);
  });
  return rows;
}

function measured(jobs: readonly CheckJob[], onResult: (job: CheckJob, result: CheckResult, done: number) => void) {
  return inWorkers<CheckJob, CheckResult>({
    entry: 'scripts/checkWorker.ts',
    jobs,
    workers: Number(values.workers),
    onResult,
  });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Printed, and with `--write` put between the two comments of this name. */
function told(name: string, text: string): void {
  console.log(`\n${text}`);
  if (!values.write) return;
  const [start, end] = [`<!-- measured: ${name} -->`, `<!-- end of ${name} -->`];
  const old = readFileSync(page, 'utf8');
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${page} has no place for ${name}`);
  writeFileSync(page, `${old.slice(0, from)}${start}\n\n${text}\n\n${old.slice(to)}`);
}
