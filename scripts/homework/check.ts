/**
 * Measures how a student's sheet is judged, on drawn networks, and prints the figures:
 *
 *     npm run check -- [right|slips|small|said] [N] [--write] [--workers N]
 *
 * N: so many networks for right sheets instead of 10,000, or so many for each slip instead of 60; for sheets with one to three numbers 2,000, and a
 * hundredth of them for each slip; for numbers at random 200. `--write` puts the tables into docs/check.md. Fails if a right sheet was called wrong, if a slip could not be
 * made in so many networks, or if more conventions or causes than the bounds were named by chance.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { mostByChance, mostUnexplained } from '../../src/features/homework/check/evidence';
import type { Alarms } from '../../test/features/homework/check/measure';
import { allSlipped } from '../../test/features/homework/check/slippedRules';
import type { Small, SmallRows } from '../../test/features/homework/check/smallSheets';
import type { Said, SaidRows } from '../../test/features/homework/check/unexplained';
import { inWorkers } from '../inWorkers';
import {
  asMeasured,
  rightTable,
  type SlipRow,
  saidTable,
  share,
  slipSummary,
  slipTable,
  smallTable,
  weakTable,
} from './checkTables';
import type { CheckJob, CheckResult } from './checkWorker';

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

if (part === undefined || part === 'right') {
  const alarms = await rightSheets(networks ?? 10_000);
  told('right sheets', rightTable(alarms));
  if ([...alarms.values()].some(({ wrong }) => wrong > 0)) process.exitCode = 1;
}
if (part === undefined || part === 'slips') {
  const slips = await slipRows(networks ?? 60);
  told('slips', `${asMeasured(slips)}\n\n${slipSummary(slips)}`);
  told('weak slips', weakTable(slips));
  told('each slip', slipTable(slips));
  if (slips.some(({ powers }) => powers.some(({ tried }) => tried === 0))) process.exitCode = 1;
}

if (part === undefined || part === 'small') {
  const rows = await smallRows(networks ?? 2000);
  told('small sheets', smallTable(rows));
  const isWrong = ([name, { wrong }]: readonly [string, Small]): boolean => name.startsWith('right') && wrong > 0;
  const isOften = ([, { chance, sheets }]: readonly [string, Small]): boolean => chance > mostByChance * sheets;
  if ([...rows].some((row) => isWrong(row) || isOften(row))) process.exitCode = 1;
}

if (part === undefined || part === 'said') {
  const rows = await saidRows(networks ?? 200);
  told('said', saidTable(rows));
  const isOften = ([name, { said, sheets }]: readonly [string, Said]): boolean =>
    name.startsWith('random') && said > mostUnexplained * sheets;
  if ([...rows].some(isOften)) process.exitCode = 1;
}

async function saidRows(total: number): Promise<SaidRows> {
  const piece = Math.min(10, Math.ceil(total / 8));
  const jobs: CheckJob[] = [];
  for (let at = 0; at < total; at += piece) {
    jobs.push({ part: 'said', from: at + 1, count: Math.min(piece, total - at) });
  }
  const rows: SaidRows = new Map();
  await measured(jobs, (_, result, done) => {
    if (result.part !== 'said') return;
    for (const [name, { sheets, said }] of result.rows) {
      const row = rows.get(name) ?? { sheets: 0, said: 0 };
      rows.set(name, { sheets: row.sheets + sheets, said: row.said + said });
    }
    say(`${done} of ${jobs.length} parts of numbers at random`);
  });
  return new Map([...rows].sort(([one], [other]) => one.localeCompare(other)));
}

/** Right sheets and sheets without reason by networks, then those with a slip. */
async function smallRows(total: number): Promise<SmallRows> {
  const piece = Math.min(50, Math.ceil(total / 8));
  const jobs: CheckJob[] = [];
  for (let at = 0; at < total; at += piece) {
    jobs.push({ part: 'small', from: at + 1, count: Math.min(piece, total - at) });
  }
  for (const slip of allSlipped.keys()) {
    jobs.push({ part: 'smallSlip', slip, networks: Math.max(1, Math.round(total / 100)) });
  }
  const rows: SmallRows = new Map();
  await measured(jobs, (_, result, done) => {
    if (result.part !== 'small' && result.part !== 'smallSlip') return;
    for (const [name, found] of result.rows) {
      const row = rows.get(name) ?? { sheets: 0, wrong: 0, meant: 0, chance: 0, open: 0 };
      for (const key of ['sheets', 'wrong', 'meant', 'chance', 'open'] as const) row[key] += found[key];
      rows.set(name, row);
    }
    const chance = [...rows.values()].reduce((sum, row) => sum + row.chance, 0);
    say(`${done} of ${jobs.length} parts of small sheets, ${chance} offers by chance`);
  });
  return new Map([...rows].sort(([one], [other]) => one.localeCompare(other)));
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
    entry: 'scripts/homework/checkWorker.ts',
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
