/**
 * `npm test`: types, lint, what is unused, the build, its size, the built page in a real browser, and unit and component tests beside it.
 * Every part runs even if an earlier one failed, but for the browser, which has nothing to show without a build.
 * The last line is `N passed, N failed`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { checkBundleSize } from './bundleSize';
import {
  type Count,
  countPlaywright,
  countVitest,
  failedInPlaywright,
  failedInVitest,
  readReport,
  total,
} from './testReports';

const unitReport = '.test-results/unit.json';
const browserReport = '.test-results/e2e.json';

const inShell = process.platform === 'win32';

/** Whether the tool has succeeded; `say` tells of one that could not start. */
function ended(tool: ChildProcess, say: (text: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    tool.on('error', ({ message }) => {
      say(`${message}\n`);
      resolve(false);
    });
    tool.on('close', (code) => resolve(code === 0));
  });
}

function run(command: string, ...args: string[]): Promise<boolean> {
  process.stdout.write(`\n> ${[command, ...args].join(' ')}\n`);
  const tool = spawn(command, args, { stdio: 'inherit', shell: inShell });
  return ended(tool, (text) => process.stdout.write(text));
}

/**
 * Slightly behind the browser: at the priority below the usual one, other work on the machine leaves next to nothing of the time to it,
 * and no user may take a priority back.
 */
const behind = process.platform === 'win32' ? constants.priority.PRIORITY_BELOW_NORMAL : 3;

/** Runs beside others: its output is shown when it has ended. It takes what the browser leaves of the time, which waits for frames. */
async function runBeside(command: string, ...args: string[]): Promise<boolean> {
  const tool = spawn(command, args, { shell: inShell });
  if (tool.pid !== undefined) setPriority(tool.pid, behind);
  let output = '';
  const read = (chunk: Buffer | string): void => {
    output += chunk;
  };
  tool.stdout.on('data', read);
  tool.stderr.on('data', read);
  const succeeded = await ended(tool, read);
  process.stdout.write(`\n> ${[command, ...args].join(' ')}\n${output}`);
  return succeeded;
}

/** A tool without a report is one check. */
function check(succeeded: boolean): Count {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

rmSync('.test-results', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
mkdirSync('.test-results');

const types = runBeside('tsc', '--noEmit', '--singleThreaded');
// With the features present, the compiler lets the core read what is theirs.
const core = runBeside('tsc', '--noEmit', '--singleThreaded', '-p', 'tsconfig.core.json');
const lint = runBeside('biome', 'check', '.');
const unused = runBeside('knip', '--no-progress');
const isBuilt = await run('vite', 'build');
const unit = runBeside('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
const inBrowser = isBuilt && (await run('playwright', 'test'));
const counts: Count[] = [
  check(await types),
  check(await core),
  check(await lint),
  check(await unused),
  check(isBuilt),
  check(checkBundleSize('dist')),
];
const inNode = await unit;
const [unitResults, browserResults] = [readReport(unitReport), readReport(browserReport)];
counts.push(countVitest(unitResults, inNode), countPlaywright(browserResults, inBrowser));

// Once more at the end: between them and here are the reports of all the others.
const { failed: failedInBrowser, again } = failedInPlaywright(browserResults);
for (const line of again) process.stdout.write(`passed when tried again: ${line}\n`);
for (const line of [...failedInVitest(unitResults), ...failedInBrowser]) process.stdout.write(`failed: ${line}\n`);

const { passed, failed } = total(counts);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
