/** Traces by `scripts/numpyStep.py`, and where ours disagree with them. */
import { spawnSync } from 'node:child_process';
import type { DrawnRun } from './generatedScenario';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The traces of the drawn steps, in their order. */
export function numpyTraces(python: string, runs: readonly DrawnRun[]): readonly Json[] {
  const lines = runs.map(({ file, step }) => JSON.stringify({ scenario: file, step }));
  const { stdout, stderr, status } = spawnSync(python, ['scripts/numpyStep.py'], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** How far apart two numbers may be, given the largest number of the block that they are in. */
export type Tolerance = (expected: number, largest: number) => number;

/** 10⁻¹⁰ of a number's magnitude, of numbers below 1 as of 1. */
export const usualTolerance: Tolerance = (expected) => 1e-10 * Math.max(1, Math.abs(expected));

/** 10⁻¹⁰ of the largest number beside it, however small or large; the last numbers that float64 has are without digits. */
export const relativeTolerance: Tolerance = (_, largest) => 1e-10 * largest + 1e-290;

/** The places where two traces disagree: another shape, or numbers that are too far apart. */
export function differences(
  actual: Json | undefined,
  expected: Json | undefined,
  tolerance: Tolerance = usualTolerance,
): readonly string[] {
  return differencesIn(actual, expected, { place: '', tolerance, largest: 0 });
}

interface Within {
  readonly place: string;
  readonly tolerance: Tolerance;
  readonly largest: number;
}

function differencesIn(actual: Json | undefined, expected: Json | undefined, within: Within): readonly string[] {
  const { place, tolerance } = within;
  if (typeof actual === 'number' && typeof expected === 'number') {
    const largest = Math.max(Math.abs(expected), within.largest);
    return Math.abs(actual - expected) <= tolerance(expected, largest) ? [] : [`${place}: ${actual}, not ${expected}`];
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? [] : [`${place}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
  }
  const [own, other] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
  const largest = Math.max(within.largest, Array.isArray(expected) ? largestIn(expected) : 0);
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) =>
    differencesIn(own.get(key), other.get(key), { place: `${place}.${key}`, tolerance, largest }),
  );
}

/** The largest finite number of nested lists. */
function largestIn(json: Json): number {
  if (typeof json === 'number') return Math.abs(json);
  return Array.isArray(json) ? json.reduce<number>((largest, part) => Math.max(largest, largestIn(part)), 0) : 0;
}
