/**
 * Models of PyTorch as scenarios (public/python/torch_scenario.py): the app's steps are PyTorch's own, and what the app does not model is
 * refused by a sentence. Skipped where no Python has PyTorch; PYTHON in the environment names one.
 */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { pythonWith } from '../../../../scripts/python';
import { unitsIn } from '../../../../src/model';
import { createRun } from '../../../../src/run';
import { parseScenario } from '../../../../src/scenario';

const python = pythonWith('torch');
const missing = 'no Python with PyTorch is installed; name one by PYTHON';

interface Trained {
  readonly scenario: unknown;
  readonly steps: readonly {
    readonly loss: number;
    readonly weights: readonly (readonly (readonly number[])[])[];
    readonly biases: readonly (readonly number[])[];
  }[];
}

interface Refused {
  readonly case: string;
  readonly refused: string | null;
}

function printed(count: number): readonly (Trained | Refused)[] {
  const { stdout, stderr, status } = spawnSync(
    python ?? '',
    ['test/features/code/program/torchModels.py', String(count)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Trained | Refused);
}

/** The largest difference of losses, weights and biases, relative to numbers above 1. */
function difference({ scenario, steps }: Trained): number {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const run = createRun(parsed.scenario, []);
  let largest = 0;
  const compare = (here: number, there: number): void => {
    largest = Math.max(largest, Math.abs(here - there) / Math.max(1, Math.abs(there)));
  };
  for (const [index, { loss, weights, biases }] of steps.entries()) {
    const trace = run.traceAt(index + 1);
    compare(trace.batchLoss(), loss);
    for (const [at, rows] of weights.entries()) {
      for (let from = 1; from <= unitsIn(run.network, at); from++) {
        for (let to = 1; to <= unitsIn(run.network, at + 1); to++) {
          compare(trace.weightAfter(at + 1, from, to), rows[from - 1]?.[to - 1] ?? Number.NaN);
        }
      }
    }
    for (const [at, row] of biases.entries()) {
      for (const [to, bias] of row.entries()) compare(trace.weightAfter(at + 1, 0, to + 1), bias);
    }
  }
  return largest;
}

it('drawn models make PyTorch’s own three steps, and each refusal names its place', { timeout: 120_000 }, ({
  skip,
}) => {
  if (!python) skip(missing);
  const lines = printed(60);
  const models = lines.filter((line) => 'scenario' in line);
  expect(models).toHaveLength(60);
  expect(models.map(difference).filter((one) => !(one <= 1e-12))).toEqual([]);
  const refusals = lines.filter((line) => 'case' in line);
  expect(refusals.length).toBe(30);
  expect(refusals.filter(({ refused }) => !/^[\w ]+: ./.test(refused ?? ''))).toEqual([]);
});
