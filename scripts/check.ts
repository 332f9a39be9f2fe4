/**
 * `npm run check`: measures how a student's sheet is judged, on drawn networks, and writes the figures into docs/check.md. `-- right 1000`
 * takes so many networks for right sheets instead of 10,000, `-- slips 20` so many for each slip instead of 60; either leaves the other's
 * figures as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Alarms, falseAlarms, formats, powerOf } from '../test/check/measure';
import { allSlipped } from '../test/check/slippedSums';
import { rightTable, type SlipRow, share, slipSummary, slipTable } from './checkTables';

const page = 'docs/check.md';
const [part, count] = process.argv.slice(2);
const networks = count === undefined ? undefined : Number(count);

if (part !== 'slips') write('right sheets', rightTable(rightSheets(networks ?? 10_000)));
if (part !== 'right') {
  const slips = slipRows(networks ?? 60);
  write('slips', `${slipSummary(slips)}\n\n${slipTable(slips)}`);
}

/** In pieces, of which each says how far it is; a quarter of the networks is worked in the other honest ways, too. */
function rightSheets(total: number): ReadonlyMap<string, Alarms> {
  const piece = 250;
  const others = Math.ceil(total / 4);
  const alarms = new Map<string, Alarms>();
  for (let at = 0; at < total; at += piece) {
    const size = Math.min(piece, total - at);
    for (const [name, found] of falseAlarms(at + 1, size, Math.max(0, Math.min(size, others - at)))) {
      const row = alarms.get(name) ?? { sheets: 0, cells: 0, wrong: 0, lastDigit: 0, coarse: 0 };
      for (const key of ['sheets', 'cells', 'wrong', 'lastDigit', 'coarse'] as const) row[key] += found[key];
      alarms.set(name, row);
    }
    const wrong = [...alarms.values()].reduce((sum, row) => sum + row.wrong, 0);
    process.stderr.write(`${at + size} of ${total} networks, ${wrong} sheets called wrong\n`);
  }
  return alarms;
}

function slipRows(each: number): readonly SlipRow[] {
  return allSlipped.map((slipped) => {
    const powers = formats.map((digits) => powerOf(slipped, digits, each));
    process.stderr.write(
      `${slipped.kind} ${slipped.name}: ${powers.map(({ placed, tried }) => share(placed, tried)).join(' ')}\n`,
    );
    return { kind: slipped.kind, name: slipped.name, powers };
  });
}

/** Between the two comments of this name. */
function write(name: string, text: string): void {
  const [start, end] = [`<!-- measured: ${name} -->`, `<!-- end of ${name} -->`];
  const old = readFileSync(page, 'utf8');
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${page} has no place for ${name}`);
  writeFileSync(page, `${old.slice(0, from)}${start}\n\n${text}\n\n${old.slice(to)}`);
}
