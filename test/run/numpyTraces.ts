/** Traces by `scripts/numpyStep.py`, and where ours disagree with them. */
import { spawnSync } from 'node:child_process';
import { traceChunks } from '../../src/run/traceJson';
import type { DrawnRun } from './generatedScenario';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The traces of the drawn steps, in their order. */
function numpyTraces(python: string, runs: readonly DrawnRun[]): readonly Json[] {
  return tracesIn(stdoutOf(python, ['scripts/numpyStep.py'], runs));
}

/** The same with every intermediate result moved in its last digits, several times. */
function movedTraces(python: string, runs: readonly DrawnRun[]): readonly (readonly Json[])[] {
  if (runs.length === 0) return [];
  const printed: readonly string[] = JSON.parse(
    stdoutOf(python, ['scripts/moved.py', 'runs', 'scripts/numpyStep.py'], runs),
  );
  return printed.map(tracesIn);
}

function stdoutOf(python: string, command: readonly string[], runs: readonly DrawnRun[]): string {
  const input = runs.map(({ file, step }) => JSON.stringify({ scenario: file, step })).join('\n');
  const { stdout, stderr, status } = spawnSync(python, command, { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  return stdout;
}

function tracesIn(printed: string): readonly Json[] {
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Our own trace, as `npm run trace` prints it. */
function ourTrace({ run, step }: Pick<DrawnRun, 'run' | 'step'>): Json {
  return JSON.parse([...traceChunks(run.traceAt(step), { sampleGradients: true })].join(''));
}

interface Disagreement {
  readonly drawn: DrawnRun;
  readonly places: readonly string[];
  /** The numbers that differ before any other does. */
  readonly first: readonly Place[];
  readonly isRounding: boolean;
}

/** Where our traces differ from NumPy's, by the places of the runs, and whether rounding decides the first of these numbers. */
export function disagreements(
  python: string,
  runs: readonly DrawnRun[],
  tolerance: Tolerance = usualTolerance,
): readonly Disagreement[] {
  const expected = numpyTraces(python, runs);
  const found = runs.flatMap((drawn, index) => {
    const places = differencesIn(ourTrace(drawn), expected[index], { keys: [], tolerance, largest: 0 });
    return places.length === 0 ? [] : [{ drawn, places }];
  });
  const moved = movedTraces(
    python,
    found.map(({ drawn }) => drawn),
  );
  return found.map(({ drawn, places }, index) => {
    const others = moved.map((traces) => traces[index]);
    const first = firstOf(places);
    return { drawn, places: places.map(said), first, isRounding: first.every((place) => isRounding(place, others)) };
  });
}

/** The names of a trace in the order of computation; a forward pass goes up through the layers, a backward pass down. */
const computed = [
  'weights',
  'biases',
  'before',
  'accumulatedBefore',
  's',
  'x',
  'slope',
  'samples',
  'outputError',
  'delta',
];

/** The numbers that differ before any other does: what is computed from them may be anywhere. */
function firstOf(places: readonly Place[]): readonly Place[] {
  const rank = ({ keys }: Place): number => {
    const [index, name] = [
      Number(keys[1] ?? 0),
      keys[0] === 'layers' ? (keys[2] ?? '') : (keys.at(keys[0] === 'loss' ? 1 : 0) ?? ''),
    ];
    const at = computed.indexOf(name === 'optimizerState' ? (keys[3] ?? '') : name);
    if (at < 0) return 1000;
    if (name === 's' || name === 'x') return 100 + 2 * index + (name === 'x' ? 1 : 0);
    return name === 'delta' ? 300 - index : at < 4 ? at : 200 + at;
  };
  const first = Math.min(...places.map(rank));
  return places.filter((place) => rank(place) === first);
}

/** Whether NumPy's own number moves half as far if what it is computed from moves in its last digits. */
function isRounding({ keys, actual, expected }: Place, others: readonly (Json | undefined)[]): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return false;
  return others.some((other) => {
    const moved = keys.reduce<Json | undefined>((part, key) => childOf(part, key), other);
    return typeof moved === 'number' && 2 * Math.abs(moved - expected) >= Math.abs(actual - expected);
  });
}

function childOf(json: Json | undefined, key: string): Json | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  return (json as { readonly [key: string]: Json })[key];
}

/** How far apart two numbers may be, given the largest number of the block that they are in. */
export type Tolerance = (expected: number, largest: number) => number;

/** 10⁻¹⁰ of a number's magnitude, of numbers below 1 as of 1. */
const usualTolerance: Tolerance = (expected) => 1e-10 * Math.max(1, Math.abs(expected));

/**
 * 10⁻⁶ of the largest number beside it, however small or large: 1 − x near x = 1 has lost some digits. The last numbers that float64 has are
 * without digits.
 */
export const relativeTolerance: Tolerance = (_, largest) => 1e-6 * largest + 1e-290;

/** Where two traces disagree: another shape, or numbers that are too far apart. */
export interface Place {
  readonly keys: readonly string[];
  readonly actual: Json | undefined;
  readonly expected: Json | undefined;
}

function said({ keys, actual, expected }: Place): string {
  return `${keys.map((key) => `.${key}`).join('')}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
}

interface Within {
  readonly keys: readonly string[];
  readonly tolerance: Tolerance;
  readonly largest: number;
}

function differencesIn(actual: Json | undefined, expected: Json | undefined, within: Within): readonly Place[] {
  const { keys, tolerance } = within;
  if (typeof actual === 'number' && typeof expected === 'number') {
    const largest = Math.max(Math.abs(expected), within.largest);
    return Math.abs(actual - expected) <= tolerance(expected, largest) ? [] : [{ keys, actual, expected }];
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? [] : [{ keys, actual, expected }];
  }
  const [own, other] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
  const largest = Math.max(within.largest, Array.isArray(expected) ? largestIn(expected) : 0);
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) =>
    differencesIn(own.get(key), other.get(key), { keys: [...keys, key], tolerance, largest }),
  );
}

/** The largest finite number of nested lists. */
function largestIn(json: Json): number {
  if (typeof json === 'number') return Math.abs(json);
  return Array.isArray(json) ? json.reduce<number>((largest, part) => Math.max(largest, largestIn(part)), 0) : 0;
}
