/**
 * Steps with all settings crossed agree with an independent program: `scripts/numpyStep.py`, where Python with NumPy is installed. Elsewhere the
 * comparison is skipped, and the files that PyTorch wrote remain (test/model/golden.test.ts).
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceChunks } from '../../src/run/traceJson';
import { type DrawnRun, generatedRun } from './generatedScenario';
import { differences, numpyTraces, type Tolerance } from './numpyTraces';

const drawn = 400;

const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy']).status === 0,
);

/** Where traces differ from NumPy's, with what was asked. */
function disagreements(runs: readonly DrawnRun[], tolerance?: Tolerance): readonly string[] {
  const expected = numpyTraces(python ?? '', runs);
  return runs.flatMap(({ file, run, step }, index) => {
    const trace = [...traceChunks(run.traceAt(step), { sampleGradients: true })].join('');
    const places = differences(JSON.parse(trace), expected[index], tolerance);
    return places.length === 0 ? [] : [`${JSON.stringify({ scenario: file, step })}: ${places.slice(0, 3).join('; ')}`];
  });
}

describe.skipIf(!python)('a step with all settings crossed', () => {
  it(`agrees with NumPy in every number of ${drawn} traces`, () => {
    const runs = fc.sample(generatedRun({ orders: ['sequential', 'byHand'] }), drawn);
    expect(disagreements(runs)).toEqual([]);
  });
});
