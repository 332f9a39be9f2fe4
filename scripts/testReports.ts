/** Reads the test runners' reports. A report that is missing, or says less than the exit code, counts as a failure. */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** The report's JSON, or undefined if there is none that can be read. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** vitest's json reporter: tests, and files that could not even be loaded. */
export function countVitest(report: unknown, succeeded: boolean): Count {
  return withExitCode(
    { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') },
    succeeded,
  );
}

/** Playwright's json reporter. */
export function countPlaywright(report: unknown, succeeded: boolean): Count {
  const stats = field(report, 'stats');
  const passed = numberAt(stats, 'expected') + numberAt(stats, 'flaky');
  return withExitCode({ passed, failed: numberAt(stats, 'unexpected') }, succeeded);
}

/** `file › test` of each failed test in vitest's report. */
export function failedInVitest(report: unknown): readonly string[] {
  return listAt(report, 'testResults').flatMap((file) =>
    listAt(file, 'assertionResults')
      .filter((test) => field(test, 'status') === 'failed')
      .map((test) => `${field(file, 'name')} › ${field(test, 'fullName')}`),
  );
}

/** Characters of what a failed test has said. */
const longestSaid = 400;

/** `file › test: what it said` of each test in Playwright's report that has failed, and of each that passed only when it was tried again. */
export function failedInPlaywright(report: unknown): {
  readonly failed: readonly string[];
  readonly again: readonly string[];
} {
  const found = specsIn(report).flatMap((spec) =>
    listAt(spec, 'tests').map((test) => {
      const said = listAt(test, 'results').map((result) => field(field(result, 'error'), 'message'))[0];
      const short = typeof said === 'string' ? `: ${stripVTControlCharacters(said).slice(0, longestSaid)}` : '';
      return { status: field(test, 'status'), line: `${field(spec, 'file')} › ${field(spec, 'title')}${short}` };
    }),
  );
  const linesOf = (status: string) => found.filter((one) => one.status === status).map(({ line }) => line);
  return { failed: linesOf('unexpected'), again: linesOf('flaky') };
}

function specsIn(report: unknown): readonly unknown[] {
  return listAt(report, 'suites').flatMap((suite) => [...listAt(suite, 'specs'), ...specsIn(suite)]);
}

export function total(counts: readonly Count[]): Count {
  return counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** No test at all, or a failed run without a failed test, is one failure. */
function withExitCode({ passed, failed }: Count, succeeded: boolean): Count {
  return failed === 0 && (passed === 0 || !succeeded) ? { passed, failed: 1 } : { passed, failed };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

function numberAt(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === 'number' ? found : 0;
}
