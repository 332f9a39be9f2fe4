/**
 * Steps with all settings crossed agree with an independent program: `scripts/numpyStep.py`, where Python with NumPy is installed. Elsewhere the
 * comparison is skipped, and the files that PyTorch wrote remain (test/model/golden.test.ts).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pythonWith } from '../../scripts/python';
import { type DrawnRun, generatedRun } from './generatedScenario';
import { disagreements, relativeTolerance, type Tolerance } from './numpyTraces';

const drawn = 400;
const magnitudes = 200;

const python = pythonWith('numpy');

/** What was asked, and the first places. */
function disagreed(runs: readonly DrawnRun[], tolerance?: Tolerance, named = false): readonly string[] {
  return disagreements(python ?? '', runs, tolerance)
    .filter(({ isRounding }) => !named || !isRounding)
    .map(({ drawn: { file, step }, places }) => {
      return `${JSON.stringify({ scenario: file, step })}: ${places.slice(0, 3).join('; ')}`;
    });
}

describe.skipIf(!python)('a step with all settings crossed', () => {
  it(`agrees with NumPy in every number of ${drawn} traces`, () => {
    expect(disagreed(fc.sample(generatedRun({ orders: ['sequential', 'byHand'] }), drawn))).toEqual([]);
  });

  // `npx tsx scripts/code/programs.ts --magnitudes` compares 3,000.
  it(`agrees in ${magnitudes} traces of magnitudes up to 10^±160, unless rounding decides`, () => {
    const runs = fc.sample(generatedRun({ orders: ['sequential', 'byHand'], magnitudes: true }), magnitudes);
    expect(runs.filter(({ run, step }) => !run.traceAt(step).finite).length).toBeGreaterThan(20);
    expect(disagreed(runs, relativeTolerance, true)).toEqual([]);
  });
});
