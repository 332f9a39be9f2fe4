/**
 * `npm test`: types, lint, unit and component tests, the build, its size, and the built page in a real browser.
 * Every part runs even if an earlier one failed, but for the browser, which has nothing to show without a build.
 * The last line is `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
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

/** Runs beside others: its output is shown when it has ended. */
function runBeside(command: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const tool = spawn(command, args, { shell: process.platform === 'win32' });
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk;
    };
    tool.stdout.on('data', read);
    tool.stderr.on('data', read);
    const end = (succeeded: boolean): void => {
      process.stdout.write(`\n> ${[command, ...args].join(' ')}\n${output}`);
      resolve(succeeded);
    };
    tool.on('error', ({ message }) => {
      output += message;
      end(false);
    });
    tool.on('close', (code) => end(code === 0));
  });
}

/** A tool without a report is one check. */
function check(succeeded: boolean): Count {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

rmSync('.test-results', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
mkdirSync('.test-results');

// Each keeps one core busy.
const [types, lint, built] = await Promise.all([
  runBeside('tsc', '--noEmit'),
  runBeside('biome', 'check', '.'),
  runBeside('vite', 'build'),
]);
const counts: Count[] = [check(types), check(lint)];
const unit = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
counts.push(countVitest(readReport(unitReport), unit));
counts.push(check(built));
counts.push(check(checkBundleSize('dist')));
const browser = built && run('playwright', 'test');
counts.push(countPlaywright(readReport(browserReport), browser));

const { passed, failed } = total(counts);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
