/** The tables of docs/check.md. */
import { type Alarms, formats, type Power } from '../../test/features/homework/check/measure';
import type { Small, SmallRows } from '../../test/features/homework/check/smallSheets';
import type { SaidRows } from '../../test/features/homework/check/unexplained';

export interface SlipRow {
  readonly kind: string;
  readonly name: string;
  readonly variant?: string | undefined;
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

/** Sheets with one to three numbers. */
export function smallTable(rows: SmallRows): string {
  const line = ([name, { sheets, wrong, meant, chance, open }]: [string, Small]): string =>
    `| ${name} | ${whole(sheets)} | ${whole(wrong)} | ${meant} | ${chance} | ${share(chance, sheets, 2)} | ${open} |`;
  const names = [
    'sheets of',
    'sheets',
    'called wrong',
    'convention meant',
    'by chance',
    'share',
    'next numbers asked for',
  ];
  return table(names, [...rows].map(line), 1);
}

/** Numbers at random that are explained for certain, and right sheets of which no difference is said. */
export function saidTable(rows: SaidRows): string {
  const lines = [...rows].map(
    ([name, { sheets, said }]) => `| ${name} | ${whole(sheets)} | ${said} | ${share(said, sheets, 2)} |`,
  );
  return table(['sheets of', 'sheets', 'explained, or no difference', 'share'], lines, 1);
}

const heads = formats.map(({ of, count }) => `${count} ${of === 'digits' ? 'digits' : 'decimals'}`);

/** Slips and sheets that the tables are about. */
export function asMeasured(slips: readonly SlipRow[]): string {
  const total = added(slips.flatMap(({ powers }) => powers));
  const least = Math.min(...slips.map(({ powers }) => Math.min(...powers.map(({ tried }) => tried))));
  return `${slips.length} slips at the places where they can begin, ${whole(total.tried)} sheets; at least ${least} for each slip and format.`;
}

export function slipSummary(slips: readonly SlipRow[]): string {
  const all = totalsOf(slips);
  const core = totalsOf(slips.filter(isCore));
  const row = (name: string, totals: readonly Power[], of: (power: Power) => string): string =>
    `| ${name} | ${totals.map(of).join(' | ')} |`;
  const placed = ({ placed: found, tried }: Power): string => share(found, tried, 1);
  return table(
    ['all slips', ...heads],
    [
      row('found at their place', all, placed),
      row('those that a first course meets', core, placed),
      row('named, where found', all, ({ named, placed: found }) => share(named, found, 1)),
      row('named alone', all, ({ alone, placed: found }) => share(alone, found, 1)),
      row('names for each sheet', all, ({ names, placed: found }) => (names / found).toFixed(2)),
      row('sheets', all, ({ tried }) => whole(tried)),
    ],
    1,
  );
}

/** Marked as the core of the list of slips, at the places where they were measured before the app existed. */
const core: Readonly<Record<string, readonly string[]>> = {
  preactivation: ['biasForgotten', 'transposedWeights', 'wrongSample', 'averagedInputs'],
  delta: [
    ...['slopeForgotten', 'slopeAtX', 'sign', 'twoLost', 'twoExtra', 'halfExtra', 'outputsForgotten', 'slopeOnFused'],
    ...['diagonalSoftmax', 'oneOutput', 'oneSuccessor', 'transposedWeights', 'updatedWeights'],
  ],
  sampleGradient: ['wrongSample', 'sameLayerX', 'biasTimesDelta', 'biasProductZero'],
  gradientSum: ['averagedInputs', 'meanTimesMean', 'lastSample', 'wrongAxis'],
  batchGradient: ['averagedInputs', 'meanTimesMean', 'lastSample', 'sumForMean', 'dividedTwice'],
  update: ['etaForgotten', 'sumInUpdate', 'dividedInUpdate'],
};

function isCore({ kind, name }: SlipRow): boolean {
  return core[kind]?.includes(name) ?? false;
}

const fourDigits = ['updatedWeights', 'slopeAtX'];

/** The slips that differ by so little that four digits are needed. */
export function weakTable(slips: readonly SlipRow[]): string {
  return placesTable(slips.filter(({ name }) => fourDigits.includes(name)));
}

const shownDigits = [2, 3, 4, 6];

/** What is found, and how it is named where it is found, by the number of digits. */
export function slipTable(slips: readonly SlipRow[]): string {
  const columns = formats.flatMap(({ of, count }, at) => (of === 'digits' && shownDigits.includes(count) ? [at] : []));
  const cell = ({ tried, placed, named, alone }: Power): string =>
    placed === 0
      ? `${share(placed, tried)}`
      : `${share(placed, tried)} · ${share(alone, placed)} · ${share(named - alone, placed)}`;
  const rows = slips.map(
    (row) => `| ${rowHead(row)} | ${columns.map((at) => (row.powers[at] ? cell(row.powers[at]) : '–')).join(' | ')} |`,
  );
  return table(['cell', 'slip', ...columns.map((at) => heads[at] ?? '')], rows, 2);
}

function placesTable(slips: readonly SlipRow[]): string {
  const rows = slips.map(
    (row) => `| ${rowHead(row)} | ${row.powers.map(({ placed, tried }) => share(placed, tried)).join(' | ')} |`,
  );
  return table(['cell', 'slip', ...heads], rows, 2);
}

function rowHead({ kind, name, variant }: SlipRow): string {
  return `\`${kind.replace(/\.$/, '')}\` | \`${name}\`${variant === undefined ? '' : ` (${variant})`}`;
}

function totalsOf(slips: readonly SlipRow[]): readonly Power[] {
  return formats.map((_, at) => added(slips.flatMap(({ powers }) => powers[at] ?? [])));
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
