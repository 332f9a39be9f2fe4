/** Scenarios for tests of runs, and a hash over every number of a trace. */
import { createHash } from 'node:crypto';
import { firstFrom, lastLayer, type StepTrace, unitsIn } from '../../src/model';
import type { FilledScenario } from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

export function withTraining(scenario: FilledScenario, training: Partial<FilledScenario['training']>): FilledScenario {
  return { ...scenario, training: { ...scenario.training, ...training } };
}

/** The XOR example without anything that bounds its numbers, and steps so long that from step 3 on they are NaN or ∞. */
export function divergedScenario(training: Partial<FilledScenario['training']> = {}): FilledScenario {
  const xor = exampleScenario('xor');
  const optimizer = { kind: 'sgd', learningRate: 1e150, momentum: 0, weightDecay: 0 } as const;
  const network = { ...xor.network, activations: ['relu', 'identity'] } as const;
  return withTraining({ ...xor, network }, { optimizer, ...training });
}

/** The bits of all numbers of a step that differ from step to step. */
export function traceHash(trace: StepTrace): string {
  const numbers: number[] = [trace.step, trace.epoch, ...trace.batch, trace.batchLoss(), trace.lossAfter()];
  const { network } = trace;
  for (let row = 1; row <= trace.batchSize; row++) {
    numbers.push(trace.sampleLoss(row));
    for (let layer = 1; layer <= lastLayer(network); layer++) {
      for (let unit = 1; unit <= unitsIn(network, layer); unit++) {
        numbers.push(trace.preactivation(layer, unit, row), trace.activation(layer, unit, row));
        numbers.push(trace.delta(layer, unit, row));
      }
    }
  }
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (let from = firstFrom(network); from <= unitsIn(network, layer - 1); from++) {
      for (let to = 1; to <= unitsIn(network, layer); to++) {
        numbers.push(trace.weight(layer, from, to), trace.batchGradient(layer, from, to));
        numbers.push(trace.update(layer, from, to), trace.weightAfter(layer, from, to));
      }
    }
  }
  return createHash('sha256').update(Float64Array.from(numbers)).digest('hex');
}
