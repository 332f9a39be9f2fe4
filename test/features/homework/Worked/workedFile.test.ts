/** The files have the step's numbers, those of an open question excepted. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { workedFile } from '../../../../src/features/homework/Worked/workedFile';
import { workedLines, workedScope } from '../../../../src/features/homework/Worked/workedLines';
import { workedParts } from '../../../../src/features/homework/Worked/workedParts';
import type { StepTrace } from '../../../../src/model';
import {
  type Covers,
  comingNotation,
  coverBy,
  lecture,
  notationNamed,
  notationNames,
  type Quantity,
  quantityValue,
  setNotation,
  unitsOf,
  weightPlaces,
} from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import '../../../../src/text/later';
import { exampleScenario } from '../../../exampleScenario';
import { exampleTrace, stepOf } from '../../../quantity/exampleTrace';

const first = { layer: 1, from: 1, to: 1 };

function fileOf(trace: StepTrace, kind: 'md' | 'html' = 'md', covers?: Covers): string {
  const scope = workedScope(trace, first, 1);
  if (!scope) throw new Error('an empty batch');
  return workedFile({ title: 'A step', trace, covers }, scope, kind);
}

it.each(['md', 'html'] as const)('a scenario without a title is called by its network: %s', (kind) => {
  const trace = exampleTrace('xor');
  const scope = workedScope(trace, first, 1);
  if (!scope) throw new Error('an empty batch');
  expect(workedFile({ title: '', trace, covers: undefined }, scope, kind)).toContain('2-3-1: step 1, worked out');
});

/** Whatever a line of a plain step may have, besides the products within its sums. */
function numbersOf(trace: StepTrace): readonly number[] {
  const { network } = trace;
  const places = weightPlaces(network);
  const samples = [1, 2, 3, 4];
  const ofUnits = [1, 2].flatMap((layer) =>
    unitsOf(network, layer).flatMap((unit) =>
      samples.flatMap((sample) =>
        (['preactivation', 'activation', 'delta', 'slope'] as const).map((kind) => ({ kind, layer, unit, sample })),
      ),
    ),
  );
  const ofWeights = places.flatMap((place): readonly Quantity[] => [
    ...samples.map((sample) => ({ kind: 'sampleGradient' as const, ...place, sample })),
    ...(['weight', 'gradientSum', 'batchGradient', 'update', 'weightAfter'] as const).map((kind) => ({
      kind,
      ...place,
    })),
  ]);
  const others: readonly Quantity[] = [
    ...samples.map((sample) => ({ kind: 'sampleLoss' as const, sample })),
    ...samples.map((sample) => ({ kind: 'outputError' as const, unit: 1, sample })),
    { kind: 'batchLoss' },
    { kind: 'learningRate' },
  ];
  return [...ofUnits, ...ofWeights, ...others].map((quantity) => quantityValue(quantity, trace));
}

/** Numbers with three decimals or more; shorter ones are settings and data. */
const longNumbers = /\d+\.\d{3,}/g;

afterEach(() => setNotation(lecture));

describe('the worked solution as a file', () => {
  it('is Markdown with the lines and tables of the step', () => {
    // δ = 1 − 3 and 3 − 1; products 1 · (−2) and 3 · 2; (−2 + 6) / 2 = 2; 1 − 0.1 · 2 = 0.8.
    expect(fileOf(exampleTrace('one-weight'))).toBe(readFileSync('test/features/homework/Worked/oneWeight.md', 'utf8'));
  });

  it('prints no number that the step does not have', () => {
    const trace = exampleTrace('xor');
    const known = numbersOf(trace).map(Math.abs);
    const printed = [...fileOf(trace).matchAll(longNumbers)].map(([text]) => text);
    expect(printed.length).toBeGreaterThan(200);
    const strange = printed.filter((text) => {
      const half = 0.5 * 10 ** -(text.length - text.indexOf('.') - 1);
      return !known.some((value) => Math.abs(value - Number(text)) <= half * (1 + 1e-9));
    });
    expect(strange).toEqual([]);
  });

  it('keeps what a question covers', () => {
    const trace = exampleTrace('one-weight');
    const text = fileOf(trace, 'md', coverBy(['outputError.*.*', 'delta.*.*.*']));
    // δ = −2 and 2, the products −2 and 6, the gradient 2, the new weight 0.8.
    expect(text).not.toMatch(/-2|−2|= 6|0\.8/);
    expect(text).toContain('| covered | covered |');
  });

  it.each(notationNames)('is typeset without an error in the notation %s', async (name) => {
    await comingNotation(name);
    const notation = notationNamed(name);
    if (!notation) throw new Error(`no notation ${name}`);
    setNotation(notation);
    for (const example of ['xor', 'iris']) expect(fileOf(exampleTrace(example), 'html')).not.toContain('katex-error');
  });

  it('has the lines of clipping and of the optimizer', () => {
    const scenario = exampleScenario('xor');
    const adam = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 } as const;
    const clip = { per: 'batch', maxNorm: 0.01 } as const;
    const trace = stepOf({ ...scenario, training: { ...scenario.training, optimizer: adam, clip } }, 2);
    const scope = workedScope(trace, first, 1);
    const kinds = scope && workedLines(trace, scope).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['batchGradientNorm', 'batchClipFactor', 'optimizerLine', 'weightAfter']),
    );
  });

  it('is a page with MathML that needs nothing else', () => {
    const page = fileOf(exampleTrace('xor'), 'html');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page.match(/<math /g)?.length).toBeGreaterThan(40);
    expect(page).not.toMatch(/katex-error|src=|href=/);
  });
});

it('of a cycle of batches, the tables have the gradient that makes the update, which follows the whole cycle', () => {
  const xor = exampleScenario('xor');
  const accumulate = { batches: 2, divide: 'planned', clear: true } as const;
  const { traceAt } = createRun({ ...xor, training: { ...xor.training, batchSize: 2, accumulate } }, []);
  const trace = traceAt(2);
  const scope = workedScope(trace, first, 1);
  if (!scope) throw new Error('an empty batch');
  const update = workedParts(trace, scope, { linked: false }).find(({ phase }) => phase === 'update');
  expect(update?.why).toContain('after all batches of the cycle');
  for (const { cells } of update?.tables.flatMap(({ rows }) => rows) ?? []) {
    const [, given = Number.NaN, step = Number.NaN] = cells.map((cell) => quantityValue(cell, trace));
    expect(step).toBeCloseTo(-trace.settings.optimizer.learningRate * given, 12);
  }
  expect(update?.tables.length).toBeGreaterThan(0);
});
