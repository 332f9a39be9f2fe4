/**
 * `npm test`: types, lint, unit and component tests, the build, its size, and the built page in a real browser.
 * Every part runs even if an earlier one failed, but for the browser, which has nothing to show without a build.
 * The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { checkBundleSize } from './bundleSize';
import { type Count, countPlaywright, countVitest, readReport, total } from './testReports';

const unitReport = '.test-results/unit.json';
const browserReport = '.test-results/e2e.json';

function run(command: string, ...args: string[]): boolean {
  process.stdout.write(`\n> ${[command, ...args].join(' ')}\n`);
  const result = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) process.stdout.write(`${result.error.message}\n`);
  return result.status === 0;
}

/** A tool without a report is one check. */
function check(succeeded: boolean): Count {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

rmSync('.test-results', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
mkdirSync('.test-results');

const counts: Count[] = [check(run('tsc', '--noEmit')), check(run('biome', 'check', '.'))];
const unit = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
counts.push(countVitest(readReport(unitReport), unit));
const built = run('vite', 'build');
counts.push(check(built));
counts.push(check(checkBundleSize('dist')));
const browser = built && run('playwright', 'test');
counts.push(countPlaywright(readReport(browserReport), browser));

const { passed, failed } = total(counts);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
