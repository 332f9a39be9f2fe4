/**
 * `npm run check`: measures how a student's sheet is judged, on drawn networks, and writes the figures into docs/check.md. `-- 1000` takes
 * so many networks for right sheets instead of 10,000, `-- 1000 20` so many for each slip.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Alarms, falseAlarms, formats, type Power, powerOf } from '../test/check/measure';
import { allSlipped } from '../test/check/slippedSums';

const page = 'docs/check.md';
const [rightCount = 10_000, slipCount = 60] = process.argv.slice(2).map(Number);
/** Every fourth network for the other honest ways. */
const others = Math.ceil(rightCount / 4);
const piece = 250;

const started = Date.now();
const alarms = new Map<string, Alarms>();
for (let at = 0; at < rightCount; at += piece) {
  const count = Math.min(piece, rightCount - at);
  for (const [name, found] of falseAlarms(at + 1, count, Math.max(0, Math.min(count, others - at)))) {
    const row = alarms.get(name) ?? { sheets: 0, cells: 0, wrong: 0, lastDigit: 0, coarse: 0 };
    for (const key of ['sheets', 'cells', 'wrong', 'lastDigit', 'coarse'] as const) row[key] += found[key];
    alarms.set(name, row);
  }
  process.stderr.write(
    `${at + count} of ${rightCount} networks, ${[...alarms.values()].reduce((sum, row) => sum + row.wrong, 0)} wrong\n`,
  );
}

const alarmTable = [
  '| way | sheets | cells | called wrong | with a last digit off | cells too coarse to tell |',
  '|---|--:|--:|--:|--:|--:|',
  ...[...alarms].map(
    ([name, row]) =>
      `| ${name} | ${whole(row.sheets)} | ${whole(row.cells)} | ${row.wrong} | ${row.lastDigit} | ${share(row.coarse, row.cells, 1)} |`,
  ),
];

const columns = formats.map((digits) => ({ digits, isGeneric: false }));
const powers = allSlipped.map((slipped) => {
  const row = columns.map(({ digits, isGeneric }) => powerOf(slipped, digits, slipCount, isGeneric));
  process.stderr.write(
    `${slipped.kind} ${slipped.name}: ${row.map(({ placed, tried }) => share(placed, tried)).join(' ')}\n`,
  );
  return { slipped, row };
});
const heads = formats.map(({ of, count }) => `${count} ${of === 'digits' ? 'digits' : 'dec.'}`);
const totals = columns.map((_, at) => added(powers.map(({ row }) => row[at]).filter((power) => power !== undefined)));
const powerTable = [
  `| cell | slip | ${heads.join(' | ')} |`,
  `|---|---|${heads.map(() => '--:|').join('')}`,
  ...powers.map(
    ({ slipped, row }) =>
      `| ${slipped.kind} | ${slipped.name} | ${row.map(({ placed, tried }) => share(placed, tried)).join(' | ')} |`,
  ),
];
const summary = [
  `| all slips | ${heads.join(' | ')} |`,
  `|---|${heads.map(() => '--:|').join('')}`,
  `| found at their place | ${totals.map(({ placed, tried }) => share(placed, tried, 1)).join(' | ')} |`,
  `| named, where found | ${totals.map(({ named, placed }) => share(named, placed, 1)).join(' | ')} |`,
  `| named alone | ${totals.map(({ alone, placed }) => share(alone, placed, 1)).join(' | ')} |`,
  `| names for each sheet | ${totals.map(({ names, placed }) => (names / placed).toFixed(2)).join(' | ')} |`,
];

const measured = `\n${alarmTable.join('\n')}\n\n### How many slips are found\n\n${summary.join('\n')}\n\n### Each slip, found at its place\n\n${powerTable.join('\n')}\n`;
const text = readFileSync(page, 'utf8');
const [start, end] = ['<!-- measured -->\n', '<!-- end of what was measured -->'];
writeFileSync(
  page,
  `${text.slice(0, text.indexOf(start) + start.length)}${measured}\n${text.slice(text.indexOf(end))}`,
);
process.stdout.write(`${measured}\n${Math.round((Date.now() - started) / 1000)} s\n`);

function added(all: readonly Power[]): Power {
  const total: Power = { tried: 0, placed: 0, named: 0, alone: 0, names: 0 };
  for (const power of all)
    for (const key of ['tried', 'placed', 'named', 'alone', 'names'] as const) total[key] += power[key];
  return total;
}

function share(part: number, of: number, decimals = 0): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(decimals)}%`;
}

function whole(count: number): string {
  return count.toLocaleString('en-GB');
}
