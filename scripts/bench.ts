/**
 * `npm run bench`: one training step beside a plain loop, an object graph, scalar C and TensorFlow.js, as ratios from one run.
 * Prints a table, writes bench/results.json and refreshes docs/performance.md. Speed is told, never judged:
 * the exit code is 1 only where the contenders do not compute the same numbers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { disagreements } from '../bench/agreement';
import { browserTimes } from '../bench/browserTimes';
import { checkCases, measure } from '../bench/measure';
import { currentLoad, reportOf } from '../bench/report';
import { reportMarkdown, withReport } from '../bench/reportMarkdown';

const checkedSteps = 3;
const roundsEach = 9;
const resultsFile = new URL('../bench/results.json', import.meta.url);
const page = new URL('../docs/performance.md', import.meta.url);

const load = currentLoad();
const found = disagreements(await checkCases(checkedSteps));
if (found.length > 0) {
  process.stderr.write(`the contenders disagree:\n${found.join('\n')}\n`);
  process.exitCode = 1;
} else {
  const report = reportOf(await measure(roundsEach), await browserTimes(), load);
  const markdown = reportMarkdown(report);
  process.stdout.write(`${markdown}\n`);
  writeFileSync(resultsFile, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(page, withReport(readFileSync(page, 'utf8'), markdown));
}
