import { describe, expect, it } from 'vitest';
import {
  countPlaywright,
  countVitest,
  failedInPlaywright,
  failedInVitest,
  readReport,
  total,
} from '../../scripts/testReports';

/** As it stands in Playwright's report; `said` at the first try. */
function browserTest(title: string, status: string, said?: string) {
  const results = [said === undefined ? {} : { error: { message: said } }, {}];
  return { file: 'page.spec.ts', title, tests: [{ status, results }] };
}

describe('counts of the test run', () => {
  it('countVitest of a report is its passed and failed tests', () => {
    expect(countVitest({ numPassedTests: 5, numFailedTests: 0 }, true)).toEqual({ passed: 5, failed: 0 });
    expect(countVitest({ numPassedTests: 5, numFailedTests: 2 }, false)).toEqual({ passed: 5, failed: 2 });
  });
  it('countPlaywright counts a flaky test as passed', () => {
    const stats = { expected: 3, flaky: 1, unexpected: 2 };
    expect(countPlaywright({ stats }, false)).toEqual({ passed: 4, failed: 2 });
  });
  it('a missing report is a failure, whatever the exit code', () => {
    expect(readReport('no/such/report.json')).toBeUndefined();
    expect(countVitest(undefined, true)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(undefined, true)).toEqual({ passed: 0, failed: 1 });
  });
  it('a failed run without a failed test is a failure', () => {
    expect(countVitest({ numPassedTests: 5, numFailedTests: 0 }, false)).toEqual({ passed: 5, failed: 1 });
  });
  it('names what failed, wherever it stands in the report', () => {
    const assertionResults = [
      { fullName: 'sum adds', status: 'passed' },
      { fullName: 'sum subtracts', status: 'failed' },
    ];
    expect(failedInVitest({ testResults: [{ name: 'sum.test.ts', assertionResults }] })).toEqual([
      'sum.test.ts › sum subtracts',
    ]);
    const inner = { specs: [browserTest('opens', 'unexpected', '\u001b[31mTimeout\u001b[39m of 90 s')] };
    const outer = { specs: [browserTest('closes', 'expected')], suites: [inner] };
    expect(failedInPlaywright({ suites: [outer] })).toEqual({
      failed: ['page.spec.ts › opens: Timeout of 90 s'],
      again: [],
    });
    expect([failedInVitest(undefined), failedInPlaywright(undefined)]).toEqual([[], { failed: [], again: [] }]);
  });
  it('names what passed only when it was tried again', () => {
    const specs = [browserTest('moves', 'flaky', 'not stable')];
    expect(failedInPlaywright({ suites: [{ specs }] })).toEqual({
      failed: [],
      again: ['page.spec.ts › moves: not stable'],
    });
  });
  it('total adds both', () => {
    expect(
      total([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 1 + 2, failed: 0 + 3 });
  });
});
