/**
 * Steps with all settings crossed agree with an independent program: `scripts/numpyStep.py`, where Python with NumPy is installed. Elsewhere the
 * comparison is skipped, and the files that PyTorch wrote remain (test/model/golden.test.ts).
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceChunks } from '../../src/run/traceJson';
import { generatedRun } from './generatedScenario';

const drawn = 400;

const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy']).status === 0,
);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The places where two traces disagree: another shape, or numbers that differ by more than 10⁻¹⁰ of their magnitude. */
function differences(actual: Json | undefined, expected: Json | undefined, place = ''): readonly string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const isClose = Math.abs(actual - expected) <= 1e-10 * Math.max(1, Math.abs(expected));
    return isClose ? [] : [`${place}: ${actual}, not ${expected}`];
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? [] : [`${place}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
  }
  const [own, other] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) =>
    differences(own.get(key), other.get(key), `${place}.${key}`),
  );
}

describe.skipIf(!python)('a step with all settings crossed', () => {
  it(`agrees with NumPy in every number of ${drawn} traces`, () => {
    const runs = fc.sample(generatedRun({ orders: ['sequential', 'byHand'] }), drawn);
    const lines = runs.map(({ file, step }) => JSON.stringify({ scenario: file, step }));
    const { stdout, stderr, status } = spawnSync(python ?? '', ['scripts/numpyStep.py'], {
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = stdout.trim().split('\n');
    expect(expected).toHaveLength(drawn);
    const found = runs.flatMap(({ run, step }, index) => {
      const trace = [...traceChunks(run.traceAt(step), { sampleGradients: true })].join('');
      const places = differences(JSON.parse(trace), JSON.parse(expected[index] ?? ''));
      return places.length === 0 ? [] : [`${lines[index]}: ${places.slice(0, 3).join('; ')}`];
    });
    expect(found).toEqual([]);
  });
});
