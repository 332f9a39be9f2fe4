/** What is told of a measurement: ratios of medians first, times beside them, the machine named. */
import { cpus, loadavg } from 'node:os';
import type { CaseName } from './cases';
import type { ContenderName } from './contenders';
import type { CaseTimes, Measurement } from './measure';
import type { QueryTime } from './queries';

export interface Report {
  readonly date: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly node: string;
    readonly v8: string;
    readonly platform: string;
    /** Other work on the machine: processes that wanted a core in the last minute, before and after. */
    readonly load: readonly [number, number];
  };
  readonly rounds: number;
  readonly cases: readonly CaseReport[];
  readonly queries: readonly QueryTime[];
}

export interface CaseReport {
  readonly name: CaseName;
  readonly milliseconds: Readonly<Record<ContenderName, Spread>>;
  /** Which of the two ways to write the step was the faster one, on each backend. */
  readonly wasmForm: ContenderName;
  readonly cpuForm: ContenderName;
  /** Of the median rounds. */
  readonly ratios: Ratios;
  /** Of each contender's fastest round: what a busy machine blurs least. */
  readonly leastRatios: Ratios;
}

interface Ratios {
  readonly plainOverOurs: number;
  readonly oursOverWasm: number;
  readonly wasmOverOurs: number;
  readonly cpuOverOurs: number;
}

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function currentLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

export function reportOf({ cases, queries }: Measurement, loadBefore: number): Report {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpu?.model ?? 'unknown',
      cores: cpus().length,
      node: process.version,
      v8: process.versions.v8 ?? 'unknown',
      platform: `${process.platform} ${process.arch}`,
      load: [loadBefore, currentLoad()],
    },
    rounds: cases[0]?.rounds.ours.length ?? 0,
    cases: cases.map(caseReport),
    queries,
  };
}

function caseReport({ name, rounds }: CaseTimes): CaseReport {
  const milliseconds = Object.fromEntries(
    Object.entries(rounds).map(([contender, times]) => [contender, spread(times)]),
  ) as Record<ContenderName, Spread>;
  const faster = (one: ContenderName, other: ContenderName): ContenderName =>
    milliseconds[one].median <= milliseconds[other].median ? one : other;
  const wasmForm = faster('tfjs-wasm by hand', 'tfjs-wasm variableGrads');
  const cpuForm = faster('tfjs-cpu by hand', 'tfjs-cpu variableGrads');
  const ratios = (of: 'median' | 'least'): Ratios => {
    const ours = milliseconds.ours[of];
    const wasm = milliseconds[wasmForm][of];
    return {
      plainOverOurs: milliseconds.plain[of] / ours,
      oursOverWasm: ours / wasm,
      wasmOverOurs: wasm / ours,
      cpuOverOurs: milliseconds[cpuForm][of] / ours,
    };
  };
  return {
    name,
    milliseconds,
    wasmForm,
    cpuForm,
    ratios: ratios('median'),
    leastRatios: ratios('least'),
  };
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

const ratioNames = ['plainOverOurs', 'oursOverWasm', 'wasmOverOurs', 'cpuOverOurs'] as const;

/** The report as Markdown, for the console and for the page in docs. */
export function reportMarkdown({ date, machine, rounds, cases, queries }: Report): string {
  const digits = (value: number): string => value.toPrecision(3);
  const form = (name: ContenderName): string => name.replace(/^\S+ /, '');
  return [
    `Measured on ${date}: ${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node} (V8 ${machine.v8}); ` +
      `load ${machine.load[0]} before, ${machine.load[1]} after; medians of ${rounds} interleaved rounds, in brackets the ratio of each one's fastest round.`,
    '',
    '| step | plain loop ÷ ours | ours ÷ tfjs-wasm | tfjs-wasm ÷ ours | tfjs-cpu ÷ ours | ours | plain loop | tfjs-wasm | tfjs-cpu |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...cases.map(({ name, milliseconds, wasmForm, cpuForm, ratios, leastRatios }) =>
      [
        '',
        name,
        ...ratioNames.map((ratio) => `${digits(ratios[ratio])} (${digits(leastRatios[ratio])})`),
        `${digits(milliseconds.ours.median)} ms`,
        `${digits(milliseconds.plain.median)} ms`,
        `${digits(milliseconds[wasmForm].median)} ms (${form(wasmForm)})`,
        `${digits(milliseconds[cpuForm].median)} ms (${form(cpuForm)})`,
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
    '| asked of a finished step, 128-64-10 × 1000 | time |',
    '|---|---:|',
    ...queries.map(({ what, milliseconds }) => `| ${what} | ${digits(milliseconds)} ms |`),
    '',
  ].join('\n');
}

const [startMark, endMark] = ['<!-- bench: start -->', '<!-- bench: end -->'];

/** The page with what stands between its two marks replaced; throws if it has none. */
export function withReport(page: string, markdown: string): string {
  const start = page.indexOf(startMark);
  const end = page.indexOf(endMark);
  if (start < 0 || end < start) throw new Error(`expected ${startMark} and ${endMark} in the page`);
  return `${page.slice(0, start + startMark.length)}\n${markdown}${page.slice(end)}`;
}
