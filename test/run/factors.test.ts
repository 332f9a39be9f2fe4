/** Sample weights, divisor and clipping belong to the scenario; a run keeps them through every change of a setting. */
import { describe, expect, it } from 'vitest';
import { createRun, settingValuesOf, trainingInForce } from '../../src/run';
import { traceChunks } from '../../src/run/traceJson';
import { type FilledScenario, parseScenario, serializeScenario } from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';
import { withTraining } from './support';

const keys = ['sampleWeights', 'divisor', 'clipFactors', 'batchClipFactor'] as const;

function weighted(training: Partial<FilledScenario['training']>): FilledScenario {
  const scenario = withTraining(exampleScenario('xor'), training);
  return { ...scenario, data: { ...scenario.data, sampleWeights: [1, 2, 0.5, 0] } };
}

function keysOf(scenario: FilledScenario): readonly string[] {
  const trace = JSON.parse([...traceChunks(createRun(scenario, []).traceAt(1), { sampleGradients: false })].join(''));
  return [...keys.filter((key) => key in trace), ...('clippedGradient' in trace.layers[0] ? ['clippedGradient'] : [])];
}

describe('a run with sample weights, divisor and clipping', () => {
  it('a change to sum divides by nothing, and a change back by the divisor again', () => {
    const run = createRun(weighted({ divisor: 'weights' }), [
      { step: 2, setting: 'reduction', value: 'sum' },
      { step: 3, setting: 'reduction', value: 'mean' },
    ]);
    expect([1, 2, 3].map((step) => run.traceAt(step).divisor)).toEqual([3.5, 1, 3.5]);
    expect(run.traceAt(2).batchGradient(2, 2, 1)).toBe(run.traceAt(2).gradientSum(2, 2, 1));
  });

  it('another optimizer or batch size leaves the clipping as it is', () => {
    const clip = { per: 'batch', maxNorm: 0.01 } as const;
    const run = createRun(weighted({ clip }), [
      { step: 2, setting: 'optimizer', value: 'adam' },
      { step: 3, setting: 'batchSize', value: 2 },
    ]);
    for (const step of [1, 2, 3]) expect(run.traceAt(step).settings.clip).toEqual(clip);
    expect(run.traceAt(1).batchClipFactor()).toBeLessThan(1);
  });

  it('trainingInForce with a changed reduction is still a scenario that parses', () => {
    const scenario = weighted({ divisor: 'weights', clip: { per: 'sample', maxNorm: 1 } });
    const values = { ...settingValuesOf(scenario), reduction: 'sum' as const };
    const training = trainingInForce(scenario.training, values);
    expect(training).not.toHaveProperty('divisor');
    expect(training.clip).toEqual({ per: 'sample', maxNorm: 1 });
    expect(parseScenario(serializeScenario({ ...scenario, training })).ok).toBe(true);
  });

  it('a trace has the keys of what is in force, and no others', () => {
    expect(keysOf(exampleScenario('xor'))).toEqual([]);
    expect(keysOf(weighted({}))).toEqual(['sampleWeights']);
    expect(keysOf(weighted({ divisor: 'weights', clip: { per: 'sample', maxNorm: 1 } }))).toEqual([
      'sampleWeights',
      'divisor',
      'clipFactors',
    ]);
    expect(keysOf(withTraining(exampleScenario('xor'), { clip: { per: 'batch', maxNorm: 1 } }))).toEqual([
      'batchClipFactor',
      'clippedGradient',
    ]);
  });
});
