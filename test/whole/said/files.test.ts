/** What leaves the app as a text, of the crossed scenarios: solutions and tables. Each line is done again from its digits. */
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { epochCsvChunks } from '../../../src/features/export/files/epochCsv';
import { ledgerCsvChunks } from '../../../src/features/export/files/ledgerCsv';
import { matrixCsvChunks } from '../../../src/features/export/files/matrixCsv';
import { workedFile } from '../../../src/features/homework/Worked/workedFile';
import { workedScope } from '../../../src/features/homework/Worked/workedLines';
import { exists, parseAddress, shownIn } from '../../../src/quantity';
import { unguarded } from '../../../src/scenario/csv';
import { runOf, shownTraceOf } from '../../../src/store';
import { crossed } from '../../said/crossed';
import { redoneTex, redoneText } from '../../said/lines';
import { faultsIn, faultsOfScreen } from '../../said/redone';
import { storeAt } from '../../said/storeAt';

const scenarios = Object.keys(crossed) as (keyof typeof crossed)[];
const links = ['step=1', 'step=2', 'step=1&notation.divide=delta', 'step=1&weight=2.0.1'];
const all = scenarios
  .flatMap((name) => links.map((keys) => [name, keys] as const))
  .filter(([name, keys]) => name !== 'noBiases' || !keys.includes('weight=2.0.1'));

function stepOf(name: keyof typeof crossed, keys: string) {
  const state = storeAt(crossed[name], `${keys}&phase=update`).getState();
  return { trace: shownTraceOf(state), place: state.cursor.weight, run: runOf(state) };
}

function rowsOfCsv(chunks: Iterable<string>): readonly (readonly string[])[] {
  return csvParseRows([...chunks].join('')).map((row) => row.map(unguarded));
}

describe('a worked solution', () => {
  let count = 0;

  it.each(all)('%s, %s: what it says is so, and each formula is what its digits give', (name, keys) => {
    const { trace, place } = stepOf(name, keys);
    const scope = workedScope(trace, place, 1);
    if (!scope) return;
    const written = { title: 'A step', trace, covers: undefined };
    const text = workedFile(written, scope, 'md');
    const page = workedFile(written, scope, 'html');
    const formulas = [...text.matchAll(/\$\$\n([^$]+)\$\$/g)].map(([, tex = '']) => redoneTex(tex));
    count += formulas.reduce((sum, one) => sum + one.count, 0);
    const sentences = text
      .replace(/\$[^$]*\$/g, '…')
      .split('\n')
      .filter((line) => /\w/.test(line) && !line.startsWith('|'));
    // The page has the same formulas and texts.
    expect(page.match(/<math/g)?.length ?? 0).toBeGreaterThanOrEqual(formulas.length);
    for (const line of sentences.filter((one) => /^[A-Z][^:…*#$&<]+\.$/.test(one))) expect(page).toContain(line);
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
    const [head = [], ...body] = rowsOfCsv(ledgerCsvChunks(trace, place, []));
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

describe('a table of all sample gradients', () => {
  it.each(all)('%s, %s: the last rows are what the samples add up to', (name, keys) => {
    const { trace } = stepOf(name, keys);
    const [head = [], ...body] = rowsOfCsv(matrixCsvChunks(trace, true));
    const own = body.filter(([label]) => /^\d+$/.test(label ?? ''));
    const named = (label: string) =>
      body
        .find(([first]) => first === label)
        ?.slice(1)
        .map(Number);
    const part = named('dataGradient') ?? named('batchGradient') ?? [];
    const divides = shownIn(trace).carried || trace.divisor === 0 ? 1 : trace.divisor;
    expect(own).toHaveLength(trace.batchSize);
    for (const [column, gradient] of part.entries()) {
      const sum = own.reduce((total, row) => total + Number(row[column + 1]), 0);
      expect(gradient, head[column + 1]).toBeCloseTo(sum / (trace.batchSize === 0 ? 1 : divides), 12);
    }
  });
});

describe('a table of an epoch', () => {
  it.each(all)('%s, %s: its totals are those of its columns, and its heads name numbers of the step', (name, keys) => {
    const { trace, place, run } = stepOf(name, keys);
    const [head = [], ...body] = rowsOfCsv(epochCsvChunks(run, trace.step, place));
    const quantities = head.slice(4).flatMap((one) => parseAddress(one.replace('beforeEpoch.', '')) ?? []);
    expect(quantities).toHaveLength(head.length - 4);
    for (const quantity of quantities) expect(exists(quantity, trace)).toBe(true);
    const batches = body.filter(([label]) => /^\d+$/.test(label ?? ''));
    const total = (label: string, column: number) => Number(body.find(([first]) => first === label)?.[column]);
    const added = (column: number) => batches.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(total('sum', 4)).toBeCloseTo(added(4), 12);
    expect(total('meanOfBatchGradients', 5)).toBeCloseTo(added(5) / batches.length, 12);
    // With a penalty, no sum of samples is the gradient.
    if (quantities.some(({ kind }) => kind === 'dataGradient'))
      expect(body.map(([label]) => label)).toContain('reducedSum');
  });
});
