/**
 * `npm run bench`: one training step beside a plain loop, an object graph, scalar C and TensorFlow.js, as ratios from one run.
 * Prints a table, writes bench/results.json and refreshes docs/performance.md. Speed is told, never judged:
 * the exit code is 1 only where the contenders do not compute the same numbers.
 *
 * `npm run bench -- --builds DIST OTHER…`: only the clicks and a first visit on a phone, in these built apps in turn; writes nothing.
 *
 * `npm run bench -- --play MINUTES DIST`: what the page of this built app keeps while it plays so long; writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { disagreements } from '../bench/agreement';
import { browserTimes } from '../bench/browserTimes';
import { firstVisitTable } from '../bench/firstVisitTable';
import { firstVisitTimes } from '../bench/firstVisitTimes';
import { gesturesMarkdown } from '../bench/gesturesMarkdown';
import { gestureTimes } from '../bench/gestureTimes';
import { checkCases, measure } from '../bench/measure';
import { keptWhilePlaying } from '../bench/playing';
import { currentLoad, reportOf } from '../bench/report';
import { markdownTable, reportMarkdown, withReport } from '../bench/reportMarkdown';

const checkedSteps = 3;
const roundsEach = 9;
const roundsOfBuilds = 15;
const visitsOfBuilds = 5;
const resultsFile = new URL('../bench/results.json', import.meta.url);
const page = new URL('../docs/performance.md', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { builds: { type: 'boolean' }, play: { type: 'string' } },
});
if (values.builds) await compareBuilds(positionals);
else if (values.play !== undefined) await play(Number(values.play), positionals[0] ?? 'dist');
else await compareContenders();

async function compareBuilds(folders: readonly string[]): Promise<void> {
  const visits = await firstVisitTimes(folders, visitsOfBuilds);
  if (visits) {
    const builds = visits.map((times, at) => [folders[at] ?? '', times] as const);
    process.stdout.write(`${markdownTable(...firstVisitTable(builds)).join('\n')}\n`);
  }
  const found = await gestureTimes(folders, roundsOfBuilds);
  process.stdout.write(found ? `${gesturesMarkdown(folders, found)}\n` : 'no browser starts here\n');
}

async function play(minutes: number, folder: string): Promise<void> {
  const line = (...cells: readonly (number | string)[]): unknown => process.stdout.write(`| ${cells.join(' | ')} |\n`);
  line('minutes', 'step', 'MB of scripts', 'nodes', 'listeners');
  line('---:', '---:', '---:', '---:', '---:');
  const isThere = await keptWhilePlaying(folder, minutes, ({ minutes, step, memory, nodes, listeners }) => {
    line(minutes, step, memory.toFixed(1), nodes, listeners);
  });
  if (!isThere) process.stdout.write('no browser starts here\n');
}

async function compareContenders(): Promise<void> {
  const load = currentLoad();
  const found = disagreements(await checkCases(checkedSteps));
  if (found.length > 0) {
    process.stderr.write(`the contenders disagree:\n${found.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  const report = reportOf(await measure(roundsEach), await browserTimes(), load);
  const markdown = reportMarkdown(report);
  process.stdout.write(`${markdown}\n`);
  writeFileSync(resultsFile, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(page, withReport(readFileSync(page, 'utf8'), markdown));
}
