/** The tables of docs/check.md. */
import { type Alarms, formats, type Power } from '../test/check/measure';

export interface SlipRow {
  readonly kind: string;
  readonly name: string;
  /** In the order of the formats. */
  readonly powers: readonly Power[];
}

export function rightTable(alarms: ReadonlyMap<string, Alarms>): string {
  const rows = [...alarms].map(
    ([name, { sheets, cells, wrong, lastDigit, coarse }]) =>
      `| ${name} | ${whole(sheets)} | ${whole(cells)} | ${wrong} | ${lastDigit} | ${share(coarse, cells, 1)} |`,
  );
  return table(
    ['way', 'sheets', 'cells', 'called wrong', 'with a last digit off', 'cells too coarse to tell'],
    rows,
    1,
  );
}

const heads = formats.map(({ of, count }) => `${count} ${of === 'digits' ? 'digits' : 'decimals'}`);

export function slipSummary(slips: readonly SlipRow[]): string {
  const totals = formats.map((_, at) => added(slips.flatMap(({ powers }) => powers[at] ?? [])));
  const row = (name: string, of: (power: Power) => string): string => `| ${name} | ${totals.map(of).join(' | ')} |`;
  return table(
    ['all slips', ...heads],
    [
      row('found at their place', ({ placed, tried }) => share(placed, tried, 1)),
      row('named, where found', ({ named, placed }) => share(named, placed, 1)),
      row('named alone', ({ alone, placed }) => share(alone, placed, 1)),
      row('names for each sheet', ({ names, placed }) => (names / placed).toFixed(2)),
      row('sheets', ({ tried }) => whole(tried)),
    ],
    1,
  );
}

export function slipTable(slips: readonly SlipRow[]): string {
  const rows = slips.map(
    ({ kind, name, powers }) =>
      `| \`${kind}\` | \`${name}\` | ${powers.map(({ placed, tried }) => share(placed, tried)).join(' | ')} |`,
  );
  return table(['cell', 'slip', ...heads], rows, 2);
}

function table(names: readonly string[], rows: readonly string[], texts: number): string {
  const rule = names.map((_, at) => (at < texts ? '---' : '--:')).join('|');
  return [`| ${names.join(' | ')} |`, `|${rule}|`, ...rows].join('\n');
}

function added(all: readonly Power[]): Power {
  const total: Power = { tried: 0, placed: 0, named: 0, alone: 0, names: 0 };
  for (const power of all)
    for (const key of ['tried', 'placed', 'named', 'alone', 'names'] as const) total[key] += power[key];
  return total;
}

export function share(part: number, of: number, decimals = 0): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(decimals)}%`;
}

function whole(count: number): string {
  return count.toLocaleString('en-GB');
}
