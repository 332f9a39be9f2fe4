/** Traces by `scripts/numpyStep.py`, and where ours disagree with them. */
import { spawnSync } from 'node:child_process';
import { createRun } from '../../src/run';
import { traceChunks } from '../../src/run/traceJson';
import { parseScenario } from '../../src/scenario';
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

/** Our own trace, as `npm run trace` prints it. */
export function ourTrace({ run, step }: Pick<DrawnRun, 'run' | 'step'>): Json {
  return JSON.parse([...traceChunks(run.traceAt(step), { sampleGradients: true })].join(''));
}

/** Where our traces differ from NumPy's, by the places of the runs, and whether rounding decides these numbers. */
export function disagreements(
  python: string,
  runs: readonly DrawnRun[],
  tolerance: Tolerance = usualTolerance,
): readonly { readonly drawn: DrawnRun; readonly places: readonly string[]; readonly isRounding: boolean }[] {
  const expected = numpyTraces(python, runs);
  return runs.flatMap((drawn, index) => {
    const own = ourTrace(drawn);
    const places = differences(own, expected[index], tolerance);
    return places.length === 0 ? [] : [{ drawn, places, isRounding: isRounding(drawn, tolerance) }];
  });
}

/** Inputs and weights moved by a few of their last digits. */
const moves = [2 ** -50, -(2 ** -50), 3 * 2 ** -51];

/**
 * Whether rounding decides some numbers of a step: our own trace changes by as much if the scenario changes in its last digits, because numbers
 * cancel but for these, or a number is so small that it has few digits, or a unit so saturated that its slope has.
 */
export function isRounding(drawn: DrawnRun, tolerance: Tolerance): boolean {
  const { file, run, step } = drawn;
  const own = ourTrace(drawn);
  if (hasFewDigits(own) || Array.from({ length: step }, (_, before) => before + 1).some((at) => saturates(run, at)))
    return true;
  return moves.some((move) => {
    let turn = 0;
    const moved = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(moved);
      return typeof value === 'number' ? value * (1 + (turn++ % 3) * move) : value;
    };
    const { network, data } = file;
    const parsed = parseScenario(
      JSON.parse(
        JSON.stringify({
          ...file,
          network: { ...network, weights: moved(network.weights) },
          data: { ...data, inputs: moved(data.inputs) },
        }),
      ),
    );
    if (!parsed.ok) throw new Error(parsed.error.message);
    const other = ourTrace({ run: createRun(parsed.scenario, []), step });
    const computed = ({ inputs: _, layers, ...rest }: Record<string, Json>): Json => ({
      ...rest,
      layers: layers ?? [],
    });
    return (
      differences(computed(other as Record<string, Json>), computed(own as Record<string, Json>), tolerance).length > 0
    );
  });
}

/** Whether a slope 1 − x² or x(1 − x) has lost several of its digits, because x is nearly 1. */
function saturates(run: DrawnRun['run'], step: number): boolean {
  const { layers } = ourTrace({ run, step }) as { readonly layers: readonly { readonly slope?: Json }[] };
  const isSmall = (json: Json): boolean =>
    Array.isArray(json) ? json.some(isSmall) : typeof json === 'number' && json > 0 && json < 1e-5;
  return layers.some(({ slope = 1 }) => isSmall(slope));
}

/** Below 2⁻¹⁰²², float64 has fewer digits. */
function hasFewDigits(json: Json): boolean {
  if (typeof json === 'number') return json !== 0 && Math.abs(json) < 2 ** -1022;
  return typeof json === 'object' && json !== null && Object.values(json).some(hasFewDigits);
}

/** How far apart two numbers may be, given the largest number of the block that they are in. */
export type Tolerance = (expected: number, largest: number) => number;

/** 10⁻¹⁰ of a number's magnitude, of numbers below 1 as of 1. */
export const usualTolerance: Tolerance = (expected) => 1e-10 * Math.max(1, Math.abs(expected));

/**
 * 10⁻⁶ of the largest number beside it, however small or large: 1 − x near x = 1 has lost some digits. The last numbers that float64 has are
 * without digits.
 */
export const relativeTolerance: Tolerance = (_, largest) => 1e-6 * largest + 1e-290;

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
