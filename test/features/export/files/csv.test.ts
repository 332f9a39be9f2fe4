import { csvParse, csvParseRows } from 'd3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { epochCsvChunks } from '../../../../src/features/export/files/epochCsv';
import { ledgerCsvChunks } from '../../../../src/features/export/files/ledgerCsv';
import { matrixCsvChunks } from '../../../../src/features/export/files/matrixCsv';
import type { StepTrace } from '../../../../src/model';
import {
  comingNotation,
  headTex,
  lecture,
  notationNamed,
  type Quantity,
  quantityValue,
  rowsOf,
  setNotation,
  weightPlaces,
} from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { exampleNamed } from '../../../../src/scenario';
import { csvLine, unguarded } from '../../../../src/scenario/csv';
import { exampleScenario } from '../../../exampleScenario';
import { countingTrace } from '../../../model/countingTrace';
import { traceWith, xorWeight } from '../../../views/Ledger/ledgerSteps';

function runOf(name: string) {
  const example = exampleNamed(name);
  if (!example) throw new Error(`no example ${name}`);
  return createRun(example.scenario, []);
}

describe('csvLine', () => {
  it('is read again as it was written, whatever is in the fields', () => {
    const field = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('a,b', 'say "x"', 'two\nlines', '\r\n', '"', ' spaced ', '=1+1', "'-x", '\tx'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const read = csvParseRows(rows.map(csvLine).join(''));
        expect(read.map((cells) => cells.map(unguarded))).toEqual(rows);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('keeps every digit of a number, its sign at zero, and what is no finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(Number(csvParseRows(csvLine([value]))[0]?.[0])).toBe(value);
      }),
    );
    expect(csvLine([Number.NaN, 0.1, -1e-7, -0])).toBe('NaN,0.1,-1e-7,-0\r\n');
  });
});

const ledgerCsv = (...given: Parameters<typeof ledgerCsvChunks>): string => [...ledgerCsvChunks(...given)].join('');

/** The names of the lines under the samples', without the weight's place. */
const footOf = (trace: StepTrace): readonly string[] =>
  csvParse(ledgerCsv(trace, xorWeight, []))
    .slice(trace.batchSize)
    .map(({ sample = '' }) => sample.replace(/(\.\d+)+$/, ''));

describe('ledgerCsvChunks', () => {
  it('has a line a sample under the addresses of what stands in it', () => {
    const trace = runOf('xor').traceAt(1);
    const rows = csvParse(ledgerCsv(trace, { layer: 2, from: 2, to: 1 }, []));
    expect(rows.columns).toEqual([
      'sample',
      'activation.1.2',
      'delta.2.1',
      'sampleGradient.2.2.1',
      'runningTotal.2.2.1',
    ]);
    expect(rows.slice(0, 4).map((row) => row.sample)).toEqual(['1', '2', '3', '4']);
    for (const [index, row] of rows.slice(0, 4).entries()) {
      expect(Number(row['activation.1.2'])).toBe(trace.activation(1, 2, index + 1));
      expect(Number(row['delta.2.1'])).toBe(trace.delta(2, 1, index + 1));
      expect(Number(row['activation.1.2']) * Number(row['delta.2.1'])).toBe(Number(row['sampleGradient.2.2.1']));
    }
  });

  it('ends with what the products come to', () => {
    const trace = runOf('xor').traceAt(1);
    const rows = csvParse(ledgerCsv(trace, { layer: 2, from: 2, to: 1 }, []));
    const ends = new Map(rows.slice(4).map((row) => [row.sample, Number(row['sampleGradient.2.2.1'])]));
    expect(ends).toEqual(
      new Map([
        ['gradientSum.2.2.1', trace.gradientSum(2, 2, 1)],
        ['batchGradient.2.2.1', trace.batchGradient(2, 2, 1)],
        ['productOfMeans.2.2.1', quantityValue({ kind: 'productOfMeans', ...xorWeight }, trace)],
        ['update.2.2.1', trace.update(2, 2, 1)],
        ['weight.2.2.1', trace.weight(2, 2, 1)],
        ['weightAfter.2.2.1', trace.weightAfter(2, 2, 1)],
      ]),
    );
  });

  it('has the means in their columns, and their product', () => {
    const trace = runOf('xor').traceAt(1);
    const row = csvParse(ledgerCsv(trace, xorWeight, [])).find(({ sample }) => sample === 'productOfMeans.2.2.1');
    const value = (quantity: Quantity): number => quantityValue(quantity, trace);
    expect(Number(row?.['activation.1.2'])).toBe(value({ kind: 'meanActivation', layer: 1, unit: 2 }));
    expect(Number(row?.['delta.2.1'])).toBe(value({ kind: 'meanDelta', layer: 2, unit: 1 }));
  });

  it('has the rows that the ledger has: decay, velocity, moments, and no mean under sum', () => {
    expect(footOf(traceWith('xor', { reduction: 'sum' }))).toEqual([
      'gradientSum',
      'productOfMeans',
      'update',
      'weight',
      'weightAfter',
    ]);
    expect(footOf(traceWith('xor', { momentum: 0.9, weightDecay: 0.1 }))).toEqual([
      'gradientSum',
      'batchGradient',
      'productOfMeans',
      'decayTerm',
      'optimizerLine.velocity',
      'update',
      'weight',
      'weightAfter',
    ]);
    expect(footOf(traceWith('xor', { optimizer: 'adam' })).slice(3, 7)).toEqual([
      'optimizerLine.firstMoment',
      'optimizerLine.secondMoment',
      'optimizerLine.firstMomentCorrected',
      'optimizerLine.secondMomentCorrected',
    ]);
  });

  it('adds each product once: the running total is the one of the ledger, and its effort grows with the batch, not its square', () => {
    const trace = traceWith('mse-128-64-10', { batchSize: 1000 });
    const place = { layer: 1, from: 3, to: 2 };
    const rows = csvParse(ledgerCsv(trace, place, []));
    for (const index of [0, 1, 500, 999]) {
      const sample = (trace.batch[index] ?? 0) + 1;
      expect(Number(rows[index]?.['runningTotal.1.3.2'])).toBe(
        quantityValue({ kind: 'runningTotal', ...place, sample }, trace),
      );
    }
    const { counting, asked } = countingTrace(trace, 'sampleGradient');
    for (const _ of ledgerCsvChunks(counting, place, []));
    expect(asked()).toBeLessThan(5 * trace.batchSize);
  });

  it('carries the samples’ names, and a bias’ constant 1', () => {
    const run = runOf('xor');
    const rows = csvParse(ledgerCsv(run.traceAt(1), { layer: 1, from: 0, to: 1 }, ['a', 'b, c', 'd', 'e']));
    expect(rows.slice(0, 4).map((row) => [row.label, row['activation.0.0']])).toEqual([
      ['a', '1'],
      ['b, c', '1'],
      ['d', '1'],
      ['e', '1'],
    ]);
  });
});

describe('matrixCsvChunks', () => {
  it.each(['xor', 'iris'])('holds every sample gradient of %s, and the batch gradient below', (name) => {
    const trace = runOf(name).traceAt(2);
    const rows = csvParse([...matrixCsvChunks(trace)].join(''));
    expect(rows).toHaveLength(trace.batchSize + 1);
    for (const { layer, from, to } of weightPlaces(trace.network)) {
      const column = rows.map((row) => Number(row[`sampleGradient.${layer}.${from}.${to}`]));
      expect(column).toEqual([
        ...rowsOf(trace).map((row) => trace.sampleGradient(layer, from, to, row)),
        trace.batchGradient(layer, from, to),
      ]);
    }
    expect(rows.at(-1)?.sample).toBe('batchGradient');
  });
});

describe('matrixCsvChunks after clipping, with a penalty', () => {
  it('holds what the samples add, and the samples’ part of the batch gradient above it', () => {
    const scenario = exampleScenario('xor');
    const clip = { per: 'sample', maxNorm: 0.2 } as const;
    const penalty = { l2: 0.1, divideBy: 'data', biases: false } as const;
    const trace = createRun({ ...scenario, training: { ...scenario.training, clip, penalty } }, []).traceAt(1);
    const rows = csvParse([...matrixCsvChunks(trace, true)].join(''));
    const column = rows.map((row) => Number(row['contribution.2.2.1']));
    expect(column).toEqual([
      ...rowsOf(trace).map((row) => trace.contribution(2, 2, 1, row)),
      trace.dataGradient(2, 2, 1),
      trace.batchGradient(2, 2, 1),
    ]);
    expect(rows.slice(-2).map(({ sample }) => sample)).toEqual(['dataGradient', 'batchGradient']);
  });
});

describe('epochCsvChunks', () => {
  it('has a row per batch of the whole epoch, and totals that end in the full-batch gradient', () => {
    const scenario = exampleScenario('xor');
    const run = createRun({ ...scenario, training: { ...scenario.training, batchSize: 3 } }, []);
    const rows = csvParse([...epochCsvChunks(run, 1, { layer: 2, from: 2, to: 1 })].join(''));
    expect(rows.map(({ batch, samples }) => [batch, samples])).toEqual([
      ['1', '1 2 3'],
      ['2', '4'],
      ['sum', ''],
      ['fullBatchGradient', ''],
      ['meanOfBatchGradients', ''],
    ]);
    const whole = createRun(scenario, []).traceAt(1);
    const number = (row: number, column: string): number => Number(rows[row]?.[column]);
    expect(number(2, 'beforeEpoch.gradientSum.2.2.1')).toBeCloseTo(whole.gradientSum(2, 2, 1), 14);
    expect(number(3, 'beforeEpoch.batchGradient.2.2.1')).toBeCloseTo(whole.batchGradient(2, 2, 1), 14);
    expect(number(1, 'gradientSum.2.2.1')).toBe(run.traceAt(2).gradientSum(2, 2, 1));
    expect(number(1, 'weightAfter.2.2.1')).toBe(run.traceAt(2).weightAfter(2, 2, 1));
  });
});

describe('in another notation', () => {
  afterEach(() => setNotation(lecture));

  it('the heads name it, and have its symbols behind the addresses', async () => {
    await comingNotation('numpy');
    setNotation(notationNamed('numpy') ?? lecture);
    const trace = runOf('xor').traceAt(1);
    const place = { layer: 2, from: 2, to: 1 };
    const [head, first] = csvParseRows(ledgerCsv(trace, place, []));
    expect(head).toEqual([
      'sample (notation=numpy)',
      'activation.1.2 a1[1]⁽ᵏ⁾',
      'delta.2.1 delta2[0]⁽ᵏ⁾',
      'sampleGradient.2.2.1 dW2[1,0]⁽ᵏ⁾',
      expect.stringMatching(/^runningTotal\.2\.2\.1 Σ/),
    ]);
    expect(Number(first?.[1])).toBe(trace.activation(1, 2, 1));
    const [columns] = csvParseRows([...matrixCsvChunks(trace)].join(''));
    expect(columns?.at(-1)).toBe('sampleGradient.2.3.1 dW2[2,0]⁽ᵏ⁾');
  });

  it('the running total adds contributions where samples have weights, and a head without other indices names the sample', async () => {
    await comingNotation('numpy');
    setNotation(notationNamed('numpy') ?? lecture);
    const scenario = exampleScenario('xor');
    const trace = traceWith({ ...scenario, data: { ...scenario.data, sampleWeights: [1, 2, 0, 0.5] } });
    const [head = []] = csvParseRows(ledgerCsv(trace, { layer: 2, from: 2, to: 1 }, []));
    expect(head.slice(1)).toEqual([
      expect.stringMatching(/^sampleWeight c⁽ᵏ⁾$/),
      'activation.1.2 a1[1]⁽ᵏ⁾',
      'delta.2.1 delta2[0]⁽ᵏ⁾',
      'contribution.2.2.1 g2[1,0]⁽ᵏ⁾',
      'runningTotal.2.2.1 Σ_k to k g2[1,0]⁽ᵏ⁾',
    ]);
    expect(headTex('sampleWeight', { sample: 'k' }, trace.network)).toBe('c^{(k)}');
    expect(headTex('delta', { layer: 2, unit: 1, sample: 'k' }, trace.network)).not.toContain('(k)');
  });
});
