/** What leaves the app as a text, of the crossed scenarios: solutions and tables. Each line is done again from its digits. */
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import '../allFeatures';
import '../allMessages';
import { ledgerCsvChunks } from '../../src/features/export/files/ledgerCsv';
import { workedFile } from '../../src/features/homework/Worked/workedFile';
import { workedScope } from '../../src/features/homework/Worked/workedLines';
import { unguarded } from '../../src/scenario/csv';
import { shownTraceOf } from '../../src/store';
import { crossed } from './crossed';
import { redoneTex, redoneText } from './lines';
import { faultsIn, faultsOfScreen } from './redone';
import { storeAt } from './storeAt';

const scenarios = Object.keys(crossed) as (keyof typeof crossed)[];
const links = ['step=1', 'step=2', 'step=1&notation.divide=delta', 'step=1&weight=2.0.1'];
const all = scenarios
  .flatMap((name) => links.map((keys) => [name, keys] as const))
  .filter(([name, keys]) => name !== 'noBiases' || !keys.includes('weight=2.0.1'));

function stepOf(name: keyof typeof crossed, keys: string) {
  const state = storeAt(crossed[name], `${keys}&phase=update`).getState();
  return { trace: shownTraceOf(state), place: state.cursor.weight };
}

describe('a worked solution', () => {
  let count = 0;

  it.each(all)('%s, %s: what it says is so, and each formula is what its digits give', (name, keys) => {
    const { trace, place } = stepOf(name, keys);
    const scope = workedScope(trace, place, 1);
    if (!scope) return;
    const text = workedFile({ title: 'A step', trace, covers: undefined }, scope, 'md');
    const formulas = [...text.matchAll(/\$\$\n([^$]+)\$\$/g)].map(([, tex = '']) => redoneTex(tex));
    count += formulas.reduce((sum, one) => sum + one.count, 0);
    const sentences = text
      .replace(/\$[^$]*\$/g, '…')
      .split('\n')
      .filter((line) => /\w/.test(line) && !line.startsWith('|'));
    const faults = [
      ...formulas.flatMap((one) => one.faults),
      ...sentences.flatMap((line) => [
        ...faultsIn(line, { traces: [trace], place }),
        ...faultsOfScreen(line),
        ...redoneText(line).faults,
      ]),
    ];
    expect(faults).toEqual([]);
  });

  it('has formulas that were done again', () => {
    expect(count).toBeGreaterThan(20 * all.length);
  });
});

describe('a table of the ledger', () => {
  it.each(all)('%s, %s: products are those of their rows, and the sum is theirs', (name, keys) => {
    const { trace, place } = stepOf(name, keys);
    const rows = csvParseRows([...ledgerCsvChunks(trace, place, [])].join('')).map((row) => row.map(unguarded));
    const [head = [], ...body] = rows;
    const own = body.filter(([label]) => /^\d+$/.test(label ?? '')).map((row) => row.slice(1).map(Number));
    const [productAt, totalAt] = [head.length - 3, head.length - 2];
    let total = 0;
    for (const row of own) {
      const product = row.slice(0, productAt).reduce((before, factor) => before * factor, 1);
      total += row[productAt] ?? Number.NaN;
      expect(row[productAt]).toBeCloseTo(product, 12);
      expect(row[totalAt]).toBeCloseTo(total, 12);
    }
    const sum = body.find(([label]) => label?.startsWith('gradientSum'));
    if (sum) expect(Number(sum[productAt + 1])).toBeCloseTo(total, 12);
  });
});
