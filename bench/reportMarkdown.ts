/** The report as Markdown, for the console and for the page in docs. */
import type { NodeContender } from './contenders';
import { firstVisitTable } from './firstVisitTable';
import type { CaseReport, Report } from './report';
import type { ScalingTime } from './scaling';

const ratioColumns = [
  ['ours ÷ tfjs-wasm', 'oursOverWasm'],
  ['ours ÷ scalar C', 'oursOverScalarC'],
  ['TypeScript ÷ tfjs-wasm', 'typeScriptOverWasm'],
  ['TypeScript ÷ scalar C', 'typeScriptOverScalarC'],
  ['tfjs-cpu ÷ TypeScript', 'cpuOverTypeScript'],
  ['object graph ÷ TypeScript', 'objectGraphOverTypeScript'],
  ['plain loop ÷ TypeScript', 'plainOverTypeScript'],
  ['tfjs-wasm minimize ÷ ours', 'minimizeOverOurs'],
] as const;

const timeColumns = ['ours', 'ours in TypeScript', 'plain', 'object graph', 'scalar C'] as const;

export function reportMarkdown({ date, machine, rounds, cases, queries, scaling, browser }: Report): string {
  const withoutKernel = scaling['ours in TypeScript'];
  return [
    `Measured on ${date}: ${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node} (V8 ${machine.v8}), ` +
      `${machine.compiler ?? 'no C compiler'}; load ${machine.load[0]} before, ${machine.load[1]} after; ` +
      `medians of ${rounds} interleaved rounds, in brackets the ratio of each one's fastest round.`,
    '',
    ...markdownTable(
      ['step', ...ratioColumns.map(([title]) => title)],
      cases.map(({ name, ratios, leastRatios }) => [
        name,
        ...ratioColumns.map(([, key]) => withLeast(ratios[key], leastRatios[key])),
      ]),
    ),
    ...markdownTable(
      ['step, milliseconds', ...timeColumns, 'tfjs-wasm', 'tfjs-cpu'],
      cases.map((report) => [
        report.name,
        ...timeColumns.map((name) => digits(report.milliseconds[name]?.median)),
        formTime(report, report.wasmForm),
        formTime(report, report.cpuForm),
      ]),
    ),
    ...markdownTable(
      [
        'network',
        'P',
        'B',
        'ours',
        'µs a sample',
        'ns a sample and weight',
        'ours in TypeScript',
        'ns a sample and weight',
      ],
      scaling.ours.map((time, index) => scalingRow(time, withoutKernel[index])),
    ),
    ...markdownTable(
      ['asked of a finished step, 128-64-10 × 1000', 'time'],
      queries.map(({ what, milliseconds }) => [what, `${digits(milliseconds)} ms`]),
    ),
    ...(browser.firstVisit ? markdownTable(...firstVisitTable([['time', browser.firstVisit]])) : []),
    ...markdownTable(
      [`from click to paint, 128-64-10 × 1000, ${browser.browser ?? 'no browser'}`, 'time'],
      browser.clicks.map(({ what, milliseconds }) => [what, `${digits(milliseconds)} ms`]),
    ),
    ...markdownTable(
      ['script', 'compressed'],
      browser.scripts.map(({ name, bytes }) => [name, `${(bytes / 1000).toFixed(1)} kB`]),
    ),
  ].join('\n');
}

function scalingRow(time: ScalingTime, other: ScalingTime | undefined): string[] {
  const nanoseconds = ({ milliseconds, batchSize, weights }: ScalingTime): string =>
    digits((milliseconds * 1e6) / batchSize / weights);
  return [
    time.layers.join('-'),
    String(time.weights),
    String(time.batchSize),
    `${digits(time.milliseconds)} ms`,
    digits((time.milliseconds * 1e3) / time.batchSize),
    nanoseconds(time),
    `${digits(other?.milliseconds)} ms`,
    other === undefined ? '–' : nanoseconds(other),
  ];
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(line), ''];
}

function withLeast(ratio: number | undefined, least: number | undefined): string {
  return ratio === undefined ? '–' : `${digits(ratio)} (${digits(least)})`;
}

function formTime({ milliseconds }: CaseReport, form: NodeContender): string {
  return `${digits(milliseconds[form].median)} (${form.replace(/^\S+ /, '')})`;
}

/** Three significant digits, or all of a whole number. */
function digits(value: number | undefined): string {
  if (value === undefined) return '–';
  return value >= 1000 ? value.toFixed(0) : value.toPrecision(3);
}

const [startMark, endMark] = ['<!-- bench: start -->', '<!-- bench: end -->'];

/** The page with what stands between its two marks replaced; throws if it has none. */
export function withReport(page: string, markdown: string): string {
  const start = page.indexOf(startMark);
  const end = page.indexOf(endMark);
  if (start < 0 || end < start) throw new Error(`expected ${startMark} and ${endMark} in the page`);
  return `${page.slice(0, start + startMark.length)}\n${markdown}${page.slice(end)}`;
}
