import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { createRun } from '../../src/run';
import { traceChunks } from '../../src/run/traceJson';
import { type FilledScenario, parseScenario } from '../../src/scenario';
import { fileWith } from './scenarioFile';
import { differences, goldenNames, readGolden } from './traceFiles';

const matchesSchema = new Ajv2020().compile(JSON.parse(readFileSync('docs/trace.schema.json', 'utf8')));

function scenarioOf(json: unknown): FilledScenario {
  const result = parseScenario(json);
  if (!result.ok) throw new Error(result.error.message);
  return result.scenario;
}

function traceOf(json: unknown, step: number, sampleGradients = true) {
  const trace = createRun(scenarioOf(json), []).traceAt(step);
  return JSON.parse([...traceChunks(trace, { sampleGradients })].join(''));
}

describe('traceChunks', () => {
  it.each(goldenNames)('of %s agrees with PyTorch in every field of every step, and matches the schema', (name) => {
    const { scenario, traces } = readGolden(name);
    expect(traces.length).toBeGreaterThan(0);
    for (const golden of traces) {
      const trace = traceOf(scenario, golden.step);
      expect(matchesSchema(trace), JSON.stringify(matchesSchema.errors)).toBe(true);
      expect(differences(trace, golden)).toEqual([]);
    }
  });

  it('without sample gradients leaves out those and nothing else', () => {
    const file = fileWith({});
    const whole = traceOf(file, 1);
    for (const layer of whole.layers) delete layer.sampleGradients;
    const lean = traceOf(file, 1, false);
    expect(lean).toEqual(whole);
    expect(matchesSchema(lean)).toBe(true);
  });

  it('writes what is not finite as texts', () => {
    const file = fileWith({
      'network.activations': ['identity', 'identity'],
      'training.optimizer.learningRate': 1e200,
      loss: 'squaredError',
    });
    const text = JSON.stringify(traceOf(file, 3));
    expect(text).toMatch(/"(NaN|Infinity|-Infinity)"/);
    expect(matchesSchema(JSON.parse(text)), JSON.stringify(matchesSchema.errors)).toBe(true);
  });

  it('has no biases anywhere where the network has none', () => {
    const trace = traceOf(fileWith({ 'network.bias': 'none', 'network.biases': undefined }), 1);
    expect(JSON.stringify(trace)).not.toContain('bias');
  });

  it('comes in pieces no longer than a row of numbers needs', () => {
    const trace = createRun(scenarioOf(fileWith({})), []).traceAt(1);
    const longest = Math.max(...[...traceChunks(trace, { sampleGradients: true })].map((chunk) => chunk.length));
    expect(longest).toBeLessThan(200);
  });
});
