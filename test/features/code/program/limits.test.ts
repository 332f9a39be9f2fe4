/** Programs of steps at the limits of float64 find the app's numbers too, where Python with NumPy is installed. */
import { describe, expect, it } from 'vitest';
import { runPrograms } from '../../../../scripts/code/runPrograms';
import { pythonWith } from '../../../../scripts/python';
import { fileText, programOf } from '../../../../src/features/code/program';
import type { StepTrace } from '../../../../src/model';
import { createRun } from '../../../../src/run';
import { parseScenario } from '../../../../src/scenario';

const python = pythonWith('numpy');

/** A sum x w without a bias, w = 1, the targets 0: δ = x, and a sample's gradient is x². */
function oneWeight(inputs: readonly number[], training: Readonly<Record<string, unknown>>): StepTrace {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[1]]] },
    loss: 'halfSquaredError',
    data: { inputs: inputs.map((x) => [x]), targets: inputs.map(() => [0]) },
    training: {
      batchSize: inputs.length,
      reduction: 'sum',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      ...training,
    },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return createRun(parsed.scenario, []).traceAt(1);
}

describe.skipIf(python === undefined)('a program at the limits of float64', { timeout: 60_000 }, () => {
  const failure = (trace: StepTrace): string | undefined =>
    runPrograms(python ?? '', [fileText(programOf(trace, 'numpy'), { trace, title: '' })]).failed.get(0);

  // In the unit of the large gradient, the square of the usual one would have lost digits.
  it('has the norm of a usual sample beside one of 10¹⁶⁰, and beside one of 10⁻²⁰⁰', () => {
    const trace = oneWeight([1.2, 1e80, 1e-100], { clip: { per: 'sample', maxNorm: 0.05 } });
    expect(trace.clipFactor(1)).toBeCloseTo(0.05 / 1.44, 15);
    expect(failure(trace)).toBeUndefined();
  });

  // g = 10¹⁵⁵: g² is infinite, and (1 − β₂) g g is 10³⁰⁷.
  it.each(['adam', 'adamw', 'rmsprop'])('has the moving average of squares that have no place alone: %s', (kind) => {
    const trace = oneWeight([Math.sqrt(1e155)], { optimizer: { kind, learningRate: 0.1 } });
    expect(Number.isFinite(trace.optimizerLine('secondMoment', 1, 1, 1))).toBe(true);
    expect(failure(trace)).toBeUndefined();
  });
});
