/** What is told of a measurement: ratios of medians, times beside them, the machine named. */
import { cpus, loadavg } from 'node:os';
import type { BrowserTimes } from './browserTimes';
import type { CaseName } from './cases';
import type { ByContender, NodeContender } from './contenders';
import type { ByKernel, CaseTimes, Measurement } from './measure';
import type { QueryTime } from './queries';
import { compiler } from './scalarChild';
import type { ScalingTime } from './scaling';

export interface Report {
  readonly date: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly node: string;
    readonly v8: string;
    readonly platform: string;
    /** Absent where the C program could not be compiled. */
    readonly compiler?: string;
    /** Other work on the machine: processes that wanted a core in the last minute, before and after. */
    readonly load: readonly [number, number];
  };
  readonly rounds: number;
  readonly cases: readonly CaseReport[];
  readonly queries: readonly QueryTime[];
  readonly scaling: ByKernel<readonly ScalingTime[]>;
  readonly browser: BrowserTimes;
}

export interface CaseReport {
  readonly name: CaseName;
  readonly milliseconds: ByContender<Spread>;
  /** Which of the two ways to write the step was the faster one, on each backend. */
  readonly wasmForm: NodeContender;
  readonly cpuForm: NodeContender;
  /** The ratios of the median rounds. */
  readonly ratios: Ratios;
  /** The ratios of each contender's fastest rounds, which a busy machine blurs least. */
  readonly leastRatios: Ratios;
}

/** Times over times; `ours` is with the SIMD kernel where it is chosen, `typeScript` without it anywhere. */
interface Ratios {
  readonly oursOverWasm: number;
  readonly oursOverScalarC?: number;
  readonly typeScriptOverWasm: number;
  readonly typeScriptOverScalarC?: number;
  readonly cpuOverTypeScript: number;
  readonly objectGraphOverTypeScript: number;
  readonly plainOverTypeScript: number;
  /** TensorFlow.js as its users call it, by automatic differentiation. */
  readonly minimizeOverOurs: number;
}

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function currentLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

export function reportOf({ cases, queries, scaling }: Measurement, browser: BrowserTimes, loadBefore: number): Report {
  const [cpu] = cpus();
  const cc = compiler();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpu?.model ?? 'unknown',
      cores: cpus().length,
      node: process.version,
      v8: process.versions.v8 ?? 'unknown',
      platform: `${process.platform} ${process.arch}`,
      ...(cc !== undefined && { compiler: cc }),
      load: [loadBefore, currentLoad()],
    },
    rounds: cases[0]?.rounds.ours.length ?? 0,
    cases: cases.map(caseReport),
    queries,
    scaling,
    browser,
  };
}

function caseReport({ name, rounds }: CaseTimes): CaseReport {
  const milliseconds = Object.fromEntries(
    Object.entries(rounds).map(([contender, times]) => [contender, spread(times)]),
  ) as unknown as ByContender<Spread>;
  const faster = (one: NodeContender, other: NodeContender): NodeContender =>
    milliseconds[one].median <= milliseconds[other].median ? one : other;
  const wasmForm = faster('tfjs-wasm by hand', 'tfjs-wasm minimize');
  const cpuForm = faster('tfjs-cpu by hand', 'tfjs-cpu minimize');
  const ratios = (of: 'median' | 'least'): Ratios => {
    const ours = milliseconds.ours[of];
    const typeScript = milliseconds['ours in TypeScript'][of];
    const wasm = milliseconds[wasmForm][of];
    const scalar = milliseconds['scalar C']?.[of];
    return {
      oursOverWasm: ours / wasm,
      ...(scalar !== undefined && { oursOverScalarC: ours / scalar }),
      typeScriptOverWasm: typeScript / wasm,
      ...(scalar !== undefined && { typeScriptOverScalarC: typeScript / scalar }),
      cpuOverTypeScript: milliseconds[cpuForm][of] / typeScript,
      objectGraphOverTypeScript: milliseconds['object graph'][of] / typeScript,
      plainOverTypeScript: milliseconds.plain[of] / typeScript,
      minimizeOverOurs: milliseconds['tfjs-wasm minimize'][of] / ours,
    };
  };
  return { name, milliseconds, wasmForm, cpuForm, ratios: ratios('median'), leastRatios: ratios('least') };
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}
